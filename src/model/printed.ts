import type { InlinePiece } from '../markdown/parse/body.ts';
import type { Model } from './model.ts';

/** Looks up the words that a link prints when the author gives none. */
export interface PrintedNames {
  readonly entity: (id: string) => string | undefined;
  readonly briefing: (slug: string) => string | undefined;
}

/** The words that a reader sees, with white space folded: links print their words or the name they lead to. */
export function printedText(pieces: readonly InlinePiece[], names: PrintedNames): string {
  const words = pieces.map((piece) => {
    if ('text' in piece) return piece.text;
    const { link } = piece;
    if (link.words !== undefined) return link.words;
    return link.kind === 'entity'
      ? (names.entity(link.id) ?? link.id)
      : `${names.briefing(link.briefing) ?? link.briefing} ¶${link.paragraph}`;
  });
  return foldSpace(words.join(''));
}

/** Tells whether every link has its words; without them nobody can say which words a reader sees. */
export const isPrintable = (pieces: readonly InlinePiece[], names: PrintedNames): boolean =>
  pieces.every((piece) => {
    if ('text' in piece || piece.link.words !== undefined) return true;
    return (
      (piece.link.kind === 'entity'
        ? names.entity(piece.link.id)
        : names.briefing(piece.link.briefing)) !== undefined
    );
  });

/** Folds runs of white space, line breaks among them, to one space. */
export const foldSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The beginning of a text that is too long to be shown whole. */
export const opening = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** How often words stand in a text, overlaps left out. */
export const countOf = (text: string, words: string): number =>
  text.split(foldSpace(words)).length - 1;

/** The words that links print in a finished model. */
export const printedNames = ({ entities, briefings }: Model): PrintedNames => ({
  entity: (id) => entities.get(id)?.name,
  briefing: (slug) => briefings.get(slug)?.short,
});
