import type { Search } from './address.ts';
import { chosenFacets, countValues, isChosenBy } from './choice.ts';
import { namedIn } from './naming.ts';
import type { Found, FoundPage, SearchEngine } from './pagefind.ts';
import { parseQuery, type Query } from './query.ts';

/** Kinds of result, in the order of the page. */
export const KINDS = ['claim', 'finding', 'briefing', 'profile', 'page'] as const;
export type ResultKind = (typeof KINDS)[number];

/** What was found for a search. */
export interface Findings {
  readonly search: Search;
  /** The page of the very thing that was named, before all others. */
  readonly named: FoundPage | undefined;
  readonly byKind: ReadonlyMap<ResultKind, readonly Found[]>;
  /** Claims that have some of the words, where none has all. They do not count. */
  readonly near: readonly Found[];
  readonly count: number;
  /** The words that were searched for, as the site spells them. */
  readonly words: readonly string[];
  /** Everything that the words find, whatever else is chosen, by its number. */
  readonly pages: readonly number[];
  /** How the words were read where no text has all of them as they were typed. */
  readonly reading:
    | { readonly how: 'respelt'; readonly words: string }
    | { readonly how: 'some'; readonly words: string }
    | undefined;
}

/** Results of a kind that are shown beside others. */
export const FEW: Readonly<Record<ResultKind, number>> = {
  claim: 5,
  finding: 3,
  briefing: 3,
  profile: 5,
  page: 2,
};

/** Claims that are shown where none has all the words. */
const NEAR = 3;

/** Finds, chooses and sorts. */
export class Finder {
  readonly #engine: SearchEngine;
  readonly #facets: readonly string[];

  /** @param facets names of what results can be chosen by beside their years */
  constructor(engine: SearchEngine, facets: readonly string[]) {
    this.#engine = engine;
    this.#facets = facets;
  }

  /** @throws the reason of the signal, as soon as nobody waits for the answer any more */
  async find(search: Search, signal?: AbortSignal): Promise<Findings> {
    const query = parseQuery(search.query);
    const { found, words, reading } = await this.#read(query);
    const members = await this.#engine.members(['kind', ...chosenFacets(search)]);
    const isChosen = isChosenBy(search, members);
    const chosen = found.filter(({ page }) => isChosen(page));
    const sorted = search.sort === 'date' ? await this.#byDate(chosen) : chosen;
    const kindOf = new Map(
      KINDS.flatMap((kind) => (members.get('kind')?.get(kind) ?? []).map((page) => [page, kind])),
    );
    const ofKind = (kind: ResultKind) => sorted.filter(({ page }) => kindOf.get(page) === kind);
    const byKind = new Map(KINDS.map((kind) => [kind, ofKind(kind)]));
    const subjects = sorted.filter(({ page }) =>
      ['profile', 'page'].includes(kindOf.get(page) ?? ''),
    );
    const isNear = reading?.how !== 'some' && byKind.get('claim')?.length === 0;
    const near = (isNear ? await this.#near(words, query) : [])
      .filter(({ page }) => kindOf.get(page) === 'claim' && isChosen(page))
      .slice(0, NEAR);
    // A page is kept once, with the words that were last found in it: who came too late must not touch it.
    signal?.throwIfAborted();
    // What will be shown is loaded while the names are compared.
    const shown = [...byKind].flatMap(([kind, list]) => list.slice(0, FEW[kind]));
    for (const { data } of [...shown, ...near]) data().catch(() => {});
    const asked = reading?.how === 'respelt' ? reading.words : query.name;
    const named = search.sort === 'date' ? undefined : await namedIn(subjects, asked);
    return {
      search,
      named: named?.page,
      near,
      byKind: new Map(
        [...byKind].map(([kind, list]) => [kind, list.filter((one) => one !== named?.found)]),
      ),
      count: sorted.length,
      words: [...words, ...query.phrases.flatMap((phrase) => phrase.split(' '))],
      pages: found.map(({ page }) => page),
      reading,
    };
  }

  /** How many results each value of each facet would leave. Years have no count. */
  async counts({
    pages,
    search,
  }: Findings): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
    const members = await this.#engine.members([...this.#facets, ...chosenFacets(search)]);
    return new Map(
      this.#facets.map((facet) => [facet, countValues(facet, pages, search, members)]),
    );
  }

  /** Takes misspelt words as the site spells them; where no text has all the words, texts that have some of them. */
  async #read(
    query: Query,
  ): Promise<Pick<Findings, 'words' | 'reading'> & { readonly found: readonly Found[] }> {
    // The index is loaded meanwhile, with the words as they were typed: most are right.
    const [spelt] = await Promise.all([this.#engine.spell(query.words), this.#engine.load(query)]);
    const words = spelt.flatMap(({ how, word }) => (how === 'unknown' ? [] : [word]));
    if (words.length === query.words.length) {
      const found = await this.#engine.find({ ...query, words });
      const respelt = spelt.some(({ how }) => how === 'respelt');
      if (found.length > 0 || query.phrases.length > 0)
        return {
          found,
          words,
          reading: respelt ? { how: 'respelt', words: words.join(' ') } : undefined,
        };
    }
    // A phrase is wanted as it stands or not at all, and one word has no part.
    if (query.phrases.length > 0 || query.words.length < 2 || words.length === 0)
      return { found: [], words, reading: undefined };
    return {
      found: await this.#near(words, query),
      words,
      reading: { how: 'some', words: words.join(', ') },
    };
  }

  /** What has some of two or more words, as the site spells them. */
  async #near(words: readonly string[], query: Query): Promise<readonly Found[]> {
    if (query.words.length < 2 || query.phrases.length > 0) return [];
    const out = await this.#engine.excluded(query.without);
    return (await this.#engine.findSome(words)).filter(({ page }) => !out.has(page));
  }

  async #byDate(found: readonly Found[]): Promise<readonly Found[]> {
    const order = new Map((await this.#engine.newestFirst()).map((page, i) => [page, i]));
    return found.toSorted((a, b) => (order.get(a.page) ?? 0) - (order.get(b.page) ?? 0));
  }
}
