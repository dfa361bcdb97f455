import { hasMark, readExcerpt, readText, type Piece, type Scripts } from './excerpt.ts';
import type { FoundPage, FoundPart } from './pagefind.ts';

/** A result as the page shows it. */
export interface Hit {
  readonly kind: string;
  readonly title: string;
  readonly native: readonly Piece[];
  readonly href: string;
  readonly date: string | undefined;
  /** What the head of the page says, with the words that were found there. */
  readonly excerpt: readonly Piece[];
  /** The parts in which most was found, in the order of the page. */
  readonly parts: readonly HitPart[];
  /** Further parts in which something was found. */
  readonly others: readonly HitLink[];
}

export interface HitLink {
  readonly label: string;
  readonly href: string;
}

export interface HitPart extends HitLink {
  readonly excerpt: readonly Piece[];
}

/** Parts of a page that are shown with their words. */
const PARTS = 3;

export function buildHit({ url, meta, sub_results: found }: FoundPage, scripts: Scripts): Hit {
  const parts = found.filter(({ anchor }) => anchor !== undefined);
  const best = new Set(parts.toSorted((a, b) => scoreOf(b) - scoreOf(a)).slice(0, PARTS));
  return {
    kind: meta['kind'] ?? 'Page',
    title: meta['title'] ?? url,
    native: readText(meta['native'] ?? '', scripts),
    href: url,
    date: meta['date'],
    excerpt: headOf(found, meta, scripts),
    parts: parts
      .filter((part) => best.has(part))
      .map((part) => ({
        label: part.title,
        href: part.url,
        excerpt: partOf(part, scripts),
      })),
    others: parts
      .filter((part) => !best.has(part))
      .map((part) => ({ label: part.title, href: part.url })),
  };
}

const scoreOf = ({ weighted_locations }: FoundPart): number =>
  weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);

/** The words found in a part; its heading stands beside them already. */
const partOf = ({ title, excerpt }: FoundPart, scripts: Scripts): readonly Piece[] =>
  withoutStart(readExcerpt(excerpt, scripts), title);

/** The words found before the first anchor; else the summary, which says what the page is. */
function headOf(
  found: FoundPage['sub_results'],
  meta: FoundPage['meta'],
  scripts: Scripts,
): readonly Piece[] {
  const { title = '', native, summary } = meta;
  const head = found.find(({ anchor }) => anchor === undefined);
  const name = native === undefined ? title : `${title} ${native}`;
  const pieces = head ? withoutStart(readExcerpt(head.excerpt, scripts), name) : [];
  return hasMark(pieces) || summary === undefined ? pieces : readText(summary, scripts);
}

/** Takes words off the start, and the full stop that the index sets after a heading. */
function withoutStart(pieces: readonly Piece[], start: string): readonly Piece[] {
  const words = pieces.map(({ text }) => text).join('');
  if (!words.startsWith(start)) return pieces;
  let left = start.length + (/^[.\s]*/.exec(words.slice(start.length))?.[0].length ?? 0);
  return pieces.flatMap((piece) => {
    const text = piece.text.slice(left);
    left = Math.max(0, left - piece.text.length);
    return text === '' ? [] : [{ ...piece, text }];
  });
}

/**
 * Puts pages first whose subject bears the very name that was searched for. The order of the index comes close, but it
 * counts how often a word stands on a page: a longer name that begins with the same word may come before it.
 */
export function namesFirst(pages: readonly FoundPage[], query: string): readonly FoundPage[] {
  const asked = foldName(query);
  const named = ({ meta }: FoundPage) =>
    (meta['names'] ?? '').split(' / ').some((name) => foldName(name) === asked);
  return [...pages.filter(named), ...pages.filter((page) => !named(page))];
}

/** A name without what readers leave out or write otherwise: accents, capitals, quotation marks, spaces. */
const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
