import type { ContextInput } from '../schemas/context.ts';
import { compareDates } from './dates.ts';
import type { Context, EdtfDate } from './model.ts';

/** Folder name of no briefing: keys of context begin with it. */
export const CONTEXT = 'context';

/** Turns context.yaml into one list by date; what has no date comes last. */
export function contextOf({ events, relations, figures }: ContextInput): readonly Context[] {
  const all: readonly Context[] = [
    ...events.map((input): Context => ({
      ...commonOf(input),
      kind: 'event',
      facts: {
        type: input.type,
        title: input.title,
        who: input.who,
        date: input.date,
        stage: input.stage,
      },
    })),
    ...relations.map((input): Context => ({
      ...commonOf(input),
      kind: 'relation',
      facts: {
        subject: input.subject,
        relation: input.relation,
        object: input.object,
        since: input.since,
        until: input.until,
      },
    })),
    ...figures.map((input): Context => ({
      ...commonOf(input),
      kind: 'figure',
      facts: {
        subject: input.subject,
        metric: input.metric,
        value: input.value,
        asOf: input.asOf,
        scope: input.scope,
      },
    })),
  ];
  return all.toSorted(
    (a, b) => compareDates(dateOfContext(a), dateOfContext(b)) || (a.id < b.id ? -1 : 1),
  );
}

interface Common {
  readonly id: string;
  readonly refs: readonly string[];
  readonly note?: string | undefined;
}

const commonOf = ({ id, refs, note }: Common) => ({ id, key: `${CONTEXT}--${id}`, refs, note });

/** The date at which an entry stands in a timeline. */
export function dateOfContext(entry: Context): EdtfDate | undefined {
  switch (entry.kind) {
    case 'event':
      return entry.facts.date;
    case 'relation':
      return entry.facts.since ?? entry.facts.until;
    case 'figure':
      return entry.facts.asOf;
  }
}

/** Every entity that an entry names. */
export function entitiesOfContext(entry: Context): readonly string[] {
  switch (entry.kind) {
    case 'event':
      return [...new Set(entry.facts.who.map(({ entity }) => entity))];
    case 'relation':
      return [entry.facts.subject, entry.facts.object];
    case 'figure':
      return [entry.facts.subject];
  }
}
