export { CHECKS, STAGES } from '../schemas/claims.ts';
import type { BriefingInput } from '../schemas/briefing.ts';
import type { TextEntry } from './entries.ts';
import type {
  Claim,
  EventClaim,
  EventFacts,
  FigureClaim,
  FigureFacts,
  RelationClaim,
  RelationFacts,
  StatementClaim,
  StatementFacts,
  Participant,
  Vocabulary,
} from './model.ts';
import { remembered } from './remembered.ts';
import type { FieldPath } from './yaml.ts';

/** The four lists of a briefing's frontmatter, in the order in which claims of one paragraph are shown. */
export const CLAIM_LISTS = ['events', 'relations', 'figures', 'statements'] as const;
export type ClaimList = (typeof CLAIM_LISTS)[number];

/** Turns the frontmatter of a briefing into its claims: by first paragraph, then by list, then as written. */
export const entryToClaims = remembered((entry: Entry): readonly Claim[] => {
  const { events, relations, figures, statements } = entry.data;
  const claims: readonly Claim[] = [
    ...events.map((input, i) => eventToClaim(entry, input, ['events', i])),
    ...relations.map((input, i) => relationToClaim(entry, input, ['relations', i])),
    ...figures.map((input, i) => figureToClaim(entry, input, ['figures', i])),
    ...statements.map((input, i) => statementToClaim(entry, input, ['statements', i])),
  ];
  return claims.toSorted((a, b) => a.at[0]! - b.at[0]!);
});

/** Every entity that a claim names, whether the source says so or we hold it, in order of mention. */
export function entitiesOf(claim: Claim): readonly string[] {
  return [...new Set([...namedIn(claim, 'said'), ...namedIn(claim, 'held')])];
}

/** The date at which a claim stands in a timeline: the held one, or the source's. */
export function dateOf(claim: Claim, side: 'said' | 'held' = 'held') {
  switch (claim.kind) {
    case 'event':
      return claim[side].date;
    case 'relation':
      return claim[side].since ?? claim[side].until;
    case 'figure':
      return claim[side].asOf;
    case 'statement':
      return claim.date;
  }
}

/** Key of what a relation is about; one that reads the same both ways has one key, whichever way it is told. */
export function relationKey(
  { subject, relation, object }: Pick<RelationFacts, 'subject' | 'relation' | 'object'>,
  { relations }: Pick<Vocabulary, 'relations'>,
): string {
  const ends = [subject, object];
  const symmetric = relations[relation]?.symmetric ?? false;
  return [relation, ...(symmetric ? ends.toSorted() : ends)].join(' ');
}

/** Entities that play a part in an event; where no role is given, those who take part without one. */
export const entitiesIn = (
  who: readonly Participant[],
  role: string | undefined,
): readonly string[] => who.filter((p) => p.role === role).map(({ entity }) => entity);

function namedIn(claim: Claim, side: 'said' | 'held'): readonly string[] {
  switch (claim.kind) {
    case 'event':
      return claim[side].who.map((participant) => participant.entity);
    case 'relation':
      return [claim[side].subject, claim[side].object];
    case 'figure':
      return [claim[side].subject];
    case 'statement': {
      const { speaker, to, about } = claim[side];
      return [speaker, to, ...about].filter((id) => id !== undefined);
    }
  }
}

type Entry = TextEntry<BriefingInput>;
type Input<L extends ClaimList> = BriefingInput[L][number];

function commonOf(entry: Entry, input: Input<ClaimList>, path: FieldPath) {
  return {
    id: input.id,
    key: `${entry.id}--${input.id}`,
    briefing: entry.id,
    at: input.at,
    quote: input.quote,
    origin: input.origin ?? entry.data.source.origin ?? `briefing:${entry.id}`,
    check: input.check,
    why: input.why,
    refs: input.refs,
    printed: input.printed,
    refuted: input.corrected === 'none',
    place: entry.locate(path),
  };
}

type Corrected<F> = 'none' | { readonly [K in keyof F]?: F[K] | undefined } | undefined;

/** Lays the corrected fields over what the source says; a field that was not corrected stays as it was said. */
function hold<F extends object>(said: F, corrected: Corrected<F>): F {
  if (typeof corrected !== 'object') return said;
  const given = Object.fromEntries(Object.entries(corrected).filter(([, v]) => v !== undefined));
  return { ...said, ...given };
}

function eventToClaim(entry: Entry, input: Input<'events'>, path: FieldPath): EventClaim {
  const said: EventFacts = {
    type: input.type,
    title: input.title,
    who: input.who,
    date: input.date,
    stage: input.stage,
  };
  return {
    ...commonOf(entry, input, path),
    kind: 'event',
    event: input.event ?? `${entry.id}/${input.id}`,
    said,
    held: hold(said, input.corrected),
  };
}

function relationToClaim(entry: Entry, input: Input<'relations'>, path: FieldPath): RelationClaim {
  const said: RelationFacts = {
    subject: input.subject,
    relation: input.relation,
    object: input.object,
    since: input.since,
    until: input.until,
  };
  return {
    ...commonOf(entry, input, path),
    kind: 'relation',
    said,
    held: hold(said, input.corrected),
  };
}

function figureToClaim(entry: Entry, input: Input<'figures'>, path: FieldPath): FigureClaim {
  const said: FigureFacts = {
    subject: input.subject,
    metric: input.metric,
    value: input.value,
    asOf: input.asOf,
    scope: input.scope,
  };
  return {
    ...commonOf(entry, input, path),
    kind: 'figure',
    said,
    held: hold(said, input.corrected),
  };
}

function statementToClaim(
  entry: Entry,
  input: Input<'statements'>,
  path: FieldPath,
): StatementClaim {
  const said: StatementFacts = {
    speaker: input.speaker,
    attributed: input.attributed,
    to: input.to,
    about: input.about,
    gist: input.gist,
  };
  return {
    ...commonOf(entry, input, path),
    kind: 'statement',
    statement: input.statement ?? `${entry.id}/${input.id}`,
    date: input.date,
    translated: input.translated,
    said,
    held: hold(said, input.corrected),
  };
}
