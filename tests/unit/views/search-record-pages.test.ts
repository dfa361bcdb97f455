import { describe, expect, test } from 'vitest';
import { buildSearchRecords } from '../../../src/views/search-records.ts';
import { modelOf } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';
import { claimsIn } from '../../fixtures/upkeep.ts';

const small = () => buildSearchRecords(modelOf(minimal));
const large = buildSearchRecords(canals('/kelda/'));

const entryAt = (url: string) => large.entries.find((entry) => entry.url === url);

test('The index knows every page by its address, and the language of all', () => {
  const { language, pages } = small();
  expect(language).toBe('en');
  expect([...pages.keys()]).toEqual([
    'briefings/opening',
    'bodies/gazette',
    'bodies/council',
    'bodies/alder-works',
    'bridges/north-bridge',
    'bridges/south-bridge',
  ]);
});

test('Addresses of entries have no base, which the search page sets before them', () => {
  expect(large.entries.filter(({ url }) => !/^\/(briefings|evidence)\//.test(url))).toEqual([]);
});

test('Entries are the claims, then the findings, then what stands outside the documents', () => {
  const kinds = large.entries.map(({ url }) =>
    url.startsWith('/briefings/') ? 'claim' : url.includes('#context--') ? 'context' : 'finding',
  );
  expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toEqual(['claim', 'finding', 'context']);
  expect(Object.values(Object.groupBy(kinds, (kind) => kind)).map((list) => list?.length)).toEqual([
    25, 3, 3,
  ]);
});

describe('a briefing in the index', () => {
  test('is its name, its day and the names that its source prints', () => {
    expect(small().pages.get('briefings/opening')).toEqual({
      meta: {
        title: 'The opening of the North Bridge',
        short: 'Gazette, opening',
        date: '4 May 2019',
        summary: 'The North Bridge opens, and the council is to keep it.',
        mentions: 'Kelda Gazette / Alder Works / North Bridge / Pont y Gogledd / Kelda Council',
      },
      filters: {
        kind: ['briefing'],
        body: ['alder-works', 'council', 'gazette'],
        bridge: ['north-bridge'],
        year: ['2019'],
        topic: ['engineering'],
        check: ['unchecked'],
      },
      date: 20190504,
    });
  });

  test('bears every year and check of its claims, each once', () => {
    expect(large.pages.get('briefings/rudakov-letter-1775')?.filters).toMatchObject({
      year: ['1769', '1772', '1774'],
      check: ['unchecked', 'verified'],
      topic: ['water-rights'],
    });
  });
});

describe('a profile in the index', () => {
  test('is its name in every form, with the years and checks of the claims about it', () => {
    expect(large.pages.get('engineers/stepan-rudakov')).toEqual({
      meta: {
        title: 'Stepan Rudakov',
        native: 'Степан Рудаков',
        kind: 'Engineer',
        summary: 'Engineer from Tver who carried the upper canal over the hill with nine locks.',
        names: 'Stepan Rudakov / Степан Рудаков / Stephen Roodacove / Mr. Ruddock',
      },
      filters: {
        kind: ['profile'],
        engineer: ['stepan-rudakov'],
        year: ['1769'],
        topic: [],
        check: ['unchecked', 'verified'],
      },
      date: 17690101,
    });
  });

  test('stands at the newest of those claims', () => {
    expect(small().pages.get('bridges/north-bridge')?.date).toBe(20190503);
  });

  test('has no years and no day where no claim is about it', () => {
    expect(small().pages.get('bridges/south-bridge')).toEqual({
      meta: {
        title: 'South Bridge',
        kind: 'Bridge',
        summary: 'A footbridge over the canal.',
        names: 'South Bridge',
      },
      filters: { kind: ['profile'], bridge: ['south-bridge'], year: [], topic: [], check: [] },
      date: 0,
    });
  });
});

test('Another page is known by its title and its summary, and has no day', () => {
  expect(large.pages.get('about')).toEqual({
    meta: {
      title: 'About this dossier',
      summary:
        'Three papers on a canal that was never dug, made up to prove that the engine knows no subject.',
    },
    filters: { kind: ['page'] },
    date: 0,
  });
});

test('A finding is its text with the years of the claims that it joins, and bears no check', () => {
  expect(entryAt('/evidence/#two-tonnages')).toMatchObject({
    content:
      'Forty thousand tons is coal, or everything. One paper counts coal, the other all goods; neither says so in its table.',
    meta: {
      title: 'Forty thousand tons is coal, or everything',
      source: 'Finding',
      verdict: 'scope differs in scope',
    },
    filters: {
      kind: ['finding'],
      waterway: ['alder-navigation'],
      year: ['1774', '1775'],
      check: [],
    },
    date: 17750101,
  });
});

test('What stands outside the documents is its sentence with its note, under the same kind', () => {
  expect(entryAt('/evidence/#context--rudakov-dismissed')).toEqual({
    url: '/evidence/#context--rudakov-dismissed',
    content: 'The Wray Canal Company dismisses Stepan Rudakov. The history gives no reason.',
    meta: {
      title: 'The Wray Canal Company dismisses Stepan Rudakov',
      source: 'Outside the documents',
      when: '1776',
    },
    filters: {
      kind: ['finding'],
      engineer: ['stepan-rudakov'],
      company: ['wray-company'],
      year: ['1776'],
    },
    date: 17760101,
  });
});

test('What stands outside the documents says how far it had come, where it did not come about', () => {
  const line =
    'id: a, type: flood, title: It floods, who: [council], date: 2019, stage: announced, refs: [survey-1999]';
  const { entries } = buildSearchRecords(
    modelTelling({ first: '' }, { 'context.yaml': claimsIn({ events: [line] }) }),
  );
  expect(entries.map(({ meta }) => meta['when'])).toEqual(['2019, announced']);
});
