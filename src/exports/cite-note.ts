import { SEASONS, type CslDate } from './csl.ts';

/** What a format has no field for. */
export function noteOf(
  parts: readonly (string | undefined)[],
  escape = (text: string): string => text,
): { readonly note?: string } {
  const note = parts.filter(Boolean).join('. ');
  return note === '' ? {} : { note: escape(note) };
}

/** What the fields for a date cannot tell: that it is not certain, a season, the end of an interval, or words. */
export function dateNote(issued: CslDate | undefined): string | undefined {
  if (!issued || 'literal' in issued) return issued?.literal;
  const { season, circa, 'date-parts': parts } = issued;
  const end = parts[1];
  return [
    season && `Published in ${SEASONS[season - 1]}`,
    end && `Published by ${isoDay(end)}`,
    circa && 'Date approximate',
  ]
    .filter(Boolean)
    .join('. ');
}

/** Year, month and day as far as they are known: 2019-05. */
export const isoDay = ([year, ...rest]: readonly number[]): string =>
  [String(year).padStart(4, '0'), ...rest.map((n) => String(n).padStart(2, '0'))].join('-');
