import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord, SearchRecords } from '../views/search-records.ts';
import { packIndex } from './pack-index.ts';
import { countWords, listWords } from './word-list.ts';

/** What was written. */
export interface WrittenIndex {
  readonly pages: number;
  /** Claims, findings and context, each found as itself. */
  readonly entries: number;
  /** Folders of the site, one for each language, whose names tell what they hold: pagefind/en-3f2a91c4d0. */
  readonly folders: readonly string[];
}

/** Where the index stands in the site. */
const FOLDER = 'pagefind';

/** Marks the part of a page that is searched; a page without it is left out. */
const MARK = 'data-pagefind-body';

/** Words that are not text of the page and stand on many. What one component adds bears data-pagefind-ignore there. */
const NEVER_INDEXED = ['button', '.sechead .app'];

/** Pages that may wait to be read: their text is held until they are. */
const MOST_WAITING = 32;

/** More files than any index has, so that Pagefind keeps each page in one of its own. */
const NO_LIMIT = 2 ** 31;

/** The index of a site that is being built. */
export interface SearchIndex {
  /**
   * Takes a page by its path in the site's folder, where it need not stand yet; each once, in alphabetical order.
   * Resolves when the next one may come.
   */
  readonly takePage: (file: string, html: string) => Promise<void>;
  /**
   * Takes the pages that are left, and writes the index into the folder `pagefind/` of the site.
   *
   * @throws Error when Pagefind cannot read a page, or when there is nothing to search
   */
  readonly write: () => Promise<WrittenIndex>;
}

/**
 * Opens the search index of a site. Pagefind is a program of its own, so it reads pages while others are being made. The
 * index depends on the order of what it takes: the same site then gives the same bytes on every machine.
 */
export async function openSearchIndex(
  siteFolder: string,
  records: SearchRecords,
): Promise<SearchIndex> {
  const index = await openIndex();
  const entries = addEntries(index, records);
  // Reported by `write`; until then nobody waits for it.
  entries.catch(() => undefined);
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const pages: Promise<boolean>[] = [];
  const takePage = async (file: string, html: string): Promise<void> => {
    taken.add(file);
    const page = addPage(index, file, html, records, counts);
    page.catch(() => undefined);
    pages.push(page);
    await pages.at(-MOST_WAITING)?.catch(() => undefined);
  };
  const write = async (): Promise<WrittenIndex> => {
    const raw = mkdtempSync(join(tmpdir(), 'dossier-index-'));
    try {
      for (const file of htmlFiles(siteFolder))
        if (!taken.has(file)) await takePage(file, readFileSync(join(siteFolder, file), 'utf8'));
      await entries;
      const searched = (await Promise.all(pages)).filter(Boolean).length;
      if (searched === 0) throw new Error(emptyMessage(siteFolder));
      const folder = join(siteFolder, FOLDER);
      const writing = writeFiles(index, raw);
      // Made meanwhile.
      const words = wordsOf(records, counts);
      await writing;
      const names = packInto(folder, raw, words);
      return {
        pages: searched,
        entries: records.entries.length,
        folders: names.map((name) => `${FOLDER}/${name}`),
      };
    } finally {
      await close();
      rmSync(raw, { recursive: true });
    }
  };
  return { takePage, write };
}

async function writeFiles(index: PagefindIndex, folder: string): Promise<void> {
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length > 0)
    throw new Error(
      `The search index cannot be written to ${folder}: ${errors.join('; ')}. Make room there, or set TMPDIR to another folder.`,
    );
}

/**
 * Packs the index that Pagefind has written to one folder into another, in which nothing else is left.
 *
 * @returns names of the folders in it
 */
function packInto(folder: string, raw: string, words: readonly string[]): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  const made = new Set<string>();
  const files = { get: (path: string) => readIfThere(join(raw, path)) };
  const names = packIndex(files, words, (path, bytes) => {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, bytes);
  });
  for (const [written, name] of names) renameSync(join(folder, written), join(folder, name));
  return [...names.values()].toSorted();
}

function readIfThere(file: string): Uint8Array | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}

/** The words of the site, by which misspelt ones are mended. */
function wordsOf(
  { pages, entries }: SearchRecords,
  counts: Map<string, number>,
): readonly string[] {
  for (const { content } of entries) countWords(counts, content);
  const names = [...pages.values()].flatMap(({ meta, filters }) =>
    filters['kind']?.includes('profile') ? [meta['title']!] : [],
  );
  return listWords(names, counts);
}

