import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync, type ZlibOptions } from 'node:zlib';
import { readItem, sliceList, writeItem, writeList, type Item } from './cbor.ts';
import {
  DATES_FILE,
  ENTRY_FILE,
  facetFile,
  pageId,
  type IndexEntry,
  type LanguageIndex,
  type PagefindLanguage,
} from './index-entry.ts';
import { wordFiles } from './word-list.ts';

/** Files by their path. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What Pagefind keeps of a page. */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly Anchor[];
}

interface Anchor {
  readonly element: string;
  readonly text?: string;
  readonly title?: string;
}

/** The table of pages of a language, as Pagefind 1.6 writes it. */
type Meta = readonly [
  version: string,
  pages: readonly (readonly [hash: string, words: number, group: string])[],
  chunks: readonly (readonly [from: string, to: string, hash: string])[],
  filters: readonly Item[],
  sorts: readonly (readonly [name: string, pages: readonly number[]])[],
  fields: readonly string[],
];

/** Stands before whatever Pagefind compresses. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** Bytes of words that share a file, before they are compressed; Pagefind's own files are ten times as large. */
const CHUNK = 8_000;

/** Values that are searched and never shown. */
const SEARCHED_ONLY = new Set(['known', 'mentions']);

/** The table of pages repeats itself every few bytes: farther back zlib finds longer matches that cost more. */
const NEAR: ZlibOptions = { level: 5, windowBits: 9, memLevel: 7 };

/**
 * Repacks an index so that a first search loads a fraction of it, and finds the same in the same order:
 *
 * - pages have numbers instead of hashes, which cannot be compressed and were most of what had to be loaded first;
 * - a word comes with few others;
 * - which pages bear which value stands in a file for each facet, beside Pagefind, which reads filters slowly;
 * - the order by date stands in a file of its own, and a page keeps only what is shown of it.
 *
 * Each language has a folder that is named by all it holds, so that no old file is ever taken for a new one.
 *
 * @param files as Pagefind gives them
 * @param words of the site, the likeliest first
 * @throws Error where the files are not as Pagefind 1.6 writes them
 */
export function packIndex(files: Files, words: readonly string[]): Files {
  const { languages, ...entry } = JSON.parse(
    textOf(fileAt(files, ENTRY_FILE)),
  ) as IndexEntry<PagefindLanguage>;
  const packed = new Map<string, Uint8Array>();
  const indexes: Record<string, LanguageIndex> = {};
  for (const [language, own] of Object.entries(languages)) {
    const { kinds, facets, files: parts } = packLanguage(files, own);
    const lists = wordFiles(words);
    for (const [path, list] of lists.files) parts.set(path, jsonOf(list));
    parts.set(ENTRY_FILE, jsonOf({ ...entry, languages: { [language]: own } }));
    const folder = `${language}-${versionOf(parts)}`;
    for (const [path, bytes] of parts) packed.set(`${folder}/${path}`, bytes);
    indexes[language] = { ...own, folder, kinds, facets, letters: lists.letters };
  }
  packed.set('pagefind.js', fileAt(files, 'pagefind.js'));
  packed.set(ENTRY_FILE, jsonOf({ ...entry, languages: indexes }));
  return packed;
}

function packLanguage(files: Files, { hash, wasm }: PagefindLanguage) {
  const program = `wasm.${wasm ?? 'unknown'}.pagefind`;
  const table = `pagefind.${hash}.pf_meta`;
  const [version, pages, chunks, , sorts, fields] = readMeta(expand(fileAt(files, table)));
  const digits = (pages.length - 1).toString(8).length;
  const fragments = pages.map(([page]) => readFragment(files, page));
  const packed = new Map([[program, fileAt(files, program)]]);
  for (const [i, fragment] of fragments.entries())
    packed.set(`fragment/${pageId(i, digits)}.pf_fragment`, compress(slim(fragment)));
  const ranges = splitChunks(chunks.map(([, , chunk]) => expand(fileAt(files, chunkPath(chunk)))));
  for (const [i, { bytes }] of ranges.entries()) packed.set(chunkPath(String(i)), compress(bytes));
  const numbered = pages.map(([, count, group], i) => [pageId(i, digits), count, group]);
  const narrow = ranges.map(({ from, to }, i) => [from, to, String(i)]);
  packed.set(table, compress(writeItem([version, numbered, narrow, [], [], fields]), NEAR));
  const facets = bearersOf(fragments);
  for (const [facet, values] of facets)
    packed.set(
      facetFile(facet),
      jsonOf(Object.fromEntries(values.map(([value, bearers]) => [value, distances(bearers)]))),
    );
  const oldestFirst = sorts.find(([name]) => name === 'date')?.[1] ?? [];
  packed.set(DATES_FILE, jsonOf(oldestFirst.toReversed()));
  return {
    files: packed,
    kinds: runsOf(fragments.map(({ filters }) => filters['kind']?.[0] ?? '')),
    facets: facets.map(([facet]) => facet),
  };
}

