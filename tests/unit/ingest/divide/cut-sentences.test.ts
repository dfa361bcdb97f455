import { describe, expect, test } from 'vitest';
import { dividedText, FIRST, partsOf, SECOND } from '../document.ts';

const paragraphs = (...texts: readonly string[]) => dividedText(texts.join('\n\n'));

describe('a sentence that lines in between cut apart', () => {
  const piece =
    'According to the harbour board of Grell, whose members met on Monday to hear the report of the';

  test('is joined over the words of a link', () => {
    expect(partsOf(paragraphs(piece, 'diver', 'The crack has grown.', FIRST)).paragraphs).toEqual([
      `${piece} diver The crack has grown.`,
      FIRST,
    ]);
  });

  test('is joined where it goes on in small letters', () => {
    expect(
      partsOf(paragraphs(FIRST, `${piece} young`, 'diver, the crack has grown.')).paragraphs,
    ).toEqual([FIRST, `${piece} young diver, the crack has grown.`]);
  });

  test('is not joined over a heading that the text does not repeat', () => {
    expect(partsOf(paragraphs(FIRST, piece, 'Zebra crossings', SECOND)).paragraphs).toEqual([
      FIRST,
      piece,
      SECOND,
    ]);
  });
});
