import { expect, test } from 'vitest';
import { briefingSchema } from '../../../src/schemas/briefing.ts';

const source = {
  publisher: 'gazette',
  published: '2019-05-04',
  language: 'en',
  translation: 'none',
  quality: 'good',
  paragraphs: 3,
};
const briefing = { title: 'The opening', short: 'Gazette', summary: 'The bridge opens.', source };

const rejects = (change: object): boolean =>
  !briefingSchema.safeParse({ ...briefing, ...change }).success;
const rejectsSource = (change: object): boolean => rejects({ source: { ...source, ...change } });

test('A briefing makes no claim unless it is told', () => {
  expect(briefingSchema.parse(briefing)).toMatchObject({
    keyPoints: [],
    topics: [],
    events: [],
    relations: [],
    figures: [],
    statements: [],
  });
});

test('A briefing hands its hyphenated fields on in camel case', () => {
  const parsed = briefingSchema.parse({
    ...briefing,
    'key-points': ['It opens.'],
    source: { ...source, 'date-note': 'a', 'translated-from': 'cy', 'quality-note': 'b' },
  });
  expect(parsed.keyPoints).toEqual(['It opens.']);
  expect(parsed.source).toMatchObject({ dateNote: 'a', translatedFrom: 'cy', qualityNote: 'b' });
  expect(Object.keys(parsed.source).filter((key) => key.includes('-'))).toEqual([]);
});

test('A briefing fails on a field that it does not know, at its root and in its source', () => {
  expect(rejects({ tilte: 'x' })).toBe(true);
  expect(rejectsSource({ adress: 'https://example.org' })).toBe(true);
});

test('A briefing may say whether it is a draft, in one of two words', () => {
  expect(rejects({ draft: true })).toBe(false);
  expect(rejects({ draft: false })).toBe(false);
  expect(rejects({ draft: 'yes' })).toBe(true);
});

test('A title has at most 70 characters', () => {
  expect(rejects({ title: 'x'.repeat(70) })).toBe(false);
  expect(rejects({ title: 'x'.repeat(71) })).toBe(true);
});

test('A summary is one sentence of at most 160 characters', () => {
  expect(rejects({ summary: `${'x'.repeat(159)}.` })).toBe(false);
  expect(rejects({ summary: `${'x'.repeat(160)}.` })).toBe(true);
  expect(rejects({ summary: 'The bridge opens' })).toBe(true);
});

test('A source has at least one paragraph, and no more than can be counted', () => {
  expect(rejectsSource({ paragraphs: 10_000 })).toBe(false);
  expect(rejectsSource({ paragraphs: 10_001 })).toBe(true);
  expect(rejectsSource({ paragraphs: 1 })).toBe(false);
  expect(rejectsSource({ paragraphs: 0 })).toBe(true);
  expect(rejectsSource({ paragraphs: 1.5 })).toBe(true);
});

test('A digest has 64 hexadecimal digits', () => {
  expect(rejectsSource({ sha256: 'a0'.repeat(32) })).toBe(false);
  expect(rejectsSource({ sha256: 'a0'.repeat(31) })).toBe(true);
  expect(rejectsSource({ sha256: 'A0'.repeat(32) })).toBe(true);
});

test('A source says how it was translated and how good it is in words of its own list', () => {
  for (const translation of ['none', 'human', 'machine'])
    expect(rejectsSource({ translation }), translation).toBe(false);
  for (const quality of ['good', 'fair', 'poor'])
    expect(rejectsSource({ quality }), quality).toBe(false);
  expect(rejectsSource({ translation: 'google' })).toBe(true);
  expect(rejectsSource({ quality: 'bad' })).toBe(true);
});

test('The paragraphs of a source have a digest each, or none', () => {
  expect(rejectsSource({ digests: '0a1b2c3d 4e5f6a7b 8c9d0e1f' })).toBe(false);
  expect(rejectsSource({ digests: '0a1b2c3d 4e5f6a7b' })).toBe(true);
  expect(rejectsSource({ digests: '0a1b2c3d 4e5f6a7b 8c9d0e1' })).toBe(true);
});
