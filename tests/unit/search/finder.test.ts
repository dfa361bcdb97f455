import { describe, expect, test } from 'vitest';
import type { Search } from '../../../src/search/address.ts';
import { Finder, type Findings } from '../../../src/search/finder.ts';
import { fakeEngine, type Thing } from './fake-engine.ts';

const FACETS = ['kind', 'bridge'];

const SITE: Readonly<Record<string, Thing>> = {
  about: { kind: 'page', text: 'gate and weir' },
  gates: { kind: 'profile', text: 'gate keepers', names: 'Gate Keepers' },
  gate: { kind: 'profile', text: 'gate', names: 'Gate / 大门', values: { bridge: ['north'] } },
  report: { kind: 'briefing', text: 'the gate of the old weir', date: 20190504 },
  opens: {
    kind: 'claim',
    text: 'gate opens',
    date: 20180503,
    values: { bridge: ['north'], year: ['2018'] },
  },
  shuts: {
    kind: 'claim',
    text: 'gate shuts',
    date: 20190801,
    values: { bridge: ['south'], year: ['2019'] },
  },
  twice: { kind: 'finding', text: 'gate opens twice', date: 20190801 },
};

const asking = (query: string, given: Partial<Search> = {}): Search => ({
  query,
  values: {},
  from: '',
  to: '',
  sort: 'relevance',
  ...given,
});

const find = (
  query: string,
  given: Partial<Search> = {},
  slips: Readonly<Record<string, string>> = {},
): Promise<Findings> =>
  new Finder(fakeEngine(SITE, slips).engine, FACETS).find(asking(query, given));

const nameOf = (page: number): string => Object.keys(SITE)[page]!;

/** Kind -> names of what was found, without kinds of which nothing was. */
const idsOf = ({ byKind }: Findings) =>
  Object.fromEntries(
    [...byKind]
      .filter(([, found]) => found.length > 0)
      .map(([kind, found]) => [kind, found.map(({ page }) => nameOf(page))]),
  );

describe('what is found', () => {
  test('stands under its kind, in the order of the page', async () => {
    const findings = await find('gate');
    expect([...findings.byKind.keys()]).toEqual([
      'claim',
      'finding',
      'briefing',
      'profile',
      'page',
    ]);
    expect(idsOf(findings)).toEqual({
      claim: ['opens', 'shuts'],
      finding: ['twice'],
      briefing: ['report'],
      profile: ['gates'],
      page: ['about'],
    });
  });

  test('has before it the page of what was named, which stands under no kind but counts', async () => {
    const { named, count } = await find('gate');
    expect(named?.url).toBe('/gate/');
    expect(count).toBe(7);
  });

  test('names nothing where the words are more than the name', async () => {
    const findings = await find('gate opens');
    expect(findings.named).toBeUndefined();
    expect(idsOf(findings)).toEqual({ claim: ['opens'], finding: ['twice'] });
  });

  test('has none of the words and phrases behind a minus', async () => {
    const { pages } = await find('gate -opens -"old weir"');
    expect(pages.map(nameOf)).toEqual(['about', 'gates', 'gate', 'shuts']);
  });

  test('has its phrases word for word', async () => {
    expect(idsOf(await find('"old weir"'))).toEqual({ briefing: ['report'] });
    expect((await find('gate "old weir"')).words).toEqual(['gate', 'old', 'weir']);
  });

  test('is nothing for a query without a word', async () => {
    expect(await find('-gate')).toMatchObject({ count: 0, near: [], reading: undefined });
  });
});

describe('the profiles that are looked through for a name', () => {
  const crowd = (namesakes: number): Readonly<Record<string, Thing>> => ({
    ...Object.fromEntries(
      Array.from({ length: namesakes }, (_, i) => [
        `p${i}`,
        { kind: 'profile', text: 'gate', names: `Gate ${i}` },
      ]),
    ),
    opens: { kind: 'claim', text: 'gate', names: 'Gate' },
    gate: { kind: 'profile', text: 'gate', names: 'Gate' },
  });

  test('are the first eight, and no other page is loaded', async () => {
    const { engine, loaded } = fakeEngine(crowd(7));
    expect((await new Finder(engine, FACETS).find(asking('gate'))).named?.url).toBe('/gate/');
    // The claim is shown.
    expect([...new Set(loaded)].toSorted()).toEqual(
      ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'gate', 'opens'].toSorted(),
    );
  });

  test('end before the ninth', async () => {
    const { engine } = fakeEngine(crowd(8));
    expect((await new Finder(engine, FACETS).find(asking('gate'))).named).toBeUndefined();
  });
});

describe('what is chosen beside the words', () => {
  test('leaves what bears every value', async () => {
    const findings = await find('gate', { values: { kind: 'claim', bridge: 'south' } });
    expect(idsOf(findings)).toEqual({ claim: ['shuts'] });
    expect(findings.count).toBe(1);
  });

  test('leaves what was dated to the span of years', async () => {
    expect(idsOf(await find('gate', { to: '2018' }))).toEqual({ claim: ['opens'] });
    expect(idsOf(await find('gate', { from: '2019' }))).toEqual({ claim: ['shuts'] });
  });

  test('leaves out the page that was named too', async () => {
    expect((await find('gate', { values: { bridge: 'south' } })).named).toBeUndefined();
  });

  test('does not change what the words find', async () => {
    const { pages } = await find('opens', { values: { kind: 'page' } });
    expect(pages.map(nameOf)).toEqual(['opens', 'twice']);
  });

  test('asks the index for the facets it needs alone', async () => {
    const { engine, facets } = fakeEngine(SITE);
    const finder = new Finder(engine, FACETS);
    await finder.find(asking('gate'));
    await finder.find(asking('gate', { values: { bridge: 'north' } }));
    await finder.find(asking('gate', { to: '2018' }));
    expect(facets).toEqual([['kind'], ['kind', 'bridge'], ['kind', 'year']]);
  });

  test('is counted for each value of each facet', async () => {
    const finder = new Finder(fakeEngine(SITE).engine, FACETS);
    const counts = await finder.counts(
      await finder.find(asking('gate', { values: { kind: 'claim' } })),
    );
    expect(Object.fromEntries(counts.get('bridge')!)).toEqual({ '': 2, north: 1, south: 1 });
    expect(Object.fromEntries(counts.get('kind')!)).toEqual({
      '': 7,
      claim: 2,
      finding: 1,
      briefing: 1,
      profile: 2,
      page: 1,
    });
    expect([...counts.keys()]).toEqual(['kind', 'bridge']);
  });
});

describe('a search that nobody waits for any more', () => {
  test('ends with the reason, and loads no page', async () => {
    const { engine, loaded } = fakeEngine(SITE);
    const asked = new AbortController();
    const answer = new Finder(engine, FACETS).find(asking('gate'), asked.signal);
    asked.abort(new Error('typed on'));
    await expect(answer).rejects.toThrow('typed on');
    expect(loaded).toEqual([]);
  });
});

describe('the order by date', () => {
  test('puts the newest first', async () => {
    expect(idsOf(await find('gate', { sort: 'date' }))).toMatchObject({
      claim: ['shuts', 'opens'],
      profile: ['gates', 'gate'],
    });
  });

  test('puts nothing before it by its name', async () => {
    expect((await find('gate', { sort: 'date' })).named).toBeUndefined();
  });
});
