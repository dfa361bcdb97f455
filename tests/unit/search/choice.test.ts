import { describe, expect, test } from 'vitest';
import { countValues, isChosenBy, type Choice, type Members } from '../../../src/search/choice.ts';

const [OPENS, KEEPS, NORTH] = [0, 1, 2];

/** Two claims and a profile: of which kind, about which bridge, of which years. */
const members: Members = new Map([
  [
    'kind',
    new Map([
      ['claim', [OPENS, KEEPS]],
      ['profile', [NORTH]],
    ]),
  ],
  [
    'bridge',
    new Map([
      ['north-bridge', [OPENS, NORTH]],
      ['south-bridge', [KEEPS]],
    ]),
  ],
  [
    'year',
    new Map([
      ['2018', [KEEPS]],
      ['2019', [OPENS, KEEPS]],
      ['2021', [KEEPS]],
    ]),
  ],
]);

const ALL = [OPENS, KEEPS, NORTH];

const choice = (
  values: Choice['values'] = {},
  span: Partial<Pick<Choice, 'from' | 'to'>> = {},
): Choice => ({ values, from: '', to: '', ...span });

const chosen = (...given: Parameters<typeof choice>): readonly number[] =>
  ALL.filter(isChosenBy(choice(...given), members));

describe('what is chosen', () => {
  test('is everything where nothing is asked', () => {
    expect(chosen()).toEqual(ALL);
  });

  test('bears every value that is asked', () => {
    expect(chosen({ kind: 'claim' })).toEqual([OPENS, KEEPS]);
    expect(chosen({ kind: 'claim', bridge: 'north-bridge' })).toEqual([OPENS]);
  });

  test('is nothing where no result bears the value, or the facet is unknown', () => {
    expect(chosen({ kind: 'weir' })).toEqual([]);
    expect(chosen({ colour: 'red' })).toEqual([]);
  });

  test('was dated to a year of the span, its ends among them', () => {
    expect(chosen({}, { from: '2019', to: '2020' })).toEqual([OPENS, KEEPS]);
    expect(chosen({}, { from: '2018', to: '2018' })).toEqual([KEEPS]);
  });

  test('may have one end of the span alone', () => {
    expect(chosen({}, { from: '2020' })).toEqual([KEEPS]);
    expect(chosen({}, { to: '2018' })).toEqual([KEEPS]);
    expect(chosen({}, { to: '2017' })).toEqual([]);
  });

  test('leaves out what has no date where a span is asked', () => {
    expect(chosen({}, { from: '1900' })).toEqual([OPENS, KEEPS]);
    expect(chosen({ kind: 'profile' }, { from: '1900' })).toEqual([]);
  });

  test('has the values and the span at once', () => {
    expect(chosen({ bridge: 'south-bridge' }, { from: '2019', to: '2019' })).toEqual([KEEPS]);
    expect(chosen({ bridge: 'north-bridge' }, { from: '2021' })).toEqual([]);
  });
});

describe('the count of a value', () => {
  const counts = (facet: string, given: Choice = choice()) =>
    Object.fromEntries(countValues(facet, ALL, given, members));

  test('is of the results that bear it, under no name of all', () => {
    expect(counts('kind')).toEqual({ '': 3, claim: 2, profile: 1 });
  });

  test('takes the other facets as they are chosen', () => {
    expect(counts('kind', choice({ bridge: 'north-bridge' }))).toEqual({
      '': 2,
      claim: 1,
      profile: 1,
    });
  });

  test('takes no account of what is chosen in its own facet', () => {
    expect(counts('kind', choice({ kind: 'claim' }))).toEqual({ '': 3, claim: 2, profile: 1 });
  });

  test('takes the span of years as it is chosen', () => {
    expect(counts('bridge', choice({}, { from: '2020' }))).toEqual({
      '': 1,
      'north-bridge': 0,
      'south-bridge': 1,
    });
  });

  test('is of a year as of any other value', () => {
    expect(counts('year', choice({ kind: 'claim' }))).toEqual({
      '': 2,
      '2018': 1,
      '2019': 2,
      '2021': 1,
    });
  });

  test('is of what was found alone', () => {
    expect(Object.fromEntries(countValues('kind', [NORTH], choice(), members))).toEqual({
      '': 1,
      claim: 0,
      profile: 1,
    });
  });
});
