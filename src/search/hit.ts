import {
  hasMark,
  readExcerpt,
  readText,
  splitByScript,
  type Piece,
  type Scripts,
} from './excerpt.ts';
import { withFound } from './address.ts';
import { foldName } from './naming.ts';
import type { FoundPage, FoundPart } from './pagefind.ts';

/** What the page of results knows of the site. */
export interface Display {
  readonly scripts: Scripts;
  /** Drawing of the sprite for each verdict, check and bearing. */
  readonly glyphs: Readonly<Record<string, string>>;
}

/** A line of results: where it is, what it says, and when; one link leads to it. */
export interface Hit {
  readonly kind: 'claim' | 'part' | 'page';
  readonly href: string;
  /** Document and paragraph, place in a page, or kind of page. */
  readonly place: string;
  /** Heading above the words, where a document has chapters. */
  readonly chapter: string | undefined;
  /** Name of what was found: a sentence, a name; a part of a document has none. */
  readonly title: readonly Piece[];
  /** Words around those that were found, or what a page is. */
  readonly words: readonly Piece[];
  readonly when: string | undefined;
  /** Verdict on the sources of a claim, and what a check found. */
  readonly marks: readonly {
    readonly sign: string;
    readonly glyph: string;
    readonly label: string;
  }[];
}

/** A document and the lines in which most was found. */
export interface DocumentHit {
  readonly title: readonly Piece[];
  readonly href: string;
  readonly date: string | undefined;
  readonly parts: readonly Hit[];
  /** Further places, by name alone. */
  readonly others: readonly { readonly label: string; readonly href: string }[];
}

/** Parts of a document that are shown with their words, and further ones that are named. */
const PARTS = 3;
const OTHERS = 9;

/** A claim, a finding or a piece of context, as its sentence, in which the words that were found are marked. */
export function entryHit(
  { url, content, excerpt, locations, meta }: FoundPage,
  { scripts, glyphs }: Display,
): Hit {
  const sentence = meta['title'] ?? '';
  return {
    kind: 'claim',
    href: withFound(url, wordsAt(content, locations)),
    place: meta['source'] ?? '',
    chapter: undefined,
    title: markWords(sentence, locations, scripts),
    words:
      meta['entities'] === undefined
        ? withoutStart(readExcerpt(excerpt, scripts), sentence)
        : readText(meta['entities'], scripts),
    when: meta['when'],
    marks: ['verdict', 'check'].flatMap((key) => {
      const [sign, ...label] = meta[key]?.split(' ') ?? [];
      return sign === undefined
        ? []
        : [{ sign, glyph: glyphs[sign] ?? sign, label: label.join(' ') }];
    }),
  };
}

/** A profile or another page. */
export function pageHit(
  { url, content, locations, meta, sub_results: found }: FoundPage,
  { scripts }: Display,
): Hit {
  const { title = url, native, summary, kind = 'Page' } = meta;
  const head = found.find(({ anchor }) => anchor === undefined);
  const name = native === undefined ? title : `${title} ${native}`;
  const pieces = head ? withoutStart(readExcerpt(head.excerpt, scripts), name) : [];
  return {
    kind: 'page',
    href: withFound(url, wordsAt(content, locations)),
    place: kind,
    chapter: undefined,
    title: readText(name, scripts),
    words: hasMark(pieces) || summary === undefined ? pieces : readText(summary, scripts),
    when: undefined,
    marks: [],
  };
}

