import type { Search } from './address.ts';
import { countValues, isChosen, type Members } from './choice.ts';
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
  /** Ids of everything that the words find, whatever else is chosen. */
  readonly ids: readonly string[];
  /** How the words were read where no text has all of them as they were typed. */
  readonly reading:
    | { readonly how: 'respelt'; readonly words: string }
    | { readonly how: 'some'; readonly words: string }
    | undefined;
}

/** Claims that are shown where none has all the words. */
const NEAR = 3;

/** Finds, chooses and sorts. */
export class Finder {
  readonly #engine: SearchEngine;
  /** Facet -> its values. */
  readonly #facets: ReadonlyMap<string, readonly string[]>;

  constructor(engine: SearchEngine, facets: ReadonlyMap<string, readonly string[]>) {
    this.#engine = engine;
    this.#facets = facets;
  }

  async find(search: Search): Promise<Findings> {
    const query = parseQuery(search.query);
    const { found, words, reading } = await this.#read(query);
    const used = ['kind', ...Object.keys(search.values), ...(search.from + search.to && ['year'])];
    const members = await this.#engine.members(
      new Map([...this.#facets].filter(([name]) => used.includes(name))),
    );
    const chosen = found.filter(({ id }) => isChosen(id, search, members));
    const sorted = search.sort === 'date' ? await this.#byDate(chosen) : chosen;
    const kinds = members.get('kind');
    const subjects = sorted.filter(
      ({ id }) => kinds?.get('profile')?.has(id) || kinds?.get('page')?.has(id),
    );
    const asked = reading?.how === 'respelt' ? reading.words : query.name;
    const named = search.sort === 'date' ? undefined : await namedIn(subjects, asked);
    const claims = kinds?.get('claim');
    const near =
      reading?.how === 'some' || sorted.some(({ id }) => claims?.has(id))
        ? []
        : (await this.#near(words, query)).filter(
            ({ id }) => claims?.has(id) && isChosen(id, search, members),
          );
    return {
      search,
      named: named?.page,
      near: near.slice(0, NEAR),
      byKind: new Map(
        KINDS.map((kind) => [
          kind,
          sorted.filter((one) => one !== named?.found && kinds?.get(kind)?.has(one.id)),
        ]),
      ),
      count: sorted.length,
      words: [...words, ...query.phrases.flatMap((phrase) => phrase.split(' '))],
      ids: found.map(({ id }) => id),
      reading,
    };
  }

  /** How many results each value of each facet would leave. */
  async counts({
    ids,
    search,
  }: Findings): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
    const members: Members = await this.#engine.members(this.#facets);
    return new Map(
      [...this.#facets.keys()].map((facet) => [facet, countValues(facet, ids, search, members)]),
    );
  }

  /** Takes misspelt words as the site spells them; where no text has all the words, texts that have some of them. */
  async #read(
    query: Query,
  ): Promise<Pick<Findings, 'words' | 'reading'> & { readonly found: readonly Found[] }> {
    // The index is loaded meanwhile.
    const [spelt] = await Promise.all([this.#engine.spell(query.words), this.#engine.load()]);
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
    return (await this.#engine.findSome(words)).filter(({ id }) => !out.has(id));
  }

  async #byDate(found: readonly Found[]): Promise<readonly Found[]> {
    const order = new Map((await this.#engine.newestFirst()).map((id, i) => [id, i]));
    return found.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  }
}
