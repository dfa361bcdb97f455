import type { FieldNote, Form, Json, JsonObject, RecordNote } from './fields.ts';

/** A column of a table: a field of a record, or one of a record within it. */
export interface Column extends FieldNote {
  /** The way to its value. */
  readonly path: readonly [string, string?];
}

/**
 * The columns of a kind of record. A record within it has a column for each of its fields, named after both: `said_date`.
 * A list of records stands there only where its form says how a cell holds it.
 */
export const columnsOf = ({ fields }: RecordNote): readonly Column[] =>
  fields.flatMap((field): readonly Column[] => {
    const { name, form } = field;
    if (form.type !== 'record') return fits(form) ? [{ ...field, path: [name] }] : [];
    return form.record.fields
      .filter((inner) => fits(inner.form))
      .map((inner) => ({ ...inner, name: `${name}_${inner.name}`, path: [name, inner.name] }));
  });

/** Tells whether a cell can hold it. */
const fits = (form: Form): boolean =>
  form.type === 'list'
    ? form.of.type !== 'record' || form.cell !== undefined
    : form.type !== 'record';

/** What a cell of the column holds for a record; `undefined` where the record says nothing. */
export function cellOf(
  { path: [first, second], form }: Column,
  record: JsonObject,
): string | number | boolean | undefined {
  const value = second === undefined ? record[first] : (record[first] as JsonObject)?.[second];
  return Array.isArray(value) ? listCell(value, form) : (value as Exclude<typeof value, object>);
}

/** The same as text. */
export function textOf(column: Column, record: JsonObject): string | undefined {
  const cell = cellOf(column, record);
  return cell === undefined ? undefined : `${cell}`;
}

/** Items parted by bars; a bar or a backslash within an item has a backslash before it. */
function listCell(items: readonly Json[], form: Form): string {
  const names = form.type === 'list' ? form.cell : undefined;
  const texts = items.map((item) => (names ? fieldsOf(item as JsonObject, names) : scalar(item)));
  return texts.map((text) => text.replace(/[\\|]/g, String.raw`\$&`)).join('|');
}

const fieldsOf = (item: JsonObject, names: readonly string[]): string =>
  names.flatMap((name) => (item[name] === undefined ? [] : [scalar(item[name])])).join(':');

/** A list in a cell, and a field by which a cell holds a record, is of texts or numbers. */
const scalar = (item: Json): string => (typeof item === 'string' ? item : JSON.stringify(item));
