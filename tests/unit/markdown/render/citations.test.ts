import { expect, test } from 'vitest';
import { minimal } from '../../../fixtures/minimal.ts';
import { elementsIn, minimalWithBody, renderBody, textOf } from '../../../fixtures/render-body.ts';

test('A citation links to the work in the list of the page, names it, and bears its number there', async () => {
  const html = await renderBody(minimalWithBody('¶1 It opened [@survey-1999].'));
  expect(elementsIn(html, 'a.cite')).toEqual([
    {
      properties: { className: ['cite'], href: '#w-survey-1999', dataN: '1' },
      text: 'work survey-1999',
    },
  ]);
  expect(textOf(html)).toBe('¶1It opened work survey-1999.');
});

test('A citation on a page of prose, which lists no works, leads to the list of all and bears no number', async () => {
  const page = '---\ntitle: Method\nsummary: How it was done.\n---\n\nIt opened [@survey-1999].\n';
  const html = await renderBody({ ...minimal, 'pages/method.mdx': page }, 'pages/method.mdx');
  expect(elementsIn(html, 'a.cite').map(({ properties }) => properties)).toEqual([
    { className: ['cite'], href: '/evidence/#w-survey-1999' },
  ]);
});

test('Each of several citations is a link', async () => {
  const html = await renderBody(minimalWithBody('¶1 One [@survey-1999], two [@survey-1999].'));
  expect(elementsIn(html, 'a.cite')).toHaveLength(2);
});

test('Brackets, addresses of mail and code are left alone', async () => {
  const html = await renderBody(
    minimalWithBody('¶1 It opened [sic] for mail@example.org, `[@a]`.'),
  );
  expect(elementsIn(html, 'a.cite')).toEqual([]);
  expect(textOf(html)).toBe('¶1It opened [sic] for mail@example.org, [@a].');
});
