import { describe, expect, test } from 'vitest';
import { nearestWord, spell } from '../../../src/search/spelling.ts';

const SITE = ['bridge', 'kelda', 'hermès', 'north', 'open', 'stop', 'study', 'weir'];

describe('a word is known', () => {
  test.each([
    ['as the site has it', 'kelda'],
    ['in capitals', 'KELDA'],
    ['as the beginning of a word of the site', 'brid'],
    ['without its accents', 'hermes'],
    ['as another form of a word of the site', 'opening'],
    ['as a form that doubles a letter', 'stopped'],
    ['as a form that changes a letter', 'studies'],
    ['as a plural', 'weirs'],
    ['as a number', '1999'],
    ['in a script without spaces', '北方大桥'],
    ['where it is too short to be misspelt', 'xq'],
  ])('%s', (_, word) => {
    expect(spell(word, SITE)).toEqual({ how: 'known', word });
  });

  test('with accents that the site leaves out', () => {
    expect(spell('weïr', SITE)).toEqual({ how: 'known', word: 'weïr' });
  });

  test('where both its halves are', () => {
    expect(spell('north-bridge', SITE)).toEqual({ how: 'known', word: 'north-bridge' });
  });

  test('not as the end of a word of the site', () => {
    expect(spell('ridge', SITE)).toEqual({ how: 'respelt', word: 'bridge' });
  });
});

describe('a word that the site has not', () => {
  test('is spelt as the nearest that it has', () => {
    expect(spell('Brigde', SITE)).toEqual({ how: 'respelt', word: 'bridge' });
    expect(spell('hermas', SITE)).toEqual({ how: 'respelt', word: 'hermès' });
  });

  test('is spelt anew only in the half that is wrong', () => {
    expect(spell('north-brigde', SITE)).toEqual({ how: 'respelt', word: 'north-bridge' });
  });

  test('stays unknown where nothing is near', () => {
    expect(spell('aqueduct', SITE)).toEqual({ how: 'unknown', word: 'aqueduct' });
    expect(spell('north-aqueduct', SITE)).toEqual({ how: 'unknown', word: 'north-aqueduct' });
  });
});

describe('the nearest word', () => {
  test('is the one with the fewest letters to change, though it begins with another', () => {
    expect(nearestWord('kelder', ['kelda', 'elder'])).toBe('elder');
  });

  test('of equally near ones begins with the same letter', () => {
    expect(nearestWord('gate', ['late', 'gale'])).toBe('gale');
  });

  test('of those stands first in the list, as names do', () => {
    expect(nearestWord('brxdge', ['brudge', 'bridge'])).toBe('brudge');
    expect(nearestWord('brxdge', ['bridge', 'brudge'])).toBe('bridge');
  });

  test('takes no account of accents', () => {
    expect(nearestWord('hermis', ['helmis', 'hérmis'])).toBe('hérmis');
  });

  test.each([
    ['three', 'wei', 'wek', 'none', undefined],
    ['four', 'weir', 'wexr', 'one', 'wexr'],
    ['four', 'weir', 'wexx', 'no second', undefined],
    ['seven', 'bridges', 'brixxes', 'two', 'brixxes'],
    ['seven', 'bridges', 'brixxxs', 'no third', undefined],
    ['eight', 'aqueduct', 'aquexxct', 'two', 'aquexxct'],
    ['eight', 'aqueduct', 'aquexxxt', 'no third', undefined],
    ['nine', 'aqueducts', 'aquexxxts', 'three', 'aquexxxts'],
    ['nine', 'aqueducts', 'aquxxxxts', 'no fourth', undefined],
  ])('of a word of %s letters (%s, %s) is off by %s', (_, word, known, _most, nearest) => {
    expect(nearestWord(word, [known])).toBe(nearest);
  });
});
