import { expect, test } from 'vitest';
import { buildHome } from '../../../src/views/home.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';
import { STANCES } from '../../fixtures/stances.ts';

test('of many documents the home page lists the newest, the newest first, and says how many there are beside', () => {
  const { briefings, furtherBriefings, counts } = buildHome(canals(), { events: 9, documents: 2 });
  expect(briefings.map(({ slug }) => slug)).toEqual(['bramble-report-1781', 'rudakov-letter-1775']);
  expect(furtherBriefings).toBe(1);
  expect(counts[0]).toEqual({ label: 'documents', value: 3 });
  expect(buildHome(canals(), { events: 9, documents: 3 }).furtherBriefings).toBe(0);
});

const events = (...lines: readonly string[]): string =>
  `events:\n${lines.map((line, i) => `  - { id: e${i + 1}, at: 1, who: [north-bridge], ${line} }`).join('\n')}`;

test('of many events the two hands show a choice, and say of how many', () => {
  const claims = events(
    'type: ban, title: A ban, date: 2019',
    'type: ban, title: Another ban, date: 2019',
    'type: gift, title: A gift, date: 2020',
  );
  const handsFor = (most: number) =>
    buildHome(modelTelling({ first: claims }, STANCES), { events: most, documents: 1 }).hands!;
  expect(handsFor(3).choice).toBe('');
  const { choice, years } = handsFor(2);
  expect(choice).toBe('2 of 3 events: of each year and side those that most documents tell of.');
  expect(years.flatMap((year) => [...year.against, ...year.with])).toMatchObject([
    { fact: { label: 'A ban' } },
    { fact: { label: 'A gift' } },
  ]);
});
