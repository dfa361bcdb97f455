import { stringify } from 'csv-stringify/sync';
import type { Model } from '../model/model.ts';
import { cellOf, columnsOf } from './columns.ts';
import { writeAll, type RecordType } from './fields.ts';

/**
 * Writes records as a table: RFC 4180 in UTF-8, a header and one row for each. A text that a spreadsheet would run as a
 * formula has an apostrophe before it; a number is a number.
 */
export function csvFile<Of>(type: RecordType<Of>, all: Iterable<Of>, model: Model): string {
  const columns = columnsOf(type);
  const rows = writeAll(type, all, model).map((record) =>
    columns.map((column) => cellOf(column, record)),
  );
  return stringify([columns.map(({ name }) => name), ...rows], {
    record_delimiter: '\r\n',
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { boolean: String },
  });
}
