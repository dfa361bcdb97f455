import { expect, test } from 'vitest';
import { elementsIn, minimalWithBody, renderBody, textOf } from '../../../fixtures/render-body.ts';

const note = (id: string) => `:::context{on="word" id="${id}"}\nSo.\n:::`;
const paragraph = (n: number) => `¶${n} A word.`;
const render = (blocks: readonly string[], paragraphs: number) =>
  renderBody(minimalWithBody(blocks.join('\n\n'), paragraphs));

/** Groups of the page, each as the paragraphs (¶1) and notes (n) in it, in reading order. */
const groups = (html: string): readonly string[] =>
  elementsIn(html, 'div.group').map(({ text }) =>
    [...text.matchAll(/¶\d+|Context/g)].join(' ').replaceAll('Context', 'n'),
  );

test('A group is an annotated paragraph, its notes, and the paragraphs up to the next annotated one', async () => {
  const blocks = [
    paragraph(1),
    paragraph(2),
    note('a'),
    note('b'),
    paragraph(3),
    paragraph(4),
    note('c'),
  ];
  expect(groups(await render(blocks, 4))).toEqual(['¶1', '¶2 n n ¶3', '¶4 n']);
});

test('Notes of one paragraph stand in one box beside it', async () => {
  const html = await render([paragraph(1), note('a'), note('b'), paragraph(2)], 2);
  expect(elementsIn(html, 'div.notes').map(({ text }) => text)).toEqual([
    '1Contextword] So.2Contextword] So.',
  ]);
});

test('A heading and our own text end a group and stand outside it', async () => {
  const html = await render([paragraph(1), '## Ours', paragraph(2), 'Ours.', paragraph(3)], 3);
  expect(groups(html)).toEqual(['¶1', '¶2', '¶3']);
  expect(textOf(html)).toBe('¶1A word. Ours ¶2A word. Ours. ¶3A word.');
});

test('A group holds at most twelve paragraphs, the number of rows that the style sheet lays', async () => {
  const html = await render(
    Array.from({ length: 14 }, (_, i) => paragraph(i + 1)),
    14,
  );
  expect(groups(html).map((group) => group.split(' ').length)).toEqual([12, 2]);
});

test('A page without numbered paragraphs is left alone', async () => {
  const files = {
    ...minimalWithBody('¶1 A word.'),
    'pages/about.mdx': '---\ntitle: A\nsummary: B.\n---\n\nOne.\n\n## Two\n',
  };
  expect(groups(await renderBody(files, 'pages/about.mdx'))).toEqual([]);
});
