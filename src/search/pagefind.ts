import { spell, type Spelling } from './spelling.ts';
import type { Query } from './query.ts';
import type { Members } from './choice.ts';
import { WORDS_FILE } from './word-list.ts';

/** The part of Pagefind's answers that the site uses. */
export interface FoundPage {
  readonly url: string;
  /** Text of the page as it was indexed. */
  readonly content: string;
  readonly excerpt: string;
  /** Places in the content of the words that were found, counted in words. */
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
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
  readonly anchor?: { readonly element: string; readonly id: string; readonly location: number };
  readonly locations: readonly number[];
}

/** A result whose page is not loaded yet. */
export interface Found {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<FoundPage>;
}

interface Pagefind {
  readonly options: (options: object) => Promise<void>;
  readonly search: (
    query: string | null,
    options?: { readonly filters?: object; readonly sort?: object },
  ) => Promise<{ readonly results: readonly Found[] }>;
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
const RANKING = { pageLength: 0.1, termSaturation: 2, metaWeights: META_WEIGHTS };

/** Searches the index of the built site. Nothing is loaded before the first call. */
export class SearchEngine {
  readonly #base: string;
  #pagefind: Promise<Pagefind> | undefined;
  #words: Promise<readonly string[] | undefined> | undefined;
  readonly #members = new Map<string, Promise<ReadonlyMap<string, ReadonlySet<string>>>>();

  /** @param base path of the site with a slash at both ends */
  constructor(base: string) {
    this.#base = base;
  }

  /** Loads the index ahead of the first search. @throws when there is none */
  load(): Promise<Pagefind> {
    this.#pagefind ??= this.#open();
    return this.#pagefind;
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
    const sets = others.map((list) => new Set(idsOf(list)));
    return (ranked ?? []).filter(({ id }) => !out.has(id) && sets.every((ids) => ids.has(id)));
  }

  /** Ids of what has any of these words or quoted phrases. */
  async excluded(terms: readonly string[]): Promise<ReadonlySet<string>> {
    const lists = await Promise.all(terms.map((term) => this.#results(term)));
    return new Set(lists.flatMap(idsOf));
  }

  /** Finds what has some of the words: what has more of them first, a word that few have counting more than a common one. */
  async findSome(words: readonly string[]): Promise<readonly Found[]> {
    const lists = await Promise.all(words.map((word) => this.#results(word)));
    const hits = new Map<string, { readonly found: Found; weight: number; score: number }>();
    for (const list of lists)
      for (const found of list) {
        const hit = hits.get(found.id) ?? { found, weight: 0, score: 0 };
        hit.weight += 1 / Math.log(2 + list.length);
        hit.score += found.score;
        hits.set(found.id, hit);
      }
    return [...hits.values()]
      .toSorted((a, b) => b.weight - a.weight || b.score - a.score)
      .map(({ found }) => found);
  }

  /** Words of a query as the site spells them. */
  async spell(words: readonly string[]): Promise<readonly Spelling[]> {
    this.#words ??= fetch(`${this.#base}pagefind/${WORDS_FILE}`).then(
      // Without the list every word is taken as it was typed.
      (answer) => (answer.ok ? (answer.json() as Promise<readonly string[]>) : undefined),
      () => undefined,
    );
    const known = await this.#words;
    return words.map((word) => (known ? spell(word, known) : { how: 'known', word }));
  }

  /** Ids of the results by date, the newest first. */
  async newestFirst(): Promise<readonly string[]> {
    const pagefind = await this.load();
    return idsOf((await pagefind.search(null, { sort: { date: 'desc' } })).results);
  }

  /** Which results bear which value of these facets. Asked once for each facet. */
  async members(facets: ReadonlyMap<string, readonly string[]>): Promise<Members> {
    const asked = [...facets].map(async ([facet, values]) => {
      const known = this.#members.get(facet) ?? this.#bearers(facet, values);
      this.#members.set(facet, known);
      return [facet, await known] as const;
    });
    return new Map(await Promise.all(asked));
  }

  async #bearers(
    facet: string,
    values: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const pagefind = await this.load();
    const lists = await Promise.all(
      values.map(async (value) => {
        const { results } = await pagefind.search(null, { filters: { [facet]: value } });
        return [value, new Set(idsOf(results))] as const;
      }),
    );
    return new Map(lists);
  }

  async #results(term: string): Promise<readonly Found[]> {
    return (await (await this.load()).search(term)).results;
  }

  async #open(): Promise<Pagefind> {
    const address = `${this.#base}pagefind/pagefind.js`;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ baseUrl: this.#base, ranking: RANKING });
    return pagefind;
  }
}

const idsOf = (results: readonly Found[]): readonly string[] => results.map(({ id }) => id);
