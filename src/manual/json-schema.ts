import { z } from 'zod';
import type { FileKind } from './file-kinds.ts';

/** The part of JSON Schema (draft 7) that schemas of content come out as. */
export interface JsonSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  /** With a condition, what holds where it does not. */
  readonly else?: JsonSchema;
}

type Writable = z.core.JSONSchema.BaseSchema;

/** What a suggestion holds at least, until an editor accepts it. */
const OF_SUGGESTION = ['id', 'at'] as const;

/**
 * Writes what an author may put in a file as JSON Schema, by which an editor completes, explains and checks it. Draft 7,
 * since every version of the tools that read YAML for VS Code knows it. What only the whole content can tell, such as
 * whether a name is known, is left to `npm run check`.
 */
export function jsonSchemaOf({ schema, about }: Pick<FileKind, 'schema' | 'about'>): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    override: ({ zodSchema, jsonSchema }) => {
      leaveOutNoise(jsonSchema);
      explainPattern(zodSchema, jsonSchema);
      loosenSuggestion(jsonSchema);
    },
  });
  const $comment = 'Written by `npm run schemas` from src/schemas/.';
  return { $schema, $comment, description: about, ...rest } as JsonSchema;
}

/** What Zod adds and no author needs: the largest whole numbers that JavaScript has, and a format that is none. */
function leaveOutNoise(jsonSchema: Writable): void {
  if (jsonSchema.format === 'includes') delete jsonSchema.format;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/**
 * Puts the words of our own check in place of a pattern that no author reads; VS Code knows the keyword. No pattern of a
 * schema takes an empty text, so that is what is asked about.
 */
function explainPattern(schema: z.core.$ZodTypes, jsonSchema: Writable): void {
  if (jsonSchema.pattern === undefined || 'patternErrorMessage' in jsonSchema) return;
  const issues = z.safeParse(schema, '').error?.issues ?? [];
  const says = issues.find(({ code }) => code === 'invalid_format')?.message;
  if (says) jsonSchema['patternErrorMessage'] = `This ${says}.`;
}

/**
 * A claim that is marked as a draft is a suggestion: what it lacks is no mistake yet. Zod comes twice to a schema that
 * ends in a transformation, the second time with what the first one left.
 */
function loosenSuggestion(jsonSchema: Writable): void {
  const { properties, required, if: loosened } = jsonSchema;
  if (!properties?.['draft'] || !properties['at'] || !required || loosened) return;
  jsonSchema.required = [...OF_SUGGESTION];
  jsonSchema.if = { properties: { draft: { const: true } }, required: ['draft'] };
  jsonSchema.else = { required };
}
