/** The query of an address: /search/?q=north+bridge. */
export const queryOf = (address: string): string =>
  new URL(address).searchParams.get('q')?.trim() ?? '';

/** The same address with another query; none leaves the parameter out. What follows `#` belonged to the old one. */
export function withQuery(address: string, query: string): string {
  const url = new URL(address);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  url.hash = '';
  return url.href;
}
