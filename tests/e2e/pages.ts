/**
 * The kinds of page that a site has, and one example of each, for tests that are too slow to read every page. Examples are
 * found in the built site, so that a test holds for any dossier.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages, siteOf } from './sites.ts';
import type { BuiltPage } from './sites.ts';

/** Addresses of pages of a site, relative to its own. */
export interface Examples {
  /** The longest briefing. */
  readonly briefing: string;
  /** The list of the entities of the first kind. */
  readonly list: string;
  /** The longest profile of that kind. */
  readonly profile: string;
  readonly longestProfile: string;
  readonly shortestProfile: string;
  /** The book of the profiles of that kind. */
  readonly profileBook: string;
  readonly shortestBook: string;
}

/** A kind of page. */
export interface PageKind {
  readonly name: string;
  /** Which addresses are of it, where the folders of entities are as given. */
  of(folders: readonly string[]): RegExp;
  /** Address of the one that stands for it. */
  readonly example: (examples: Examples) => string;
}

/** A kind of which there is one page, at the same address in every site. */
const only = (name: string, path: string): PageKind => ({
  name,
  of: () => new RegExp(`^${RegExp.escape(path)}$`),
  example: () => path,
});

const below = (folders: readonly string[], rest: string) =>
  new RegExp(`^(?:${folders.join('|')})/${rest}$`);

/** A page that is of no kind here fails a test in health.test.ts: add its kind. */
export const PAGE_KINDS: readonly PageKind[] = [
  only('the home page', ''),
  only('the list of briefings', 'briefings/'),
  {
    name: 'a briefing',
    example: ({ briefing }) => briefing,
    of: () => /^briefings\/[a-z0-9-]+\/$/,
  },
  { name: 'a list of entities', example: ({ list }) => list, of: (folders) => below(folders, '') },
  {
    name: 'a profile',
    example: ({ profile }) => profile,
    of: (folders) => below(folders, '[a-z0-9-]+/'),
  },
  only('the timeline', 'timeline/'),
  only('the evidence', 'evidence/'),
  only('the comparison', 'compare/'),
  only('the network', 'network/'),
  only('the names', 'names/'),
  only('the page about the data', 'data/'),
  only('the search page', 'search/'),
  {
    name: 'a book',
    example: ({ shortestBook }) => shortestBook,
    of: () => /^print\/(?:[a-z0-9-]+\/)?$/,
  },
  only('the page about the dossier', 'about/'),
  only('the page on method', 'method/'),
  only('the page for a wrong address', '404.html'),
];

/** The address of the example of a kind of page in the site of a Playwright project. */
export const exampleOf = ({ example }: PageKind, project: string): string =>
  example(examplesOf(project));

/** The folders in which the profiles of a site stand; each has a book. */
export const foldersOf = (project: string): readonly string[] =>
  readdirSync(join(siteOf(project).folder, 'print'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

/** The examples in the site of a Playwright project. */
export function examplesOf(project: string): Examples {
  const folders = foldersOf(project);
  const bySize = builtPages(siteOf(project)).toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const paths = (kind: RegExp) => bySize.map(({ path }) => path).filter((path) => kind.test(path));
  const profiles = paths(below(folders, '[a-z0-9-]+/'));
  const first = folders[0]!;
  return {
    briefing: paths(/^briefings\/.+/).at(-1)!,
    list: `${first}/`,
    profile: profiles.findLast((path) => path.startsWith(`${first}/`))!,
    longestProfile: profiles.at(-1)!,
    shortestProfile: profiles[0]!,
    profileBook: `print/${first}/`,
    shortestBook: paths(/^print\//)[0]!,
  };
}

const sizeOf = ({ file }: BuiltPage): number => statSync(file).size;
