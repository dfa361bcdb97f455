import { describe, expect, test } from 'vitest';
import { readSearch, withFound, writeSearch, type Search } from '../../../src/search/address.ts';

const FACETS = ['kind', 'bridge'];
const PAGE = 'https://example.org/kelda/search/';
const nothing: Search = { query: '', values: {}, from: '', to: '', sort: 'relevance' };

describe('the address of a search', () => {
  const whole: Search = {
    query: 'opened “on Friday” -weir',
    values: { kind: 'claim', bridge: 'north-bridge' },
    from: '2015',
    to: '2019',
    sort: 'date',
  };

  test('holds all that was asked', () => {
    expect(readSearch(writeSearch(PAGE, whole), FACETS)).toEqual(whole);
  });

  test('is one that a reader can read', () => {
    expect(writeSearch(PAGE, { ...whole, query: 'north bridge' })).toBe(
      `${PAGE}?q=north+bridge&kind=claim&bridge=north-bridge&from=2015&to=2019&sort=date`,
    );
  });

  test('holds words of any script and sign', () => {
    for (const query of ['大桥', 'H&M "shop" 100%', 'a=b#c'])
      expect(readSearch(writeSearch(PAGE, { ...nothing, query }), FACETS).query).toBe(query);
  });

  test('has no parameter for what was not asked', () => {
    expect(writeSearch(PAGE, nothing)).toBe(PAGE);
    expect(writeSearch(PAGE, { ...nothing, values: { kind: '' } })).toBe(PAGE);
  });

  test('takes the place of an older one, and of what pointed into its results', () => {
    expect(writeSearch(`${PAGE}?q=weir&kind=page#hits`, { ...nothing, query: 'gate' })).toBe(
      `${PAGE}?q=gate`,
    );
  });

  test('asks for nothing where it is bare or holds spaces alone', () => {
    expect(readSearch(PAGE, FACETS)).toEqual(nothing);
    expect(readSearch(`${PAGE}?q=++&kind=+&from=`, FACETS)).toEqual(nothing);
  });

  test('loses what the site knows no facet for', () => {
    expect(readSearch(`${PAGE}?q=gate&colour=red&kind=claim`, FACETS)).toEqual({
      ...nothing,
      query: 'gate',
      values: { kind: 'claim' },
    });
  });

  test('knows the order by date, and takes any other word for relevance', () => {
    expect(readSearch(`${PAGE}?sort=date`, FACETS).sort).toBe('date');
    expect(readSearch(`${PAGE}?sort=size`, FACETS).sort).toBe('relevance');
  });
});

describe('the address of a result', () => {
  test('carries the words it was found by, before the place in the page', () => {
    expect(withFound('/briefings/suit/#c-ruling', ['settled', 'court'])).toBe(
      '/briefings/suit/?found=settled+court#c-ruling',
    );
  });

  test('carries them where it leads to the page as a whole', () => {
    expect(withFound('/bridges/north/', ['大桥'])).toBe('/bridges/north/?found=%E5%A4%A7%E6%A1%A5');
  });

  test('stays as it is where no word was found', () => {
    expect(withFound('/bridges/north/#p1', [])).toBe('/bridges/north/#p1');
  });
});
