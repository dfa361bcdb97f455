import { describe, expect, test } from 'vitest';
import { buildSearchRecords, type EntryRecord } from '../../../src/views/search-records.ts';
import { minimalWith, modelOf } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';
import { claimsIn, keeps, takes } from '../../fixtures/upkeep.ts';

const FLOOD = 'type: flood, title: It floods, who: [north-bridge], date: 2013';

const recordsOf = (files = minimal) => buildSearchRecords(modelOf(files));

/** The entry of the canals at an address. */
const canalEntry = (url: string): EntryRecord =>
  buildSearchRecords(canals()).entries.find((entry) => entry.url === url)!;

/** The only entry of a dossier that makes one claim. */
const entryOf = (list: string, line: string): EntryRecord =>
  buildSearchRecords(modelTelling({ first: claimsIn({ [list]: [line] }) })).entries[0]!;

const keeping = (more: string): EntryRecord => entryOf('relations', keeps('a', more));

describe('a claim in the index', () => {
  test('is its sentence with what its source says, and with every name of those it is about', () => {
    expect(recordsOf().entries[0]).toEqual({
      url: '/briefings/opening/#c-bridge-opens',
      content: 'The North Bridge opens · 3 May 2019 · opened on Friday',
      meta: {
        title: 'The North Bridge opens',
        when: '3 May 2019',
        entities: 'Alder Works · North Bridge',
        verdict: 'single single source',
        source: 'Gazette, opening ¶1',
        known: 'Alder Works / North Bridge / Pont y Gogledd / Opening / opened / Works',
      },
      filters: {
        kind: ['claim'],
        body: ['alder-works'],
        bridge: ['north-bridge'],
        year: ['2019'],
        topic: [],
        check: ['unchecked'],
      },
      date: 20190503,
    });
  });

  test('is known by what its kind of relation, figure or statement is called', () => {
    const known = recordsOf().entries.map(({ meta }) => meta['known']);
    expect(known[1]).toMatch(/ \/ maintains \/ maintained by$/);
    expect(known[2]).toMatch(/ \/ Length$/);
    expect(known[3]).toMatch(/ \/ says$/);
  });

  test('is known by the other words that the vocabulary gives for its kind', () => {
    const files = minimalWith(
      'vocabulary.yaml',
      'verb: opened',
      'verb: opened, synonyms: [unveiling]',
    );
    expect(recordsOf(files).entries[0]!.meta['known']).toMatch(/ \/ opened \/ unveiling \/ Works$/);
  });

  test('bears its verdict and its check, and holds what its source says beside what we hold', () => {
    const { content, meta, filters } = canalEntry('/briefings/wray-cut-1774/#c-length');
    expect(meta).toMatchObject({
      title: 'Alder Navigation: Length 30.5 miles',
      verdict: 'single single source',
      check: 'refined refined',
    });
    expect(filters['check']).toEqual(['refined']);
    expect(content).toBe(
      'Alder Navigation: Length 30.5 miles · May 1774 · Alder Navigation: Length 31 miles · thirty-one miles · The field book measures half a mile less.',
    );
  });

  test('stands at the date that we hold to be right', () => {
    const { meta, date } = canalEntry('/briefings/bramble-report-1781/#c-opening');
    expect([meta['when'], date]).toEqual(['2 May 1774', 17740502]);
  });

  test('says of what is only to come that it is foreseen or planned, in its text as in its date', () => {
    const kept = keeping('since: 2025');
    expect(kept.meta['when']).toBe('since 2025, foreseen');
    expect(kept.content).toBe('Kelda Council maintains North Bridge · since 2025, foreseen');
    const taken = entryOf('events', takes('a', 'date: 2025, stage: planned'));
    expect(taken.meta['when']).toBe('2025, planned');
  });

  test('that we hold not to have happened says so where others bear the verdict on their sources', () => {
    const refuted = { verdict: 'conflict held to be false' };
    expect(keeping('corrected: none').meta).toMatchObject(refuted);
    const checked = keeping('corrected: none, check: contradicted').meta;
    expect(checked).toMatchObject({ ...refuted, check: 'contradicted contradicted' });
  });

  test('says nothing of a date that nobody gives', () => {
    const { meta, filters, date } = recordsOf().entries[3]!;
    expect(meta).not.toHaveProperty('when');
    expect(filters['year']).toEqual([]);
    expect(date).toBe(0);
  });

  test('names those it is about under their kinds, in alphabetical order', () => {
    const { filters } = canalEntry('/briefings/rudakov-letter-1775/#c-no-malice');
    expect(filters).toMatchObject({
      engineer: ['hester-lowe', 'stepan-rudakov'],
      company: ['bramble-proprietors'],
    });
  });
});

