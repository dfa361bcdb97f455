import { dateOf, entitiesIn } from '../model/claims.ts';
import { compareDates } from '../model/dates.ts';
import type {
  Agreement,
  Claim,
  EdtfDate,
  EventClaim,
  Model,
  RelationClaim,
} from '../model/model.ts';
import { entityHref } from './address.ts';
import { buildFact, groupsOf, leadOf, type Fact, type Citing } from './fact.ts';
import { yearOf } from './date.ts';
import { heldRelations, type HeldRelation } from './held-relations.ts';
import { hasEnded, spellOf } from './spell.ts';
import { stageOf } from './stage.ts';

/** A diagram before it is drawn, and the table under it: each edge is a claim and has a row. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly native: string | undefined;
  readonly href: string | undefined;
  readonly classes: readonly string[];
  /** Heading of the group that holds the node, where the diagram has groups. */
  readonly group: string | undefined;
}

export interface GraphEdge {
  /** Number of the row, printed on the edge. */
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** When it holds, in words: since 2014; since 2025 (foreseen). */
  readonly when: string;
  /** True where the state has ended. */
  readonly ended: boolean;
  /** True where the state was only foreseen: nothing tells that it began. */
  readonly foreseen: boolean;
  readonly against: boolean;
  /** Heading under which the row stands: a category of the vocabulary, or the year of a diagram by year. */
  readonly heading: string;
  /** False for a row beyond what a legible drawing can hold. */
  readonly drawn: boolean;
  readonly fact: Fact;
}

/** Nodes that a drawing can hold and stay legible: measured, see the README. */
export const MOST_NODES = 20;

export interface GraphChoice {
  /** Entities between which edges are drawn; left out, all. */
  readonly within?: ReadonlySet<string>;
  /** Entity in the middle of a profile. */
  readonly subject?: string;
  /** Groups the nodes by the year of their first edge. */
  readonly byYear?: boolean;
  /**
   * Which events are edges: none; all; or those between two of whom no relation says as much (an opened shop beside
   * “sells on”), which is the rule where nothing is said.
   */
  readonly events?: 'none' | 'unstated' | 'all';
  readonly citing?: Citing;
}

interface Candidate {
  readonly from: string;
  readonly to: string;
  readonly verb: string;
  readonly relation: string | undefined;
  readonly category: string;
  readonly against: boolean;
  readonly ended: boolean;
  readonly claim: RelationClaim | EventClaim;
  readonly group: Agreement;
}

/** Builds the graph of a list of claims: relations are edges, and so are events whose type has a verb. */
export function buildGraph(
  model: Model,
  claims: readonly Claim[],
  choice: GraphChoice = {},
): Graph {
  const candidates = candidatesOf(model, claims, choice);
  const drawn = chooseNodes(candidates, choice.subject);
  const edges = candidates.map((candidate, i): GraphEdge => {
    const fact = buildFact(model, candidate.group, choice.citing);
    const foreseen = fact.stage === 'foreseen';
    return {
      number: i + 1,
      from: candidate.from,
      to: candidate.to,
      label: candidate.verb,
      when: foreseen ? `${fact.when} (foreseen)`.trimStart() : fact.when,
      ended: candidate.ended,
      foreseen,
      against: candidate.against,
      heading: choice.byYear ? yearLabel(fact.sortDate) : candidate.category,
      drawn: drawn.has(candidate.from) && drawn.has(candidate.to),
      fact,
    };
  });
  const ids = [...drawn].filter((id) =>
    edges.some((e) => e.drawn && (e.from === id || e.to === id)),
  );
  return { nodes: ids.map((id) => entityToNode(model, id, edges, choice)), edges };
}

