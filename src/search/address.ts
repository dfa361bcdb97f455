import type { Choice } from './choice.ts';

/** A search as its address holds it: /search/?q=north+bridge&bridge=north-bridge&from=2015&sort=date. */
export interface Search extends Choice {
  readonly query: string;
  readonly sort: Sort;
}

export type Sort = 'relevance' | 'date';

/** @param facets names of the facets that the address may hold */
export function readSearch(address: string, facets: readonly string[]): Search {
  const { searchParams } = new URL(address);
  const get = (name: string): string => searchParams.get(name)?.trim() ?? '';
  return {
    query: get('q'),
    values: Object.fromEntries(
      facets.flatMap((name) => (get(name) === '' ? [] : [[name, get(name)]])),
    ),
    from: get('from'),
    to: get('to'),
    sort: get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The address of a search, on the page of the given one. What is not chosen has no parameter. */
export function writeSearch(address: string, { query, values, from, to, sort }: Search): string {
  const url = new URL(address);
  const given = { q: query, ...values, from, to, sort: sort === 'date' ? sort : '' };
  url.search = new URLSearchParams(
    Object.entries(given).filter(([, value]) => value !== ''),
  ).toString();
  url.hash = '';
  return url.href;
}

/** Parameter by which a result hands the words it was found by to the page it leads to. */
export const FOUND = 'found';

/** The address of a result, with the words it was found by. */
export function withFound(href: string, words: readonly string[]): string {
  if (words.length === 0) return href;
  const [path = '', hash] = href.split('#');
  const query = new URLSearchParams({ [FOUND]: words.join(' ') });
  return `${path}?${query}${hash === undefined ? '' : `#${hash}`}`;
}
