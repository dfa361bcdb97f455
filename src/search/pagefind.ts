/** The part of Pagefind's answers that the site uses. */
export interface FoundPage {
  readonly url: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly sub_results: readonly FoundPart[];
}

/** A part of a page, from one anchor to the next; without `anchor` it is the head of the page. */
export interface FoundPart {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly anchor?: object;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** A result whose page is not loaded yet. */
export interface Found {
  readonly id: string;
  readonly data: () => Promise<FoundPage>;
}

interface Pagefind {
  readonly options: (options: object) => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly Found[] }>;
}

/**
 * How much a word counts in each value of src/views/search-terms.ts. A name in any form leads to its profile first, then
 * to the briefings that print it. What is only there to be shown counts nothing.
 */
const META_WEIGHTS = {
  title: 5,
  names: 10,
  mentions: 0.5,
  native: 0,
  kind: 0,
  date: 0.5,
  summary: 0,
};

/** A long page in which much is found comes before a short one that names the word once. */
const RANKING = { pageLength: 0.1, termSaturation: 2, metaWeights: META_WEIGHTS };

/** Searches the index of the built site. Nothing is loaded before the first call. */
export class SearchEngine {
  readonly #base: string;
  #pagefind: Promise<Pagefind> | undefined;

  /** @param base path of the site with a slash at both ends */
  constructor(base: string) {
    this.#base = base;
  }

  /** Loads the index ahead of the first search. @throws when there is none */
  load(): Promise<Pagefind> {
    this.#pagefind ??= this.#open();
    return this.#pagefind;
  }

  /** @returns results, best first */
  async search(query: string): Promise<readonly Found[]> {
    const pagefind = await this.load();
    const asked = query.replaceAll(/[“”„«»]/g, '"');
    const { results } = await pagefind.search(asked);
    if (!asked.includes('"') || results.length < 2) return results;
    // All pages with a phrase count the same to Pagefind; its words alone tell which page is about them.
    const order = (await pagefind.search(asked.replaceAll('"', ' '))).results.map(({ id }) => id);
    return results.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  }

  async #open(): Promise<Pagefind> {
    const address = `${this.#base}pagefind/pagefind.js`;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ baseUrl: this.#base, ranking: RANKING });
    return pagefind;
  }
}
