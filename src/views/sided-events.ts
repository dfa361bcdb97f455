import type { Model } from '../model/model.ts';
import { remembered } from '../model/remembered.ts';
import { claimsOf } from './findings.ts';
import { allEvents, yearLabel, type TimelineEvent } from './timeline.ts';

/** Dated events that take a side; of many, a choice. */
export interface SidedEvents {
  /** In the order of their dates. */
  readonly events: readonly TimelineEvent[];
  /** How many there are in all. */
  readonly total: number;
}

/**
 * The dated events that take a side. Where there are more than asked for, those that an opening finding joins come
 * first, then of each year and side the one that most documents tell of, then the next of each.
 */
export function sidedEvents(model: Model, most: number): SidedEvents {
  const all = allEvents(model).filter(
    ({ stance, fact }) => stance !== 'neutral' && fact.sortDate !== undefined,
  );
  if (all.length <= most) return { events: all, total: all.length };
  const told = toldEvents(model);
  const turns = turnsOf(model, all);
  const turnOf = (event: TimelineEvent): number =>
    keysOf(event).some((key) => told.has(key)) ? -1 : turns.get(event)!;
  const ranked = all.toSorted(
    (a, b) => turnOf(a) - turnOf(b) || documentsOf(model, b) - documentsOf(model, a),
  );
  const chosen = new Set(ranked.slice(0, most));
  return { events: all.filter((event) => chosen.has(event)), total: all.length };
}

/** The place of each event among those of its year and side: 0 for the one that most documents tell of. */
function turnsOf(
  model: Model,
  events: readonly TimelineEvent[],
): ReadonlyMap<TimelineEvent, number> {
  const groups = Map.groupBy(events, ({ stance, fact }) => `${stance} ${yearLabel(fact.sortDate)}`);
  return new Map(
    [...groups.values()].flatMap((group) =>
      group
        .toSorted((a, b) => documentsOf(model, b) - documentsOf(model, a))
        .map((event, turn) => [event, turn] as const),
    ),
  );
}

/** Keys of the accounts of an event. */
export const keysOf = ({ fact }: TimelineEvent): readonly string[] => [fact.id, ...fact.others];

const documentsOf = (model: Model, event: TimelineEvent): number =>
  new Set(keysOf(event).map((key) => model.claims.get(key)!.briefing)).size;

/** Keys of the claims that an opening finding joins. */
export const toldEvents = remembered(
  (model): ReadonlySet<string> =>
    new Set(
      model.findings
        .filter(({ home }) => home)
        .flatMap((finding) => claimsOf(model, finding))
        .map(({ key }) => key),
    ),
);