async function openIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({
    excludeSelectors: NEVER_INDEXED,
    maxFragments: NO_LIMIT,
  });
  if (index && errors.length === 0) return index;
  throw new Error(
    `Pagefind does not start: ${errors.join('; ')}. Run npm ci, which installs its program for this system.`,
  );
}

/** @returns whether the page is searched; its words are counted then */
async function addPage(
  index: PagefindIndex,
  file: string,
  html: string,
  { pages }: SearchRecords,
  counts: Map<string, number>,
): Promise<boolean> {
  if (!html.includes(MARK)) return false;
  const url = addressOf(file);
  const record = pages.get(url.replaceAll(/^\/|\/$/g, ''));
  const { errors } = await index.addHTMLFile({
    url,
    content: withRecord(wordsApart(html), record),
  });
  if (errors.length > 0)
    throw new Error(
      `Pagefind cannot read ${file}: ${errors.join('; ')}. Mend the page, or take ${MARK} off it.`,
    );
  countWords(counts, textIn(html));
  return true;
}

async function addEntries(
  index: PagefindIndex,
  { entries, language }: SearchRecords,
): Promise<void> {
  // Its program takes them in the order in which they are sent; an answer to each before the next would double the time.
  const answers = await Promise.all(
    entries.map(({ url, content, meta, filters, date }) =>
      index.addCustomRecord({
        url,
        content,
        language,
        meta: { ...meta },
        filters: Object.fromEntries(Object.entries(filters).map(([k, v]) => [k, [...v]])),
        sort: { date: sortKey(date) },
      }),
    ),
  );
  for (const [i, { errors }] of answers.entries())
    if (errors.length > 0)
      throw new Error(`Pagefind cannot read the entry ${entries[i]!.url}: ${errors.join('; ')}.`);
}

/**
 * Puts what the index knows of a page beside its text into the page as it is read, so that the page as it is served
 * need not carry it. Every page has a date to sort by: Pagefind leaves out what has none.
 */
function withRecord(html: string, record: SearchRecord | undefined): string {
  const { meta = {}, filters = {}, date = 0 } = record ?? {};
  const hidden = [
    ...Object.entries(meta).map(([key, value]) => attributeOf('meta', key, value)),
    ...Object.entries(filters).flatMap(([key, values]) =>
      values.map((value) => attributeOf('filter', key, value)),
    ),
    attributeOf('sort', 'date', sortKey(date)),
  ].join('');
  return html.replace(new RegExp(`<[^>]*\\s${MARK}[^>]*>`), (tag) => tag + hidden);
}

/** Pagefind compares numbers as 32-bit floats, which cannot tell neighbouring days apart; words it compares as text. */
const sortKey = (date: number): string =>
  String(date)
    .padStart(8, '0')
    .replace(/(....)(..)(..)/, '$1-$2-$3');

const attributeOf = (what: 'meta' | 'filter' | 'sort', key: string, value: string): string =>
  `<i data-pagefind-${what}="${key}[data-v]" data-v="${escape(value)}"></i>`;

const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Paths below the folder, with slashes, in an order that no system changes. */
function htmlFiles(siteFolder: string): readonly string[] {
  return readdirSync(siteFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(siteFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/**
 * Sets a space where the page keeps two texts apart by layout alone, and a dot between two rows. Pagefind would read
 * one word: a term and its description, a date and what happened (`2015</span><span>It opened`).
 */
function wordsApart(html: string): string {
  return html
    .replace(/<\/(?:dt|dd|th)>|<\/(?:span|a|cite)>(?=<span)|<\/span>(?=[\p{L}\p{N}])/gu, '$& ')
    .replace(/(?<=[.!?])<span/g, ' $&')
    .replace(/<\/li>\s*(?=<li id=)/g, '$& · ');
}

/** Words of the part that is searched, roughly: enough to know how they are spelt. */
const textIn = (html: string): string =>
  html
    .slice(html.indexOf('>', html.indexOf(MARK)))
    .replaceAll(/<(script|style|svg)\b.*?<\/\1>|<[^>]+>|&\w+;/gs, ' ');

/** Address below the base of the site, which the search page puts before it. */
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

const emptyMessage = (siteFolder: string): string =>
  `The search index would be empty: no page in ${siteFolder} is marked with ${MARK}. ` +
  'Mark the element that holds the text, as src/components/briefing/Briefing.astro does.';
