import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/query.ts';

describe('a query', () => {
  test('is its words, as they were typed', () => {
    expect(parseQuery('  North   bridge ')).toMatchObject({
      words: ['North', 'bridge'],
      phrases: [],
      without: [],
    });
  });

  test.each([
    ['straight', '"swing bridge"'],
    ['English', '“swing bridge”'],
    ['German', '„swing bridge“'],
    ['French', '«swing bridge»'],
    ['spaced', '" swing bridge "'],
  ])('has a phrase between %s quotation marks', (_, text) => {
    expect(parseQuery(`old ${text} opens`)).toMatchObject({
      words: ['old', 'opens'],
      phrases: ['swing bridge'],
      without: [],
    });
  });

  test('may have several phrases', () => {
    expect(parseQuery('"north bridge" “south weir”').phrases).toEqual([
      'north bridge',
      'south weir',
    ]);
  });

  test('leaves out the word that a minus stands before', () => {
    expect(parseQuery('bridge -weir')).toMatchObject({
      words: ['bridge'],
      phrases: [],
      without: ['weir'],
    });
  });

  test('leaves out the phrase that a minus stands before, in its marks', () => {
    expect(parseQuery('bridge -“north bank”')).toMatchObject({
      words: ['bridge'],
      phrases: [],
      without: ['"north bank"'],
    });
  });

  test('takes a minus within a word for a hyphen', () => {
    expect(parseQuery('e-commerce -tow-path')).toMatchObject({
      words: ['e-commerce'],
      phrases: [],
      without: ['tow-path'],
    });
  });

  test('takes a minus that stands alone for nothing', () => {
    expect(parseQuery('bridge - weir')).toMatchObject({
      words: ['bridge', 'weir'],
      phrases: [],
      without: [],
    });
  });

  test('takes a mark that is not closed for none', () => {
    expect(parseQuery('"north bridge')).toMatchObject({
      words: ['north', 'bridge'],
      phrases: [],
      without: [],
    });
  });

  test('takes signs without a letter or a number for nothing', () => {
    expect(parseQuery('bridge & "" "!" -? 1999')).toMatchObject({
      words: ['bridge', '1999'],
      phrases: [],
      without: [],
    });
  });

  test('may be of a script without spaces', () => {
    expect(parseQuery('大桥 “北方 大桥” -运河')).toMatchObject({
      words: ['大桥'],
      phrases: ['北方 大桥'],
      without: ['运河'],
    });
  });

  test('may be empty', () => {
    expect(parseQuery(' ')).toMatchObject({ words: [], phrases: [], without: [] });
  });
});

describe('the words that carry a query', () => {
  test('are those that a question could not do without', () => {
    expect(parseQuery('How many bridges are on the river').words).toEqual(['bridges', 'river']);
  });

  test('are all of them where none does', () => {
    expect(parseQuery('who was it').words).toEqual(['who', 'was', 'it']);
  });
});

test('a query keeps slight words where all of it may be a name, and leaves out what it excludes', () => {
  expect(parseQuery('Bridge of the North -"coal bridge"').name).toBe('Bridge of the North');
  expect(parseQuery('“Bridge of Sighs” Kelda').name).toBe('Bridge of Sighs Kelda');
});
