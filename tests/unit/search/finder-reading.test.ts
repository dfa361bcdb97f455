import { describe, expect, test } from 'vitest';
import type { Search } from '../../../src/search/address.ts';
import { Finder, type Findings } from '../../../src/search/finder.ts';
import { fakeEngine, type Thing } from './fake-engine.ts';

const FACETS = ['kind', 'bridge'];

const SITE: Readonly<Record<string, Thing>> = {
  gate: { kind: 'profile', text: 'gate', names: 'Gate' },
  report: { kind: 'briefing', text: 'the gate of the old weir' },
  opens: { kind: 'claim', text: 'gate opens', values: { bridge: ['north'] } },
  shuts: { kind: 'claim', text: 'gate shuts', values: { bridge: ['south'] } },
  breaks: { kind: 'claim', text: 'weir breaks', values: { bridge: ['north'] } },
  leaks: { kind: 'claim', text: 'weir leaks', values: { bridge: ['south'] } },
};

const SLIPS = { gaet: 'gate', wier: 'weir', opnes: 'opens' };

const find = (query: string, given: Partial<Search> = {}): Promise<Findings> =>
  new Finder(fakeEngine(SITE, SLIPS).engine, FACETS).find({
    query,
    values: {},
    from: '',
    to: '',
    sort: 'relevance',
    ...given,
  });

const namesOf = (pages: readonly number[]): readonly string[] =>
  pages.map((page) => Object.keys(SITE)[page]!);

const nearTo = async (...given: Parameters<typeof find>): Promise<readonly string[]> =>
  namesOf((await find(...given)).near.map(({ page }) => page));

describe('a misspelt word', () => {
  test('is read as the site spells it, and the page says so', async () => {
    const { reading, words, pages } = await find('gaet opens');
    expect(reading).toEqual({ how: 'respelt', words: 'gate opens' });
    expect(words).toEqual(['gate', 'opens']);
    expect(namesOf(pages)).toEqual(['opens']);
  });

  test('leads to the very thing it names', async () => {
    expect((await find('gaet')).named?.url).toBe('/gate/');
  });

  test('is respelt beside a phrase', async () => {
    const { reading, pages } = await find('gaet "old weir"');
    expect(reading).toEqual({ how: 'respelt', words: 'gate' });
    expect(namesOf(pages)).toEqual(['report']);
  });
});

describe('words that are read as they were typed', () => {
  test('have no reading to tell of', async () => {
    expect((await find('gate opens')).reading).toBeUndefined();
  });
});

describe('words of which no text has all', () => {
  test('find texts that have some, and the page says which', async () => {
    const { reading, pages, count, near } = await find('opens leaks');
    expect(reading).toEqual({ how: 'some', words: 'opens, leaks' });
    expect(namesOf(pages)).toEqual(['opens', 'leaks']);
    expect(count).toBe(2);
    expect(near).toEqual([]);
  });

  test('find them by the known ones where one is unknown', async () => {
    const { reading, pages } = await find('shuts xyzzy');
    expect(reading).toEqual({ how: 'some', words: 'shuts' });
    expect(namesOf(pages)).toEqual(['shuts']);
  });

  test('find them as the site spells them', async () => {
    const { reading, pages } = await find('opnes leaks');
    expect(reading).toEqual({ how: 'some', words: 'opens, leaks' });
    expect(namesOf(pages)).toEqual(['opens', 'leaks']);
  });

  test('find none of what a minus leaves out', async () => {
    expect(namesOf((await find('opens leaks -weir')).pages)).toEqual(['opens']);
  });

  test('find nothing where none is known, or there is one alone', async () => {
    for (const query of ['xyzzy', 'xyzzy plugh'])
      expect(await find(query)).toMatchObject({ pages: [], count: 0, reading: undefined });
  });

  test('find nothing beside a phrase, which is wanted as it stands', async () => {
    for (const query of ['"weir opens"', 'gate "weir opens"', 'xyzzy gate "old weir"'])
      expect(await find(query)).toMatchObject({ pages: [], near: [], reading: undefined });
  });
});

describe('claims with some of the words', () => {
  test('are shown where no claim has all, three at most, and do not count', async () => {
    const findings = await find('gate weir');
    expect(namesOf(findings.pages)).toEqual(['report']);
    expect(findings.count).toBe(1);
    expect(namesOf(findings.near.map(({ page }) => page))).toEqual(['opens', 'shuts', 'breaks']);
  });

  test('are not shown where a claim has all', async () => {
    expect(await nearTo('gate opens')).toEqual([]);
  });

  test('are not shown for one word, nor for a phrase', async () => {
    expect(await nearTo('old')).toEqual([]);
    expect(await nearTo('gate "old weir"')).toEqual([]);
  });

  test('bear what is chosen', async () => {
    expect(await nearTo('gate weir', { values: { bridge: 'south' } })).toEqual(['shuts', 'leaks']);
    expect(await nearTo('gate weir', { values: { kind: 'briefing' } })).toEqual([]);
  });

  test('have nothing that a minus leaves out', async () => {
    expect(await nearTo('gate weir -opens -breaks')).toEqual(['shuts', 'leaks']);
  });

  test('are found by the words as the site spells them', async () => {
    expect(await nearTo('gaet wier')).toEqual(['opens', 'shuts', 'breaks']);
  });
});
