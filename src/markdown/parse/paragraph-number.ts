/** The paragraphs of the source that a paragraph of ours renders. */
export interface ParagraphNumbers {
  readonly numbers: readonly number[];
  /** As a reader sees it: `12` or `12–14`. */
  readonly label: string;
  /** Length of the sign in the text, with the white space after it. */
  readonly length: number;
}

/** A range beyond this is a slip of the finger; counting up to it would fill the memory. */
const MOST_COVERED = 1000;

const SIGN = /^¶(\d+)(?:[–-](\d+))?[ \u00a0]+/;

/** Reads the sign `¶12 ` or `¶12–14 ` at the start of a text; `undefined` where there is none, or none that can be right. */
export function paragraphNumbers(text: string): ParagraphNumbers | undefined {
  const match = SIGN.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (last < first || last - first >= MOST_COVERED) return undefined;
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return {
    numbers,
    label: last > first ? `${first}–${last}` : `${first}`,
    length: match[0].length,
  };
}
