import type { JsonSchema } from './json-schema.ts';

/** A field as the author's guide lists it. */
export interface FieldRow {
  /** The way to the field: `source.publisher`, `nav[].label`, `metrics.<id>.unit`. */
  readonly field: string;
  /** What it is: the sentence of its schema. */
  readonly about: string;
  /** What may stand there: `id`, `text, at most 70 characters`. */
  readonly form: string;
  /** `required`, `optional`, or what holds where it is left out. */
  readonly fallback: string;
}

/**
 * Lists the fields of a schema with those within them, in the order in which they are declared. The entries of a record
 * or a list are looked through.
 *
 * @param closed fields that are listed without what is within them
 */
export function fieldRows(
  schema: JsonSchema,
  closed: ReadonlySet<string>,
  path = '',
): readonly FieldRow[] {
  const { properties = {}, required: named = [], else: unlessDraft } = entryOf(schema);
  const required = new Set([...named, ...(unlessDraft?.required ?? [])]);
  return Object.entries(properties).flatMap(([name, field]) => {
    const row: FieldRow = {
      field: `${path}${name}`,
      about: field.description ?? '',
      form: formOf(field),
      fallback: required.has(name) ? 'required' : fallbackOf(field),
    };
    return closed.has(name) ? [row] : [row, ...fieldRows(field, closed, row.field + stepTo(field))];
  });
}

/** What holds the fields: the schema itself, the item of a list, the entry of a record, or one of a choice. */
function entryOf(schema: JsonSchema): JsonSchema {
  const within =
    schema.items ?? recordEntry(schema) ?? schema.anyOf?.find((one) => entryOf(one).properties);
  return within ? entryOf(within) : schema;
}

const recordEntry = ({ additionalProperties }: JsonSchema): JsonSchema | undefined =>
  typeof additionalProperties === 'object' ? additionalProperties : undefined;

/** How the way goes on to the fields within: `.`, `[].`, `.<id>.`. */
function stepTo(schema: JsonSchema): string {
  const one = schema.anyOf?.find((choice) => entryOf(choice).properties) ?? schema;
  if (one.items) return '[].';
  return recordEntry(one) ? '.<id>.' : '.';
}

function fallbackOf({ default: value }: JsonSchema): string {
  return typeof value === 'string' || typeof value === 'boolean' ? `\`${value}\`` : 'optional';
}

/** Says what may stand in a field. */
function formOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return eitherOf(schema.enum.map((word) => `\`${word}\``));
  if (schema.title)
    return `${schema.title[0]!.toLowerCase()}${schema.title.slice(1)}${limitOf(schema)}`;
  if (schema.anyOf) return choiceOf(schema.anyOf);
  if (schema.items)
    return schema.items.properties ? 'list of entries' : `list: ${formOf(schema.items)}`;
  const entry = recordEntry(schema);
  if (entry)
    return `${schema.propertyNames ? formOf(schema.propertyNames) : 'word'} → ${formOf(entry)}`;
  if (schema.properties) return 'fields';
  if (schema.type === 'string') return `text${limitOf(schema)}`;
  if (schema.type === 'boolean') return '`true` or `false`';
  return schema.type === 'integer' ? 'whole number' : 'number';
}

/** One thing or a list of it is one form; others are told in turn. */
function choiceOf(choices: readonly JsonSchema[]): string {
  const [one, other] = choices;
  if (choices.length === 2 && one && other?.items && formOf(other.items) === formOf(one))
    return `${formOf(one)}, or a list`;
  return choices.some((choice) => choice.items)
    ? choices.map(formOf).join('; or ')
    : eitherOf(choices.map(formOf));
}

const limitOf = ({ maxLength }: JsonSchema): string =>
  maxLength === undefined ? '' : `, at most ${maxLength} characters`;

const eitherOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
