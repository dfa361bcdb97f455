import type { Found, SearchEngine } from '../../../src/search/pagefind.ts';
import { page } from './found.ts';

/** Something to find in a fake index. */
export interface Thing {
  readonly kind: string;
  readonly text: string;
  /** For the order by date; 0 where it has none. */
  readonly date?: number;
  /** As the index has them: North Bridge / 北方大桥. */
  readonly names?: string;
  /** Facet -> values. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

/** An engine over a few things by their name, ranked and numbered as they are written here. */
export interface FakeEngine {
  readonly engine: SearchEngine;
  /** Names of the pages that were loaded, each time. */
  readonly loaded: readonly string[];
  /** Facets that were asked for, each time. */
  readonly facets: readonly (readonly string[])[];
}

/**
 * @param slips misspelt word -> as the site spells it; any other word that no text has is unknown
 */
export function fakeEngine(
  things: Readonly<Record<string, Thing>>,
  slips: Readonly<Record<string, string>> = {},
): FakeEngine {
  const loaded: string[] = [];
  const facets: (readonly string[])[] = [];
  const list = Object.entries(things);
  const numberOf = (id: string): number => list.findIndex(([name]) => name === id);
  const found = (id: string): Found => ({
    page: numberOf(id),
    score: 1,
    data: () => {
      loaded.push(id);
      return Promise.resolve(page({ url: `/${id}/`, meta: { names: things[id]!.names } }));
    },
  });
  const has = ({ text }: Thing, term: string): boolean =>
    term.startsWith('"') ? text.includes(term.slice(1, -1)) : text.split(' ').includes(term);
  const which = (test: (thing: Thing) => boolean): readonly string[] =>
    list.filter(([, thing]) => test(thing)).map(([id]) => id);
  const engine: Pick<
    SearchEngine,
    'find' | 'excluded' | 'findSome' | 'spell' | 'newestFirst' | 'members'
  > = {
    find: ({ words, phrases, without }) => {
      const all = [...words, ...phrases.map((phrase) => `"${phrase}"`)];
      const ids = which(
        (thing) =>
          all.every((term) => has(thing, term)) && !without.some((term) => has(thing, term)),
      );
      return Promise.resolve(all.length === 0 ? [] : ids.map(found));
    },
    excluded: (terms) =>
      Promise.resolve(
        new Set(which((thing) => terms.some((term) => has(thing, term))).map(numberOf)),
      ),
    findSome: (words) =>
      Promise.resolve(which((thing) => words.some((word) => has(thing, word))).map(found)),
    spell: (words) =>
      Promise.resolve(
        words.map((word) => {
          if (list.some(([, thing]) => has(thing, word))) return { how: 'known', word };
          const other = slips[word];
          return other === undefined ? { how: 'unknown', word } : { how: 'respelt', word: other };
        }),
      ),
    newestFirst: () =>
      Promise.resolve(
        list.toSorted(([, a], [, b]) => (b.date ?? 0) - (a.date ?? 0)).map(([id]) => numberOf(id)),
      ),
    members: (asked) => {
      facets.push([...asked]);
      const valuesOf = ({ kind, values = {} }: Thing, facet: string) =>
        facet === 'kind' ? [kind] : (values[facet] ?? []);
      return Promise.resolve(
        new Map(
          asked.map((facet) => {
            const all = new Set(list.flatMap(([, thing]) => valuesOf(thing, facet)));
            const bearers = (value: string) =>
              which((thing) => valuesOf(thing, facet).includes(value)).map(numberOf);
            return [facet, new Map([...all].map((value) => [value, bearers(value)]))];
          }),
        ),
      );
    },
  };
  return {
    engine: { ...engine, load: () => Promise.resolve() } as unknown as SearchEngine,
    loaded,
    facets,
  };
}
