import { VERDICTS } from '../../model/agreement.ts';
import { CHECKS, dateOf, entitiesOf } from '../../model/claims.ts';
import type { Agreement, Claim, Model, RelationFacts } from '../../model/model.ts';
import { claimHref, fullAddress, paragraphHref } from '../../views/address.ts';
import { claimLabel } from '../../views/claim-words.ts';
import { stageOf, UNFINISHED } from '../../views/stage.ts';
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

/** When a claim holds: a relation from one date to another, anything else at one. */
const spanOf = (claim: Claim, side: 'said' | 'held'): Pick<RelationFacts, 'since' | 'until'> =>
  claim.kind === 'relation' ? claim[side] : { since: dateOf(claim, side), until: undefined };

/** Of what is not so nothing is held, and so no date either. */
const heldSpan = (claim: Claim) => (claim.refuted ? undefined : spanOf(claim, 'held'));

/** The group of accounts that a claim belongs to, named by the first of them. */
export const agreementKey = ({ claims }: Agreement): string => claims[0]!.key;

const groupOf = (claim: Claim, { agreements }: Model): Agreement => agreements.get(claim.key)!;

/** What every claim has, whatever its kind. */
export const claimType: RecordType<Claim> = {
  name: 'Claim',
  about: 'One checkable statement that a document makes.',
  fields: [
    has(
      'key',
      'Name of the claim in the dossier: its briefing, two hyphens, and its id there.',
      CLAIM_KEY,
      ({ key }) => key,
    ),
    has(
      'kind',
      'What sort of statement it is.',
      oneOf(['event', 'relation', 'figure', 'statement']),
      ({ kind }) => kind,
    ),
    has('briefing', 'Id of the briefing that makes it.', ID, ({ briefing }) => briefing),
    has(
      'published',
      'When the document was published.',
      EDTF,
      ({ briefing }, model) => model.briefings.get(briefing)!.source.published.edtf,
    ),
    has(
      'label',
      'The claim in one line, as we hold it; of a refuted claim, as the document has it.',
      TEXT,
      (claim, model) => claimLabel(model, claim),
    ),
    may(
      'date',
      'When, as we hold it: of a relation, when it began, or was to begin where it is foreseen. Absent where refuted.',
      EDTF,
      (claim) => heldSpan(claim)?.since?.edtf,
    ),
    may(
      'until',
      'When a relation ended, or is to end, as we hold it. Absent where refuted.',
      EDTF,
      (claim) => heldSpan(claim)?.until?.edtf,
    ),
    may(
      'stage',
      'How far it had come, as we hold it, where nothing tells that it came about: an event is planned or announced, a relation foreseen.',
      oneOf(UNFINISHED),
      (claim, model) => (claim.refuted ? undefined : stageOf(model, claim)),
    ),
    has('source_label', 'The claim in one line, as the document has it.', TEXT, (claim, model) =>
      claimLabel(model, claim, 'said'),
    ),
    may(
      'source_date',
      'The same date as the document has it.',
      EDTF,
      (claim) => spanOf(claim, 'said').since?.edtf,
    ),
    may(
      'source_until',
      'The same end as the document has it.',
      EDTF,
      (claim) => spanOf(claim, 'said').until?.edtf,
    ),
    may(
      'printed',
      'The document’s own words for it, where they are the point.',
      TEXT,
      ({ printed }) => printed,
    ),
    may('quote', 'Words of our paragraph on which it rests.', TEXT, ({ quote }) => quote),
    has('entities', 'Ids of the entities that it names.', listOf(ID), (claim) => entitiesOf(claim)),
    has(
      'paragraphs',
      'Numbers of the document’s paragraphs that carry it.',
      listOf(INTEGER),
      ({ at }) => at,
    ),
    has('address', 'Where its words stand in the briefing.', ADDRESS, (claim, model) =>
      fullAddress(model.site, claimHref(model, claim)),
    ),
    has(
      'paragraph_addresses',
      'Where each of those paragraphs stands, in the same order.',
      listOf(ADDRESS),
      ({ briefing, at }, model) =>
        at.map((n) => fullAddress(model.site, paragraphHref(model, briefing, n))),
    ),
    has(
      'origin',
      'Id of the text that it goes back to; “briefing:” and an id where none is known.',
      TEXT,
      ({ origin }) => origin,
    ),
    may(
      'check',
      'What our fact-check found of what the document says, not of what we hold; absent where nothing was checked.',
      oneOf(CHECKS),
      ({ check }) => check,
    ),
    has(
      'refuted',
      'True where we hold that it is not so; then it has no held facts.',
      BOOLEAN,
      ({ refuted }) => refuted,
    ),
    may('why', 'One sentence on the check.', TEXT, ({ why }) => why),
    has('references', 'Ids of the works that the check rests on.', listOf(ID), ({ refs }) => refs),
    has(
      'verdict',
      'How the documents that tell of the same thing stand to each other.',
      oneOf(VERDICTS),
      (claim, model) => groupOf(claim, model).verdict,
    ),
    has(
      'accounts',
      'How many claims tell of the same thing, this one among them.',
      INTEGER,
      (claim, model) => groupOf(claim, model).claims.length,
    ),
    has(
      'independent',
      'How many of them go back to texts that have nothing in common.',
      INTEGER,
      (claim, model) => groupOf(claim, model).independent,
    ),
    has(
      'agreement',
      'The group of those claims: the key of its first one. It may change between editions, when an older document joins them.',
      CLAIM_KEY,
      (claim, model) => agreementKey(groupOf(claim, model)),
    ),
  ],
};
