/** File that is read first: it tells where the index of each language is. */
export const ENTRY_FILE = 'pagefind-entry.json';

/** What Pagefind itself reads of a language. */
export interface PagefindLanguage {
  /** Name of the table of pages. */
  readonly hash: string;
  /** Language of its program. */
  readonly wasm: string | null;
  readonly page_count: number;
}

/** What the site knows of the index of a language beside that. */
export interface LanguageIndex extends PagefindLanguage {
  /** Folder beside the entry, named by what it holds: whatever is in it may be kept for ever. */
  readonly folder: string;
  /** Kind of the pages in the order of their numbers, and how many there are of it. */
  readonly kinds: readonly (readonly [kind: string, pages: number])[];
  /** Facets of which the folder tells which page bears which value. */
  readonly facets: readonly string[];
  /** First letters of the words of the site, each of which has a list of its own. */
  readonly letters: string;
}

/** The entry, as Pagefind and as the site reads it. */
export interface IndexEntry<Language extends PagefindLanguage = LanguageIndex> {
  readonly version: string;
  readonly languages: Readonly<Record<string, Language>>;
  readonly include_characters?: readonly string[];
}

/** The index for a language tag: its own, that of its first part, or the one with most pages, as Pagefind chooses. */
export function indexFor(language: string, { languages }: IndexEntry): LanguageIndex | undefined {
  const tag = language.toLowerCase();
  const bySize = Object.values(languages).toSorted((a, b) => b.page_count - a.page_count);
  return languages[tag] ?? languages[tag.split('-')[0]!] ?? bySize[0];
}

/** Id of a page by its number. Numbers that follow each other take least room in base 8. */
export const pageId = (page: number, digits: number): string =>
  page.toString(8).padStart(digits, '0');

/** Number of a page by its id. */
export const pageNumber = (id: string): number => Number.parseInt(id, 8);

/** File of the pages that bear each value of a facet: the first number, then each as a distance from the one before. */
export const facetFile = (facet: string): string => `facet/${facet}.json`;

/** File of the numbers of all pages by date, the newest first. */
export const DATES_FILE = 'dates.json';
