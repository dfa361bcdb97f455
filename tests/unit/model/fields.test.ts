import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { descriptionAt, fieldsAt, isOptionalAt } from '../../../src/model/fields.ts';

const bridge = z
  .strictObject({
    name: z.string().describe('Its name.'),
    length: z.number().optional().describe('Its length.'),
    spans: z.array(z.strictObject({ width: z.number().describe('Width of a span.') })).default([]),
    fate: z.union([z.literal('none'), z.strictObject({ closed: z.string() }).partial()]).optional(),
  })
  .refine(() => true)
  .transform((data) => data);
const registry = z.record(z.string(), bridge);

describe('the fields at a path', () => {
  test('are those of the object there, in the order of the schema', () => {
    expect(fieldsAt(bridge, [])).toEqual(['name', 'length', 'spans', 'fate']);
  });

  test('are found through records, lists, defaults, unions and transforms', () => {
    expect(fieldsAt(registry, ['north-bridge'])).toEqual(['name', 'length', 'spans', 'fate']);
    expect(fieldsAt(registry, ['north-bridge', 'spans', 0])).toEqual(['width']);
    expect(fieldsAt(bridge, ['fate'])).toEqual(['closed']);
  });

  test('are none where the schema takes a plain value, or knows no such path', () => {
    expect(fieldsAt(bridge, ['name'])).toEqual([]);
    expect(fieldsAt(bridge, ['colour', 'shade'])).toEqual([]);
  });
});

describe('the description at a path', () => {
  test('is the sentence that the schema says of the field', () => {
    expect(descriptionAt(bridge, ['name'])).toBe('Its name.');
    expect(descriptionAt(bridge, ['length'])).toBe('Its length.');
    expect(descriptionAt(registry, ['north-bridge', 'spans', 3, 'width'])).toBe('Width of a span.');
  });

  test('does not exist where the schema says nothing', () => {
    expect(descriptionAt(bridge, ['fate'])).toBeUndefined();
    expect(descriptionAt(bridge, ['colour'])).toBeUndefined();
  });
});

test('A field is optional where it has a default or is said to be', () => {
  expect(isOptionalAt(bridge, ['length'])).toBe(true);
  expect(isOptionalAt(bridge, ['spans'])).toBe(true);
  expect(isOptionalAt(bridge, ['name'])).toBe(false);
  expect(isOptionalAt(bridge, ['colour'])).toBe(false);
});
