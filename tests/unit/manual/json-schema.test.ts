import { globSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parse } from 'yaml';
import { FILE_KINDS } from '../../../src/manual/file-kinds.ts';
import { jsonSchemaOf } from '../../../src/manual/json-schema.ts';
import { sourceFiles } from '../../fixtures/source-files.ts';

/** `patternErrorMessage` is a word of VS Code, and `uri` is checked by a package that is not needed here. */
const ajv = new Ajv({ allErrors: true, strict: false, formats: { uri: true } });

const validators = new Map<string, ValidateFunction>(
  FILE_KINDS.map((kind) => [kind.name, ajv.compile(jsonSchemaOf(kind))]),
);

/** Frontmatter of a text, or the whole of a YAML file; one that only holds comments has no entry. */
const dataOf = (path: string, text: string): unknown =>
  parse(path.endsWith('.mdx') ? /^---\n([^]*?)\n---/.exec(text)![1]! : text) ?? {};

/** What a schema has against some data, as `/source/quality enum`. */
function faultsOf(kind: string, data: unknown): readonly string[] {
  const validate = validators.get(kind)!;
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

/** Sound dossiers on several subjects, and the one that a new dossier begins as. */
const DOSSIERS = [
  'content',
  'src/authoring/template',
  ...globSync('tests/fixtures/dossiers/*').filter((folder) => !folder.endsWith('/broken')),
];

const sound = FILE_KINDS.flatMap(({ name, files }) =>
  DOSSIERS.flatMap((dossier) =>
    sourceFiles(`${dossier}/${files}`).map(({ path, text }) => [name, path, text] as const),
  ),
);

test.each(sound)('the schema of %s has nothing against %s', (kind, path, text) => {
  expect(faultsOf(kind, dataOf(path, text))).toEqual([]);
});

test('every sort of file is among those that were validated', () => {
  expect(FILE_KINDS.map(({ name }) => name).filter((n) => !sound.some(([k]) => k === n))).toEqual(
    [],
  );
});

describe('a mistake in a briefing', () => {
  const text = readFileSync('tests/fixtures/dossiers/canals/briefings/wray-cut-1774.mdx', 'utf8');
  const briefing = dataOf('x.mdx', text) as Record<string, unknown> & {
    readonly source: object;
    readonly events: readonly Readonly<Record<string, unknown>>[];
  };
  const [event] = briefing.events;
  const withSource = (change: object) => ({
    ...briefing,
    source: { ...briefing.source, ...change },
  });
  const withEvent = (change: object) => ({ ...briefing, events: [{ ...event, ...change }] });

  test.each([
    ['an unknown field', { ...briefing, sumary: 'x' }, ' additionalProperties'],
    ['a field that is missing', { ...briefing, title: undefined }, ' required'],
    ['a title that is too long', { ...briefing, title: 'a'.repeat(71) }, '/title maxLength'],
    ['a sentence without its full stop', { ...briefing, summary: 'It opens' }, '/summary pattern'],
    ['a word that is none of the choices', withSource({ quality: 'god' }), '/source/quality enum'],
    ['an id with capitals', withEvent({ id: 'Opening' }), '/events/0/id pattern'],
    ['a date in words', withSource({ published: 'May 1774' }), '/source/published pattern'],
    ['a paragraph 0', withEvent({ at: 0 }), '/events/0/at minimum'],
    ['an address without http', withSource({ address: 'a.org' }), '/source/address pattern'],
    [
      'a correction that corrects an unknown field',
      withEvent({ corrected: { dat: '1774' } }),
      '/events/0/corrected additionalProperties',
    ],
    [
      'an id that stands twice in a list',
      { ...briefing, topics: ['a'], events: [{ ...event, refs: ['a', 'a'] }] },
      '/events/0/refs uniqueItems',
    ],
  ])('is found: %s', (_, data, fault) => {
    const faults = faultsOf('briefing', JSON.parse(JSON.stringify(data)));
    expect(faults).toContain(fault);
  });

  test('is no suggestion that lacks what an editor has still to fill in', () => {
    const suggestion = { id: 'opening', at: 3, printed: 'opened in May', draft: true };
    const faults = (events: readonly object[]) => faultsOf('briefing', { ...briefing, events });
    expect(faults([suggestion])).toEqual([]);
    expect(faults([{ ...suggestion, at: undefined }])).toContain('/events/0 required');
    expect(faults([{ ...suggestion, draft: false }])).toContain('/events/0 required');
  });

  test('is no figure that is a suggestion, and lacks what a claim must have', () => {
    const figure = { id: 'length', at: 3 };
    const faults = (change: object) =>
      faultsOf('briefing', { ...briefing, figures: [{ ...figure, ...change }] });
    expect(faults({ draft: true })).toEqual([]);
    expect(faults({})).toContain('/figures/0 required');
    expect(faults({ subject: 'cut', metric: 'length', value: 3 })).toEqual([]);
  });
});

describe('a figure', () => {
  const figure = { id: 'length', refs: ['map'], subject: 'cut', metric: 'length', 'as-of': 1774 };
  const faults = (change: object) => faultsOf('context', { figures: [{ ...figure, ...change }] });

  test.each([3, '750', '>750', '>=30', '<20', '<=20', '~60', '10..20', '1.5..2'])(
    'may have the value %s',
    (value) => {
      expect(faults({ value })).toEqual([]);
    },
  );

  test.each(['750 m', '1,000', '>>3', '10..', ''])('may not have the value "%s"', (value) => {
    expect(faults({ value })).toContain('/figures/0/value pattern');
  });
});

test('an author is told what is wrong in the words of our own check', () => {
  const schema = z.strictObject({ id: z.string().regex(/^[a-z]+$/, 'must be small letters') });
  expect(jsonSchemaOf({ schema, about: 'A test.' })).toMatchObject({
    description: 'A test.',
    properties: { id: { pattern: '^[a-z]+$', patternErrorMessage: 'This must be small letters.' } },
  });
});

test('every field has the description that a hover shows', () => {
  const silent = (schema: unknown, path: string): readonly string[] =>
    typeof schema !== 'object' || schema === null
      ? []
      : Object.entries(schema).flatMap(([key, value]: [string, unknown]) =>
          key === 'properties' && !path.endsWith('/if')
            ? Object.entries(value as Record<string, { description?: string }>).flatMap(
                ([name, field]) => [
                  ...(field.description ? [] : [`${path}/${name}`]),
                  ...silent(field, `${path}/${name}`),
                ],
              )
            : silent(value, `${path}/${key}`),
        );
  expect(FILE_KINDS.flatMap((kind) => silent(jsonSchemaOf(kind), kind.name))).toEqual([]);
});

test.each(FILE_KINDS)('the committed schema of $name is what `npm run schemas` writes', (kind) => {
  const committed = readFileSync(`.vscode/schemas/${kind.name}.json`, 'utf8');
  expect(JSON.parse(committed)).toEqual(jsonSchemaOf(kind));
});
