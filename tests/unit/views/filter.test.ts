import { expect, test } from 'vitest';
import { buildFacet } from '../../../src/views/filter.ts';

const ORDER = [
  ['b', 'Beech'],
  ['a', 'Ash'],
  ['c', 'Cedar'],
] as const;

test('a filter offers the values that rows have, in the order given, each with its rows', () => {
  expect(buildFacet('tree', 'Tree', ORDER, [['a'], ['b'], ['a']])).toEqual({
    name: 'tree',
    label: 'Tree',
    options: [
      { value: 'b', label: 'Beech', count: 1 },
      { value: 'a', label: 'Ash', count: 2 },
    ],
  });
});

test('a row counts under each of its values, and once though it has a value twice', () => {
  const { options } = buildFacet('tree', 'Tree', ORDER, [['a', 'b', 'a'], [], ['b']]);
  expect(options.map(({ value, count }) => `${value} ${count}`)).toEqual(['b 2', 'a 1']);
});

test('a filter of no rows offers nothing, and a value that nobody named is no choice', () => {
  expect(buildFacet('tree', 'Tree', ORDER, []).options).toEqual([]);
  expect(buildFacet('tree', 'Tree', ORDER, [['oak']]).options).toEqual([]);
});
