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
      .map((part) => ({ label: part.title, href: part.url, excerpt: readExcerpt(part.excerpt, scripts) })),
    others: parts.filter((part) => !best.has(part)).map((part) => ({ label: part.title, href: part.url })),
  };
}

const scoreOf = ({ weighted_locations }: FoundPart): number =>
  weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);

/** The words found before the first anchor; else the summary, which says what the page is. */
function headOf(found: FoundPage['sub_results'], meta: FoundPage['meta'], scripts: Scripts): readonly Piece[] {
  const head = found.find(({ anchor }) => anchor === undefined);
  const pieces = head ? afterTitle(readExcerpt(head.excerpt, scripts), meta) : [];
  return hasMark(pieces) || meta['summary'] === undefined ? pieces : readText(meta['summary'], scripts);
}

/** A head begins with the title, which stands above the excerpt already. */
function afterTitle(pieces: readonly Piece[], { title = '', native = '' }: FoundPage['meta']): readonly Piece[] {
  const words = pieces.map(({ text }) => text).join('');
  const start = [`${title} ${native}.`, `${title}.`].find((text) => words.startsWith(text));
  if (start === undefined) return pieces;
  let left = start.length + 1;
  return pieces.flatMap((piece) => {
    const text = piece.text.slice(left);
    left = Math.max(0, left - piece.text.length);
    return text === '' ? [] : [{ ...piece, text }];
  });
}
