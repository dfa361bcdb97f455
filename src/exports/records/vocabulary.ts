import type { Vocabulary } from '../../model/model.ts';
import {
  BOOLEAN,
  formOf,
  has,
  ID,
  INTEGER,
  listOf,
  may,
  oneOf,
  TEXT,
  writeAll,
  type Field,
  type Form,
  type RecordType,
} from '../fields.ts';

/** A word of the vocabulary with its id. */
type Word<T> = readonly [id: string, T];
type Of<K extends keyof Vocabulary> = Word<
  NonNullable<Vocabulary[K]>[string & keyof Vocabulary[K]]
>;

interface Labelled {
  readonly label: string;
}

const id: Field<Word<unknown>> = has('id', 'How claims name it.', ID, ([key]) => key);
const label: Field<Word<Labelled>> = has('label', 'Its name.', TEXT, ([, word]) => word.label);
const STANCES: Form = oneOf(['against', 'with', 'neutral']);

const termType: RecordType<Word<Labelled>> = {
  name: 'Term',
  about: 'A word that claims or briefings use.',
  fields: [id, label],
};

const kindType: RecordType<Of<'kinds'>> = {
  name: 'EntityKind',
  about: 'What an entity can be.',
  fields: [
    id,
    label,
    has('plural', 'Name of several.', TEXT, ([, { plural }]) => plural),
    has('path', 'Folder of their pages.', ID, ([, { path }]) => path),
  ],
};

const relationWordType: RecordType<Of<'relations'>> = {
  name: 'RelationType',
  about: 'A state between two entities.',
  fields: [
    id,
    has('label', 'Read from subject to object.', TEXT, ([, word]) => word.label),
    has('inverse', 'Read from object to subject.', TEXT, ([, { inverse }]) => inverse),
    has('category', 'Id of its group.', ID, ([, { category }]) => category),
    has('symmetric', 'True if A to B says the same as B to A.', BOOLEAN, ([, w]) => w.symmetric),
    has('stance', 'Whether it is hostile, friendly or neither.', STANCES, ([, w]) => w.stance),
  ],
};

const eventWordType: RecordType<Of<'eventTypes'>> = {
  name: 'EventType',
  about: 'A sort of act.',
  fields: [
    id,
    label,
    has('category', 'Id of its group.', ID, ([, { category }]) => category),
    has('stance', 'Whether it is hostile, friendly or neither.', STANCES, ([, w]) => w.stance),
    may('verb', 'Word of the edge that it makes in the network.', TEXT, ([, { verb }]) => verb),
    may('from', 'Role of those at the start of that edge.', ID, ([, { from }]) => from),
    may('to', 'Role of those at its end.', ID, ([, { to }]) => to),
    may('opens', 'Id of the relation that it begins.', ID, ([, { opens }]) => opens),
    may('closes', 'Id of the relation that it ends.', ID, ([, { closes }]) => closes),
  ],
};

const scopeType: RecordType<Word<string>> = {
  name: 'Scope',
  about: 'A count that shares the name of its metric.',
  fields: [id, has('label', 'What exactly is counted.', TEXT, ([, words]) => words)],
};

const metricType: RecordType<Of<'metrics'>> = {
  name: 'Metric',
  about: 'What can be counted.',
  fields: [
    id,
    label,
    has('unit', 'How a value is read, with {n} in its place.', TEXT, ([, { unit }]) => unit),
    has('span', 'Months within which two figures are compared.', INTEGER, ([, { span }]) => span),
    has('scopes', 'Counts that share the name.', listOf(formOf(scopeType)), ([, w], model) =>
      writeAll(scopeType, Object.entries(w.scopes), model),
    ),
  ],
};

const words = <T>(
  name: string,
  about: string,
  type: RecordType<Word<T>>,
  read: (vocabulary: Vocabulary) => Readonly<Record<string, T>>,
): Field<Vocabulary> =>
  has(name, about, listOf(formOf(type)), (vocabulary, model) =>
    writeAll(type, Object.entries(read(vocabulary)), model),
  );

export const vocabularyType: RecordType<Vocabulary> = {
  name: 'Vocabulary',
  about: 'The words that claims use.',
  fields: [
    words('entity_kinds', 'What an entity can be.', kindType, (v) => v.kinds),
    words('relations', 'States between two entities.', relationWordType, (v) => v.relations),
    words('relation_categories', 'Groups of them.', termType, (v) => v.relationCategories),
    words('event_types', 'Sorts of acts.', eventWordType, (v) => v.eventTypes),
    words('event_categories', 'Groups of them.', termType, (v) => v.eventCategories),
    words('roles', 'Parts that entities play in events.', termType, (v) => v.roles),
    words('metrics', 'What can be counted.', metricType, (v) => v.metrics),
    words('topics', 'What a briefing can be about.', termType, (v) => v.topics),
  ],
};
