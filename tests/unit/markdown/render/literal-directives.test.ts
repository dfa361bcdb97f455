import { expect, test } from 'vitest';
import { minimalWithBody, renderBody, textOf } from '../../../fixtures/render-body.ts';

const shown = async (body: string): Promise<string> =>
  textOf(await renderBody(minimalWithBody(body)));

test.each([
  'At 13:32 it opened.',
  'A 1:many bridge, a :name and a::b.',
  'From :span[a *b*]{c=d} on.',
  'See 3:4:5, a:b:c and std::vector.',
  'The 北桥 opened 😀 at 13:32.',
])('Every character of a paragraph reaches the page: %s', async (text) => {
  expect(await shown(`¶1 ${text}`)).toBe(`¶1${text}`);
});

test.each(['::leaf', '::leaf[a]{b=c}', '::leaf here'])(
  'Every character of a line reaches the page: %s',
  async (text) => {
    expect(await shown(`¶1 One.\n\n${text}`)).toBe(`¶1One. ${text}`);
  },
);

test('What looks like a directive is text of its paragraph, or a paragraph itself', async () => {
  const html = await renderBody(minimalWithBody('Until 13:32.\n\n::leaf\n\n¶1 One.'));
  expect(html).toContain('<p>Until 13:32.</p>');
  expect(html).toContain('<p>::leaf</p>');
});

test('Colons in a note and in a heading reach the page', async () => {
  const html = await renderBody(
    minimalWithBody(
      '## Until 13:32\n\n¶1 One.\n\n:::context{on="One" id="a"}\nAt 13:32, 1:many.\n:::',
    ),
  );
  expect(textOf(html)).toContain('Until 13:32');
  expect(textOf(html)).toContain('At 13:32, 1:many.');
});

test('Words inside what looks like a directive are not read as Markdown', async () => {
  expect(await renderBody(minimalWithBody('¶1 From :span[*a*] on.'))).not.toContain('<em>');
});

test('Escaped signs of code reach the page', async () => {
  expect(await shown('¶1 a \\< b, \\{c\\}, d > e, f } g & h.')).toBe(
    '¶1a < b, {c}, d > e, f } g & h.',
  );
});
