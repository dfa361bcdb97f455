/** A run of characters of a file that is replaced by others; an insertion where it is empty. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits of several files, by their path from the content folder. */
export type Edits = ReadonlyMap<string, readonly Edit[]>;

/**
 * The text with its edits made; whatever no edit touches stays as it is, byte for byte.
 *
 * @throws Error where two edits want the same characters
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let end = 0;
  const pieces = edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((edit) => {
      if (edit.start < end) throw new Error(`two edits overlap at ${edit.start}`);
      const piece = text.slice(end, edit.start) + edit.text;
      end = edit.end;
      return piece;
    });
  return pieces.join('') + text.slice(end);
}

/** Line of a character, counted from 1. */
export const lineAt = (text: string, offset: number): number =>
  text.slice(0, offset).split('\n').length;

/** Offset at which a line begins. */
export const startOfLine = (text: string, offset: number): number =>
  text.lastIndexOf('\n', offset - 1) + 1;

/** Offset behind a line, its line break included. */
export function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}

/** The line break that a file uses. */
export const breakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
