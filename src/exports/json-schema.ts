import type { Form, FieldNote, Json, JsonObject, RecordNote } from './fields.ts';

/**
 * Writes the form of a record as JSON Schema (draft 2020-12). It is open: a later edition may have fields that this one
 * does not know.
 *
 * @param id full address of the schema, or its path where the site does not know its own address
 */
export function jsonSchemaOf(record: RecordNote, id: string): JsonObject {
  const within = new Map<string, RecordNote>();
  collect(record, within);
  within.delete(record.name);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: record.name,
    ...objectOf(record),
    $defs: Object.fromEntries([...within].map(([name, inner]) => [name, objectOf(inner)])),
  };
}

/** Gathers a record and those within it, each once, in the order in which they are met. */
function collect(record: RecordNote, found: Map<string, RecordNote>): void {
  if (found.has(record.name)) return;
  found.set(record.name, record);
  for (const { form } of record.fields) {
    const item = form.type === 'list' ? form.of : form;
    if (item.type === 'record') collect(item.record, found);
  }
}

const objectOf = ({ about, fields }: RecordNote): JsonObject => ({
  description: about,
  type: 'object',
  properties: Object.fromEntries(fields.map((field) => [field.name, propertyOf(field)])),
  required: fields.filter(({ optional }) => !optional).map(({ name }) => name),
});

const propertyOf = ({ about, form }: FieldNote): JsonObject => ({
  description: about,
  ...schemaOf(form),
});

function schemaOf(form: Form): JsonObject {
  switch (form.type) {
    case 'list':
      return { type: 'array', items: schemaOf(form.of) };
    case 'record':
      return { $ref: `#/$defs/${form.record.name}` };
    case 'text': {
      const { title, pattern, words } = form;
      const parts: Record<string, Json> = { type: 'string' };
      if (title !== undefined) parts['title'] = title;
      if (pattern !== undefined) parts['pattern'] = pattern;
      if (words !== undefined) parts['enum'] = words;
      return parts;
    }
    default:
      return { type: form.type };
  }
}
