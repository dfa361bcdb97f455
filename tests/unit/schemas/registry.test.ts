import { expect, test } from 'vitest';
import { ALIAS_KINDS, registrySchema } from '../../../src/schemas/entity.ts';
import { findingsSchema } from '../../../src/schemas/finding.ts';
import { originsSchema } from '../../../src/schemas/origin.ts';
import { referencesSchema } from '../../../src/schemas/reference.ts';
import { diagramsSchema } from '../../../src/schemas/diagrams.ts';

const bridge = { name: 'North Bridge', summary: 'A swing bridge.' };
const finding = {
  id: 'a',
  title: 'A',
  text: 'B.',
  verdict: 'agree',
  claims: ['opening#bridge-opens'],
};

test('An entity has no other names unless told', () => {
  expect(registrySchema.parse({ 'north-bridge': bridge })['north-bridge']).toMatchObject({
    native: {},
    former: [],
    aliases: [],
    links: [],
  });
});

test('An alias says why it differs from the name, and where it is printed', () => {
  const withAlias = (alias: object) =>
    registrySchema.safeParse({
      'north-bridge': { ...bridge, aliases: [{ name: 'N. Bridge', ...alias }] },
    });
  expect(ALIAS_KINDS).toEqual([
    'garbled',
    'short',
    'former',
    'translated',
    'transliterated',
    'ticker',
    'misspelt',
    'misattributed',
  ]);
  for (const kind of ALIAS_KINDS) expect(withAlias({ kind }).success, kind).toBe(true);
  expect(withAlias({ kind: 'nickname' }).success).toBe(false);
  expect(
    withAlias({ kind: 'short', briefing: 'opening', at: '1-2' }).data?.['north-bridge']?.aliases[0]
      ?.at,
  ).toEqual([1, 2]);
});

const kindOf = (kind: string) => ({ label: 'A', kind, confidence: 'verified' });
const nearnessOf = (kind: string) => ({ title: 'A', publisher: 'B', kind });

test.each([
  ...['press-release', 'article', 'interview', 'outlet', 'statement', 'announcement', 'filing'].map(
    (word) => [word, originsSchema, { it: kindOf(word) }] as const,
  ),
  ...['primary', 'contemporary', 'secondary'].map(
    (word) => [word, referencesSchema, { it: nearnessOf(word) }] as const,
  ),
  ...['agree', 'conflict', 'scope', 'single'].map(
    (word) => [word, findingsSchema, [{ ...finding, verdict: word }]] as const,
  ),
])('An author may call an origin, a reference or a finding "%s"', (_, schema, input) => {
  expect(schema.safeParse(input).success).toBe(true);
});

test('An author may not call them anything else', () => {
  expect(originsSchema.safeParse({ it: kindOf('rumour') }).success).toBe(false);
  expect(referencesSchema.safeParse({ it: nearnessOf('near') }).success).toBe(false);
  expect(findingsSchema.safeParse([{ ...finding, verdict: 'true' }]).success).toBe(false);
});

test('An entity is registered under an id', () => {
  expect(registrySchema.safeParse({ 'North Bridge': bridge }).success).toBe(false);
});

test('A finding joins claims by briefing and id, at least one', () => {
  expect(findingsSchema.safeParse([finding]).success).toBe(true);
  expect(findingsSchema.safeParse([{ ...finding, claims: [] }]).success).toBe(false);
  expect(findingsSchema.safeParse([{ ...finding, claims: ['bridge-opens'] }]).success).toBe(false);
});

test('An origin derives from nothing unless told', () => {
  const origins = originsSchema.parse({
    release: { label: 'A release', kind: 'press-release', confidence: 'verified' },
  });
  expect(origins['release']).toMatchObject({ derivesFrom: [] });
});

test('A reference hands on where a copy of it was read', () => {
  const references = referencesSchema.parse({
    survey: { title: 'Survey', publisher: 'Archive', kind: 'primary', 'carried-by': 'Library' },
  });
  expect(references['survey']).toMatchObject({ described: false, carriedBy: 'Library' });
});

test('A diagram draws claims, not the descent of sources, unless told', () => {
  expect(diagramsSchema.parse([{ id: 'a', title: 'A', summary: 'B.' }])).toEqual([
    {
      id: 'a',
      title: 'A',
      summary: 'B.',
      nodes: [],
      relations: [],
      events: [],
      byYear: false,
      origins: false,
    },
  ]);
});
