import type { EventClaim, FigureClaim, RelationClaim, StatementClaim } from '../../model/model.ts';
import { spellOf } from '../../views/spell.ts';
import { BOOLEAN, formOf, has, may, TEXT, write, type Field, type RecordType } from '../fields.ts';
import { claimType } from './claim.ts';
import { eventFactsType, figureFactsType, relationFactsType, statementFactsType } from './facts.ts';

/** What the document says beside what we hold, for claims with facts of one type. */
const sides = <F>(
  type: RecordType<F>,
): readonly Field<{ readonly said: F; readonly held: F; readonly refuted: boolean }>[] => [
  has('said', 'What the document says.', formOf(type), ({ said }, model) =>
    write(type, said, model),
  ),
  may(
    'held',
    'What we hold to be right: the same, but for what an editor corrected.',
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
  fields: [
    ...claimType.fields,
    has(
      'foreseen',
      'True where it was only to come: it was to begin after the document, and nothing tells that it did.',
      BOOLEAN,
      (claim, model) => spellOf(model, claim)?.foreseen ?? false,
    ),
    ...sides(relationFactsType),
  ],
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
