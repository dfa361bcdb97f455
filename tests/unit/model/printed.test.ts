import { describe, expect, test } from 'vitest';
import {
  countOf,
  foldSpace,
  isPrintable,
  opening,
  printedText,
} from '../../../src/model/printed.ts';

const names = {
  entity: (id: string) => (id === 'north-bridge' ? 'North Bridge' : undefined),
  briefing: (slug: string) => (slug === 'opening' ? 'Gazette, opening' : undefined),
};
const toBridge = { link: { kind: 'entity', id: 'north-bridge' } } as const;
const toParagraph = { link: { kind: 'paragraph', briefing: 'opening', paragraph: 3 } } as const;
const toNowhere = { link: { kind: 'entity', id: 'west-bridge' } } as const;

describe('printed text', () => {
  test('has the name of an entity, and of a briefing with its paragraph, in place of a link', () => {
    const pieces = [{ text: 'The ' }, toBridge, { text: ', see ' }, toParagraph];
    expect(printedText(pieces, names)).toBe('The North Bridge, see Gazette, opening ¶3');
  });

  test('has the words that the author gave to a link', () => {
    expect(printedText([{ link: { ...toBridge.link, words: 'the bridge' } }], names)).toBe(
      'the bridge',
    );
    expect(printedText([{ link: { ...toParagraph.link, words: 'elsewhere' } }], names)).toBe(
      'elsewhere',
    );
  });

  test('has one space where the file has a line break or several spaces', () => {
    expect(printedText([{ text: ' The bridge\n  opened ' }], names)).toBe('The bridge opened');
  });
});

describe('a text', () => {
  test('can be printed where every link leads to a name or has words', () => {
    expect(isPrintable([{ text: 'a' }, toBridge, toParagraph], names)).toBe(true);
    expect(isPrintable([{ link: { ...toNowhere.link, words: 'the bridge' } }], names)).toBe(true);
  });

  test('cannot be printed where a link without words leads nowhere', () => {
    expect(isPrintable([toNowhere], names)).toBe(false);
  });
});

test('Words are counted as often as they stand in a text, white space folded', () => {
  expect(countOf('one two one two', 'one\n two')).toBe(2);
  expect(countOf('one two', 'three')).toBe(0);
});

test('Folding leaves a text without runs of space alone', () => {
  expect(foldSpace('one two')).toBe('one two');
});

test('A text that fits is shown whole, a longer one up to its limit', () => {
  expect(opening('bridge', 6)).toBe('bridge');
  expect(opening('bridges', 6)).toBe('bridg…');
});
