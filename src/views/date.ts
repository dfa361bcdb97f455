import type { DatePoint, EdtfDate } from '../schemas/date.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date in words, as precise as it is and no more: 15 May 2015, about 22 March 2021, 2015 or 2016, by March 2019. */
export function formatDate(date: EdtfDate): string {
  const [first, last] = [date.parts[0]!, date.parts.at(-1)!];
  if (date.form === 'point') return formatPoint(first);
  if (date.form === 'choice') {
    if (first.year === undefined) return `by ${formatPoint(last)}`;
    if (last.year === undefined) return `${formatPoint(first)} or later`;
    return date.parts.map(formatPoint).join(' or ');
  }
  if (first.year === undefined) return `until ${formatPoint(last)}`;
  if (last.year === undefined) return `since ${formatPoint(first)}`;
  return formatInterval(first, last);
}

/** The year under which a date stands in a list, or `undefined` for an open one. */
export const yearOf = (date: EdtfDate): number | undefined =>
  date.parts.find((part) => part.year !== undefined)?.year;

/** The month under which a date stands in its year, from 1, or `undefined` where nobody knows it. */
export const monthOf = (date: EdtfDate): number | undefined =>
  date.parts.find((part) => part.year !== undefined)?.month;

/** The name of a month, from 1. */
export const monthName = (month: number): string => MONTHS[month - 1]!;

/** A span of time: since 2017, 2014 – 2017, until 13 May 2016, ended by March 2019; empty where neither end is known. */
export function formatSpan(since: EdtfDate | undefined, until: EdtfDate | undefined): string {
  if (since && until) return `${formatDate(since)} – ${formatDate(until)}`;
  if (since)
    return /^(since|by|until)/.test(formatDate(since))
      ? formatDate(since)
      : `since ${formatDate(since)}`;
  const end = until ? formatDate(until) : '';
  if (end.startsWith('by ')) return `ended ${end}`;
  return end === '' || end.startsWith('until ') ? end : `until ${end}`;
}

function formatPoint({ year, month, day, season, approximate, uncertain }: DatePoint): string {
  if (year === undefined) return 'an unknown date';
  const words = season
    ? `${season} ${year}`
    : [day, month === undefined ? undefined : MONTHS[month - 1], year].filter(Boolean).join(' ');
  return `${uncertain ? 'probably ' : ''}${approximate ? 'about ' : ''}${words}`;
}

/** What both ends share is said once: 15–18 August 2017; an end that is about or probable is said in full. */
function formatInterval(first: DatePoint, last: DatePoint): string {
  const sameMonth =
    first.year === last.year && first.month === last.month && first.month !== undefined;
  const exact = [first, last].every(({ approximate, uncertain }) => !approximate && !uncertain);
  if (sameMonth && exact && first.day !== undefined && last.day !== undefined)
    return `${first.day}–${last.day} ${MONTHS[first.month - 1]} ${first.year}`;
  return `${formatPoint(first)} to ${formatPoint(last)}`;
}
