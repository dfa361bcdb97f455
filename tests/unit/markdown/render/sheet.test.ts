import { expect, test } from 'vitest';
import { elementsIn, minimalWithBody, renderBody, textOf } from '../../../fixtures/render-body.ts';

const note = (id: string, words = 'So.') => `:::context{on="word" id="${id}"}\n${words}\n:::`;
const paragraph = (n: number) => `¶${n} A word.`;
const render = (blocks: readonly string[], paragraphs: number) =>
  renderBody(minimalWithBody(blocks.join('\n\n'), paragraphs));

/** Boxes of this class, each as the paragraphs (¶1) and notes (n) in it, in reading order. */
const boxes = (html: string, of: string): readonly string[] =>
  elementsIn(html, `div.${of}`).map(({ text }) =>
    [...text.matchAll(/¶\d+|Context/g)].join(' ').replaceAll('Context', 'n'),
  );

test('A paragraph and its notes stand beside each other; one without notes stands alone', async () => {
  const blocks = [paragraph(1), paragraph(2), note('a'), note('b'), paragraph(3)];
  const html = await render(blocks, 3);
  expect(boxes(html, 'beside')).toEqual(['¶2 n n']);
  expect(boxes(html, 'notes')).toEqual(['n n']);
  expect(textOf(html).match(/¶\d|Context/g)).toEqual(['¶1', '¶2', 'Context', 'Context', '¶3']);
});

test('Notes that find the margin taken from above their paragraph follow it without a box of both', async () => {
  const long = 'A long explanation. '.repeat(60);
  const blocks = [1, 2, 3].flatMap((n) => [paragraph(n), note(`n${n}`, long)]);
  const html = await render(blocks, 3);
  expect(boxes(html, 'beside')).toEqual(['¶1 n', '¶2 n']);
  expect(boxes(html, 'notes')).toEqual(['n', 'n', 'n']);
  expect(textOf(html).match(/¶\d|Context/g)).toEqual(
    [1, 2, 3].flatMap((n) => [`¶${n}`, 'Context']),
  );
});

test('Notes of a paragraph after our own words stand beside it', async () => {
  const html = await render([paragraph(1), '## Ours', 'Ours.', paragraph(2), note('a')], 2);
  expect(boxes(html, 'beside')).toEqual(['¶2 n']);
});

test('A comment between a paragraph and its note leaves them beside each other', async () => {
  const html = await render([paragraph(1), '{/* why */}', note('a')], 1);
  expect(boxes(html, 'beside')).toEqual(['¶1 n']);
});

test('A page without numbered paragraphs is left alone', async () => {
  const files = {
    ...minimalWithBody('¶1 A word.'),
    'pages/about.mdx': '---\ntitle: A\nsummary: B.\n---\n\nOne.\n\n## Two\n',
  };
  expect(await renderBody(files, 'pages/about.mdx')).not.toMatch(/beside|class="notes/);
});
