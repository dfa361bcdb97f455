import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { namesEntityAt } from '../model/fields.ts';
import { FRONTMATTER } from '../model/text-entry.ts';
import { YAML_OPTIONS } from '../model/yaml.ts';
import { briefingSchema } from '../schemas/briefing.ts';
import { contextSchema } from '../schemas/context.ts';
import { diagramsSchema } from '../schemas/diagrams.ts';
import { registrySchema } from '../schemas/entity.ts';
import { findingsSchema } from '../schemas/finding.ts';
import { originsSchema } from '../schemas/origin.ts';
import { pageSchema } from '../schemas/page.ts';
import { comparisonSchema } from '../schemas/question.ts';
import { referencesSchema } from '../schemas/reference.ts';
import { siteSchema } from '../schemas/site.ts';
import { vocabularySchema } from '../schemas/vocabulary.ts';
import { Refusal } from './refusal.ts';

/** What each file of the content may hold; files of a folder go by the folder. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'site.yaml': siteSchema,
  'vocabulary.yaml': vocabularySchema,
  'origins.yaml': originsSchema,
  'references.yaml': referencesSchema,
  'diagrams.yaml': diagramsSchema,
  'findings.yaml': findingsSchema,
  'comparison.yaml': comparisonSchema,
  'context.yaml': contextSchema,
  entities: registrySchema,
  briefings: briefingSchema,
  pages: pageSchema,
};

/**
 * The schema of a file of the content.
 *
 * @throws Error for a file that the site does not read
 */
export function schemaOf(file: string): z.ZodType {
  const schema = SCHEMAS[file] ?? SCHEMAS[file.split('/')[0]!];
  if (schema) return schema;
  throw new Error(`${file} has no schema`);
}

/** The YAML of a file, all of it or its frontmatter, as a tree whose ranges count from `offset`. */
export interface ContentYaml {
  readonly root: unknown;
  /** Characters of the file before the YAML. */
  readonly offset: number;
}

/**
 * Reads the YAML of a file.
 *
 * @throws Refusal where it cannot be read, which is so in a draft alone: other files are checked before
 */
export function readContentYaml(file: string, source: string): ContentYaml {
  // A byte order mark is no part of the text.
  const mark = source.startsWith('\uFEFF') ? 1 : 0;
  const frontmatter = file.endsWith('.mdx') ? FRONTMATTER.exec(source.slice(mark)) : undefined;
  const text = frontmatter === undefined ? source.slice(mark) : frontmatter?.[1];
  const document = parseDocument(text ?? '', YAML_OPTIONS);
  if (text === undefined || document.errors.length > 0)
    throw new Refusal(`${file} cannot be read; mend it first: npm run check says what is wrong.`);
  return {
    root: document.contents,
    offset: mark + (frontmatter ? frontmatter[0].indexOf('\n') + 1 : 0),
  };
}

/** A scalar of a file that names an entity. */
export interface NamedEntity {
  readonly id: string;
  readonly node: Scalar;
}

/** Every place of a YAML tree in which its schema says that an entity is named, in the order of the file. */
export function entitiesNamedIn(root: unknown, schema: z.ZodType): readonly NamedEntity[] {
  const within = (node: unknown, path: readonly PropertyKey[]): readonly NamedEntity[] => {
    if (isSeq(node)) return node.items.flatMap((item, i) => within(item, [...path, i]));
    if (isMap(node))
      return node.items.flatMap(({ key, value }) => [
        ...(isScalar(key) && namesEntityAt(schema, path, true) ? [named(key)] : []),
        ...within(value, [...path, String(isScalar(key) ? key.value : key)]),
      ]);
    return isScalar(node) && namesEntityAt(schema, path, false) ? [named(node)] : [];
  };
  return within(root, []);
}

const named = (node: Scalar): NamedEntity => ({ id: String(node.value), node });

/** The entry of an entity in the tree of a registry file; `undefined` where it stands in another. */
export function entryOf(root: unknown, id: string): YAMLMap | undefined {
  const entry = isMap(root)
    ? root.items.find(({ key }) => isScalar(key) && String(key.value) === id)?.value
    : undefined;
  return isMap(entry) ? entry : undefined;
}
