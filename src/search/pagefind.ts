import type { Members } from './choice.ts';
import { IndexFolder } from './index-folder.ts';
import { pageNumber } from './index-entry.ts';
import type { Query } from './query.ts';
import { isKnown, spell, type Spelling } from './spelling.ts';
import { wordsOf } from './word-list.ts';

/** The part of Pagefind's answers that the site uses. */
export interface FoundPage {
  readonly url: string;
  /** Text of the page as it was indexed. */
  readonly content: string;
  readonly excerpt: string;
  /** Places in the content of the words that were found, counted in words. */
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly sub_results: readonly FoundPart[];
  /** Every element with an id, in the order of the page. */
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text?: string;
    readonly location: number;
  }[];
}

/** A part of a page, from one anchor to the next; without `anchor` it is the head of the page. */
export interface FoundPart {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly anchor?: {
    readonly element: string;
    readonly id: string;
    readonly location: number;
  };
  readonly locations: readonly number[];
}

/** A result whose page is not loaded yet. */
export interface Found {
  /** Number of the page in the index. */
  readonly page: number;
  readonly score: number;
  readonly data: () => Promise<FoundPage>;
}

/** What a search of Pagefind gives for a result. */
interface Result extends Omit<Found, 'page'> {
  readonly id: string;
}

/** The part of Pagefind that the site uses, opened on one index. */
interface Pagefind {
  readonly search: (query: string) => Promise<{ readonly results: readonly Result[] }>;
  /** Loads what a search will need. */
  readonly preload: (query: string) => Promise<void>;
  readonly filters: () => Promise<unknown>;
}

interface PagefindModule {
  readonly createInstance: (options: object) => Pagefind;
}

/**
 * How much a word counts in each value of src/views/search-records.ts. A name in any form leads to its profile first,
 * then to the briefings that print it. What is only there to be shown counts nothing.
 */
const META_WEIGHTS = {
  title: 5,
  names: 10,
  known: 2,
  mentions: 0.5,
  native: 0,
  kind: 0,
  date: 0.5,
  when: 0,
  summary: 0,
  short: 0,
  entities: 0,
  verdict: 0,
  check: 0,
  source: 0,
};

/** A long page in which much is found comes before a short one that names the word once. */
const RANKING = {
  pageLength: 0.1,
  termSaturation: 2,
  metaWeights: META_WEIGHTS,
};

/** Searches the index of the built site. Nothing is loaded before the first call. */
export class SearchEngine {
  readonly #base: string;
  readonly #language: string;
  #folder: Promise<IndexFolder> | undefined;
  #pagefind: Promise<Pagefind> | undefined;
  /** How often all was begun again. */
  #again = 0;

  /**
   * @param base path of the site with a slash at both ends
   * @param language tag of the index to search
   */
  constructor(base: string, language: string) {
    this.#base = base;
    this.#language = language;
  }

  /** Takes nothing for granted that was loaded or is on its way, so that the next search loads all of it again. */
  startAgain(): void {
    this.#folder = undefined;
    this.#pagefind = undefined;
    this.#again += 1;
  }

