import type { Members } from './choice.ts';
import {
  DATES_FILE,
  ENTRY_FILE,
  facetFile,
  indexFor,
  type IndexEntry,
  type LanguageIndex,
} from './index-entry.ts';
import { letterFile, letterOf, WORDS_FILE } from './word-list.ts';

type Bearers = ReadonlyMap<string, readonly number[]>;

/** What stands beside the index of a language, each file loaded when it is asked for, and once. */
export class IndexFolder {
  /** Path of the folder with a slash at its end. */
  readonly address: string;
  readonly #index: LanguageIndex;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #members = new Map<string, Promise<Bearers>>();

  private constructor(address: string, index: LanguageIndex) {
    this.address = address;
    this.#index = index;
  }

  /**
   * Finds the index of a language. What Pagefind will ask for next is on its way meanwhile.
   *
   * @param address path of the index with a slash at its end
   * @throws when there is none
   */
  static async open(address: string, language: string): Promise<IndexFolder> {
    const answer = await fetch(address + ENTRY_FILE, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${answer.status} fetching ${address}${ENTRY_FILE}`);
    const index = indexFor(language, (await answer.json()) as IndexEntry);
    if (!index) throw new Error(`${address}${ENTRY_FILE} names no index.`);
    const folder = `${address}${index.folder}/`;
    preload(`${folder}pagefind.${index.hash}.pf_meta`);
    preload(`${folder}wasm.${index.wasm ?? 'unknown'}.pagefind`);
    return new IndexFolder(folder, index);
  }

  /** All words of the site, the likeliest first. */
  words(): Promise<readonly string[]> {
    return this.#json(WORDS_FILE);
  }

  /** Those of them that begin with the same letter as a word. */
  async wordsLike(word: string): Promise<readonly string[]> {
    const letter = letterOf(word);
    return this.#index.letters.includes(letter) ? this.#json(letterFile(letter)) : [];
  }

  /** All pages by date, the newest first. */
  newestFirst(): Promise<readonly number[]> {
    return this.#json(DATES_FILE);
  }

  /** Which pages bear which value of these facets. */
  async members(facets: readonly string[]): Promise<Members> {
    const asked = facets.map(async (facet) => {
      const known = this.#members.get(facet) ?? this.#bearers(facet);
      this.#members.set(facet, known);
      return [facet, await known] as const;
    });
    return new Map(await Promise.all(asked));
  }

  async #bearers(facet: string): Promise<Bearers> {
    if (facet === 'kind') return pagesByKind(this.#index.kinds);
    if (!this.#index.facets.includes(facet)) return new Map();
    const distances = await this.#json<Readonly<Record<string, readonly number[]>>>(
      facetFile(facet),
    );
    return new Map(
      Object.entries(distances).map(([value, list]) => {
        let page = 0;
        return [value, list.map((distance) => (page += distance))];
      }),
    );
  }

  #json<Content>(path: string): Promise<Content> {
    const known = this.#files.get(path) ?? fetchJson(this.address + path);
    this.#files.set(path, known);
    // What failed may be asked for again.
    known.catch(() => this.#files.delete(path));
    return known as Promise<Content>;
  }
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} fetching ${address}`);
  return answer.json();
}

/** Kind -> numbers of its pages, from runs of pages of one kind. */
function pagesByKind(runs: LanguageIndex['kinds']): Bearers {
  const pages = new Map<string, number[]>();
  let page = 0;
  for (const [kind, count] of runs) {
    const list = pages.get(kind) ?? [];
    for (let i = 0; i < count; i += 1) list.push(page + i);
    pages.set(kind, list);
    page += count;
  }
  return pages;
}

/** Asks the browser for a file before the one who needs it does. */
function preload(href: string): void {
  if (!('document' in globalThis)) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = href;
  document.head.append(link);
}