function candidatesOf(
  model: Model,
  claims: readonly Claim[],
  choice: GraphChoice,
): readonly Candidate[] {
  const groups = groupsOf(
    model,
    claims.filter((claim) => !claim.refuted),
  );
  const relations = heldRelations(model, claims).map((held) => relationCandidate(model, held));
  const stated = new Set(
    relations.flatMap(({ from, to, relation }) => [
      `${relation} ${from} ${to}`,
      ...(model.vocabulary.relations[relation!]!.symmetric ? [`${relation} ${to} ${from}`] : []),
    ]),
  );
  const events = groups
    .flatMap((group) => eventCandidates(model, group))
    .filter(
      ({ relation, from, to }) =>
        choice.events === 'all' ||
        (choice.events !== 'none' && !(relation && stated.has(`${relation} ${from} ${to}`))),
    );
  const inside = ({ from, to }: Candidate) =>
    from !== to &&
    (!choice.within || (choice.within.has(from) && choice.within.has(to))) &&
    (!choice.subject || from === choice.subject || to === choice.subject);
  const all = [...relations, ...events.toSorted(byDate)].filter(inside);
  return choice.byYear ? all.toSorted(byDate) : byCategory(model, all);
}

/** Categories in the order of the vocabulary; a relation and an event of one label stand together. */
function byCategory(model: Model, candidates: readonly Candidate[]): readonly Candidate[] {
  const { relationCategories, eventCategories } = model.vocabulary;
  const order = [...Object.values(relationCategories), ...Object.values(eventCategories)].map(
    ({ label }) => label,
  );
  return candidates.toSorted((a, b) => order.indexOf(a.category) - order.indexOf(b.category));
}

const byDate = (a: Candidate, b: Candidate): number =>
  compareDates(dateOf(a.claim), dateOf(b.claim));

function relationCandidate(model: Model, { lead, group }: HeldRelation): Candidate {
  const { subject, relation, object } = lead.held;
  const type = model.vocabulary.relations[relation]!;
  const spell = spellOf(model, lead);
  return {
    from: subject,
    to: object,
    verb: type.label,
    relation,
    category: model.vocabulary.relationCategories[type.category]!.label,
    against: type.stance === 'against',
    ended: spell !== undefined && hasEnded(spell),
    claim: lead,
    group,
  };
}

function eventCandidates(model: Model, group: Agreement): readonly Candidate[] {
  const claim = leadOf(group);
  // A line says that it happened; a plan stands in the timeline alone.
  if (claim.kind !== 'event' || stageOf(model, claim)) return [];
  const { who } = claim.held;
  const type = model.vocabulary.eventTypes[claim.held.type]!;
  const { verb, from, to } = type;
  if (verb === undefined || from === undefined || to === undefined) return [];
  return entitiesIn(who, from).flatMap((a) =>
    entitiesIn(who, to).map((b) => ({
      from: a,
      to: b,
      verb,
      relation: type.opens,
      category: model.vocabulary.eventCategories[type.category]!.label,
      against: type.stance === 'against',
      ended: false,
      claim,
      group,
    })),
  );
}

/** Keeps the entities with most edges; the subject always stays, and ties go to the one met first. */
function chooseNodes(
  candidates: readonly Candidate[],
  subject: string | undefined,
): ReadonlySet<string> {
  const degree = new Map<string, number>();
  for (const { from, to } of candidates)
    for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  if (subject !== undefined) degree.set(subject, Infinity);
  const ranked = [...degree].toSorted(([, a], [, b]) => (a === b ? 0 : b > a ? 1 : -1));
  const kept = new Set(ranked.slice(0, MOST_NODES).map(([id]) => id));
  return new Set([...degree.keys()].filter((id) => kept.has(id)));
}

function entityToNode(
  model: Model,
  id: string,
  edges: readonly GraphEdge[],
  choice: GraphChoice,
): GraphNode {
  const entity = model.entities.get(id)!;
  const first = choice.byYear ? edges.find((edge) => edge.from === id) : undefined;
  const group = first?.fact.sortDate && yearLabel(first.fact.sortDate);
  return {
    id,
    label: entity.name,
    native: entity.nativeName?.text,
    href: id === choice.subject ? undefined : entityHref(model, id),
    classes: [id === choice.subject ? 'subject' : `kind-${entity.kind}`],
    group,
  };
}

const yearLabel = (date: EdtfDate | undefined): string =>
  String((date && yearOf(date)) ?? 'Undated');
