import type { EdtfDate } from '../schemas/date.ts';

const DAY = 86_400_000;

/**
 * Sorts dates by their first instant, then their last, then their text; what has no date comes last. A date that is open
 * at its beginning (`[..2019-03]`) stands at its end, since that is all that is known of it.
 */
export function compareDates(a: EdtfDate | undefined, b: EdtfDate | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return (
    ascending(startOf(a), startOf(b)) ||
    ascending(a.to, b.to) ||
    (a.edtf < b.edtf ? -1 : Number(a.edtf > b.edtf))
  );
}

/**
 * Tells whether two dates may be one and the same: whether the spans that they cover meet. A month holds each of its
 * days. "About a day" reaches three days to either side; "about a month" or "about a year" is that month or year,
 * because such words are already as wide as what they name.
 */
export function datesMeet(a: EdtfDate, b: EdtfDate): boolean {
  return a.from - slack(a) <= b.to + slack(b) && b.from - slack(b) <= a.to + slack(a);
}

const slack = (date: EdtfDate): number =>
  date.parts.some((part) => part.approximate && part.day !== undefined) ? 3 * DAY : 0;

/** Months between the nearest ends of two dates; 0 where they meet. */
export function monthsApart(a: EdtfDate, b: EdtfDate): number {
  const gap = Math.max(a.from - b.to, b.from - a.to, 0);
  return gap / (30.44 * DAY);
}

/** First instant of a date; the last one where it is open at its beginning. */
export const startOf = ({ from, to }: EdtfDate): number => (Number.isFinite(from) ? from : to);

/** Sorts numbers; infinities cannot be subtracted from each other. */
export const ascending = (a: number, b: number): number => (a < b ? -1 : Number(a > b));
