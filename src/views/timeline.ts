import { compareDates } from '../model/dates.ts';
import { entitiesOfContext } from '../model/context.ts';
import { STAGES } from '../model/claims.ts';
import { counted } from '../model/problem.ts';
import { remembered } from '../model/remembered.ts';
import type { Claim, Context, EdtfDate, Entity, Model } from '../model/model.ts';
import { entityHref } from './address.ts';
import { contextLine, type ContextLine } from './context.ts';
import { yearOf } from './date.ts';
import { entityOptions } from './evidence.ts';
import { buildFact, groupsOf, leadOf, type Fact } from './fact.ts';
import { buildFacet, type Facet } from './filter.ts';

/** Events of the whole dossier, by the date we hold, year after year, and between them what no source says. */
export interface TimelineView {
  readonly years: readonly { readonly label: string; readonly entries: readonly TimelineEntry[] }[];
  readonly facets: readonly Facet[];
  /** What the page is about, in a sentence or two. */
  readonly lead: string;
  /** Events that a source tells of. */
  readonly count: number;
  readonly context: number;
}

/** An event or an entry of context, with the values by which it is found. */
export interface TimelineEntry {
  readonly event: TimelineEvent | undefined;
  readonly context: ContextLine | undefined;
  readonly bar: YearBar | undefined;
  readonly values: {
    readonly entity: readonly string[];
    readonly type: string;
    readonly year: string;
    readonly stage: string;
  };
}

/**
 * Where in its year a date lies and how exact it is: a day is a line, a month a twelfth, a year the whole. Offsets and
 * widths are hundredths of the year.
 */
export interface YearBar {
  readonly held: Stretch;
  /** What a source says instead, where that lies in the same year. */
  readonly said: readonly Stretch[];
  readonly approximate: boolean;
}

export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** Years under one heading; the home page and the profiles have no context between their events. */
export interface TimelineYear {
  /** Four digits, or "Undated". */
  readonly label: string;
  readonly events: readonly TimelineEvent[];
}

export interface TimelineEvent {
  readonly fact: Fact;
  /** Id of its type in the vocabulary. */
  readonly typeId: string;
  readonly type: string;
  readonly stance: 'against' | 'with' | 'neutral';
  readonly entities: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly native: Entity['nativeName'];
  }[];
}

export function buildTimeline(model: Model): TimelineView {
  const context = model.context.filter((entry) => entry.kind === 'event');
  const entries = [
    ...allEvents(model).map((event) => eventEntry(model, event)),
    ...context.map((entry) => contextEntry(model, entry)),
  ].toSorted((a, b) => compareDates(dateOfEntry(a), dateOfEntry(b)));
  // An event "by March 2019" stands before all others, but its year does not.
  const years = [...Map.groupBy(entries, ({ values }) => values.year)]
    .toSorted(([a], [b]) => yearRank(a) - yearRank(b))
    .map(([label, list]) => ({ label, entries: list }));
  return sumUp(model, years);
}

/** Some years of the timeline, with what is said of them together and the values by which they are searched. */
export function sumUp(model: Model, years: TimelineView['years']): TimelineView {
  const entries = years.flatMap((year) => year.entries);
  const count = entries.filter(({ event }) => event).length;
  const context = entries.length - count;
  return {
    years,
    facets: facetsOf(model, entries),
    lead: leadLine(count, context),
    count,
    context,
  };
}

function leadLine(events: number, context: number): string {
  if (events + context === 0) return 'No document tells of an event yet.';
  const told = `${counted(events, 'event')} by the date that we hold to be right. Where a source prints another, it says so.`;
  if (context === 0) return told;
  if (events === 0) return `${counted(context, 'event')} that no document tells of.`;
  return `${told} Between them ${context === 1 ? 'stands' : 'stand'} ${context} that no document tells of.`;
}

/** Heading of what nobody dates. */
export const UNDATED = 'Undated';

const yearRank = (label: string): number => (label === UNDATED ? Infinity : Number(label));

/** The date at which an entry stands. */
export const dateOfEntry = ({ event, context }: TimelineEntry): EdtfDate | undefined =>
  event?.fact.sortDate ?? context?.sortDate;

/** The heading under which something of a date stands. */
export const yearLabel = (date: EdtfDate | undefined): string =>
  String((date && yearOf(date)) ?? UNDATED);

