import { toEdtf, type Point, type Span } from './calendar.ts';
import type { Clue } from './date-mentions.ts';
import type { Tense } from './tense.ts';

/** What a date is counted from. */
export interface Anchors {
  /** When the document was published, where that is known. */
  readonly publication?: Span;
  /** Dates before it in the text, the nearest last. */
  readonly before: readonly Span[];
  /** The date just before it in its paragraph. */
  readonly told?: Span;
  /** Whether the year of that date is printed, so that those after it are likely to be of the same. */
  readonly isToldInFull?: boolean;
  /** Whether the words around it tell of what was or of what is to be. */
  readonly tense: Tense | undefined;
}

/** A date with its year, and how it was found where a choice was made. */
export interface Placed {
  readonly span: Span;
  readonly note?: string;
}

/** A month, season or day of a year. */
export const pointOf = ({ month, day, season }: Clue, year: number): Point => ({
  year,
  ...(month && { month }),
  ...(day && { day }),
  ...(season && { season }),
});

/** A span as EDTF, for a note. */
export const describe = (span: Span): string => toEdtf(span) ?? String(span.from.year);

/** What is counted from the publication. */
export const counted = (base: Span, span: Span): Placed => ({
  span,
  note: `counted from the publication on ${describe(base)}`,
});
