import { expect, test } from 'vitest';
import { minimal, OPENING } from '../../../fixtures/minimal.ts';
import { minimalWithBody, renderBody } from '../../../fixtures/render-body.ts';

test('A comment leaves nothing on the page, between blocks and between words', async () => {
  const commented = '{/* before */}\n\n¶1 One {/* between\nlines */}two.\n\n{/* after */}';
  const html = await renderBody(minimalWithBody(commented));
  expect(html).toContain('One two.');
  expect(html).not.toContain('*');
});

test('Signs of HTML in the words of a text reach the page as signs', async () => {
  const html = await renderBody(minimalWithBody('¶1 \\<b>AT&T\\</b> &amp; "more"'));
  expect(html).toContain('&lt;b>AT&amp;T&lt;/b> &amp; "more"'.replaceAll('b>', 'b&gt;'));
});

test('A byte order mark before the text changes nothing', async () => {
  const marked = { ...minimal, [OPENING]: `\uFEFF${minimal[OPENING]!}` };
  expect(await renderBody(marked)).toBe(await renderBody(minimal));
});
