import { describe, expect, test } from 'vitest';
import { buildTimeline, type TimelineEntry } from '../../../src/views/timeline.ts';
import { modelTelling } from '../../fixtures/reports.ts';
import { claimsIn } from '../../fixtures/upkeep.ts';

const flood = (id: string, more: string): string =>
  `id: ${id}, at: 1, type: flood, title: Flood ${id}, who: [north-bridge], ${more}`;

const entriesOf = (events: readonly string[], context = ''): readonly TimelineEntry[] =>
  buildTimeline(
    modelTelling({ first: claimsIn({ events }) }, { 'context.yaml': context }),
  ).years.flatMap(({ entries }) => entries);

const barOf = (fields: string) => entriesOf([flood('a', fields)])[0]!.bar;

describe('the bar of a year', () => {
  test.each([
    ['2019-01-01', 0, 0.27],
    ['2019-12-31', 99.73, 0.27],
    ['2019-07', 49.59, 8.49],
    ['2019', 0, 100],
    ['2019-21', 16.16, 25.21],
    ['2020-02-29', 16.12, 0.27],
    ['2019-08-15/2019-08-18', 61.92, 1.09],
    ['[2019-03,2019-05]', 16.16, 25.21],
  ])('for %s begins at %d hundredths and is %d wide', (date, x, width) => {
    expect(barOf(`date: "${date}"`)).toEqual({ held: { x, width }, said: [], approximate: false });
  });

  test.each(['2018/2019', '2018-24', '[..2019-03]', '[2018,2019]', '2019/..'])(
    'is none for %s, which lies in no one year',
    (date) => {
      expect(barOf(`date: "${date}"`)).toBeUndefined();
    },
  );

  test('is none without a date', () => {
    expect(entriesOf([flood('a', 'stage: done')])[0]!.bar).toBeUndefined();
  });

  test('says that a date is near the true one or in doubt', () => {
    expect(barOf('date: "2019-07-05~"')!.approximate).toBe(true);
    expect(barOf('date: "2019-07?"')!.approximate).toBe(true);
  });

  test('shows the date of the source as well, where that lies in the same year', () => {
    expect(barOf('date: "2019-07", corrected: { date: "2019-01-01" }')).toEqual({
      held: { x: 0, width: 0.27 },
      said: [{ x: 49.59, width: 8.49 }],
      approximate: false,
    });
    expect(barOf('date: "2018-07", corrected: { date: "2019-01-01" }')!.said).toEqual([]);
  });

  test('shows the dates of all accounts of the event', () => {
    const told = (date: string) =>
      claimsIn({ events: [flood('a', `event: flood-2019, date: ${date}`)] });
    const [entry] = buildTimeline(
      modelTelling({
        first: told('"2019-01-01"'),
        second: told('"2019-12-31"'),
        third: told('2018'),
      }),
    ).years[0]!.entries;
    expect(entry!.bar).toEqual({
      held: { x: 0, width: 0.27 },
      said: [{ x: 99.73, width: 0.27 }],
      approximate: false,
    });
  });
});

const CONTEXT = claimsIn({
  events: [
    'id: ruling, type: flood, title: A ruling, who: [council, south-bridge], date: "2019-02", stage: announced, refs: [survey-1999]',
    'id: some-day, type: opening, title: Never dated, who: [council], date: "[..1999]", refs: [survey-1999]',
  ],
  relations: [
    'id: keeps, subject: council, relation: maintains, object: north-bridge, since: 2019, refs: [survey-1999]',
  ],
});

describe('what no source says', () => {
  test('stands in the timeline by its date where it is an event, and nothing counts it', () => {
    const claims = claimsIn({
      events: [flood('a', 'date: 2019-01'), flood('b', 'date: 2019-03'), flood('c', 'date: 2020')],
    });
    const view = buildTimeline(modelTelling({ first: claims }, { 'context.yaml': CONTEXT }));
    expect([view.count, view.context]).toEqual([3, 2]);
    expect(
      view.years.map(({ label, entries }) => [
        label,
        ...entries.map(({ event, context }) => event?.fact.label ?? `[${context!.label}]`),
      ]),
    ).toEqual([
      ['1999', '[Never dated]'],
      ['2019', 'Flood a', '[A ruling]', 'Flood b'],
      ['2020', 'Flood c'],
    ]);
  });

  test('is found by its names and its type, and has a stage of its own and a bar', () => {
    const entry = entriesOf([], CONTEXT).find(({ context }) => context!.id === 'context--ruling')!;
    expect(entry.values).toEqual({
      entity: ['council', 'south-bridge'],
      type: 'flood',
      year: '2019',
      stage: 'context',
    });
    expect(entry.bar!.held).toEqual({ x: 8.49, width: 7.67 });
    expect(entry.event).toBeUndefined();
  });
});

test('the timeline can be filtered by name, type, year and stage, with the entries of each', () => {
  const claims = claimsIn({
    events: [
      flood('a', 'date: 2019'),
      flood('b', 'date: 2018, stage: planned'),
      'id: opens, at: 1, type: opening, title: It opens, who: [north-bridge, council]',
    ],
  });
  const view = buildTimeline(modelTelling({ first: claims }, { 'context.yaml': CONTEXT }));
  expect(
    view.facets.map(({ name, options }) => [
      name,
      ...options.map(({ value, label, count }) => `${value}: ${label}, ${count}`),
    ]),
  ).toEqual([
    [
      'entity',
      'council: Kelda Council, 3',
      'north-bridge: North Bridge, 3',
      'south-bridge: South Bridge, 1',
    ],
    ['type', 'opening: Opening, 2', 'flood: Flood, 3'],
    ['year', '1999: 1999, 1', '2018: 2018, 1', '2019: 2019, 2', 'Undated: Undated, 1'],
    ['stage', 'done: done, 2', 'planned: planned, 1', 'context: outside the documents, 2'],
  ]);
});
