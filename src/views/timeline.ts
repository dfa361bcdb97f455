import { compareDates } from '../model/dates.ts';
import type { Claim, Entity, Model } from '../model/model.ts';
import { entityHref } from './address.ts';
import { yearOf } from './date.ts';
import { buildFact, groupsOf, type Fact } from './fact.ts';

/** Events of the whole dossier, by the date we hold, year after year. */
export interface TimelineView {
  readonly years: readonly TimelineYear[];
  readonly count: number;
}

export interface TimelineYear {
  /** Four digits, or "Undated". */
  readonly label: string;
  readonly events: readonly TimelineEvent[];
}

export interface TimelineEvent {
  readonly fact: Fact;
  readonly type: string;
  readonly stance: 'against' | 'with' | 'neutral';
  readonly entities: readonly {
    readonly name: string;
    readonly href: string;
    readonly native: Entity['nativeName'];
  }[];
}

export function buildTimeline(model: Model): TimelineView {
  const events = buildEvents(model, [...model.claims.values()]);
  return { years: groupByYear(events), count: events.length };
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

/** Events among claims, one for each happening, in the order of the dates we hold; what we hold not to have happened is left out. */
export function buildEvents(model: Model, claims: readonly Claim[]): readonly TimelineEvent[] {
  const groups = groupsOf(
    model,
    claims.filter((claim) => claim.kind === 'event' && !claim.refuted),
  );
  return groups
    .map((group) => {
      const fact = buildFact(model, group);
      const lead = group.claims.find((claim) => claim.key === fact.id)!;
      const held = lead.kind === 'event' ? lead.held : undefined;
      const type = model.vocabulary.eventTypes[held?.type ?? ''];
      return {
        fact,
        type: type?.label ?? '',
        stance: type?.stance ?? ('neutral' as const),
        entities: [...new Set(held?.who.map((p) => p.entity))].map((id) => ({
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
