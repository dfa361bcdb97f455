import type { EdtfDate } from '../model/model.ts';
import type { DatePoint } from '../schemas/date.ts';

/**
 * A date in ISO 8601, as far as it is certain: 2019, 2019-09, 2019-09-18. Of an interval or a choice, what all of it
 * shares: 2017-08. `undefined` where nothing is certain: about May 2019, by 2019.
 */
export function isoDate({ parts }: EdtfDate): string | undefined {
  const [first = [], ...others] = parts.map(certain);
  const differs = first.findIndex((step, i) => others.some((other) => other[i] !== step));
  return written(differs === -1 ? first : first.slice(0, differs));
}

/** When something began and ended, as far as that is certain; a single date is its beginning. */
export function isoEnds(date: EdtfDate): { startDate?: string; endDate?: string } {
  const interval = date.form === 'interval';
  const start = interval ? written(certain(date.parts[0]!)) : isoDate(date);
  const end = interval ? written(certain(date.parts[1]!)) : undefined;
  return { ...(start && { startDate: start }), ...(end && { endDate: end }) };
}

/** Year, month and day as far as they are known; nothing of a date that is about or probable. */
function certain({ year, month, day, approximate, uncertain }: DatePoint): readonly number[] {
  if (approximate || uncertain) return [];
  return [year, month, day].filter((n) => n !== undefined);
}

const written = (steps: readonly number[]): string | undefined =>
  steps.length === 0
    ? undefined
    : steps.map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join('-');
