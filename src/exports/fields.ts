import type { Model } from '../model/model.ts';

/** What JSON can hold, apart from null: a field that says nothing is left out. */
export type Json = string | number | boolean | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

/** What may stand in a field. */
export type Form =
  | {
      readonly type: 'text';
      /** Name of the form for a reader: date in EDTF. */
      readonly title?: string;
      readonly pattern?: string;
      /** The words of which one stands there. */
      readonly words?: readonly string[];
    }
  | { readonly type: 'integer' | 'number' | 'boolean' }
  | {
      readonly type: 'list';
      readonly of: Form;
      /**
       * Fields of an item that is a record, by which a cell of a table holds it, with a colon between them; left out, the
       * list stands in JSON alone.
       */
      readonly cell?: readonly string[];
    }
  | { readonly type: 'record'; readonly record: RecordNote };

/** A field as its documentation tells of it. */
export interface FieldNote {
  /** Lower-case words joined by underscores: a name that spreadsheets and programs both take. */
  readonly name: string;
  /** What it means, in one sentence. */
  readonly about: string;
  readonly form: Form;
  /** True where a record may lack it. */
  readonly optional?: boolean;
}

/** What a kind of record holds, and what it is called. */
export interface RecordNote {
  readonly name: string;
  readonly about: string;
  readonly fields: readonly FieldNote[];
}

/** A field with the way in which its value is read; only an optional one may have none. */
export type Field<Of> = FieldNote &
  (
    | { readonly optional?: false; readonly read: (of: Of, model: Model) => Json }
    | { readonly optional: true; readonly read: (of: Of, model: Model) => Json | undefined }
  );

/**
 * The one definition of a kind of record, from which follow its JSON, the columns of its table, its JSON Schema and its
 * documentation.
 */
export interface RecordType<Of> extends RecordNote {
  readonly fields: readonly Field<Of>[];
}

export const TEXT: Form = { type: 'text' };
export const ID: Form = { type: 'text', title: 'id', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
export const CLAIM_KEY: Form = {
  type: 'text',
  title: 'claim key',
  pattern: '^[a-z0-9-]+--[a-z0-9-]+$',
};
export const EDTF: Form = { type: 'text', title: 'date in EDTF' };
export const ADDRESS: Form = { type: 'text', title: 'address' };
export const LANGUAGE: Form = { type: 'text', title: 'language tag, BCP 47' };
export const INTEGER: Form = { type: 'integer' };
export const NUMBER: Form = { type: 'number' };
export const BOOLEAN: Form = { type: 'boolean' };

export const oneOf = (words: readonly string[]): Form => ({ type: 'text', words });

export const listOf = (of: Form, cell?: readonly string[]): Form => ({
  type: 'list',
  of,
  ...(cell && { cell }),
});

export const formOf = (record: RecordNote): Form => ({ type: 'record', record });

/** A field that every record of its type has. */
export const has = <Of>(
  name: string,
  about: string,
  form: Form,
  read: (of: Of, model: Model) => Json,
): Field<Of> => ({ name, about, form, read });

/** A field that a record may lack. */
export const may = <Of>(
  name: string,
  about: string,
  form: Form,
  read: (of: Of, model: Model) => Json | undefined,
): Field<Of> => ({ name, about, form, optional: true, read });

/** Writes a record as JSON, with the fields of its type in their order. */
export function write<Of>({ fields }: RecordType<Of>, of: Of, model: Model): JsonObject {
  const json: Record<string, Json> = {};
  for (const { name, read } of fields) {
    const value = read(of, model);
    if (value !== undefined) json[name] = value;
  }
  return json;
}

export const writeAll = <Of>(
  type: RecordType<Of>,
  all: Iterable<Of>,
  model: Model,
): readonly JsonObject[] => Array.from(all, (of) => write(type, of, model));
