import { describe, expect, test } from 'vitest';
import { comparisonSchema, expectationSchema } from '../../../src/schemas/question.ts';

const asked = (fields: object) =>
  comparisonSchema.parse({ questions: [{ id: 'a', title: 'A', ...fields }] }).questions[0]!;
const messagesFor = (fields: object): readonly string[] =>
  comparisonSchema
    .safeParse({ questions: [{ id: 'a', title: 'A', ...fields }] })
    .error?.issues.map(({ message }) => message) ?? [];

describe('a question', () => {
  test('asks for one name or several, of any part and beside anybody unless told', () => {
    expect(asked({ events: { types: 'flood' } }).events).toEqual({
      types: ['flood'],
      roles: [],
      with: [],
    });
    expect(asked({ figures: { metrics: ['length', 'height'] } }).figures).toEqual({
      metrics: ['length', 'height'],
    });
  });

  test('asks for relations from one side, or from several each with its own', () => {
    const owns = { types: 'owns', as: 'object' };
    expect(asked({ relations: owns }).relations).toEqual([
      { types: ['owns'], as: 'object', with: [] },
    ]);
    expect(
      asked({ relations: [owns, { ...owns, as: 'subject', with: 'council' }] }).relations,
    ).toEqual([
      { types: ['owns'], as: 'object', with: [] },
      { types: ['owns'], as: 'subject', with: ['council'] },
    ]);
    expect(messagesFor({ relations: { types: 'owns' } })).not.toEqual([]);
  });

  test('is shown all its answers unless told', () => {
    const events = { types: 'flood' };
    expect(asked({ events }).pick).toBe('all');
    expect(asked({ events, pick: 'last' }).pick).toBe('last');
    expect(messagesFor({ events, pick: 'best' })).not.toEqual([]);
  });

  test('asks something', () => {
    const nothing = 'asks nothing; give it `events`, `relations` or `figures` that answer it';
    expect(messagesFor({})).toEqual([nothing]);
    expect(expectationSchema.safeParse({ title: 'A' }).error?.issues[0]?.message).toBe(nothing);
  });
});

test('Nobody is compared, and nothing is asked, unless told', () => {
  expect(comparisonSchema.parse({})).toEqual({ kinds: [], questions: [] });
  expect(comparisonSchema.parse({ kinds: 'brand' }).kinds).toEqual(['brand']);
});

test('What a kind expects has no anchor and no pick: a profile says only that nothing answers it', () => {
  const expected = { title: 'who leads it', figures: { metrics: 'length' } };
  expect(expectationSchema.safeParse(expected).success).toBe(true);
  expect(expectationSchema.safeParse({ ...expected, pick: 'last' }).success).toBe(false);
  expect(expectationSchema.safeParse({ ...expected, id: 'a' }).success).toBe(false);
});
