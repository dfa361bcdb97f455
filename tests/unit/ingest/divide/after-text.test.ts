import { describe, expect, test } from 'vitest';
import { dividedText, FIRST, partsOf, SECOND } from '../document.ts';

const paragraphs = (...texts: readonly string[]) => dividedText(texts.join('\n\n'));

describe('after the text', () => {
  test('comments are left out to the end, and so is another article', () => {
    expect(
      partsOf(
        paragraphs(
          FIRST,
          SECOND,
          'Comments (2)',
          'Heron48: I told them so. Twice. They did not listen.',
        ),
      ).leftOut,
    ).toEqual([
      ['Comments (2)', 'comments'],
      ['Heron48: I told them so. Twice. They did not listen.', 'comments'],
    ]);
    expect(
      partsOf(paragraphs(FIRST, SECOND, 'Read the next article', 'Umbrellas again', SECOND))
        .paragraphs,
    ).toEqual([FIRST, SECOND]);
  });

  test('a subhead “Comments” early in the text leaves the rest of it alone', () => {
    expect(
      partsOf(paragraphs('A report on the bridge', FIRST, 'Comments', SECOND, FIRST, SECOND))
        .paragraphs,
    ).toEqual([FIRST, SECOND, FIRST, SECOND]);
  });

  test('related links are left out up to a paragraph', () => {
    expect(
      partsOf(
        paragraphs(
          FIRST,
          'Related reading\nThe gauge that lied\nMill race won by a duck',
          'It rained.',
          SECOND,
        ),
      ),
    ).toMatchObject({
      paragraphs: [FIRST, 'It rained.', SECOND],
      leftOut: [
        ['Related reading', 'related links'],
        ['The gauge that lied', 'related links'],
        ['Mill race won by a duck', 'related links'],
      ],
    });
  });

  test('a post with its age under it is left out', () => {
    expect(
      partsOf(
        paragraphs(
          FIRST,
          SECOND,
          'Lovely light on the lock this morning. Send us your pictures!',
          '6 hours ago',
        ),
      ).leftOut,
    ).toEqual([
      ['Lovely light on the lock this morning. Send us your pictures!', 'post of a reader'],
      ['6 hours ago', 'time of a post'],
    ]);
  });

  test('lines packed under the text go together where one of them is furniture', () => {
    expect(
      partsOf(
        paragraphs(
          FIRST,
          SECOND,
          'This notice must not be covered.\nOffice hours: 10 to 4.\nPage 1 of 1',
        ),
      ).leftOut,
    ).toEqual([
      ['This notice must not be covered.', 'beside: page mark'],
      ['Office hours: 10 to 4.', 'beside: page mark'],
      ['Page 1 of 1', 'page mark'],
    ]);
  });
});
