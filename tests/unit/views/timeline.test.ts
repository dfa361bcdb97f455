import { expect, test } from 'vitest';
import { buildTimeline } from '../../../src/views/timeline.ts';
import type { Report } from '../../fixtures/reports.ts';
import { canals, modelTelling, readFact } from '../../fixtures/reports.ts';

/** The years of the timeline, each with its events as a reader sees them. */
const yearsOf = (told: Readonly<Record<string, Report | string>>) =>
  buildTimeline(modelTelling(told)).years.map(({ label, entries }) => [
    label,
    ...entries.map(({ event }) => `${event!.fact.when || 'not dated'}: ${event!.fact.label}`),
  ]);

const events = (...lines: readonly string[]): string =>
  `events:\n${lines.map((line, i) => `  - { id: e${i + 1}, at: 1, type: flood, who: [north-bridge], ${line} }`).join('\n')}`;

test('the timeline says how many events it holds, and how many no document tells of', () => {
  expect(buildTimeline(canals()).lead).toBe(
    '5 events by the date that we hold to be right. Where a source prints another, it says so. Between them stands 1 that no document tells of.',
  );
  const told = (lists: string) => buildTimeline(modelTelling({ first: lists })).lead;
  expect(told(events('title: The water rises'))).toBe(
    '1 event by the date that we hold to be right. Where a source prints another, it says so.',
  );
  expect(told('')).toBe('No document tells of an event yet.');
});

test('the timeline shows every event of the dossier once, year after year, and what no source says between them', () => {
  const { years, count, context } = buildTimeline(canals());
  expect([count, context]).toEqual([5, 1]);
  expect(
    years.map(({ label, entries }) => [
      label,
      ...entries.map(({ event, context: line }) =>
        event ? readFact(event.fact) : `${line!.when} | ${line!.label} | not in the documents`,
      ),
    ]),
  ).toEqual([
    [
      '1769',
      '1769 | Stepan Rudakov enters the service of the Wray Canal Company | Mercury, 1774 ¶2–3, Letter, 1775 ¶1 | agree, by the editor, verified',
    ],
    [
      '1772',
      '1772 | The proprietors stop Bramble Brook | Letter, 1775 ¶3, Report, 1781 ¶2 | agree, 2 sources, verified',
    ],
    [
      '1774',
      'about March 1774 | The bank breaks below Cold Hatch | Mercury, 1774 ¶4 | single source, unconfirmed',
      '2 May 1774 | The upper canal opens | Mercury, 1774 ¶1, Letter, 1775 ¶2, Report, 1781 ¶1 | conflict, contradicted',
    ],
    ['1776', '1776 | The Wray Canal Company dismisses Stepan Rudakov | not in the documents'],
    ['1782', '1782 | A second summit is to be begun (planned) | Report, 1781 ¶5 | single source'],
  ]);
});

test('an event stands at the date that we hold, whatever the source says', () => {
  const claims = events(
    'title: Late, date: 2019',
    'title: Early, date: 2020, corrected: { date: 2014 }',
  );
  expect(yearsOf({ first: claims })).toEqual([
    ['2014', '2014: Early'],
    ['2019', '2019: Late'],
  ]);
});

test('an event that we hold did not happen is left out of the timeline', () => {
  const claims = events(
    'title: It did, date: 2019',
    'title: It did not, date: 2019, corrected: none',
  );
  expect(buildTimeline(modelTelling({ first: claims })).count).toBe(1);
  expect(yearsOf({ first: claims })).toEqual([['2019', '2019: It did']]);
});

test('events without a date come last, as undated', () => {
  const claims = events('title: Never dated', 'title: Dated, date: 2019');
  expect(yearsOf({ first: claims })).toEqual([
    ['2019', '2019: Dated'],
    ['Undated', 'not dated: Never dated'],
  ]);
});

test('an event known to be older than some date stands at the last day on which it can have been', () => {
  const claims = events(
    'title: Old, date: 2014',
    'title: Known, date: "2019-01-05"',
    'title: Later, date: "2019-04-02"',
    'title: By then, date: "[..2019-03]"',
  );
  expect(yearsOf({ first: claims })).toEqual([
    ['2014', '2014: Old'],
    ['2019', '5 January 2019: Known', 'by March 2019: By then', '2 April 2019: Later'],
  ]);
});

test('events of one date are in the order of their keys, whatever the order of the files', () => {
  const told = {
    second: { claims: events('title: C, date: 2019', 'title: D, date: 2019'), published: '2018' },
    first: events('title: A, date: 2019', 'title: B, date: 2019'),
  };
  expect(yearsOf(told)).toEqual([['2019', '2019: A', '2019: B', '2019: C', '2019: D']]);
});

test('a dossier without events has an empty timeline', () => {
  expect(buildTimeline(modelTelling({ first: '' }))).toMatchObject({
    years: [],
    count: 0,
    context: 0,
  });
});
