import { describe, expect, test } from 'vitest';
import { entityCount, generateDossier } from '../../bench/dossier/generate.ts';
import { createRandom } from '../../bench/dossier/random.ts';
import { modelOf, problemsOf } from '../../fixtures/make-dossier.ts';

const dossier = generateDossier({ seed: 1, documents: 30 });
const briefings = Object.entries(dossier).filter(([path]) => path.startsWith('briefings/'));

describe('a generated dossier', () => {
  test('is the same for the same seed and size', () => {
    expect(generateDossier({ seed: 1, documents: 30 })).toEqual(dossier);
  });

  test('is another one for another seed', () => {
    expect(generateDossier({ seed: 2, documents: 30 })).not.toEqual(dossier);
  });

  test.each([
    [1, 10],
    [1, 30],
    [2, 101],
  ])('has no problem (seed %i, %i documents)', (seed, documents) => {
    expect(problemsOf(generateDossier({ seed, documents }))).toEqual([]);
  });

  test('has as many documents as asked for, and a fifth as many entities and fifty', () => {
    const { briefings: read, entities } = modelOf(dossier);
    expect(read.size).toBe(30);
    expect(entities.size).toBe(56);
    expect(entityCount(5000)).toBe(1050);
  });

  test('has twenty paragraphs, ten claims, three notes and a diagram in each document', () => {
    for (const { body, claims } of modelOf(dossier).briefings.values())
      expect({
        paragraphs: body.paragraphs.length,
        claims: claims.length,
        notes: body.notes.length,
        diagrams: body.diagrams.length,
      }).toEqual({ paragraphs: 20, claims: 10, notes: 3, diagrams: 1 });
  });

  test('has about eight hundred words in a document', () => {
    const counts = briefings.map(([, text]) => text.match(/^¶.*$/gm)!.join(' ').split(' ').length);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(mean).toBeGreaterThan(750);
    expect(mean).toBeLessThan(850);
  });

  test('has claims of every kind, accounts that agree and accounts that clash', () => {
    const { claims, agreements } = modelOf(dossier);
    const kinds = Map.groupBy(claims.values(), ({ kind }) => kind);
    expect([...kinds].map(([kind, some]) => [kind, some.length])).toEqual(
      expect.arrayContaining([
        ['event', 120],
        ['relation', 90],
        ['figure', 60],
        ['statement', 30],
      ]),
    );
    const verdicts = new Set([...agreements.values()].map(({ verdict }) => verdict));
    expect([...verdicts].toSorted()).toEqual(['agree', 'conflict', 'scope', 'single']);
  });

  test('names few entities often and most of them seldom', () => {
    const { claimsByEntity } = modelOf(generateDossier({ seed: 1, documents: 100 }));
    const counts = [...claimsByEntity.values()]
      .map((claims) => claims.length)
      .toSorted((a, b) => b - a);
    const sum = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);
    const tenth = counts.slice(0, Math.ceil(counts.length / 10));
    expect(sum(tenth) / sum(counts)).toBeGreaterThan(0.35);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThan(counts[0]! / 8);
  });

  test('refuses fewer documents than it takes to tell of one thing twice', () => {
    expect(() => generateDossier({ seed: 1, documents: 9 })).toThrow(
      new RangeError('A generated dossier has at least 10 documents.'),
    );
  });

  test('refuses more entities than there are names for', () => {
    expect(() => generateDossier({ seed: 1, documents: 20_000 })).toThrow(/names for \d+ of kind/);
  });
});

test('A skewed choice takes the first item about as often as the next two together', () => {
  const random = createRandom('skew');
  const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const taken = Array.from({ length: 3000 }, () => random.skewed(items));
  const count = (item: string): number => taken.filter((one) => one === item).length;
  expect(count('a') / (count('b') + count('c'))).toBeCloseTo(1, 0);
  expect(count('a')).toBeGreaterThan(900);
  expect(count('g')).toBeGreaterThan(100);
});
