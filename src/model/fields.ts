import type { z } from 'zod';
import { idMarks } from '../schemas/words.ts';

/** The part of a schema's definition that is looked through to reach its fields. */
interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly in?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as Definition;

/** Names of the fields that a schema allows at a path, in the order of the schema; empty where it takes any. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  return schemasAt(schema, path).flatMap((found) => Object.keys(definitionOf(found).shape ?? {}));
}

/** The sentence by which a schema describes the field at a path, where it has one. */
export function descriptionAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  return schemasAt(schema, path).find((found) => found.description)?.description;
}

/** Tells whether the field at a path may be left out. */
export const isOptionalAt = (schema: z.ZodType, path: readonly PropertyKey[]): boolean =>
  schemasAt(schema, path)[0]?.safeParse(undefined).success ?? false;

/** Tells whether what stands at a path is the id of an entity; with `isKey`, whether the keys of the map there are. */
export const namesEntityAt = (
  schema: z.ZodType,
  path: readonly PropertyKey[],
  isKey: boolean,
): boolean =>
  schemasAt(schema, path).some((found) => {
    const written = isKey ? definitionOf(found).keyType : found;
    return written !== undefined && idMarks.get(written)?.names === 'entity';
  });

/** The schema at a path with everything it wraps, outermost first: optional, then what it makes optional, and so on. */
function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly z.ZodType[] {
  const def = definitionOf(schema);
  const wrapped = [def.in ?? def.innerType ?? [], def.options ?? []].flat();
  const here = path.length === 0 ? [schema] : [];
  if (wrapped.length > 0) return [...here, ...wrapped.flatMap((inner) => schemasAt(inner, path))];
  const [step, ...rest] = path;
  if (step === undefined) return here;
  const next = def.shape?.[String(step)] ?? def.element ?? def.valueType;
  return next ? schemasAt(next, rest) : [];
}
