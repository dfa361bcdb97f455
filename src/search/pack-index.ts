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

/** Files by their path, each read when it is asked for; `undefined` for one that is not there. */
export interface Files {
  readonly get: (path: string) => Uint8Array | undefined;
}

/** Writes a file. */
export type Write = (path: string, bytes: Uint8Array) => void;

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

/** Most files hold a few thousand bytes. What zlib sets aside for longer ones, for each of many, costs more than its work. */
const SMALL: ZlibOptions = { level: 9, windowBits: 13, memLevel: 6, chunkSize: 4096 };

/**
 * Repacks an index so that a first search loads a fraction of it, and finds the same in the same order:
 *
 * - pages have numbers instead of hashes, which cannot be compressed and were most of what had to be loaded first;
 * - a word comes with few others;
 * - which pages bear which value stands in a file for each facet, beside Pagefind, which reads filters slowly;
 * - the order by date stands in a file of its own, and a page keeps only what is shown of it.
 *
 * Each language has a folder that is to be named by all it holds, so that no old file is ever taken for a new one.
 *
 * @param files as Pagefind writes them
 * @param words of the site, the likeliest first
 * @returns folder as it is written -> its name
 * @throws Error where the files are not as Pagefind 1.6 writes them
 */
export function packIndex(
  files: Files,
  words: readonly string[],
  write: Write,
): ReadonlyMap<string, string> {
  const { languages, ...entry } = JSON.parse(
    textOf(fileAt(files, ENTRY_FILE)),
  ) as IndexEntry<PagefindLanguage>;
  const names = new Map<string, string>();
  const indexes: Record<string, LanguageIndex> = {};
  for (const [language, own] of Object.entries(languages)) {
    const version = createHash('sha256');
    const writePart: Write = (path, bytes) => {
      version.update(`${path} ${bytes.length} `).update(bytes);
      write(`${language}/${path}`, bytes);
    };
    const { kinds, facets } = packLanguage(files, own, writePart);
    const lists = wordFiles(words);
    for (const [path, list] of lists.files) writePart(path, jsonOf(list));
    writePart(ENTRY_FILE, jsonOf({ ...entry, languages: { [language]: own } }));
    const folder = `${language}-${version.digest('hex').slice(0, 10)}`;
    names.set(language, folder);
    indexes[language] = { ...own, folder, kinds, facets, letters: lists.letters };
  }
  write('pagefind.js', tellingFaults(fileAt(files, 'pagefind.js')));
  write(ENTRY_FILE, jsonOf({ ...entry, languages: indexes }));
  return names;
}

function packLanguage(files: Files, { hash, wasm }: PagefindLanguage, write: Write) {
  const program = `wasm.${wasm ?? 'unknown'}.pagefind`;
  const table = `pagefind.${hash}.pf_meta`;
  const [version, pages, chunks, , sorts, fields] = readMeta(expand(fileAt(files, table)));
  const digits = (pages.length - 1).toString(8).length;
  write(program, fileAt(files, program));
  // Of many pages all texts at one time would take more memory than the rest of a build.
  const filters = pages.map(([page], i) => {
    const fragment = readFragment(files, page);
    write(`fragment/${pageId(i, digits)}.pf_fragment`, compress(slim(fragment)));
    return fragment.filters;
  });
  const ranges = splitChunks(chunks.map(([, , chunk]) => expand(fileAt(files, chunkPath(chunk)))));
  for (const [i, { bytes }] of ranges.entries()) write(chunkPath(String(i)), compress(bytes));
  const numbered = pages.map(([, count, group], i) => [pageId(i, digits), count, group]);
  const narrow = ranges.map(({ from, to }, i) => [from, to, String(i)]);
  write(table, compress(writeItem([version, numbered, narrow, [], [], fields]), NEAR));
  const facets = bearersOf(filters);
  for (const [facet, values] of facets)
    write(
      facetFile(facet),
      jsonOf(Object.fromEntries(values.map(([value, bearers]) => [value, distances(bearers)]))),
    );
  const oldestFirst = sorts.find(([name]) => name === 'date')?.[1] ?? [];
  write(DATES_FILE, jsonOf(oldestFirst.toReversed()));
  return {
    kinds: runsOf(filters.map((own) => own['kind']?.[0] ?? '')),
    facets: facets.map(([facet]) => facet),
  };
}

function readMeta(bytes: Uint8Array): Meta {
  // The layout of one version, which the next line tells by what it can.
  const meta = readItem(bytes)[0] as unknown as Meta;
  if (Array.isArray(meta) && meta.length === 6 && meta[1].every(([, , group]) => group === ''))
    return meta;
  throw new Error(
    'The index of Pagefind is not laid out as version 1.6 does it. Read what has changed in its releases, then adapt ' +
      'src/search/pack-index.ts.',
  );
}

/** Where Pagefind passes over a part of the index that it could not load, and answers as if no page had its words. */
const PASSED_OVER = '"load_index_chunk")).catch(()=>{})';

/** The program of Pagefind, made to fail where it would find nothing for want of a file. */
function tellingFaults(program: Uint8Array): Uint8Array {
  const text = textOf(program);
  if (text.includes(PASSED_OVER))
    return Buffer.from(text.replace(PASSED_OVER, '"load_index_chunk"))'));
  throw new Error(
    'pagefind.js is not written as version 1.6 is. Read what has changed in its releases, then adapt src/search/pack-index.ts.',
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
function bearersOf(filters: readonly Fragment['filters'][]) {
  const facets = new Map<string, Map<string, number[]>>();
  for (const [page, own] of filters.entries())
    for (const [facet, values] of Object.entries(own).filter(([name]) => name !== 'kind'))
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

function fileAt(files: Files, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes) return bytes;
  throw new Error(
    `Pagefind has written no ${path}. Take the version that package.json names: npm ci.`,
  );
}

const chunkPath = (hash: string): string => `index/${hash}.pf_index`;

const expand = (bytes: Uint8Array): Uint8Array =>
  gunzipSync(bytes, { chunkSize: SMALL.chunkSize }).subarray(SIGNATURE.length);

function compress(bytes: Uint8Array, options: ZlibOptions = SMALL): Buffer {
  const packed = gzipSync(Buffer.concat([SIGNATURE, bytes]), options);
  // Here zlib writes the system it runs on; 255 is none.
  packed[9] = 255;
  return packed;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const jsonOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
