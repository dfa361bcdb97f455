/** The index as it is served, packed from small files in the layout of Pagefind. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readItem, writeItem, type Item } from '../../../src/search/cbor.ts';
import { packIndex } from '../../../src/search/pack-index.ts';

const SIGNATURE = 'pagefind_dcd';

const packed = (bytes: Uint8Array): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]));
const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

const fragment = (url: string, filters: object, given: object = {}): Uint8Array =>
  packed(
    json({ url, content: 'It opened.', word_count: 2, meta: {}, anchors: [], filters, ...given }),
  );

/** A word with all its places, about as long as it is told to be. */
const word = (name: string, places: number): Item => [name, [[1, Array(places).fill(7), []]], []];

const GATE = { title: 'Gate', known: 'Gate / Port', mentions: 'Weir' };
const PLACES = [
  { element: 'h2', id: 'how', text: 'How', location: 1 },
  { element: 'h2', id: 'empty', text: ' ', location: 2 },
  { element: 'div', id: 'p1', text: '', title: '¶1', location: 3 },
  { element: 'span', id: 'c-opens', text: 'It opened', location: 4 },
];

const WORDS = [word('gate', 3000), word('lock', 3000), word('weir', 3000), word('well', 1)];

const META: Item = [
  '1.6.0',
  [
    ['en_b', 2, ''],
    ['en_a', 5, ''],
    ['en_c', 2, ''],
  ],
  [
    ['gate', 'lock', 'en_1'],
    ['weir', 'well', 'en_2'],
  ],
  [['kind', 'en_f']],
  [['date', [2, 0, 1]]],
  ['title'],
];

const files = (changed: Readonly<Record<string, Uint8Array>> = {}): Map<string, Uint8Array> =>
  new Map(
    Object.entries({
      'pagefind-entry.json': json({
        version: '1.6.0',
        languages: { en: { hash: 'en_m', wasm: 'en', page_count: 3 } },
      }),
      'pagefind.js': Buffer.from('await load("load_index_chunk")).catch(()=>{});'),
      'pagefind-worker.js': Buffer.from('worker'),
      'wasm.en.pagefind': Buffer.from('wasm'),
      'wasm.unknown.pagefind': Buffer.from('other wasm'),
      'pagefind.en_m.pf_meta': packed(writeItem(META)),
      'fragment/en_b.pf_fragment': fragment('/b/', { kind: ['page'], side: ['south', 'north'] }),
      'fragment/en_a.pf_fragment': fragment(
        '/a/',
        { kind: ['claim'], side: ['south'] },
        { meta: GATE, anchors: PLACES },
      ),
      'fragment/en_c.pf_fragment': fragment('/c/', { side: ['south'], age: ['old'] }),
      'index/en_1.pf_index': packed(writeItem([WORDS.slice(0, 2)])),
      'index/en_2.pf_index': packed(writeItem([WORDS.slice(2)])),
      'filter/en_f.pf_filter': packed(writeItem(['kind', []])),
      ...changed,
    }),
  );

interface Entry {
  readonly languages: Readonly<Record<string, { readonly folder: string }>>;
}

const pack = (...given: Parameters<typeof files>) => {
  const written = new Map<string, Uint8Array>();
  const names = packIndex(files(...given), ['gate', 'weir', 'well'], (path, bytes) =>
    written.set(path, bytes),
  );
  const named = (path: string) => path.replace(/^en(?=\/)/, names.get('en')!);
  const out = new Map([...written].map(([path, bytes]) => [named(path), bytes]));
  const entry = JSON.parse(String(out.get('pagefind-entry.json'))) as Entry;
  const { folder } = entry.languages['en']!;
  const at = (path: string): Uint8Array => out.get(`${folder}/${path}`)!;
  const items = (path: string) => readItem(gunzipSync(at(path)).subarray(SIGNATURE.length))[0];
  return { out, entry, folder, at, items };
};

