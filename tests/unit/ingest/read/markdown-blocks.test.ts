import { expect, test } from 'vitest';
import { markdownBlocks } from '../../../../src/ingest/read/markdown-blocks.ts';

const blocks = (text: string) => markdownBlocks(text).blocks;

test('Blocks bear the lines of the file and no marks of Markdown', () => {
  const text =
    '# The *North* Bridge\n\nIt is **closed**\nuntil [May](https://kelda.example/may).\n\n- for lorries\n- for carts\n\n> So be it.\n\n![pier](pier.jpg)\n';
  expect(blocks(text)).toEqual([
    { text: 'The North Bridge', line: 1, lastLine: 1, kind: 'heading', level: 1 },
    { text: 'It is closed until May.', line: 3, lastLine: 4, kind: 'text' },
    { text: 'for lorries', line: 6, lastLine: 6, kind: 'item' },
    { text: 'for carts', line: 7, lastLine: 7, kind: 'item' },
    { text: 'So be it.', line: 9, lastLine: 9, kind: 'quote' },
  ]);
});

test('A row of a table is one block', () => {
  expect(blocks('| Pier | Crack |\n| --- | --- |\n| 3 | 4 cm |\n')).toMatchObject([
    { text: 'Pier | Crack', line: 1, kind: 'table' },
    { text: '3 | 4 cm', line: 3, kind: 'table' },
  ]);
});

test('A line that is all links is furniture', () => {
  expect(
    blocks('[Home](/) · [Water](/w)\n\n**Read also:** [The gauge that lied](/g)\n'),
  ).toMatchObject([{ furniture: 'navigation' }, { furniture: 'link to another page' }]);
});

test('The frontmatter declares the record, and is no text', () => {
  const front =
    '---\nTitle: Minutes\nsource: https://kelda.example/44\nauthor: [Orla Finn, Ines Dace]\ndate: 2018-02-07\nlang: en\n---\n\nText.\n';
  const { meta, declaredIn, blocks: text } = markdownBlocks(front);
  expect(meta).toEqual({
    headline: 'Minutes',
    published: '2018-02-07',
    byline: 'Orla Finn, Ines Dace',
    language: 'en',
    address: 'https://kelda.example/44',
  });
  expect(declaredIn.published).toBe('frontmatter');
  expect(text).toMatchObject([{ text: 'Text.', line: 9 }]);
});

test('Frontmatter that does not parse declares nothing', () => {
  expect(markdownBlocks('---\na: [\n---\n\nText.\n')).toMatchObject({
    meta: {},
    blocks: [{ text: 'Text.' }],
  });
});
