import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { IndexEntry } from '../../../src/search/index-entry.ts';
import { openSearchIndex, type WrittenIndex } from '../../../src/search/site-index.ts';
import type {
  EntryRecord,
  SearchRecord,
  SearchRecords,
} from '../../../src/views/search-records.ts';

export const html = (body: string): string =>
  `<!doctype html><html lang="en"><body>${body}</body></html>`;

/** A page of which the whole is searched. */
export const searched = (body: string): string => html(`<main data-pagefind-body>${body}</main>`);

/** A folder of its own, which the caller takes away, with these files, written one after another. */
export function writeSite(files: readonly (readonly [path: string, text: string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const [path, text] of files) addFile(folder, path, text);
  return folder;
}

export function addFile(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

export const removeSite = (folder: string): void => rmSync(folder, { recursive: true });

/** Records of an English site; without any, its pages are known by their text alone. */
export const recordsOf = (
  pages: Readonly<Record<string, SearchRecord>> = {},
  entries: readonly EntryRecord[] = [],
): SearchRecords => ({
  language: 'en',
  pages: new Map(Object.entries(pages)),
  entries,
});

/** What the index keeps of a page or an entry. */
export interface Kept {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** The folder of the one language of an index. */
export function indexFolder(site: string): string {
  const entry = readFileSync(join(site, 'pagefind/pagefind-entry.json'), 'utf8');
  const { languages } = JSON.parse(entry) as IndexEntry;
  return join(site, 'pagefind', Object.values(languages)[0]!.folder);
}

/** All that it keeps, by address: one compressed file for each, after twelve letters that say what it is. */
export function keptIn(site: string): readonly Kept[] {
  const fragments = join(indexFolder(site), 'fragment');
  return readdirSync(fragments)
    .map((file) => gunzipSync(readFileSync(join(fragments, file))).subarray(12))
    .map((bytes) => JSON.parse(bytes.toString('utf8')) as Kept)
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
}

/** Writes the search index of a site that is there as a whole. */
export const indexSite = async (folder: string, records: SearchRecords): Promise<WrittenIndex> =>
  (await openSearchIndex(folder, records)).write();