function eventEntry(model: Model, event: TimelineEvent): TimelineEntry {
  const { fact, entities, typeId } = event;
  const accounts = [fact.id, ...fact.others].map((key) => model.claims.get(key)!);
  return {
    event,
    context: undefined,
    bar: barOf(
      fact.sortDate,
      accounts.flatMap((claim) => (claim.kind === 'event' && claim.said.date) || []),
    ),
    values: {
      entity: entities.map(({ id }) => id),
      type: typeId,
      year: yearLabel(fact.sortDate),
      stage: fact.stage ?? 'done',
    },
  };
}

function contextEntry(model: Model, entry: Extract<Context, { kind: 'event' }>): TimelineEntry {
  return {
    event: undefined,
    context: contextLine(model, entry),
    bar: barOf(entry.facts.date, []),
    values: {
      entity: entitiesOfContext(entry),
      type: entry.facts.type,
      year: yearLabel(entry.facts.date),
      stage: 'context',
    },
  };
}

/** A bar for a date that lies within one year; a longer or an open one has none. */
function barOf(held: EdtfDate | undefined, said: readonly EdtfDate[]): YearBar | undefined {
  const year = held && yearOf(held);
  const stretch = held && year !== undefined ? stretchIn(year, held) : undefined;
  if (!held || year === undefined || !stretch) return undefined;
  return {
    held: stretch,
    said: said
      .filter(({ edtf }) => edtf !== held.edtf)
      .flatMap((date) => stretchIn(year, date) ?? []),
    approximate: held.parts.some((part) => part.approximate || part.uncertain),
  };
}

function stretchIn(year: number, { from, to }: EdtfDate): Stretch | undefined {
  const [start, end] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  if (from < start || to > end) return undefined;
  const share = (time: number) => Math.round(((time - start) / (end - start)) * 10_000) / 100;
  return { x: share(from), width: Math.round((share(to) - share(from)) * 100) / 100 };
}

function facetsOf(model: Model, entries: readonly TimelineEntry[]): readonly Facet[] {
  const values = (of: (entry: TimelineEntry) => readonly string[]) => entries.map(of);
  const years = [...new Set(entries.map((entry) => entry.values.year))];
  return [
    buildFacet(
      'entity',
      'About',
      entityOptions(model),
      values((entry) => entry.values.entity),
    ),
    buildFacet(
      'type',
      'Type',
      Object.entries(model.vocabulary.eventTypes).map(([id, { label }]) => [id, label] as const),
      values((entry) => [entry.values.type]),
    ),
    buildFacet(
      'year',
      'Year',
      years.toSorted((a, b) => yearRank(a) - yearRank(b)).map((year) => [year, year] as const),
      values((entry) => [entry.values.year]),
    ),
    buildFacet(
      'stage',
      'Stage',
      [...STAGES.toReversed(), 'context'].map(
        (stage) => [stage, stage === 'context' ? 'outside the documents' : stage] as const,
      ),
      values((entry) => [entry.values.stage]),
    ),
  ];
}

/** Events year after year; those that nobody dates come last. */
export function groupByYear(events: readonly TimelineEvent[]): readonly TimelineYear[] {
  const years = Map.groupBy(
    events,
    ({ fact }) => (fact.sortDate && yearOf(fact.sortDate)) ?? Infinity,
  );
  // An event "by March 2019" stands before all others, but its year does not.
  return [...years]
    .toSorted(([a], [b]) => a - b)
    .map(([year, list]) => ({
      label: year === Infinity ? 'Undated' : String(year),
      events: list,
    }));
}

/** The events of the whole dossier, as {@link buildEvents} orders them. */
export const allEvents = remembered((model): readonly TimelineEvent[] =>
  buildEvents(model, [...model.claims.values()]),
);

/** Events among claims, one for each happening, in the order of the dates we hold; what we hold not to have happened is left out. */
export function buildEvents(model: Model, claims: readonly Claim[]): readonly TimelineEvent[] {
  const groups = groupsOf(
    model,
    claims.filter((claim) => claim.kind === 'event' && !claim.refuted),
  );
  return groups
    .map((group) => {
      const fact = buildFact(model, group);
      const lead = leadOf(group);
      const held = lead.kind === 'event' ? lead.held : undefined;
      const type = model.vocabulary.eventTypes[held?.type ?? ''];
      return {
        fact,
        typeId: held?.type ?? '',
        type: type?.label ?? '',
        stance: type?.stance ?? ('neutral' as const),
        entities: [...new Set(held?.who.map((p) => p.entity))].map((id) => ({
          id,
          name: model.entities.get(id)!.name,
          href: entityHref(model, id),
          native: model.entities.get(id)!.nativeName,
        })),
      };
    })
    .toSorted(
      (a, b) => compareDates(a.fact.sortDate, b.fact.sortDate) || (a.fact.id < b.fact.id ? -1 : 1),
    );
}
