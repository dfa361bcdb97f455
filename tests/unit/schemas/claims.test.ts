import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  eventSchema,
  figureSchema,
  relationClaimSchema,
  statementSchema,
} from '../../../src/schemas/claims.ts';

const event = {
  id: 'opens',
  at: 1,
  type: 'opening',
  title: 'The bridge opens',
  who: ['north-bridge'],
};
const relation = {
  id: 'upkeep',
  at: 1,
  subject: 'council',
  relation: 'maintains',
  object: 'bridge',
};
const figure = { id: 'length', at: 1, subject: 'bridge', metric: 'length', value: 60 };
const statement = { id: 'thanks', at: 1, speaker: 'council', gist: 'It thanks the builders.' };

const messagesFor = (schema: z.ZodType, input: unknown): readonly string[] =>
  schema.safeParse(input).error?.issues.map(({ message }) => message) ?? [];

describe('every claim', () => {
  test.each([
    ['event', eventSchema, event],
    ['relation', relationClaimSchema, relation],
    ['figure', figureSchema, figure],
    ['statement', statementSchema, statement],
  ])('has a place and no references unless told: %s', (_, schema, input) => {
    expect(schema.parse(input)).toMatchObject({ at: [1], refs: [] });
  });

  test('is unchecked unless a check is named, and knows five of them', () => {
    expect(eventSchema.parse(event).check).toBeUndefined();
    expect(eventSchema.safeParse({ ...event, check: 'true' }).success).toBe(false);
    for (const check of ['verified', 'refined', 'contradicted', 'unconfirmed', 'inferred'])
      expect(eventSchema.parse({ ...event, check }).check).toBe(check);
  });

  test('quotes at least a word where it quotes', () => {
    expect(eventSchema.parse({ ...event, quote: 'opened' }).quote).toBe('opened');
    expect(eventSchema.safeParse({ ...event, quote: '' }).success).toBe(false);
  });

  test('may be held not to have happened', () => {
    expect(relationClaimSchema.parse({ ...relation, corrected: 'none' }).corrected).toBe('none');
  });

  test('may not be corrected by any other word', () => {
    expect(messagesFor(relationClaimSchema, { ...relation, corrected: 'never' })).toEqual([
      'must hold the fields that differ, or be the word none',
    ]);
  });

  test('may not be corrected by nothing', () => {
    const rule = 'must hold the fields that differ, or be the word none';
    expect(messagesFor(relationClaimSchema, { ...relation, corrected: {} })).toEqual([rule]);
    expect(messagesFor(figureSchema, { ...figure, corrected: {} })).toEqual([rule]);
  });

  test('names each work once that its check rests on', () => {
    expect(messagesFor(figureSchema, { ...figure, refs: ['survey', 'survey'] })).toEqual([
      'stands in the list already; take one of the two out',
    ]);
  });

  test('fails on a field that no claim has', () => {
    expect(messagesFor(figureSchema, { ...figure, unit: 'm' })).toEqual([
      'Unrecognized key: "unit"',
    ]);
  });
});

describe('an event', () => {
  test.each([[[]], [{}], [{ builder: [] }]])('happens to somebody, not to %j', (who) => {
    expect(messagesFor(eventSchema, { ...event, who })).toEqual([
      'must name at least one entity; write [a, b] or { role: [a, b] }',
    ]);
  });

  test('is done unless it is planned or announced', () => {
    expect(eventSchema.parse(event).stage).toBe('done');
    for (const stage of ['planned', 'announced', 'done'])
      expect(eventSchema.parse({ ...event, stage }).stage).toBe(stage);
    expect(eventSchema.safeParse({ ...event, stage: 'hoped' }).success).toBe(false);
  });

  test('lists its entities without roles where the author gives none', () => {
    expect(eventSchema.parse({ ...event, who: ['a', 'b'] }).who).toEqual([
      { entity: 'a' },
      { entity: 'b' },
    ]);
  });

  test('lists its entities by role, one or several for each', () => {
    expect(eventSchema.parse({ ...event, who: { builder: ['a', 'b'], work: 'c' } }).who).toEqual([
      { role: 'builder', entity: 'a' },
      { role: 'builder', entity: 'b' },
      { role: 'work', entity: 'c' },
    ]);
  });

  test('cannot have a lone word for its entities', () => {
    expect(messagesFor(eventSchema, { ...event, who: 'a' })[0]).toMatch(
      /^must be a list of entities, or roles/,
    );
  });

  test('is corrected in the same fields, and only in those that are given', () => {
    const { corrected } = eventSchema.parse({
      ...event,
      corrected: { date: 2019, who: { work: 'c' } },
    });
    expect(corrected).toMatchObject({
      date: { edtf: '2019' },
      who: [{ role: 'work', entity: 'c' }],
    });
    expect(Object.keys(corrected!).toSorted()).toEqual(['date', 'who']);
  });
});

describe('a figure', () => {
  test('turns as-of into asOf, in its correction too', () => {
    const parsed = figureSchema.parse({ ...figure, 'as-of': 2019, corrected: { 'as-of': 2018 } });
    expect(parsed.asOf?.edtf).toBe('2019');
    expect(parsed.corrected).toMatchObject({ asOf: { edtf: '2018' } });
  });

  test('has no date and no scope unless told', () => {
    expect(figureSchema.parse(figure)).toMatchObject({ asOf: undefined });
    expect(figureSchema.parse(figure).scope).toBeUndefined();
  });
});

describe('a statement', () => {
  test('has a speaker, or the words that name one', () => {
    expect(statementSchema.safeParse(statement).success).toBe(true);
    const { speaker: _, ...nameless } = statement;
    expect(statementSchema.safeParse({ ...nameless, attributed: 'some builders' }).success).toBe(
      true,
    );
    expect(messagesFor(statementSchema, nameless)[0]).toMatch(/^needs exactly one of `speaker`/);
    expect(
      messagesFor(statementSchema, { ...statement, attributed: 'some builders' }),
    ).toHaveLength(1);
  });

  test('is about nobody and not translated unless told', () => {
    expect(statementSchema.parse(statement)).toMatchObject({ about: [], translated: false });
  });
});

test('An event and a statement may bear a key that other accounts bear too', () => {
  expect(eventSchema.parse({ ...event, event: 'opening-2019' }).event).toBe('opening-2019');
  expect(statementSchema.parse({ ...statement, statement: 'safety' }).statement).toBe('safety');
  expect(statementSchema.parse(statement).statement).toBeUndefined();
  expect(statementSchema.safeParse({ ...statement, statement: 'Safety!' }).success).toBe(false);
});

test('A claim may be marked as a suggestion, or as none', () => {
  for (const [schema, claim] of [
    [eventSchema, event],
    [relationClaimSchema, relation],
    [figureSchema, figure],
    [statementSchema, statement],
  ] as const) {
    expect(messagesFor(schema, { ...claim, draft: true })).toEqual([]);
    expect(messagesFor(schema, { ...claim, draft: false })).toEqual([]);
    expect(messagesFor(schema, { ...claim, draft: 'yes' })).not.toEqual([]);
  }
});
