import { parseDate, type EdtfDate } from '../../schemas/date.ts';

/** EDTF codes of the seasons: spring, summer, autumn, winter; a winter has the year in which it begins. */
export type Season = 21 | 22 | 23 | 24;

/** A year, or a month, a season or a day of it. */
export interface Point {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  readonly season?: Season;
}

/** One calendar point, or all from one to another. */
export interface Span {
  readonly from: Point;
  readonly to?: Point;
  readonly approximate?: boolean;
}

const DAY = 86_400_000;
const SEASONS = { spring: 21, summer: 22, autumn: 23, winter: 24 } as const;

/** The span as EDTF; `undefined` where it is not on the calendar, as the 31st of April. */
export function toEdtf({ from, to, approximate }: Span): string | undefined {
  const mark = approximate ? '~' : '';
  const edtf = [from, ...(to ? [to] : [])].map((point) => pointToEdtf(point) + mark).join('/');
  return readEdtf(edtf) && edtf;
}

/** A date as a span; `undefined` where it is none, has an open end, or is a choice of several. */
export function toSpan(edtf: string): Span | undefined {
  const date = readEdtf(edtf);
  const [from, to] = (date?.parts ?? []).map(({ year, month, day, season }) => ({
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(season && { season: SEASONS[season] }),
  }));
  if (!date || date.form === 'choice' || from?.year === undefined) return undefined;
  if (to && to.year === undefined) return undefined;
  return {
    from: from as Point,
    ...(to && { to: to as Point }),
    ...(date.parts.some((part) => part.approximate) && { approximate: true }),
  };
}

function pointToEdtf({ year, month, season, day }: Point): string {
  const parts = [
    String(year).padStart(4, '0'),
    ...(month ? [two(month)] : season ? [two(season)] : []),
    ...(month && day ? [two(day)] : []),
  ];
  return parts.join('-');
}

function readEdtf(edtf: string): EdtfDate | undefined {
  try {
    return parseDate(edtf);
  } catch {
    return undefined;
  }
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Days since 1970-01-01; what is left out is the first of its kind. */
export const dayNumber = ({ year, month = 1, day = 1 }: Point): number =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY);

function pointOfDay(number: number): Required<Omit<Point, 'season'>> {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day so many days after another. */
export const addDays = (point: Point, days: number): Point => pointOfDay(dayNumber(point) + days);

/** The month so many months after another; the day is dropped. */
export function addMonths({ year, month = 1 }: Point, months: number): Point {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (point: Point): number => (dayNumber(point) + 4) % 7;

/** The Monday of the week in which a day stands. */
export const mondayOf = (point: Point): Point => addDays(point, -((weekdayOf(point) + 6) % 7));

/** First and last month of a season: 3 to 5 for spring, 12 to 14 for winter, which runs into the next year. */
export const seasonMonths = (season: Season): readonly [number, number] => {
  const first = (season - 20) * 3;
  return [first, first + 2];
};

/** First and last day of a point, as days since 1970-01-01. */
export function daysOf(point: Point): readonly [number, number] {
  const { year, month, day, season } = point;
  if (day) return [dayNumber(point), dayNumber(point)];
  const [first, last] = season ? seasonMonths(season) : [month ?? 1, month ?? 12];
  const end = addMonths({ year, month: 1 }, last);
  return [dayNumber(addMonths({ year, month: 1 }, first - 1)), dayNumber(end) - 1];
}

/** Both ends of the span moved by whole years; 29 February becomes the 28th. */
export function addYears({ from, to, ...rest }: Span, years: number): Span {
  const move = (point: Point): Point => {
    const year = point.year + years;
    const isLost =
      point.month === 2 && point.day === 29 && addDays({ year, month: 3 }, -1).day === 28;
    return { ...point, year, ...(isLost && { day: 28 }) };
  };
  return { ...rest, from: move(from), ...(to && { to: move(to) }) };
}
