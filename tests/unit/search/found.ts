import type { Piece } from '../../../src/search/excerpt.ts';
import type { Display } from '../../../src/search/hit.ts';
import type { FoundPage, FoundPart } from '../../../src/search/pagefind.ts';

/** A page as the index gives it; what a test does not name is empty. */
export const page = (given: Partial<FoundPage>): FoundPage => ({
  url: '/',
  content: '',
  excerpt: '',
  locations: [],
  meta: {},
  sub_results: [],
  anchors: [],
  ...given,
});

/** A part of a page that begins at a place, counted in words, with the places of words found in it. */
export const part = (
  title: string,
  at: number,
  locations: readonly number[],
  given: Partial<FoundPart> = {},
): FoundPart => ({
  title,
  url: `/briefings/suit/#${title}`,
  excerpt: `${title} It was <mark>so</mark>.`,
  anchor: { element: 'p', id: title, location: at },
  locations,
  ...given,
});

export const display: Display = {
  scripts: { Han: 'zh-Hans' },
  glyphs: { conflict: 'clash', verified: 'tick' },
};

/** Pieces as one line: found words in square brackets, runs of another script behind their tag. */
export const written = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, marked, lang }) => (lang ? `<${lang}>` : '') + (marked ? `[${text}]` : text))
    .join('');
