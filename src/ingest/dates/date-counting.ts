import { addDays, mondayOf, seasonMonths, weekdayOf, type Span } from './calendar.ts';
import { counted, describe, pointOf, type Placed } from './date-anchors.ts';
import type { Clue } from './date-mentions.ts';
import type { Tense } from './tense.ts';

/** A day or week counted from the publication; where its day is not sure, the month is all that can be told. */
export function placeDay(clue: Clue, base: Span, tense: Tense | undefined): Placed | undefined {
  if (!base.from.month) return undefined;
  if (!base.from.day || base.to || base.approximate) {
    const { year, month } = base.from;
    const days = Math.max(Math.abs(clue.daysAway ?? 0), Math.abs(clue.weeksAway ?? 0) * 7);
    return days > 14 ? undefined : counted(base, { from: { year, month }, approximate: true });
  }
  const today = base.from;
  if (clue.daysAway !== undefined) return counted(base, { from: addDays(today, clue.daysAway) });
  if (clue.weeksAway !== undefined) {
    const monday = addDays(mondayOf(today), clue.weeksAway * 7);
    if (clue.weekday === undefined) return counted(base, { from: monday, to: addDays(monday, 6) });
    return counted(base, { from: addDays(monday, (clue.weekday + 6) % 7) });
  }
  const back = (weekdayOf(today) - clue.weekday! + 7) % 7;
  const ahead = (7 - back) % 7;
  const days =
    clue.turn === 'last'
      ? -(back || 7)
      : clue.turn === 'next'
        ? ahead || 7
        : clue.turn === 'this'
          ? ahead
          : tense === 'future'
            ? ahead
            : -back;
  return counted(base, { from: addDays(today, days) });
}

/** “Last May” is read as May of the year before, “last summer” as the latest summer that is over. */
export function placeTurn(clue: Clue, base: Span): Placed | undefined {
  const { year, month } = base.from;
  if (clue.month) {
    if (clue.turn === 'this' || !month)
      return counted(base, {
        from: pointOf(clue, year + { last: -1, this: 0, next: 1 }[clue.turn!]),
      });
    if (clue.turn === 'next')
      return counted(base, { from: pointOf(clue, clue.month > month ? year : year + 1) });
    const placed = counted(base, { from: pointOf(clue, year - 1) });
    const isDouble = clue.month < month;
    return isDouble
      ? {
          ...placed,
          note: `read as the year before the publication on ${describe(base)}; it may mean ${year}`,
        }
      : placed;
  }
  if (!month) return undefined;
  const now = year * 12 + month;
  const [first, last] = seasonMonths(clue.season!);
  const years = [year - 2, year - 1, year, year + 1];
  const found =
    clue.turn === 'last'
      ? years.findLast((y) => y * 12 + last < now)
      : clue.turn === 'next'
        ? years.find((y) => y * 12 + first > now)
        : month <= 2 && clue.season === 24
          ? year - 1
          : year;
  return found === undefined ? undefined : counted(base, { from: pointOf(clue, found) });
}
