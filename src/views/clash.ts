import type { Agreement, Claim, EventClaim, Model } from '../model/model.ts';
import { claimLabel, claimWhen, figureLabel, formatValue } from './claim-words.ts';
import { groupsOf, leadOf, sourceLink, type Citing, type SourceLink } from './fact.ts';
import { timeOf } from './stage.ts';
import { REFUTED, verdictMark, type Mark } from './verdict.ts';
import { lowerFirst, upperFirst } from './words.ts';

/** A thing of which accounts give values that differ, side by side. */
export interface Clash {
  readonly title: string;
  readonly mark: Mark;
  readonly accounts: readonly Account[];
  /** What we hold, in words; two where each account is held to tell of something of its own. */
  readonly held: readonly string[];
  readonly why: string | undefined;
}

/** What one document says. */
export interface Account {
  readonly value: string;
  readonly detail: string | undefined;
  readonly source: SourceLink;
  /** Says of an account that we hold it to be false. */
  readonly mark: Mark | undefined;
}

/** Where the accounts of a thing conflict or differ in scope, among what is claimed of an entity. */
export function buildClashes(
  model: Model,
  claims: readonly Claim[],
  citing: Citing,
): readonly Clash[] {
  return groupsOf(model, claims)
    .filter(({ verdict, claims: accounts }) => accounts.length > 1 && isDivided(verdict))
    .map((group) => buildClash(model, group, citing));
}

const isDivided = (verdict: Agreement['verdict']): boolean =>
  verdict === 'conflict' || verdict === 'scope';

function buildClash(model: Model, group: Agreement, citing: Citing): Clash {
  const lead = leadOf(group);
  const values = (claims: readonly Claim[], side: 'said' | 'held') => [
    ...new Set(claims.map((claim) => valueOf(model, claim, group, side).value)),
  ];
  const standing = group.claims.filter((claim) => !claim.refuted);
  const held = values(standing, 'held');
  // Where a check left all as they are, there is nothing to hold against them.
  const corrected =
    group.claims.some((claim) => claim.refuted || claim.said !== claim.held) &&
    new Set(held).symmetricDifference(new Set(values(group.claims, 'said'))).size > 0;
  return {
    title:
      lead.kind === 'figure'
        ? `${model.entities.get(lead.said.subject)!.name}: ${lowerFirst(model.vocabulary.metrics[lead.said.metric]!.label)}`
        : claimLabel(model, lead),
    mark: verdictMark(group),
    accounts: group.claims.map((claim) => ({
      ...valueOf(model, claim, group, 'said'),
      source: sourceLink(model, claim, citing),
      mark: claim.refuted ? REFUTED : undefined,
    })),
    held: corrected ? held : [],
    why: group.override?.reason ?? lead.why,
  };
}

function valueOf(
  model: Model,
  claim: Claim,
  group: Agreement,
  side: 'said' | 'held',
): Pick<Account, 'value' | 'detail'> {
  switch (claim.kind) {
    case 'figure':
      return {
        value: formatValue(model, claim[side]),
        detail: [upperFirst(figureLabel(model, claim[side])), claimWhen(claim, side)]
          .filter(Boolean)
          .join(', '),
      };
    case 'event': {
      const actors = group.verdict === 'scope' ? actorsThatDiffer(model, claim, group, side) : '';
      return {
        value: actors || timeOf(model, claim, side) || 'no date',
        detail: claim[side].title,
      };
    }
    case 'relation':
    case 'statement':
      return {
        value: timeOf(model, claim, side) || 'no date',
        detail: claimLabel(model, claim, side),
      };
  }
}

/** The actors in those roles that the accounts fill differently: Owner: North Mill. */
function actorsThatDiffer(
  model: Model,
  claim: EventClaim,
  group: Agreement,
  side: 'said' | 'held',
): string {
  const namesIn = (account: Claim, role: string | undefined, from: 'said' | 'held'): string =>
    account.kind === 'event'
      ? account[from].who
          .filter((participant) => participant.role === role)
          .map(({ entity }) => model.entities.get(entity)!.name)
          .join(', ')
      : '';
  const { from, to } = model.vocabulary.eventTypes[claim.said.type]!;
  return [...new Set([from, to])]
    .filter((role) => new Set(group.claims.map((c) => namesIn(c, role, 'said'))).size > 1)
    .map((role) => {
      const label = role === undefined ? '' : `${model.vocabulary.roles[role]!.label}: `;
      return `${label}${namesIn(claim, role, side)}`;
    })
    .join('; ');
}
