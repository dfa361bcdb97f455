import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldRows } from '../../../src/manual/field-rows.ts';
import { jsonSchemaOf } from '../../../src/manual/json-schema.ts';
import { dateSchema } from '../../../src/schemas/date.ts';
import {
  idSchema,
  languageSchema,
  oneOrMore,
  phrase,
  sentence,
} from '../../../src/schemas/words.ts';

const rowsOf = (schema: z.ZodType, closed: readonly string[] = []) =>
  fieldRows(jsonSchemaOf({ schema, about: 'A test.' }), new Set(closed));

/** Form of a single field. */
const formOf = (schema: z.ZodType) => rowsOf(z.strictObject({ field: schema }))[0]!.form;

test('A field is listed with its description, its form and whether it must be there', () => {
  const schema = z.strictObject({
    name: phrase(40).describe('Name of the bridge.'),
    opened: dateSchema.optional().describe('When it opened.'),
    state: z.enum(['open', 'shut']).default('open').describe('Whether one can cross.'),
    lit: z.boolean().default(false).describe('True where it has lamps.'),
    lamps: z.array(idSchema).default([]).describe('Its lamps.'),
  });
  expect(rowsOf(schema)).toEqual([
    {
      field: 'name',
      about: 'Name of the bridge.',
      form: 'text, at most 40 characters',
      fallback: 'required',
    },
    { field: 'opened', about: 'When it opened.', form: 'date in EDTF', fallback: 'optional' },
    {
      field: 'state',
      about: 'Whether one can cross.',
      form: '`open` or `shut`',
      fallback: '`open`',
    },
    {
      field: 'lit',
      about: 'True where it has lamps.',
      form: '`true` or `false`',
      fallback: '`false`',
    },
    { field: 'lamps', about: 'Its lamps.', form: 'list: id', fallback: 'optional' },
  ]);
});

describe('the form', () => {
  test.each([
    ['a sentence', sentence(90), 'sentence, at most 90 characters'],
    ['a choice of three', z.enum(['a', 'b', 'c']), '`a`, `b` or `c`'],
    ['one or several', oneOrMore(idSchema), 'id, or a list'],
    [
      'a list or names by role',
      z.union([z.array(idSchema), z.record(idSchema, z.string())]),
      'list: id; or id → text',
    ],
    [
      'a word or fields',
      z.union([z.literal('none'), z.strictObject({ a: z.string() })]),
      '`none` or fields',
    ],
    [
      'names by language',
      z.record(languageSchema, phrase(8)),
      'language tag → text, at most 8 characters',
    ],
    ['entries', z.array(z.strictObject({ a: z.string() })), 'list of entries'],
    ['a whole number', z.number().int(), 'whole number'],
    ['a number', z.number(), 'number'],
  ])('of %s is told in words', (_, schema, form) => {
    expect(formOf(schema)).toBe(form);
  });
});

describe('fields within fields', () => {
  const lamp = z.strictObject({ colour: z.string() });
  const fieldsOf = (schema: z.ZodType, closed?: readonly string[]) =>
    rowsOf(schema, closed).map(({ field, fallback }) => `${field} ${fallback}`);

  test('are listed under the way that leads to them', () => {
    const schema = z.strictObject({
      first: lamp,
      row: z.array(lamp),
      named: z.record(idSchema, lamp),
      some: oneOrMore(lamp).optional(),
    });
    expect(fieldsOf(schema)).toEqual([
      'first required',
      'first.colour required',
      'row required',
      'row[].colour required',
      'named required',
      'named.<id>.colour required',
      'some optional',
      'some.colour required',
    ]);
  });

  test('of a file that is a list or a record stand without a way before them', () => {
    expect(fieldsOf(z.array(lamp))).toEqual(['colour required']);
    expect(fieldsOf(z.record(idSchema, lamp))).toEqual(['colour required']);
  });

  test('of a closed field are left out', () => {
    expect(fieldsOf(z.strictObject({ first: lamp, second: lamp }), ['first'])).toEqual([
      'first required',
      'second required',
      'second.colour required',
    ]);
  });

  test('of what may be a suggestion are required as those of a claim', () => {
    const claim = z.strictObject({ draft: z.boolean().optional(), at: z.number(), type: idSchema });
    expect(fieldsOf(z.array(claim))).toEqual(['draft optional', 'at required', 'type required']);
  });
});
