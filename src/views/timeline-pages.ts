import type { EdtfDate, Model } from '../model/model.ts';
import { remembered } from '../model/remembered.ts';
import { pageHref } from './address.ts';
import { monthName, monthOf } from './date.ts';
import { MOST_ENTRIES } from './limits.ts';
import { stepTo, type Part, type Step } from './part.ts';
import {
  allEvents,
  buildTimeline,
  dateOfEntry,
  sumUp,
  UNDATED,
  yearLabel,
  type TimelineEntry,
  type TimelineEvent,
  type TimelineView,
} from './timeline.ts';

/** A page of the timeline: all of it, one year of a long one, or one month of a full year. */
export interface TimelinePage extends TimelineView {
  /** Address without slashes at its ends. */
  readonly path: string;
  readonly title: string;
  /** The way down to the page of a year or a month; empty on the first page. */
  readonly crumb: readonly Step[];
  /** Pages of single years or months, where the entries are too many for one. */
  readonly parts: readonly Part[];
  /** The years, or the months of the year, before and after this one. */
  readonly previous: Part | undefined;
  readonly next: Part | undefined;
}

/** Entries of each year, by its heading. */
const yearCounts = remembered((model): ReadonlyMap<string, number> => {
  const dates = [
    ...allEvents(model).map(({ fact }) => fact.sortDate),
    ...model.context.flatMap((entry) => (entry.kind === 'event' ? [entry.facts.date] : [])),
  ];
  return new Map([...Map.groupBy(dates, yearLabel)].map(([label, { length }]) => [label, length]));
});

const isDivided = (model: Model, most: number): boolean =>
  yearCounts(model)
    .values()
    .reduce((sum, count) => sum + count, 0) > most;

/** What nobody dates has no months. */
const isDividedYear = (model: Model, label: string, most: number): boolean =>
  label !== UNDATED && yearCounts(model).get(label)! > most;

/** Path of the page for a year: timeline/1860, timeline/undated. */
const yearPath = (label: string): string => `timeline/${label.toLowerCase()}`;

/** Path of the page for a month: timeline/1860/03, and timeline/1860/other for what is dated to no month. */
const monthPath = (label: string, month: number | undefined): string =>
  `${yearPath(label)}/${month === undefined ? 'other' : String(month).padStart(2, '0')}`;

/** The entry of an event, on the page of the timeline that holds it. */
export function timelineHref(model: Model, { fact }: TimelineEvent, most = MOST_ENTRIES): string {
  return `${pageHref(model.site, pathOf(model, fact.sortDate, most))}#${fact.id}`;
}

function pathOf(model: Model, date: EdtfDate | undefined, most: number): string {
  if (!isDivided(model, most)) return 'timeline';
  const label = yearLabel(date);
  return date && isDividedYear(model, label, most)
    ? monthPath(label, monthOf(date))
    : yearPath(label);
}

/** A year of the timeline: its page, or its heading where the timeline is one page. */
export const timelineYearHref = (model: Model, label: string, most = MOST_ENTRIES): string =>
  isDivided(model, most)
    ? pageHref(model.site, yearPath(label))
    : `${pageHref(model.site, 'timeline')}#y-${label.toLowerCase()}`;

/** Every page of the timeline: one, or a list of years and a page for each where the entries are too many. */
export function buildTimelinePages(model: Model, most = MOST_ENTRIES): readonly TimelinePage[] {
  const whole = buildTimeline(model);
  const first = { ...whole, ...ALONE, path: 'timeline', title: 'Timeline' };
  if (!isDivided(model, most)) return [first];
  const top = stepTo(model, first.path, first.title);
  const years = whole.years.map(({ label, entries }): Piece => ({
    path: yearPath(label),
    step: label,
    title: label === UNDATED ? 'Timeline: undated' : `Timeline: ${label}`,
    label,
    entries,
  }));
  return [
    { ...first, years: [], facets: [], parts: years.map((year) => partOf(model, year)) },
    ...pagesOf(model, years, [top]).flatMap((page, i) => {
      const year = years[i]!;
      if (!isDividedYear(model, year.label, most)) return [page];
      const months = monthsOf(year);
      const way = [top, stepTo(model, year.path, year.step)];
      return [
        { ...page, years: [], facets: [], parts: months.map((month) => partOf(model, month)) },
        ...pagesOf(model, months, way),
      ];
    }),
  ];
}

const ALONE = { crumb: [], parts: [], previous: undefined, next: undefined };

/** What stands on one page of a divided timeline. */
interface Piece {
  readonly path: string;
  /** Its name below the page above it: 1860, March. */
  readonly step: string;
  readonly title: string;
  /** Heading of its year. */
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
}

function monthsOf({ label, entries }: Piece): readonly Piece[] {
  const months = Map.groupBy(entries, (entry) => monthOf(dateOfEntry(entry)!) ?? Infinity);
  return [...months]
    .toSorted(([a], [b]) => a - b)
    .map(([month, list]) => {
      const known = Number.isFinite(month) ? month : undefined;
      const step = known === undefined ? 'Month not known' : monthName(known);
      return {
        path: monthPath(label, known),
        step,
        title: `Timeline: ${known === undefined ? `${label}, month not known` : `${step} ${label}`}`,
        label,
        entries: list,
      };
    });
}

const partOf = ({ site }: Model, { path, step, entries }: Piece): Part => ({
  title: step,
  href: pageHref(site, path),
  holds: entries.length === 1 ? '1 entry' : `${entries.length} entries`,
});

/** A page for each piece, which leads to the pieces beside it. */
const pagesOf = (
  model: Model,
  pieces: readonly Piece[],
  way: readonly Step[],
): readonly TimelinePage[] =>
  pieces.map(({ path, step, title, label, entries }, i) => {
    const view = sumUp(model, [{ label, entries }]);
    const [previous, next] = [pieces[i - 1], pieces[i + 1]];
    return {
      ...ALONE,
      ...view,
      // All entries of a page are of one year, so there is none to choose.
      facets: view.facets.filter(({ name }) => name !== 'year'),
      path,
      title,
      crumb: [...way, { label: step, href: undefined }],
      previous: previous && partOf(model, previous),
      next: next && partOf(model, next),
    };
  });
