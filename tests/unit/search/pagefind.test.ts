import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { entryHit } from '../../../src/search/hit.ts';
import { SearchEngine, type Found } from '../../../src/search/pagefind.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { display, written } from './found.ts';
import { indexSite, recordsOf, removeSite, searched, writeSite } from './site-folder.ts';

/** Address -> day and text of a page. */
const PAGES: Readonly<Record<string, readonly [date: number, text: string]>> = {
  bridge: [0, 'The north bridge is open.'],
  flood: [20200101, 'The bridge to the north bank was opened and was shut for the flood.'],
  gate: [20190504, 'The gate in the north is shut.'],
  lock: [20180503, 'The lock is shut.'],
};

const claim = {
  url: '/briefings/opening/#c-opens',
  content: 'The “Weir” opens · 3 May 2019 · the weir opened on Friday',
  meta: { title: 'The “Weir” opens', source: 'Gazette ¶1', entities: 'Kelda' },
  filters: { kind: ['claim'] },
  date: 20190503,
};

let site = '';
let asked: string[] = [];

/** An engine over the index on disk; it runs here as it does in the browser. */
const engine = (): SearchEngine => new SearchEngine(`${site}/`, 'en');

/** Addresses below the site of what was found. */
const pathsOf = (found: readonly Found[]): Promise<readonly string[]> =>
  Promise.all(found.map(async ({ data }) => (await data()).url.slice(site.length)));

const find = async (query: string) => pathsOf(await engine().find(parseQuery(query)));

beforeAll(async () => {
  const pages = Object.entries(PAGES);
  site = writeSite(
    pages.map(([path, [, text]]) => [`${path}/index.html`, searched(`<p>${text}</p>`)]),
  );
  const records = pages.map(([path, [date]]) => {
    const filters = {
      kind: ['page'],
      side: date === 0 ? ['north', 'south'] : ['south'],
    };
    return [path, { meta: { title: path }, filters, date }] as const;
  });
  await indexSite(site, recordsOf(Object.fromEntries(records), [claim]));
});
afterAll(() => removeSite(site));

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', (address: string | URL) => {
    const path = String(address).replace(/\?.*/, '');
    asked.push(path);
    const file = path.startsWith('file:') ? fileURLToPath(path) : path;
    return Promise.resolve(new Response(readFileSync(file)));
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the engine finds', () => {
  test('what has every word, in any order and any form', async () => {
    expect((await find('shut opening')).toSorted()).toEqual(['/flood/']);
    expect((await find('bridges north')).toSorted()).toEqual(['/bridge/', '/flood/']);
  });

  test('what has a phrase word for word', async () => {
    expect(await find('"north bridge"')).toEqual(['/bridge/']);
    expect(await find('open “north bridge”')).toEqual(['/bridge/']);
    expect(await find('"north bank" "the flood"')).toEqual(['/flood/']);
    expect(await find('"north bank" "the lock"')).toEqual([]);
  });

  test('nothing that has what a minus leaves out', async () => {
    expect((await find('shut -north')).toSorted()).toEqual(['/lock/']);
    expect((await find('north -"north bank" -gate')).toSorted()).toEqual(['/bridge/']);
  });

  test('nothing for a query without a word', async () => {
    expect(await find('')).toEqual([]);
    expect(await find('-north')).toEqual([]);
  });

  test('what has more of the words before what has fewer', async () => {
    const found = await pathsOf(await engine().findSome(['lock', 'north', 'flood', 'bridge']));
    expect(found[0]).toBe('/flood/');
    expect(found.toSorted()).toEqual(['/bridge/', '/flood/', '/gate/', '/lock/']);
  });

  test('what has a rare word before what has a common one', async () => {
    for (const words of [
      ['bridge', 'friday'],
      ['friday', 'bridge'],
    ]) {
      const found = await pathsOf(await engine().findSome(words));
      expect(found[0]).toBe('/briefings/opening/#c-opens');
      expect(found).toHaveLength(3);
    }
  });
});

describe('the engine knows', () => {
  test('the order of all by date, the newest first and what has none last', async () => {
    const searching = engine();
    const urls = new Map<number, string>();
    for (const found of await searching.findSome(['the', 'weir']))
      urls.set(found.page, (await found.data()).url.slice(site.length));
    const newest = await searching.newestFirst();
    expect(newest.map((page) => urls.get(page))).toEqual([
      '/flood/',
      '/gate/',
      '/briefings/opening/#c-opens',
      '/lock/',
      '/bridge/',
    ]);
  });

  test('which results bear which value', async () => {
    const searching = engine();
    const members = await searching.members(['side', 'kind']);
    const pages = (facet: string, value: string) => members.get(facet)?.get(value);
    expect(pages('side', 'north')).toHaveLength(1);
    expect(pages('side', 'south')).toHaveLength(4);
    expect(pages('side', 'west')).toBeUndefined();
    const [weir] = await searching.find(parseQuery('weir'));
    expect(pages('kind', 'claim')).toEqual([weir!.page]);
  });

  test('that nothing bears a value of a facet that the index has not', async () => {
    expect(await engine().members(['colour'])).toEqual(new Map([['colour', new Map()]]));
  });

  test('the words of the site, and respells those that are none', async () => {
    expect(await engine().spell(['bridge', 'brigde', 'xyzzy'])).toEqual([
      { how: 'known', word: 'bridge' },
      { how: 'respelt', word: 'bridge' },
      { how: 'unknown', word: 'xyzzy' },
    ]);
  });

  test('no mistake where the list of words cannot be had', async () => {
    for (const answer of [
      () => Promise.resolve(new Response('', { status: 404 })),
      () => Promise.reject(new TypeError('Failed to fetch')),
    ]) {
      vi.stubGlobal('fetch', answer);
      expect(await engine().spell(['brigde'])).toEqual([{ how: 'known', word: 'brigde' }]);
    }
  });

  test('the places of found words in a sentence as the index counts them', async () => {
    const [weir] = await engine().find(parseQuery('weir friday opening'));
    const hit = entryHit(await weir!.data(), display);
    expect(written(hit.title)).toBe('The “[Weir]” [opens]');
    expect(hit.href).toBe(`${site}/briefings/opening/?found=Weir+opens+weir+opened+Friday#c-opens`);
  });
});

describe('the engine loads', () => {
  test('nothing before it is asked', () => {
    engine();
    expect(asked).toEqual([]);
  });

  test('of the words of the site those that begin like the ones that are asked, each list once', async () => {
    const searching = engine();
    await searching.spell(['gate']);
    await searching.spell(['gat', 'lock']);
    expect(asked.map((path) => basename(path))).toEqual([
      'pagefind-entry.json',
      '67.json',
      '6c.json',
    ]);
  });

  test('all of them only for a word that the site does not know', async () => {
    await engine().spell(['gaet']);
    expect(asked.map((path) => basename(path))).toEqual([
      'pagefind-entry.json',
      '67.json',
      'words.json',
    ]);
  });

  test('nothing twice', async () => {
    const searching = engine();
    await searching.find(parseQuery('gate'));
    const before = asked.length;
    await searching.find(parseQuery('gate'));
    expect(asked).toHaveLength(before);
  });

  test('no filter and no order by date for a search', async () => {
    await engine().find(parseQuery('gate'));
    expect(asked.filter((path) => /facet|dates|filter/.test(path))).toEqual([]);
  });

  test('no index where there is none, and says so', async () => {
    const empty = writeSite([]);
    await expect(new SearchEngine(`${empty}/`, 'en').find(parseQuery('gate'))).rejects.toThrow(
      'pagefind-entry.json',
    );
    await rm(empty, { recursive: true });
  });
});