function readMeta(bytes: Uint8Array): Meta {
  const meta = readItem(bytes)[0] as unknown as Meta;
  if (Array.isArray(meta) && meta.length === 6 && meta[1].every(([, , group]) => group === ''))
    return meta;
  throw new Error(
    'The index of Pagefind is not laid out as version 1.6 does it. Read what has changed in its releases, then adapt ' +
      'src/search/pack-index.ts.',
  );
}

const readFragment = (files: Files, hash: string): Fragment =>
  JSON.parse(textOf(expand(fileAt(files, `fragment/${hash}.pf_fragment`)))) as Fragment;

/** What is shown of a page: without what is only searched, and without places that nothing leads to. */
function slim({ url, content, meta, anchors }: Fragment): Buffer {
  const shown = Object.entries(meta).filter(([name]) => !SEARCHED_ONLY.has(name));
  // The same that Pagefind passes over when it cuts a page into parts.
  const places = anchors.filter(
    ({ element, text, title }) => title?.trim() || (/h\d/i.test(element) && text?.trim()),
  );
  return jsonOf({ url, content, meta: Object.fromEntries(shown), anchors: places });
}

/** Cuts lists of words, each of which is one item with all its places, into shorter ones in the same order. */
function splitChunks(chunks: readonly Uint8Array[]) {
  const words = chunks.flatMap((bytes) => sliceList(sliceList(bytes)[0]!));
  const groups: Uint8Array[][] = [];
  let size = Infinity;
  for (const word of words) {
    size += word.length;
    if (size > CHUNK) {
      groups.push([]);
      size = word.length;
    }
    groups.at(-1)!.push(word);
  }
  return groups.map((group) => ({
    from: wordOf(group[0]!),
    to: wordOf(group.at(-1)!),
    bytes: writeList([writeList(group)]),
  }));
}

/** The word at the head of its item. */
const wordOf = (item: Uint8Array): string => readItem(sliceList(item)[0]!)[0] as string;

/** Facet -> value -> distances between its pages, in the order of the alphabet. Kinds stand in the entry. */
function bearersOf(fragments: readonly Fragment[]) {
  const facets = new Map<string, Map<string, number[]>>();
  for (const [page, { filters }] of fragments.entries())
    for (const [facet, values] of Object.entries(filters).filter(([name]) => name !== 'kind'))
      for (const value of new Set(values)) {
        if (!facets.has(facet)) facets.set(facet, new Map());
        const bearers = facets.get(facet)!;
        if (!bearers.has(value)) bearers.set(value, []);
        bearers.get(value)!.push(page);
      }
  return inOrder(facets).map(([facet, values]) => [facet, inOrder(values)] as const);
}

const inOrder = <Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Whole numbers that grow, each as its distance from the one before. */
const distances = (numbers: readonly number[]): readonly number[] =>
  numbers.map((number, i) => number - (numbers[i - 1] ?? 0));

/** How often each value stands, one run after another. */
function runsOf(values: readonly string[]): readonly (readonly [string, number])[] {
  const runs: [string, number][] = [];
  for (const value of values) {
    if (runs.at(-1)?.[0] === value) runs.at(-1)![1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}

/** Name of what the files hold: other bytes, another name. */
function versionOf(files: Files): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${path} ${bytes.length} `).update(bytes);
  return hash.digest('hex').slice(0, 10);
}

function fileAt(files: Files, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes) return bytes;
  throw new Error(
    `Pagefind has written no ${path}. Take the version that package.json names: npm ci.`,
  );
}

const chunkPath = (hash: string): string => `index/${hash}.pf_index`;

const expand = (bytes: Uint8Array): Uint8Array => gunzipSync(bytes).subarray(SIGNATURE.length);

function compress(bytes: Uint8Array, options: ZlibOptions = { level: 9 }): Buffer {
  const packed = gzipSync(Buffer.concat([SIGNATURE, bytes]), options);
  // Here zlib writes the system it runs on; 255 is none.
  packed[9] = 255;
  return packed;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const jsonOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
