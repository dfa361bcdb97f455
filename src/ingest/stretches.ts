/** A paragraph, or a part of one that is too long to be read at once. */
export interface Stretch {
  /** Number of the paragraph in the document, from 1. */
  readonly n: number;
  readonly text: string;
  /** Offset at which it begins in its paragraph. */
  readonly start: number;
}

/**
 * Characters that are read at once. Finders look back and ahead from each word, so their time grows with the square of
 * what they read; no paragraph that people write is so long, but one that a program saved may be a whole book.
 */
const LONGEST = 4000;

/** Parts the paragraphs that are too long, behind a sentence or else behind a word; nothing of them is lost. */
export function stretchesOf(
  paragraphs: readonly Pick<Stretch, 'n' | 'text'>[],
): readonly Stretch[] {
  return paragraphs.flatMap(({ n, text }) => {
    const stretches: Stretch[] = [];
    for (let start = 0; start < text.length;) {
      const rest = text.slice(start, start + LONGEST);
      const end = start + rest.length < text.length ? endIn(rest) : rest.length;
      stretches.push({ n, text: rest.slice(0, end), start });
      start += end;
    }
    return stretches;
  });
}

function endIn(text: string): number {
  const ends = [...text.matchAll(/[.!?]["”’»)]*\s+(?=\S)|[。！？]”?|\s+(?=\S)/gu)];
  const last = ends.findLast(([sign]) => sign.trim() !== '') ?? ends.at(-1);
  return last ? last.index + last[0].length : text.length;
}