test.each(['kind', 'topic', 'check', 'year'])(
  'A kind of entity with the id “%s” takes the place of no filter that a record has of its own',
  (id) => {
    const renamed = (text: string) => text.replace('bridge: {', `${id}: {`);
    const { 'entities/bridge.yaml': bridges, 'vocabulary.yaml': words, ...rest } = minimal;
    const change = { [`entities/${id}.yaml`]: bridges!, 'vocabulary.yaml': renamed(words!) };
    const context = claimsIn({ events: [`id: a, ${FLOOD}, refs: [survey-1999]`] });
    const [found, plain] = [{ ...rest, ...change }, minimal].map((files) => {
      const { pages, entries } = recordsOf({ ...files, 'context.yaml': context });
      return [...pages.values(), ...entries].map(({ filters }) =>
        Object.fromEntries(Object.entries(filters).filter(([name]) => name !== 'bridge')),
      );
    });
    expect(found).toEqual(plain);
  },
);

describe('the years of a claim', () => {
  test('are all that a relation held, where both its ends are known', () => {
    expect(keeping('since: 2014-05, until: 2017').filters['year']).toEqual([
      '2014',
      '2015',
      '2016',
      '2017',
    ]);
  });

  test('are the one that is known where the other end is open', () => {
    expect(keeping('since: 2014').filters['year']).toEqual(['2014']);
    expect(keeping('until: 2017').filters['year']).toEqual(['2017']);
    expect(keeping('').filters['year']).toEqual([]);
  });

  test('are the one that an event is dated to', () => {
    const event = entryOf('events', takes('a', 'date: "2014-12-30/2015-01-02"'));
    expect(event.filters['year']).toEqual(['2014']);
  });
});

describe('the day by which a record is sorted', () => {
  test.each([
    ['2014', 20140101],
    ['2014-05', 20140501],
    ['"2014-05-12~"', 20140512],
    ['"[..2014-05]"', 20140531],
  ])('is the first that %s may be, or the last where the beginning is open', (date, day) => {
    expect(keeping(`since: ${date}`).date).toBe(day);
  });
});

describe('the topics of a claim', () => {
  const withTopics = (topics: string) =>
    recordsOf(
      minimalWith('vocabulary.yaml', '  engineering: { label: Engineering }', topics),
    ).entries.map(({ url, filters }) => [url.replace(/.*#c-/, ''), filters['topic']] as const);

  test('are those of the vocabulary that list its type, its relation or its metric', () => {
    expect(
      Object.fromEntries(
        withTopics(`  engineering: { label: Engineering, events: [opening], metrics: [length] }
  care: { label: Care, relations: [maintains, twin-of], events: [opening] }
  water: { label: Water, events: [flood], metrics: [crossings] }`),
      ),
    ).toEqual({
      'bridge-opens': ['care', 'engineering'],
      upkeep: ['care'],
      'deck-length': ['engineering'],
      thanks: [],
    });
  });

  test('are the topics of a profile that it stands on, while a briefing has those that it names', () => {
    const topic = '{ label: Care, relations: [maintains] }';
    const { pages } = recordsOf(
      minimalWith(
        'vocabulary.yaml',
        '{ label: Engineering }',
        `{ label: Engineering }\n  care: ${topic}`,
      ),
    );
    expect(pages.get('bodies/council')?.filters['topic']).toEqual(['care']);
    expect(pages.get('bodies/alder-works')?.filters['topic']).toEqual([]);
    expect(pages.get('briefings/opening')?.filters['topic']).toEqual(['engineering']);
  });
});
