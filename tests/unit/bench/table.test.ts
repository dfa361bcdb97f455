import { describe, expect, test } from 'vitest';
import type { Build, Measured } from '../../bench/builds.ts';
import { bottleneckOf, buildsTable, stepsTable, tableOf } from '../../bench/table.ts';

const build = (seconds: number, pages: number): Build => ({
  seconds,
  processor: seconds / 2,
  memory: 1.2e9,
  steps: [
    { name: 'bundles', seconds: seconds - pages },
    { name: 'pages', seconds: pages },
  ],
  drawn: 0,
  reused: 3239,
});

const MEASURED: Measured = {
  documents: 1000,
  entities: 250,
  check: { seconds: 3.02, processor: 4 },
  first: { ...build(300, 60), drawn: 3239, reused: 0 },
  cold: build(100, 60),
  warm: build(13, 3),
  bare: { cold: { seconds: 20, processor: 21 }, warm: { seconds: 10, processor: 11 } },
  site: { pages: 2271, files: 13860, bytes: 263e6, indexBytes: 4.4e6 },
  reading: {
    pages: [
      { page: '/', requests: 10, bytes: 111_400 },
      { page: '/briefings/a/', requests: 14, bytes: 118_000 },
      { page: '/bridges/b/', requests: 14, bytes: 148_000 },
    ],
    search: {
      queries: 60,
      cold: { median: 355, requests: 20, bytes: 124_700, mostBytes: 178_000 },
      warm: { median: 43.4, p95: 90 },
      counted: { median: 13, p95: 59 },
    },
  },
};

describe('the table of builds', () => {
  const rows = buildsTable([MEASURED]).split('\n');

  test.each([
    '| documents | 1,000 |',
    '| check | 3.0 s (4.0 s) |',
    '| … diagrams drawn | 3,239 |',
    '| cold build, drawings kept | 100.0 s (50.0 s) |',
    '| warm build over bare Astro | 1.30 × |',
    '| peak memory, cold | 1.20 GB |',
    '| size of dist/ | 263.0 MB |',
    '| home, compressed | 111 kB in 10 |',
    '| search, first answer | 355 ms |',
    '| search, until the first answer, compressed | 125 kB in 20 |',
    '| search, median | 43 ms |',
    '| search, 95th percentile with counts shown | 59 ms |',
  ])('says %s', (row) => {
    expect(rows).toContain(row);
  });
});

test('The table of steps gives each its share of the build, and a line where a build has no such step', () => {
  const other: Measured = { ...MEASURED, documents: 100, cold: { ...build(10, 4), steps: [] } };
  expect(stepsTable([other, MEASURED], 'cold').split('\n')).toEqual([
    '| cold build | 100 | 1,000 |',
    '| --- | ---: | ---: |',
    '| bundles | – | 40.0 s (40 %) |',
    '| pages | – | 60.0 s (60 %) |',
  ]);
});

test('The bottleneck is the longest step of the largest dossier', () => {
  expect(bottleneckOf([{ ...MEASURED, documents: 100, cold: build(10, 1) }, MEASURED])).toBe(
    'Longest step of a cold build of 1,000 documents: pages.',
  );
});

test('A table has its first row as head, and numbers to the right', () => {
  expect(
    tableOf([
      ['what', 'n'],
      ['a', '1'],
    ]),
  ).toBe('| what | n |\n| --- | ---: |\n| a | 1 |');
});
