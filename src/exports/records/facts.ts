import { STAGES } from '../../model/claims.ts';
import type {
  EventFacts,
  FigureFacts,
  FigureValue,
  Participant,
  RelationFacts,
  StatementFacts,
} from '../../model/model.ts';
import {
  EDTF,
  formOf,
  has,
  ID,
  listOf,
  may,
  NUMBER,
  oneOf,
  TEXT,
  writeAll,
  type RecordType,
} from '../fields.ts';

const participantType: RecordType<Participant> = {
  name: 'Participant',
  about: 'An entity’s part in an event.',
  fields: [
    has('entity', 'Id of the entity.', ID, (p) => p.entity),
    may('role', 'Id of its role; absent where roles say nothing.', ID, (p) => p.role),
  ],
};

export const eventFactsType: RecordType<EventFacts> = {
  name: 'EventFacts',
  about: 'What an event says.',
  fields: [
    has('type', 'Id of the event type.', ID, (f) => f.type),
    has('title', 'The event in plain words.', TEXT, (f) => f.title),
    has(
      'who',
      'The entities that take part, each with its role; in a cell, role:entity.',
      listOf(formOf(participantType), ['role', 'entity']),
      (f, model) => writeAll(participantType, f.who, model),
    ),
    may('date', 'When.', EDTF, (f) => f.date?.edtf),
    has('stage', 'How far it had come.', oneOf(STAGES), (f) => f.stage),
  ],
};

export const relationFactsType: RecordType<RelationFacts> = {
  name: 'RelationFacts',
  about: 'What a relation says.',
  fields: [
    has('subject', 'Id of the entity of which it is said.', ID, (f) => f.subject),
    has('relation', 'Id of the relation.', ID, (f) => f.relation),
    has('object', 'Id of the entity to which it leads.', ID, (f) => f.object),
    may('since', 'First date at which it held, or is to hold.', EDTF, (f) => f.since?.edtf),
    may('until', 'Last date at which it held, or is to hold.', EDTF, (f) => f.until?.edtf),
  ],
};

const VALUE_FORMS = [
  'exact',
  'more',
  'at-least',
  'less',
  'at-most',
  'about',
  'range',
] satisfies readonly FigureValue['form'][];

/** A value has other bounds too, made for comparing; these forms are the ones that name a bound in words. */
const WITH_LOW: readonly FigureValue['form'][] = ['exact', 'more', 'at-least', 'range'];
const WITH_HIGH: readonly FigureValue['form'][] = ['exact', 'less', 'at-most', 'range'];

export const figureFactsType: RecordType<FigureFacts> = {
  name: 'FigureFacts',
  about: 'What a figure says.',
  fields: [
    has('subject', 'Id of the entity that is measured.', ID, (f) => f.subject),
    has('metric', 'Id of what is counted.', ID, (f) => f.metric),
    has(
      'value',
      'The value as it was written: 750, >750 (more than), >=30 (at least), <20, <=20, ~60 (about), 10..20 (a range).',
      TEXT,
      (f) => f.value.text,
    ),
    has(
      'value_form',
      'The same sign in a word; with more and less, the bound itself is shut out.',
      oneOf(VALUE_FORMS),
      (f) => f.value.form,
    ),
    may(
      'low',
      'Lowest number that the value allows; absent where it names none, as with about, less and at most.',
      NUMBER,
      ({ value }) => (WITH_LOW.includes(value.form) ? value.low : undefined),
    ),
    may(
      'high',
      'Highest number that it allows; absent where it names none, as with about, more and at least.',
      NUMBER,
      ({ value }) => (WITH_HIGH.includes(value.form) ? value.high : undefined),
    ),
    has(
      'unit',
      'How the number is read, with {n} in its place: {n} million.',
      TEXT,
      (f, { vocabulary }) => vocabulary.metrics[f.metric]!.unit,
    ),
    may('as_of', 'Date for which the value holds.', EDTF, (f) => f.asOf?.edtf),
    may('scope', 'Id of what exactly is counted, listed under the metric.', ID, (f) => f.scope),
  ],
};

export const statementFactsType: RecordType<StatementFacts> = {
  name: 'StatementFacts',
  about: 'What a statement says.',
  fields: [
    may('speaker', 'Id of the entity that spoke.', ID, (f) => f.speaker),
    may('attributed', 'Who spoke, in words, where it is no entity.', TEXT, (f) => f.attributed),
    may('to', 'Id of the entity that was spoken to.', ID, (f) => f.to),
    has('about', 'Ids of the entities spoken about.', listOf(ID), (f) => f.about),
    has('gist', 'What was said, in our words.', TEXT, (f) => f.gist),
  ],
};