/** A document with its paragraphs and notes. Where only its name or its head was found, it has no parts. */
export function documentHit(
  page: FoundPage,
  { scripts }: Display,
  asked: readonly string[],
): DocumentHit {
  const { url, content, locations, meta } = page;
  const words = wordsAt(content, locations);
  const weigh = weigherOf(page, asked);
  // A heading of the text is found with the paragraph below it.
  const parts = page.sub_results
    .filter(({ anchor }) => anchor && !(anchor.element === 'h2' && isChapter(anchor.id)))
    .map((part) => ({ part, weight: weigh(part) }))
    .toSorted((a, b) => b.weight - a.weight);
  const others = parts
    .slice(PARTS, PARTS + OTHERS)
    .toSorted((a, b) => (a.part.anchor?.location ?? 0) - (b.part.anchor?.location ?? 0));
  return {
    title: readText(meta['title'] ?? url, scripts),
    href: withFound(url, words),
    date: meta['date'],
    parts: parts.slice(0, PARTS).map(({ part }) => ({
      kind: 'part',
      href: withFound(part.url, words),
      place: part.title,
      chapter: chapterOf(part, page),
      title: [],
      words: withoutStart(readExcerpt(part.excerpt, scripts), part.title),
      when: undefined,
      marks: [],
    })),
    others: others.map(({ part }) => ({
      label: part.title,
      href: withFound(part.url, words),
    })),
  };
}

/**
 * Weighs a part of a page by how many of the words that were asked for it has; a word that stands all over the page
 * counts little. What Pagefind gives counts each occurrence, and so prefers long parts in which a common word is repeated.
 */
function weigherOf(
  { content, locations }: FoundPage,
  asked: readonly string[],
): (part: FoundPart) => number {
  const words = content.split(/\s+/);
  // Found is a form of a word, or one that begins with it: it belongs to the word with which it shares most letters.
  const termAt = (at: number): string => {
    const word = foldName(words[at] ?? '');
    return asked.map(foldName).toSorted((a, b) => shared(b, word) - shared(a, word))[0] ?? word;
  };
  const counts = new Map<string, number>();
  for (const at of locations) counts.set(termAt(at), (counts.get(termAt(at)) ?? 0) + 1);
  return ({ locations: own }) =>
    [...new Set(own.map(termAt))].reduce((sum, term) => sum + 1 / (counts.get(term) ?? 1), 0);
}

/** Letters that two words have in common at their beginning. */
function shared(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n += 1;
  return n;
}

/** Ids of headings that every page of a kind has begin with `h-`. */
const isChapter = (id: string): boolean => !id.startsWith('h-');

/** The heading of the text above a part. */
const chapterOf = ({ anchor }: FoundPart, { anchors }: FoundPage): string | undefined =>
  anchors.findLast(
    ({ element, id, location }) =>
      element === 'h2' && isChapter(id) && location <= (anchor?.location ?? 0),
  )?.text;

/** The forms in which words were found, each once: a search for “settle” finds “settled”. */
function wordsAt(content: string, locations: readonly number[]): readonly string[] {
  const words = content.split(/\s+/);
  const found = locations.map((at) =>
    words[at]?.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  );
  return [...new Set(found.filter((word): word is string => Boolean(word)))].slice(0, MOST_WORDS);
}

/** Forms that one address carries. */
const MOST_WORDS = 12;

/** A text with the words at these places marked; places are counted in words. */
function markWords(text: string, locations: readonly number[], scripts: Scripts): readonly Piece[] {
  const found = new Set(locations);
  return text.split(/(\s+)/).flatMap((word, i) => {
    if (i % 2 === 1 || !found.has(i / 2))
      return splitByScript({ text: word, marked: false }, scripts);
    const [, before = '', inner = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
    return [
      { text: before, marked: false },
      ...splitByScript({ text: inner, marked: true }, scripts),
      { text: after, marked: false },
    ].filter((piece) => piece.text !== '');
  });
}

/** Takes words off the start, with the signs that the index sets after a heading and those that show a cut. */
function withoutStart(pieces: readonly Piece[], start: string): readonly Piece[] {
  const words = pieces.map(({ text }) => text).join('');
  const at = words.startsWith(`… ${start}`) ? 2 : 0;
  if (!words.startsWith(start, at)) return pieces;
  const end = at + start.length;
  let left = end + (/^[.·\s]*(?:…$)?/.exec(words.slice(end))?.[0].length ?? 0);
  return pieces.flatMap((piece) => {
    const text = piece.text.slice(left);
    left = Math.max(0, left - piece.text.length);
    return text === '' ? [] : [{ ...piece, text }];
  });
}
