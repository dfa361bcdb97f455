export { VERDICTS } from '../schemas/finding.ts';
import type { FigureValue } from '../schemas/value.ts';
import { entitiesIn, relationKey } from './claims.ts';
import { datesMeet, monthsApart } from './dates.ts';
import type {
  Agreement,
  Claim,
  EdtfDate,
  EventClaim,
  FindingInput,
  Origin,
  RelationClaim,
  Verdict,
  Vocabulary,
} from './model.ts';

/**
 * Brings the accounts of one thing together and says how they stand to each other. Accounts meet when they share an
 * event key or the key of an utterance; a subject, relation and object with times that overlap; or a subject and metric within the metric's span.
 * The verdict compares what the sources say, never what we hold. A finding with a reason sets another.
 *
 * @returns the group of each claim, by the claim's key
 */
export function findAgreements(
  claims: readonly Claim[],
  vocabulary: Vocabulary,
  origins: ReadonlyMap<string, Origin>,
  findings: readonly FindingInput[] = [],
): ReadonlyMap<string, Agreement> {
  const overrides = overridesBy(findings);
  const agreements = new Map<string, Agreement>();
  for (const sameThing of Map.groupBy(claims, (claim) => thingOf(claim, vocabulary)).values()) {
    for (const group of linkedGroups(sameThing, (a, b) => meet(a, b, vocabulary))) {
      const independent = independentOrigins(group, origins);
      const computed = judge(group, independent, vocabulary);
      const finding = group.map(({ key }) => overrides.get(key)).find((f) => f !== undefined);
      const agreement: Agreement = {
        claims: group,
        independent,
        verdict: finding?.verdict ?? computed,
        override: finding && { finding: finding.id, reason: finding.reason, computed },
      };
      for (const claim of group) agreements.set(claim.key, agreement);
    }
  }
  return agreements;
}

interface Override {
  readonly id: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** The findings that set a verdict, by the keys of the claims that they join. */
function overridesBy(findings: readonly FindingInput[]): ReadonlyMap<string, Override> {
  return new Map(
    findings.flatMap(({ id, verdict, reason, claims }) =>
      reason === undefined
        ? []
        : // The schema lets a reason stand with the four computed verdicts alone.
          claims.map((claim) => [
            claim.replace('#', '--'),
            { id, verdict: verdict as Verdict, reason },
          ]),
    ),
  );
}

/** Key of the thing a claim is about. */
function thingOf(claim: Claim, vocabulary: Vocabulary): string {
  switch (claim.kind) {
    case 'event':
      return `event ${claim.event}`;
    case 'relation':
      return `relation ${relationKey(claim.said, vocabulary)}`;
    case 'figure':
      return `figure ${claim.said.subject} ${claim.said.metric}`;
    case 'statement':
      return `statement ${claim.statement}`;
  }
}

function meet(a: Claim, b: Claim, vocabulary: Vocabulary): boolean {
  if (a.kind === 'relation' && b.kind === 'relation') return timesOverlap(a, b);
  if (a.kind === 'figure' && b.kind === 'figure') {
    const span = vocabulary.metrics[a.said.metric]?.span ?? Infinity;
    return !a.said.asOf || !b.said.asOf || monthsApart(a.said.asOf, b.said.asOf) <= span;
  }
  return true;
}

function timesOverlap(a: RelationClaim, b: RelationClaim): boolean {
  const [aFrom, aTo] = spanOf(a);
  const [bFrom, bTo] = spanOf(b);
  return aFrom <= bTo && bFrom <= aTo;
}

const spanOf = ({ said }: RelationClaim): readonly [number, number] => [
  said.since?.from ?? -Infinity,
  said.until?.to ?? Infinity,
];

function judge(group: readonly Claim[], independent: number, vocabulary: Vocabulary): Verdict {
  // Accounts that a third one links need not be comparable themselves: figures two spans apart, say.
  const pairs = group
    .flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const))
    .filter(([a, b]) => meet(a, b, vocabulary));
  if (pairs.some(([a, b]) => inConflict(a, b))) return 'conflict';
  if (pairs.some(([a, b]) => differInScope(a, b, vocabulary))) return 'scope';
  return independent > 1 ? 'agree' : 'single';
}

