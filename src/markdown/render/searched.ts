/** Keeps words that are not text out of the search index: numbers, links to the place itself, lists of what rests on it. */
export const UNSEARCHED = { dataPagefindIgnore: '' } as const;

/** Makes an element with an id a place that a search result leads to, under this name. */
export const searchedAs = (title: string) => ({ dataPagefindTitle: title }) as const;
