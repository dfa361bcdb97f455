import type { Random } from './random.ts';
import { MONTHS } from './words.ts';

/** A date with two or four parts missing at the most; the ways to write it follow from it. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export const makeDay = (year: number, random: Random): Day => ({
  year,
  month: random.between(1, 12),
  day: random.between(1, 28),
});

export type Precision = 'day' | 'month' | 'about' | 'year';

const two = (n: number): string => String(n).padStart(2, '0');

/** In EDTF. */
export function edtfOf({ year, month, day }: Day, precision: Precision): string {
  if (precision === 'year') return String(year);
  const inMonth = `${year}-${two(month)}`;
  return precision === 'day'
    ? `${inMonth}-${two(day)}`
    : precision === 'month'
      ? inMonth
      : `${inMonth}~`;
}

/** As a sentence puts it: on 3 May 1874. */
export function wordsOf({ year, month, day }: Day, precision: Precision): string {
  const name = MONTHS[month - 1]!;
  switch (precision) {
    case 'day':
      return `on ${day} ${name} ${year}`;
    case 'month':
      return `in ${name} ${year}`;
    case 'about':
      return `around ${name} ${year}`;
    case 'year':
      return `in ${year}`;
  }
}
