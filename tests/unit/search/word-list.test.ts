import { expect, test } from 'vitest';
import { countWords, listWords, wordFiles, wordsOf } from '../../../src/search/word-list.ts';

const countsOf = (...texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) countWords(counts, text);
  return counts;
};

test('Words of names come first, in alphabetical order, however often they stand in the texts', () => {
  expect(listWords(['North Bridge', 'Kelda Council'], countsOf('weir weir weir bridge'))).toEqual([
    'bridge',
    'council',
    'kelda',
    'north',
    'weir',
  ]);
});

test('Other words come by how often they stand in all texts, then by the alphabet', () => {
  expect(listWords([], countsOf('weir gate lock lock', 'gate alder lock'))).toEqual([
    'lock',
    'gate',
    'alder',
    'weir',
  ]);
});

test('Each word is listed once, in lower case', () => {
  expect(listWords(['Bridge', 'BRIDGE'], countsOf('bridge Weir weir'))).toEqual(['bridge', 'weir']);
});

test('Scripts without spaces, numbers and words of one or two letters have no place in the list', () => {
  expect(listWords(['Kelda 北方大桥'], countsOf('In 1999 the 大桥 of 12 m'))).toEqual([
    'kelda',
    'the',
  ]);
});

test('The words of a text are those of Latin, Greek and Cyrillic, with their accents', () => {
  expect(wordsOf('Hermès met Степан at Αθήνα, twice: twice!')).toEqual([
    'hermès',
    'met',
    'степан',
    'αθήνα',
    'twice',
    'twice',
  ]);
});

test('A hyphen and an apostrophe end a word', () => {
  expect(wordsOf('tow-path of the keeper’s')).toEqual(['tow', 'path', 'the', 'keeper']);
});

test('Each first letter has the list of its words, in the same order, whatever accent it bears', () => {
  const { letters, files } = wordFiles(['weir', 'étang', 'estuary', 'wall', 'я']);
  expect(letters).toBe('ewя');
  expect(Object.fromEntries(files)).toEqual({
    'words.json': ['weir', 'étang', 'estuary', 'wall', 'я'],
    'words/65.json': ['étang', 'estuary'],
    'words/77.json': ['weir', 'wall'],
    'words/44f.json': ['я'],
  });
});
