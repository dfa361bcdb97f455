import { expect, test } from 'vitest';
import { elementsIn, minimalWithBody, renderBody, textOf } from '../../../fixtures/render-body.ts';

test('A citation links to the work in the list of the page and names it', async () => {
  const html = await renderBody(minimalWithBody('¶1 It opened [@survey-1999].'));
  expect(elementsIn(html, 'a.cite')).toEqual([
    { properties: { className: ['cite'], href: '#w-survey-1999' }, text: 'work survey-1999' },
  ]);
  expect(textOf(html)).toBe('¶1It opened work survey-1999.');
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