  /** Loads the index, and what it has of a query, ahead of the first search. @throws when there is none */
  async load({ words, phrases }: Pick<Query, 'words' | 'phrases'> = NOTHING): Promise<void> {
    await (await this.#open()).preload([...words, ...phrases].join(' '));
  }

  /**
   * Finds what has every word and phrase of a query, best first, and none of what it excludes. Pagefind knows words or
   * one phrase at a time, and no exclusion: the lists are intersected and subtracted here.
   */
  async find({ words, phrases, without }: Query): Promise<readonly Found[]> {
    const all = [...words, ...phrases].join(' ');
    if (all === '') return [];
    const [ranked, ...others] = await Promise.all(
      [all, ...phrases.map((phrase) => `"${phrase}"`)].map((term) => this.#results(term)),
    );
    const out = await this.excluded(without);
    const sets = others.map((list) => new Set(pagesOf(list)));
    return (ranked ?? []).filter(
      ({ page }) => !out.has(page) && sets.every((pages) => pages.has(page)),
    );
  }

  /** What has any of these words or quoted phrases. */
  async excluded(terms: readonly string[]): Promise<ReadonlySet<number>> {
    const lists = await Promise.all(terms.map((term) => this.#results(term)));
    return new Set(lists.flatMap(pagesOf));
  }

  /** Finds what has some of the words: what has more of them first, a word that few have counting more than a common one. */
  async findSome(words: readonly string[]): Promise<readonly Found[]> {
    const lists = await Promise.all(words.map((word) => this.#results(word)));
    const hits = new Map<number, { readonly found: Found; weight: number; score: number }>();
    for (const list of lists)
      for (const found of list) {
        const hit = hits.get(found.page) ?? { found, weight: 0, score: 0 };
        hit.weight += 1 / Math.log(2 + list.length);
        hit.score += found.score;
        hits.set(found.page, hit);
      }
    return [...hits.values()]
      .toSorted((a, b) => b.weight - a.weight || b.score - a.score)
      .map(({ found }) => found);
  }

  /** Words of a query as the site spells them. All words of the site are loaded only for one that it does not know. */
  async spell(words: readonly string[]): Promise<readonly Spelling[]> {
    try {
      const folder = await this.#beside();
      return await Promise.all(
        words.map(async (word): Promise<Spelling> => {
          const parts = wordsOf(word);
          const lists = await Promise.all(parts.map((part) => folder.wordsLike(part)));
          return parts.every((part, i) => isKnown(part, lists[i]!))
            ? { how: 'known', word }
            : spell(word, await folder.words());
        }),
      );
    } catch {
      // Without the list every word is taken as it was typed.
      return words.map((word) => ({ how: 'known', word }));
    }
  }

  /** All pages by date, the newest first. */
  async newestFirst(): Promise<readonly number[]> {
    return (await this.#beside()).newestFirst();
  }

  /** Which results bear which value of these facets. */
  async members(facets: readonly string[]): Promise<Members> {
    return (await this.#beside()).members(facets);
  }

  async #results(term: string): Promise<readonly Found[]> {
    const { results } = await (await this.#open()).search(term);
    return results.map(({ id, score, data }) => ({
      page: pageNumber(id),
      score,
      data,
    }));
  }

  #beside(): Promise<IndexFolder> {
    this.#folder ??= IndexFolder.open(`${this.#base}pagefind/`, this.#language);
    return this.#folder;
  }

  #open(): Promise<Pagefind> {
    this.#pagefind ??= this.#start();
    return this.#pagefind;
  }

  async #start(): Promise<Pagefind> {
    // A browser keeps in mind that a module could not be had, and asks for it no more under that address.
    const again = this.#again === 0 ? '' : `?again=${this.#again}`;
    const address = `${this.#base}pagefind/pagefind.js${again}`;
    const [module, folder] = await Promise.all([
      import(/* @vite-ignore */ address) as Promise<PagefindModule>,
      this.#beside(),
    ]);
    const pagefind = module.createInstance({
      basePath: folder.address,
      baseUrl: this.#base,
      // What is in the folder never changes.
      metaCacheTag: '',
      // A worker starts later and copies every result; a search takes about a frame.
      noWorker: true,
      ranking: RANKING,
    });
    const begun = this.#again;
    await whenReady(pagefind, () => begun === this.#again);
    return pagefind;
  }
}

const NOTHING = { words: [], phrases: [] };

/** Milliseconds between two questions to Pagefind of whether it is ready. */
const STEP = 5;

/**
 * Waits until Pagefind can answer, as long as that is wanted. Whoever asks it before is made to wait for 50 ms, and again.
 *
 * @throws what keeps it from being ready
 */
async function whenReady(pagefind: Pagefind, isWanted: () => boolean): Promise<void> {
  const later = () =>
    new Promise<false>((resolve) => {
      setTimeout(() => resolve(false), STEP);
    });
  while (!(await Promise.race([pagefind.filters().then(() => true), later()])))
    if (!isWanted()) throw new Error('Begun again.');
}

const pagesOf = (results: readonly Found[]): readonly number[] => results.map(({ page }) => page);
