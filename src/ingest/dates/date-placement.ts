import { addDays, addMonths, addYears, type Point } from './calendar.ts';
import { counted, describe, pointOf, type Anchors, type Placed } from './date-anchors.ts';
import { placeDay, placeTurn } from './date-counting.ts';
import { placeInSomeMonth, placeInSomeYear } from './date-guesses.ts';
import { hasYear, type Clue, type Mention } from './date-mentions.ts';

/** Puts a mention on the calendar; `undefined` where what it is counted from is not known. */
export function placeMention(mention: Mention, anchors: Anchors): Placed | undefined {
  const placed = mention.since ? placeAfter(mention, anchors) : placeFree(mention, anchors);
  if (!placed) return undefined;
  const { note, span } = withPart(mention, placed);
  return {
    span: { ...span, ...(mention.approximate && { approximate: true }) },
    ...((note ?? mention.note) && { note: note ?? mention.note! }),
  };
}

function placeFree({ from, to, months }: Mention, anchors: Anchors): Placed | undefined {
  // “March to October 2018”
  const isOfLater = to?.year !== undefined && !hasYear(from);
  // A quarter or half: the latest that has begun, unless the words look ahead.
  const isStretch = to !== undefined && !from.day;
  const first = isOfLater
    ? {
        span: {
          from: pointOf(from, (from.month ?? 0) > (to.month ?? 13) ? to.year - 1 : to.year),
        },
      }
    : placeClue(from, isStretch ? { ...anchors, tense: anchors.tense ?? 'past' } : anchors);
  if (!first) return undefined;
  if (months)
    return { ...first, span: { from: backBy(first.span.from, months), to: first.span.from } };
  if (!to) return first;
  const last =
    to.year === undefined && !('yearsAway' in to) && !to.weeksAway && to.weeksAway !== 0
      ? { span: { from: inYearAfter(to, first.span.from) } }
      : placeClue(to, anchors);
  return (
    last && {
      ...first,
      span: { ...first.span, from: first.span.from, to: last.span.to ?? last.span.from },
    }
  );
}

/** First day of so many months that end with a day or month. */
function backBy(end: Point, months: number): Point {
  if (!end.day) return addMonths(end, 1 - months);
  const next = addDays(end, 1);
  const start = { ...addMonths(next, -months), day: next.day! };
  return start;
}

/** The end of a span has the year of its beginning, or the next one: “from November to February”. */
function inYearAfter(clue: Clue, { year, month = 1 }: Point): Point {
  return pointOf(clue, (clue.month ?? 13) < month ? year + 1 : year);
}

function placeClue(clue: Clue, anchors: Anchors): Placed | undefined {
  if (clue.year !== undefined) return { span: { from: pointOf(clue, clue.year) } };
  const base = anchors.publication;
  if (clue.yearsAway !== undefined)
    return base && counted(base, { from: pointOf(clue, base.from.year + clue.yearsAway) });
  if (clue.monthsAway !== undefined) {
    if (!base?.from.month) return undefined;
    const month = addMonths(base.from, clue.monthsAway);
    return counted(base, { from: { ...month, ...(clue.day && { day: clue.day }) } });
  }
  if (clue.quartersAway !== undefined) {
    if (!base?.from.month) return undefined;
    const shift = clue.quartersAway * 3 - ((base.from.month - 1) % 3);
    return counted(base, {
      from: addMonths(base.from, shift),
      to: addMonths(base.from, shift + 2),
    });
  }
  const isWithinWeek = [clue.weeksAway, clue.daysAway].some((value) => value !== undefined);
  if (isWithinWeek || (clue.weekday !== undefined && !clue.day))
    return base && placeDay(clue, base, anchors.tense);
  if (clue.turn) return base && placeTurn(clue, base);
  if (!clue.month && !clue.season) return placeInSomeMonth(clue, anchors);
  return placeInSomeYear(clue, anchors);
}

/** What hangs on a date before it: the nearest one that says enough. */
function placeAfter({ from }: Mention, { before }: Anchors): Placed | undefined {
  const needed =
    from.daysAway !== undefined ? 'day' : from.monthsAway !== undefined ? 'month' : 'year';
  const base = before.findLast((span) => (span.to ?? span.from)[needed] !== undefined);
  if (!base) return undefined;
  const note = `counted from the date before it, ${describe(base)}`;
  const end = base.to ?? base.from;
  if (from.daysAway !== undefined) return { note, span: { from: addDays(end, from.daysAway) } };
  if (from.monthsAway !== undefined)
    return {
      note,
      span: { from: { ...addMonths(end, from.monthsAway), ...(from.day && { day: from.day }) } },
    };
  const years = from.yearsAway ?? 0;
  // The year before one that ends in March ends in March too.
  if (base.to && base.from.month && !from.month && !from.season)
    return { note, span: addYears(base, years) };
  return { note, span: { from: pointOf(from, end.year + years) } };
}

const EDGES = { start: 1, end: 12 } as const;
const WORDS = {
  start: 'beginning',
  middle: 'middle',
  end: 'end',
  early: 'early part',
  late: 'late part',
};

/** The end of a year is its December; of a month or season no part can be written. */
function withPart({ part }: Mention, { span, note }: Placed): Placed {
  if (!part) return { span, ...(note && { note }) };
  const { year, month, season } = span.from;
  if (!span.to && !month && !season && (part === 'start' || part === 'end'))
    return { span: { from: { year, month: EDGES[part] } }, ...(note && { note }) };
  const meant = `the words mean the ${WORDS[part]} of it`;
  return { span, note: note ? `${note}; ${meant}` : meant };
}
