import { ascending, compareDates, datesMeet, startOf } from './dates.ts';
import type { Claim, Context, EdtfDate, RelationFacts } from './model.ts';

/** One thing that is told about a relation at a date: that it began, was seen to hold, or ended. */
export interface Mark {
  readonly triple: Pick<RelationFacts, 'subject' | 'relation' | 'object'>;
  readonly change: 'opens' | 'holds' | 'closes';
  readonly date: EdtfDate;
  /** Publication of the document, where it tells of the relation as holding. */
  readonly told: EdtfDate | undefined;
  /** Publication of the document that foresees it; `undefined` where it is told as done. */
  readonly foreseen: EdtfDate | undefined;
  readonly evidence: Claim | Context;
}

/**
 * Leaves out ends that were foreseen and of which more is known: a newer document foresees another, or tells of the
 * relation as holding after it, or something tells of an end after the document that foresaw this one. None of these
 * says anything of it where the relation had begun again by then. What the marks rest on stands beside others, since
 * whoever foresees an end tells of what is to end.
 */
export function withoutOvertaken(marks: readonly Mark[]): readonly Mark[] {
  const openings = marks.filter(({ change }) => change === 'opens');
  return marks.filter((mark) => {
    const { change, date, foreseen: by } = mark;
    if (!by || change !== 'closes') return true;
    // What began "by 2010" may have begun before any end.
    const again = openings.filter((opening) => opening.date.from > endOf(date)).map(instantOf);
    return !marks.some((other) => {
      if (again.some((instant) => instant <= instantOf(other))) return false;
      if (other.change === 'holds') return startOf(other.date) > endOf(date);
      if (other.change === 'opens') return false;
      return other.foreseen ? compareDates(by, other.foreseen) < 0 : instantOf(other) > by.to;
    });
  });
}

/**
 * The marks of one relation in order of time. Where an opening lies within the date of an end, and the relation held before
 * the opening and is told of after that date without another beginning, it began again at this one, and the end is read
 * on the eve of it: what held in 2010, ended in 2014 and has held since November 2014 ended by October.
 */
export function inTime(marks: readonly Mark[]): readonly Mark[] {
  const sorted = marks.toSorted(byInstant(instantOf));
  const instants = new Map(
    sorted.map((mark) => [mark, eveOfOpening(sorted, mark) ?? instantOf(mark)]),
  );
  return sorted.toSorted(byInstant((mark) => instants.get(mark)!));
}

/** The last instant before the opening at which a relation began again within the date of its end, if it did. */
function eveOfOpening(sorted: readonly Mark[], { change, date, evidence }: Mark) {
  if (change !== 'closes') return undefined;
  const after = sorted.find((mark) => startOf(mark.date) > endOf(date));
  const opening = sorted.find(
    (mark) =>
      mark.change === 'opens' &&
      mark.evidence !== evidence &&
      datesMeet(mark.date, date) &&
      // What began "by 2019" meets an end of 2014 and yet does not begin in that year.
      startOf(mark.date) <= endOf(date),
  );
  if (!after || after.change === 'opens' || !opening) return undefined;
  const start = instantOf(opening);
  // The same ending may be told more exactly.
  const isSameEnd = (mark: Mark) => mark.change === 'closes' && datesMeet(mark.date, date);
  const before = sorted.findLast((mark) => instantOf(mark) < start && !isSameEnd(mark));
  return before && before.change !== 'closes' ? start - 1 : undefined;
}

/**
 * A document of September can tell of what began on any day of that month, and what ended in 2014 may have begun in that
 * year, so both are read at the end of their date.
 */
const instantOf = ({ change, date }: Mark): number =>
  change === 'opens' ? startOf(date) : endOf(date);

const ORDER = ['opens', 'holds', 'closes'] as const;

const byInstant = (instant: (mark: Mark) => number) => (a: Mark, b: Mark) =>
  ascending(instant(a), instant(b)) ||
  compareDates(a.date, b.date) ||
  ORDER.indexOf(a.change) - ORDER.indexOf(b.change) ||
  (a.evidence.key < b.evidence.key ? -1 : 1);

/** Last instant of a date; the first one where it is open at its end. */
export const endOf = ({ from, to }: EdtfDate): number => (Number.isFinite(to) ? to : from);