function inConflict(a: Claim, b: Claim): boolean {
  if (a.kind === 'event' && b.kind === 'event') return datesConflict(a.said.date, b.said.date);
  if (a.kind === 'relation' && b.kind === 'relation')
    return datesConflict(a.said.since, b.said.since) || datesConflict(a.said.until, b.said.until);
  if (a.kind === 'figure' && b.kind === 'figure')
    return a.said.scope === b.said.scope && !valuesMeet(a.said.value, b.said.value);
  return false;
}

const datesConflict = (a: EdtfDate | undefined, b: EdtfDate | undefined): boolean =>
  a !== undefined && b !== undefined && !datesMeet(a, b);

function differInScope(a: Claim, b: Claim, vocabulary: Vocabulary): boolean {
  if (a.kind === 'figure' && b.kind === 'figure') return a.said.scope !== b.said.scope;
  if (a.kind === 'event' && b.kind === 'event') return actorsDiffer(a, b, vocabulary);
  if (a.kind === 'statement' && b.kind === 'statement')
    return Boolean(a.said.speaker && b.said.speaker) && a.said.speaker !== b.said.speaker;
  return false;
}

/** Two accounts name different actors when, in a role that draws the event, neither list holds the other: one fuller list is no clash. */
function actorsDiffer(a: EventClaim, b: EventClaim, vocabulary: Vocabulary): boolean {
  const { from, to } = vocabulary.eventTypes[a.said.type]!;
  const named = [from, to].filter((role) => role !== undefined);
  // Where a type has no such roles, those who take part without a role are compared.
  const roles = named.length > 0 ? named : [undefined];
  return roles.some((role) => {
    const [ours, theirs] = [a, b].map(({ said }) => new Set(entitiesIn(said.who, role))) as [
      Set<string>,
      Set<string>,
    ];
    return ours.size > 0 && theirs.size > 0 && !ours.isSubsetOf(theirs) && !theirs.isSubsetOf(ours);
  });
}

/**
 * Tells whether two values can both be true. Bounds that only touch (`>750` and `750`) do not meet; two open bounds
 * on the same side always do.
 */
export function valuesMeet(a: FigureValue, b: FigureValue): boolean {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  if (low !== high) return low < high;
  return ![a, b].some(
    (v) => (v.form === 'more' && v.low === low) || (v.form === 'less' && v.high === high),
  );
}

/** Counts the groups of accounts whose origins share no ancestor; an origin is its own ancestor. */
function independentOrigins(group: readonly Claim[], origins: ReadonlyMap<string, Origin>): number {
  const ids = [...new Set(group.map((claim) => claim.origin))];
  const lines = ids.map((id) => ancestors(id, origins));
  return linkedGroups(lines, (a, b) => !a.isDisjointFrom(b)).length;
}

function ancestors(
  id: string,
  origins: ReadonlyMap<string, Origin>,
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const parent of origins.get(id)?.derivesFrom ?? []) ancestors(parent, origins, seen);
  return seen;
}

/** Splits a list into groups in which each item is linked to another, directly or through others. */
function linkedGroups<T>(
  items: readonly T[],
  linked: (a: T, b: T) => boolean,
): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const item of items) {
    const touching = groups.filter((group) => group.some((other) => linked(item, other)));
    const [first, ...others] = touching;
    if (!first) groups.push([item]);
    else {
      first.push(item);
      for (const other of others) {
        first.push(...other);
        groups.splice(groups.indexOf(other), 1);
      }
    }
  }
  return groups.map((group) => items.filter((item) => group.includes(item)));
}
