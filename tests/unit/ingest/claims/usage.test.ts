import { expect, test } from 'vitest';
import { usageOf } from '../../../../src/ingest/claims/usage.ts';
import { briefingSchema } from '../../../../src/schemas/briefing.ts';

const briefing = (publisher: string, claims: object = {}) =>
  briefingSchema.parse({
    title: 'A',
    short: 'A',
    summary: 'A.',
    source: {
      publisher,
      published: '2020',
      language: 'en',
      translation: 'none',
      quality: 'good',
      paragraphs: 1,
    },
    ...claims,
  });

test('usage is the kinds that relations have joined and metrics measured, and that of most publishers', () => {
  const kinds = new Map([
    ['council', 'body'],
    ['north-bridge', 'bridge'],
    ['gazette', 'paper'],
    ['courier', 'paper'],
  ]);
  const usage = usageOf(
    [
      briefing('council', {
        relations: [
          { id: 'a', at: 1, subject: 'council', relation: 'maintains', object: 'north-bridge' },
        ],
        figures: [{ id: 'b', at: 1, subject: 'north-bridge', metric: 'length', value: '3' }],
      }),
      briefing('gazette'),
      briefing('courier'),
    ],
    kinds,
  );
  expect(usage).toEqual({
    relations: new Map([['maintains', new Set(['body>bridge'])]]),
    metrics: new Map([['length', new Set(['bridge'])]]),
    publisher: 'paper',
  });
});

test('a dossier without briefings has no usage', () => {
  expect(usageOf([], new Map())).toEqual({
    relations: new Map(),
    metrics: new Map(),
    publisher: undefined,
  });
});