describe('the packed index', () => {
  test('has a folder named by what is in it, and before it the entry and the program alone', () => {
    const { out, folder } = pack();
    const outside = [...out.keys()].filter((path) => !path.startsWith(`${folder}/`));
    expect(outside.toSorted()).toEqual(['pagefind-entry.json', 'pagefind.js']);
    expect(folder).toMatch(/^en-[0-9a-f]{10}$/);
    expect(pack().folder).toBe(folder);
    const other = fragment('/c/', { side: ['south'], age: ['new'] });
    expect(pack({ 'fragment/en_c.pf_fragment': other }).folder).not.toBe(folder);
  });

  test('tells in the entry what kind each page is, and which lists there are', () => {
    const { folder, entry } = pack();
    expect(entry.languages['en']).toEqual({
      hash: 'en_m',
      wasm: 'en',
      page_count: 3,
      folder,
      kinds: [
        ['page', 1],
        ['claim', 1],
        ['', 1],
      ],
      facets: ['age', 'side'],
      letters: 'gw',
    });
  });

  test('has in the folder an entry that Pagefind reads', () => {
    expect(JSON.parse(String(pack().at('pagefind-entry.json')))).toEqual({
      version: '1.6.0',
      languages: { en: { hash: 'en_m', wasm: 'en', page_count: 3 } },
    });
  });

  test('knows pages by their numbers and their lengths, and neither filters nor orders', () => {
    expect(pack().items('pagefind.en_m.pf_meta')).toEqual([
      '1.6.0',
      [
        ['0', 2, ''],
        ['1', 5, ''],
        ['2', 2, ''],
      ],
      [
        ['gate', 'lock', '0'],
        ['weir', 'well', '1'],
      ],
      [],
      [],
      ['title'],
    ]);
  });

  test('keeps every word with its places, in the same order', () => {
    const { items } = pack();
    const chunks = ['0', '1'].map((i) => items(`index/${i}.pf_index`) as readonly [Item[]]);
    expect(chunks.flatMap(([words]) => words)).toEqual(WORDS);
  });

  test('begins another file where words would be longer than 8,000 bytes together', () => {
    const long = [word('gate', 5000), word('lock', 5000), word('weir', 9000), word('well', 1)];
    const { items, out } = pack({
      'index/en_1.pf_index': packed(writeItem([long.slice(0, 2)])),
      'index/en_2.pf_index': packed(writeItem([long.slice(2)])),
    });
    const meta = items('pagefind.en_m.pf_meta') as readonly Item[];
    expect(meta[2]).toEqual([
      ['gate', 'gate', '0'],
      ['lock', 'lock', '1'],
      ['weir', 'weir', '2'],
      ['well', 'well', '3'],
    ]);
    expect([...out.keys()].filter((path) => path.endsWith('.pf_index'))).toHaveLength(4);
  });

  test('keeps of a page what is shown of it', () => {
    const bytes = gunzipSync(pack().at('fragment/1.pf_fragment')).subarray(SIGNATURE.length);
    expect(JSON.parse(String(bytes))).toEqual({
      url: '/a/',
      content: 'It opened.',
      meta: { title: 'Gate' },
      anchors: [PLACES[0], PLACES[2]],
    });
  });

  test('lists which pages bear which value, and all by date with the newest first', () => {
    const { at } = pack();
    expect(JSON.parse(String(at('facet/side.json')))).toEqual({ north: [0], south: [0, 1, 1] });
    expect(JSON.parse(String(at('facet/age.json')))).toEqual({ old: [2] });
    expect(JSON.parse(String(at('dates.json')))).toEqual([1, 0, 2]);
  });

  test('bears no mark of the system it was made on', () => {
    expect(pack().at('fragment/1.pf_fragment')[9]).toBe(255);
  });
});

describe('files that are not as Pagefind 1.6 writes them', () => {
  test('are refused where the table of pages is laid out otherwise', () => {
    const meta = packed(writeItem(['2.0.0', []]));
    expect(() => pack({ 'pagefind.en_m.pf_meta': meta })).toThrow(
      'The index of Pagefind is not laid out as version 1.6 does it.',
    );
  });

  test('are refused where one is missing', () => {
    const without = files();
    without.delete('wasm.en.pagefind');
    expect(() => packIndex(without, [], () => {})).toThrow(
      'Pagefind has written no wasm.en.pagefind.',
    );
  });
});
