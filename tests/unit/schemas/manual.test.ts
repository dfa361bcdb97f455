import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { descriptionAt, fieldsAt } from '../../../src/model/fields.ts';
import { briefingSchema } from '../../../src/schemas/briefing.ts';
import { diagramsSchema } from '../../../src/schemas/diagrams.ts';
import { registrySchema } from '../../../src/schemas/entity.ts';
import { findingsSchema } from '../../../src/schemas/finding.ts';
import { originsSchema } from '../../../src/schemas/origin.ts';
import { pageSchema } from '../../../src/schemas/page.ts';
import { referencesSchema } from '../../../src/schemas/reference.ts';
import { siteSchema } from '../../../src/schemas/site.ts';
import { vocabularySchema } from '../../../src/schemas/vocabulary.ts';

type Path = readonly string[];

/** Every way to a field; `*` is any item of a list and any entry of a record. */
function pathsIn(schema: z.ZodType, path: Path = []): readonly Path[] {
  const here = [path, [...path, '*']].flatMap((at) =>
    fieldsAt(schema, at).map((field) => [...at, field]),
  );
  return here.flatMap((field) => [field, ...pathsIn(schema, field)]);
}

const schemas: readonly (readonly [string, z.ZodType])[] = [
  ['site.yaml', siteSchema],
  ['vocabulary.yaml', vocabularySchema],
  ['entities/*.yaml', registrySchema],
  ['origins.yaml', originsSchema],
  ['references.yaml', referencesSchema],
  ['diagrams.yaml', diagramsSchema],
  ['findings.yaml', findingsSchema],
  ['briefings/*.mdx', briefingSchema],
  ['pages/*.mdx', pageSchema],
];

describe.each(schemas)('the schema of %s', (_, schema) => {
  test('describes every field in a sentence, so that a problem can say what belongs there', () => {
    const silent = pathsIn(schema).filter(
      (path) => !/^[\dA-Z].*\.$/.test(descriptionAt(schema, path) ?? ''),
    );
    expect(silent.map((path) => path.join('.'))).toEqual([]);
  });
});

test('The fields of a claim and of its correction are among those that are described', () => {
  const paths = pathsIn(briefingSchema).map((path) => path.join('.'));
  expect(paths).toContain('source.publisher');
  expect(paths).toContain('events.*.corrected.date');
  expect(paths).toContain('figures.*.as-of');
});
