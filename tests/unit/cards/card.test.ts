import { expect, test } from 'vitest';
import { cardTree, CARD_HEIGHT, CARD_WIDTH, type CardNode } from '../../../src/cards/card.ts';

const card = (title: string, line = 'A line.') =>
  cardTree({ site: 'Bridges of the Kelda Canal', title, line });

/** Every box of a card, from the outermost inwards. */
const boxesIn = (node: CardNode | string): readonly CardNode[] =>
  typeof node === 'string' ? [] : [node, ...(node.props.children ?? []).flatMap(boxesIn)];

/** The words of a card in reading order, each with its size and the face that is tried first. */
const wordsOf = (tree: CardNode) =>
  boxesIn(tree).flatMap(({ props: { style, children = [] } }) =>
    children
      .filter((child) => typeof child === 'string')
      .map((words) => ({
        words,
        size: style?.['fontSize'],
        face: String(style?.['fontFamily']).split(',')[0],
      })),
  );

const lineOf = (text: string) => wordsOf(card('Title', text)).at(-1)!.words;

test('a card is as large as the sites that show links ask for', () => {
  expect([CARD_WIDTH, CARD_HEIGHT]).toEqual([1200, 630]);
  expect(card('Title').props.style).toMatchObject({ width: 1200, height: 630 });
});

test('a card says the site beside its seal, then the title in the book face, then the line', () => {
  const tree = card('North Bridge', 'A swing bridge over the canal.');
  expect(wordsOf(tree)).toEqual([
    { words: 'Bridges of the Kelda Canal', size: 34, face: 'Alegreya' },
    { words: 'North Bridge', size: 92, face: 'Alegreya' },
    {
      words: 'A swing bridge over the canal.',
      size: 33,
      face: 'Alegreya Sans',
    },
  ]);
  const beside = boxesIn(tree).find(({ props }) =>
    props.children?.includes('Bridges of the Kelda Canal'),
  );
  expect(beside!.props.children![0]).toMatchObject({ type: 'svg' });
});

test.each([
  [34, 92],
  [35, 72],
  [60, 72],
  [61, 60],
])('a title of %i letters is set at %i pixels', (letters, size) => {
  const [, title] = wordsOf(card('m'.repeat(letters)));
  expect(title).toMatchObject({ words: 'm'.repeat(letters), size });
});

test('a line of up to 170 letters is shown whole, and a longer one is cut and says so', () => {
  const sentence = `${'a'.repeat(168)} b`;
  expect(lineOf(sentence)).toBe(sentence);
  expect(lineOf(`${'a'.repeat(168)} bc`)).toBe(`${'a'.repeat(168)}…`);
  expect(lineOf('a'.repeat(171))).toBe(`${'a'.repeat(169)}…`);
});
