import { addMonths, dayNumber, daysOf, weekdayOf, type Point } from './calendar.ts';
import { counted, describe, pointOf, type Anchors, type Placed } from './date-anchors.ts';
import type { Clue } from './date-mentions.ts';

/** A month or day without a year: of the year that the text has just told, else the nearest that fits the tense. */
export function placeInSomeYear(
  clue: Clue,
  { publication, told, isToldInFull, tense }: Anchors,
): Placed | undefined {
  const isLater = (point: Point): boolean => dayNumber(point) >= dayNumber(told!.from);
  const base = publication?.from;
  if (
    isToldInFull &&
    told?.from.month &&
    tense !== 'future' &&
    (!base || told.from.year < base.year)
  ) {
    const same = pointOf(clue, told.from.year);
    const span = { from: isLater(same) ? same : pointOf(clue, told.from.year + 1) };
    if (!base || dayNumber(span.from) <= dayNumber(base))
      return { span, note: `the year is that of the date before it, ${describe(told)}` };
  }
  if (!base) return undefined;
  const note = `the year is told from the publication on ${describe(publication)}`;
  if (!base.month) return { span: { from: pointOf(clue, base.year) }, note };
  const years = [-1, 0, 1].map((away) => base.year + away);
  if (clue.weekday !== undefined) {
    const fitting = years.find((year) => weekdayOf(pointOf(clue, year)) === clue.weekday);
    if (fitting !== undefined)
      return {
        span: { from: pointOf(clue, fitting) },
        note: 'the year is the one in which the weekday fits',
      };
  }
  const [start, end] = daysOf(base);
  const points = years.map((year) => pointOf(clue, year));
  const past = points.findLast((point) => daysOf(point)[0] <= end)!;
  const future = points.find((point) => daysOf(point)[1] >= start)!;
  const middle = (point: Point): number => daysOf(point)[0] + daysOf(point)[1];
  const distance = (point: Point): number => Math.abs(middle(point) - start - end);
  const nearest = distance(past) <= distance(future) ? past : future;
  return { span: { from: tense === 'past' ? past : tense === 'future' ? future : nearest }, note };
}

/** “on the 16th”: of the month that the text has just told, else of that of the publication or, past its day, the one before. */
export function placeInSomeMonth(
  { day }: Clue,
  { publication, told, tense }: Anchors,
): Placed | undefined {
  if (told?.from.day && day! >= told.from.day)
    return {
      span: { from: { ...told.from, day: day! } },
      note: `the month is that of the date before it, ${describe(told)}`,
    };
  const base = publication?.from;
  if (!publication || !base?.month) return undefined;
  const isAhead = base.day !== undefined && day! > base.day && tense !== 'future';
  return counted(publication, { from: { ...addMonths(base, isAhead ? -1 : 0), day: day! } });
}
