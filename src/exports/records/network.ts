import { VERDICTS } from '../../model/agreement.ts';
import { CHECKS } from '../../model/claims.ts';
import type {
  Agreement,
  Claim,
  Entity,
  EventClaim,
  Model,
  RelationClaim,
} from '../../model/model.ts';
import { claimHref, entityHref, fullAddress } from '../../views/address.ts';
import { buildGraph, type GraphEdge } from '../../views/graph.ts';
import { spellOf } from '../../views/spell.ts';
import {
  ADDRESS,
  BOOLEAN,
  CLAIM_KEY,
  EDTF,
  has,
  ID,
  INTEGER,
  listOf,
  may,
  oneOf,
  TEXT,
  type RecordType,
} from '../fields.ts';

export const nodeType: RecordType<Entity> = {
  name: 'Node',
  about: 'An entity; the id of the node is the entity’s.',
  fields: [
    has('label', 'Its name.', TEXT, ({ name }) => name),
    may('native', 'Its name in its own language.', TEXT, ({ nativeName }) => nativeName?.text),
    has('kind', 'Id of its kind.', ID, ({ kind }) => kind),
    has(
      'claims',
      'How many claims name it.',
      INTEGER,
      ({ id }, model) => model.claimsByEntity.get(id)?.length ?? 0,
    ),
    has('address', 'Where its profile stands.', ADDRESS, ({ id }, model) =>
      fullAddress(model.site, entityHref(model, id)),
    ),
  ],
};

/** A line between two entities, drawn from a claim and the others that tell of the same thing. */
export interface Edge {
  readonly edge: GraphEdge;
  readonly claim: RelationClaim | EventClaim;
  readonly group: Agreement;
}

/**
 * Every line that the network can draw: relations, and events whose type joins those in two roles. What we hold not to
 * have been is none, and neither are events that were planned; a relation that was only foreseen says so.
 */
export const edgesOf = (model: Model): readonly Edge[] =>
  buildGraph(model, [...model.claims.values()], { events: 'all' }).edges.map((edge) => {
    const { id, others } = edge.fact;
    const group = model.agreements.get(id)!;
    return {
      edge,
      // The graph makes edges of these two kinds of claim alone.
      claim: model.claims.get(id) as Edge['claim'],
      // An account of the group may tell of another line: one that a check found to mean another party.
      group: { ...group, claims: group.claims.filter(({ key }) => [id, ...others].includes(key)) },
    };
  });

/** When a relation held: the newest spell, which other claims may have ended, or what the claim itself says. */
const spanOf = (claim: RelationClaim, model: Model) => spellOf(model, claim) ?? claim.held;

const keysOf = ({ claims }: Agreement): readonly string[] =>
  claims.filter(({ refuted }: Claim) => !refuted).map(({ key }) => key);

export const edgeType: RecordType<Edge> = {
  name: 'Edge',
  about:
    'A relation or an event between two entities, as we hold it; a relation may be only foreseen.',
  fields: [
    has('label', 'What it says.', TEXT, ({ edge }) => edge.label),
    has(
      'claim_kind',
      'What sort of claim it is drawn from.',
      oneOf(['relation', 'event']),
      ({ claim }) => claim.kind,
    ),
    has('claim_type', 'Id of the relation or of the event type.', ID, ({ claim }) =>
      claim.kind === 'relation' ? claim.held.relation : claim.held.type,
    ),
    has(
      'category',
      'Name of the group of such relations or events.',
      TEXT,
      ({ edge }) => edge.heading,
    ),
    has(
      'symmetric',
      'True where its direction means nothing: it reads the same both ways.',
      BOOLEAN,
      ({ claim }, { vocabulary }) =>
        claim.kind === 'relation' && vocabulary.relations[claim.held.relation]!.symmetric,
    ),
    has('against', 'True where it is hostile.', BOOLEAN, ({ edge }) => edge.against),
    may('date', 'When the event happened.', EDTF, ({ claim }) =>
      claim.kind === 'event' ? claim.held.date?.edtf : undefined,
    ),
    may(
      'since',
      'When the relation began, or was to begin where it is foreseen.',
      EDTF,
      ({ claim }, model) =>
        claim.kind === 'relation' ? spanOf(claim, model).since?.edtf : undefined,
    ),
    may(
      'until',
      'When the relation ended, or was to end where it is not over.',
      EDTF,
      ({ claim }, model) =>
        claim.kind === 'relation' ? spanOf(claim, model).until?.edtf : undefined,
    ),
    has('ended', 'True where the relation is over.', BOOLEAN, ({ edge }) => edge.ended),
    has(
      'foreseen',
      'True where the relation was only to come: nothing tells that it began.',
      BOOLEAN,
      ({ edge }) => edge.foreseen,
    ),
    has('claims', 'Keys of the claims that tell of it.', listOf(CLAIM_KEY), ({ group }) =>
      keysOf(group),
    ),
    may(
      'source_check',
      'What our fact-check found of what the document says; the edge bears what we hold.',
      oneOf(CHECKS),
      ({ claim }) => claim.check,
    ),
    has(
      'verdict',
      'How its documents stand to each other.',
      oneOf(VERDICTS),
      ({ group }) => group.verdict,
    ),
    has(
      'address',
      'Where the words of the claim stand that speaks for it.',
      ADDRESS,
      ({ claim }, model) => fullAddress(model.site, claimHref(model, claim)),
    ),
  ],
};
