import type { Briefing, Model } from '../model/model.ts';
import { counted } from '../model/problem.ts';
import { pageHref } from './address.ts';
import { yearOf } from './date.ts';
import type { Part } from './part.ts';

/** The briefings whose documents were published in one year. */
export interface BriefingYear {
  /** Four digits, or "Undated". */
  readonly label: string;
  readonly briefings: readonly Briefing[];
}

const UNDATED = 'Undated';

/** Briefings year after year, each year in the order given. */
export function briefingsByYear(briefings: readonly Briefing[]): readonly BriefingYear[] {
  const years = Map.groupBy(briefings, ({ source }) => yearOf(source.published) ?? Infinity);
  return [...years]
    .toSorted(([a], [b]) => a - b)
    .map(([year, list]) => ({
      label: year === Infinity ? UNDATED : String(year),
      briefings: list,
    }));
}

/** Which documents those are: Documents of 1860. */
export const documentsOf = ({ label }: BriefingYear): string =>
  label === UNDATED ? 'Undated documents' : `Documents of ${label}`;

/** Path of the list of a year; a slug has no slash, so no briefing can have it. */
export const yearPath = (above: 'briefings' | 'evidence', { label }: BriefingYear): string =>
  `${above}/year/${label.toLowerCase()}`;

/** The list of a year as the page above names it. */
export const yearPart = (
  { site }: Model,
  above: 'briefings' | 'evidence',
  year: BriefingYear,
): Part => ({
  title: year.label,
  href: pageHref(site, yearPath(above, year)),
  holds: [
    counted(year.briefings.length, 'document'),
    counted(
      year.briefings.reduce((sum, { claims }) => sum + claims.length, 0),
      'claim',
    ),
  ].join(', '),
});
