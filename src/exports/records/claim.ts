import { VERDICTS } from '../../model/agreement.ts';
import { CHECKS, dateOf, entitiesOf } from '../../model/claims.ts';
import type {
  Agreement,
  Claim,
  EventClaim,
  FigureClaim,
  Model,
  RelationClaim,
  StatementClaim,
} from '../../model/model.ts';
import { claimHref, fullAddress, paragraphHref } from '../../views/address.ts';
import { claimLabel } from '../../views/claim-words.ts';
import {
  ADDRESS,
  BOOLEAN,
  CLAIM_KEY,
  EDTF,
  formOf,
  has,
  ID,
  INTEGER,
  listOf,
  may,
  oneOf,
  TEXT,
  write,
  type Field,
  type RecordType,
} from '../fields.ts';
import { eventFactsType, figureFactsType, relationFactsType, statementFactsType } from './facts.ts';

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
    has('label', 'The claim in one line, as we hold it.', TEXT, (claim, model) =>
      claimLabel(model, claim),
    ),
    may(
      'date',
      'When, as we hold it: for a relation its beginning, or else its end.',
      EDTF,
      (claim) => dateOf(claim)?.edtf,
    ),
    has('source_label', 'The claim in one line, as the document has it.', TEXT, (claim, model) =>
      claimLabel(model, claim, 'said'),
    ),
    may(
      'source_date',
      'The same date as the document has it.',
      EDTF,
      (claim) => dateOf(claim, 'said')?.edtf,
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
      'What our fact-check found; absent where nothing was checked.',
      oneOf(CHECKS),
      ({ check }) => check,
    ),
    has(
      'refuted',
      'True where we hold that it did not happen; then it has no held facts.',
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
      'The group of those claims: the key of its first one.',
      CLAIM_KEY,
      (claim, model) => agreementKey(groupOf(claim, model)),
    ),
  ],
};

/** What the document says beside what we hold, for claims with facts of one type. */
const sides = <F>(
  type: RecordType<F>,
): readonly Field<{ readonly said: F; readonly held: F; readonly refuted: boolean }>[] => [
  has('said', 'What the document says.', formOf(type), ({ said }, model) =>
    write(type, said, model),
  ),
  may(
    'held',
    'What we hold to be right: the same, but for what a check corrected.',
    formOf(type),
    ({ held, refuted }, model) => (refuted ? undefined : write(type, held, model)),
  ),
];

export const eventType: RecordType<EventClaim> = {
  name: 'Event',
  about: 'A claim that something happened at a date to some entities.',
  fields: [
    ...claimType.fields,
    has('event', 'Key that the accounts of one happening share.', TEXT, ({ event }) => event),
    ...sides(eventFactsType),
  ],
};

export const relationType: RecordType<RelationClaim> = {
  name: 'Relation',
  about: 'A claim that one entity stands in a named relation to another.',
  fields: [...claimType.fields, ...sides(relationFactsType)],
};

export const figureType: RecordType<FigureClaim> = {
  name: 'Figure',
  about: 'A claim that something counted of an entity has a value at a date.',
  fields: [...claimType.fields, ...sides(figureFactsType)],
};

export const statementType: RecordType<StatementClaim> = {
  name: 'Statement',
  about: 'A claim that somebody said something.',
  fields: [
    ...claimType.fields,
    has(
      'statement',
      'Key that the accounts of one utterance share.',
      TEXT,
      ({ statement }) => statement,
    ),
    has(
      'translated',
      'True where the words went through another language.',
      BOOLEAN,
      ({ translated }) => translated,
    ),
    ...sides(statementFactsType),
  ],
};
