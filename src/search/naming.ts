import type { Found, FoundPage } from './pagefind.ts';

/** Results that are looked through for the name that was typed. */
const LOOKED_THROUGH = 8;

/**
 * The page of the very thing that was named, by its whole name or, where nothing has that, by the beginning or end of
 * one: of several that begin alike the shortest. The order of the index comes close, but it counts how often a word
 * stands on a page: a longer name that begins with the same word may come before it.
 */
export async function namedIn(
  subjects: readonly Found[],
  asked: string,
): Promise<{ readonly found: Found; readonly page: FoundPage } | undefined> {
  const first = subjects.slice(0, LOOKED_THROUGH);
  const pages = await Promise.all(first.map(({ data }) => data()));
  const candidates = pages.map((page, i) => ({ page, found: first[i]! }));
  const parts = candidates.map((each) => ({ ...each, part: namedBy(each.page, asked) }));
  const shortest = (part: 'beginning' | 'end') =>
    parts
      .filter((each) => each.part === part)
      .toSorted((a, b) => titleOf(a.page).length - titleOf(b.page).length)[0];
  const ending = shortest('end');
  // An end that several share, such as “group”, names none of them, unless their names hold each other.
  const isShared = parts.some(
    ({ part, page }) => part === 'end' && ending && !titleOf(page).endsWith(titleOf(ending.page)),
  );
  return (
    parts.find(({ part }) => part === 'whole') ??
    shortest('beginning') ??
    (isShared ? undefined : ending)
  );
}

/** By how much of its name a page is called: the whole, in any of its forms; or the beginning or the end of its first one. */
export function namedBy(
  { meta }: FoundPage,
  query: string,
): 'whole' | 'beginning' | 'end' | undefined {
  const asked = foldName(query);
  const [title = '', native = ''] = [meta['title'], meta['native']].map((name) =>
    foldName(name ?? ''),
  );
  const names = (meta['names'] ?? '').split(' / ').map(foldName);
  if (asked === '') return undefined;
  if (title === asked || names.includes(asked)) return 'whole';
  // In a script without spaces two signs are a word.
  if (asked.length > 1 && native.includes(asked)) return 'beginning';
  if (asked.length < 4) return undefined;
  if (title.startsWith(asked)) return 'beginning';
  return title.endsWith(asked) ? 'end' : undefined;
}

const titleOf = ({ meta }: FoundPage): string => meta['title'] ?? '';

/** A name without what readers leave out or write otherwise: accents, capitals, quotation marks, spaces. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
