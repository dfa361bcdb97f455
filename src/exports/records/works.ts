import type { Origin, Reference } from '../../model/model.ts';
import {
  ADDRESS,
  BOOLEAN,
  EDTF,
  has,
  ID,
  listOf,
  may,
  oneOf,
  TEXT,
  type RecordType,
} from '../fields.ts';

export const originType: RecordType<Origin> = {
  name: 'Origin',
  about: 'A text that documents derive from; two that share one are one source.',
  fields: [
    has('id', 'Name of the origin in the dossier.', ID, ({ id }) => id),
    has('label', 'What it is.', TEXT, ({ label }) => label),
    has('kind', 'What sort of text: press-release, article …', ID, ({ kind }) => kind),
    has('derives_from', 'Ids of the origins that it draws on.', listOf(ID), (o) => o.derivesFrom),
    has(
      'confidence',
      'Whether the descent was seen or is our reading.',
      oneOf(['verified', 'inferred']),
      ({ confidence }) => confidence,
    ),
    may('note', 'What the reading rests on.', TEXT, ({ note }) => note),
  ],
};

export const referenceType: RecordType<Reference> = {
  name: 'Reference',
  about: 'A work outside the dossier by which claims were checked.',
  fields: [
    has('id', 'Name of the work in the dossier.', ID, ({ id }) => id),
    has('title', 'Its title.', TEXT, ({ title }) => title),
    has('described', 'True where the title is our description.', BOOLEAN, (r) => r.described),
    has('publisher', 'Who published it.', TEXT, ({ publisher }) => publisher),
    may('date', 'When.', EDTF, ({ date }) => date?.edtf),
    may('address', 'Where it can be read.', ADDRESS, ({ address }) => address),
    may('carried_by', 'Where we read it, when that was a copy.', TEXT, (r) => r.carriedBy),
    has(
      'kind',
      'How near it is to what it reports: primary, contemporary, secondary.',
      ID,
      ({ kind }) => kind,
    ),
    may('note', 'What a reader should know about it.', TEXT, ({ note }) => note),
  ],
};
