import type { Model } from '../model/model.ts';
import { csvFile } from './csv.ts';
import type { RecordNote, RecordType } from './fields.ts';
import { briefingType } from './records/briefing.ts';
import { eventType, figureType, relationType, statementType } from './records/claim-kinds.ts';
import { claimType } from './records/claim.ts';
import { claimsOf } from './records/claims.ts';
import { entityType } from './records/entity.ts';

/** A table of the dossier: one kind of record, a row for each. */
export interface Table {
  /** Name of its file without the ending: claims. */
  readonly name: string;
  readonly about: string;
  readonly record: RecordNote;
  readonly count: (model: Model) => number;
  readonly file: (model: Model) => string;
}

const table = <Of>(
  name: string,
  about: string,
  record: RecordType<Of>,
  rows: (model: Model) => readonly Of[],
): Table => ({
  name,
  about,
  record,
  count: (model) => rows(model).length,
  file: (model) => csvFile(record, rows(model), model),
});

/** The tables of the dossier, by which each has a file and its documentation. */
export const TABLES: readonly Table[] = [
  table('claims', 'Every claim, whatever its kind, in one line each.', claimType, ({ claims }) => [
    ...claims.values(),
  ]),
  table('events', 'Claims that something happened.', eventType, ({ claims }) =>
    claimsOf(claims.values(), 'event'),
  ),
  table('relations', 'Claims that one entity stands to another.', relationType, ({ claims }) =>
    claimsOf(claims.values(), 'relation'),
  ),
  table('figures', 'Claims that something has a value.', figureType, ({ claims }) =>
    claimsOf(claims.values(), 'figure'),
  ),
  table('statements', 'Claims that somebody said something.', statementType, ({ claims }) =>
    claimsOf(claims.values(), 'statement'),
  ),
  table('entities', 'Whom and what claims are about.', entityType, ({ entities }) => [
    ...entities.values(),
  ]),
  table('briefings', 'The documents, each with its record.', briefingType, ({ briefings }) => [
    ...briefings.values(),
  ]),
];
