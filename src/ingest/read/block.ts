/** A piece of a document in reading order, before it is known whether it is text or furniture. */
export interface Block {
  /** White space folded, soft hyphens removed, hyphenated line ends joined. */
  readonly text: string;
  /** First and last line of the file, from 1; in a PDF of its extracted text, counted over all pages. */
  readonly line: number;
  readonly lastLine: number;
  /** Page of a PDF, from 1. */
  readonly page?: number;
  readonly kind: 'text' | 'heading' | 'item' | 'table' | 'caption' | 'quote';
  /** Rank of a heading, 1 to 6, where the format gives one. */
  readonly level?: number;
  /** Why the format says it is none of the text: "navigation", "form". */
  readonly furniture?: string;
}

/** What a format can declare about a document. */
export type MetaField = 'headline' | 'publisher' | 'published' | 'byline' | 'language' | 'address';

/** What a document declares about itself, and in what part of it: "meta tag", "JSON-LD". */
export interface Declared {
  readonly meta: Readonly<Partial<Record<MetaField, string>>>;
  readonly declaredIn: Readonly<Partial<Record<MetaField, string>>>;
}

export const NOTHING_DECLARED: Declared = { meta: {}, declaredIn: {} };

/** Text with white space folded, and without the characters that only say where a line may break. */
export const folded = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]`;
const MEETS_UNSPACED = new RegExp(`${UNSPACED}\n${UNSPACED}`, 'u');

/** Two lines of one paragraph as one: no space between Chinese signs, and a word cut by a hyphen made whole. */
export function joinedLines(
  before: string,
  after: string,
  isCompound: (word: string) => boolean,
): string {
  const [start] = /(?<!\p{L})\p{L}+-$/u.exec(before) ?? [];
  const [end] = /^\p{Ll}+/u.exec(after) ?? [];
  if (start && end) return (isCompound(start + end) ? before : before.slice(0, -1)) + after;
  return MEETS_UNSPACED.test(`${before.slice(-1)}\n${after.slice(0, 1)}`)
    ? before + after
    : `${before} ${after}`;
}

/** Whether a text writes a word with its hyphen within a line, so that the hyphen is the word's own. */
export function compoundsOf(text: string): (word: string) => boolean {
  const compounds = new Set(
    [...text.matchAll(/(?<!\p{L})\p{L}+-\p{L}+/gu)].map(([word]) => word.toLowerCase()),
  );
  return (word) => compounds.has(word.toLowerCase());
}
