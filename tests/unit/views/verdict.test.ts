import { describe, expect, test } from 'vitest';
import { BEARINGS } from '../../../src/schemas/finding.ts';
import { BEARING_WORDS, checkMark, verdictMark } from '../../../src/views/verdict.ts';
import { modelTelling } from '../../fixtures/reports.ts';

const opens = (ids: readonly string[], fields: string): string =>
  `events:\n${ids.map((id) => `  - { id: ${id}, event: opening-2019, at: 1, type: opening, title: It opens, who: [north-bridge], ${fields} }`).join('\n')}`;

const markOf = (told: Parameters<typeof modelTelling>[0], findings = '') =>
  verdictMark(modelTelling(told, { 'findings.yaml': findings }).agreements.get('first--opens')!);

describe('the verdict on a fact', () => {
  const one = opens(['opens'], 'date: 2019');

  test('names the number of independent sources that agree', () => {
    expect(markOf({ first: one, second: one, third: one })).toEqual({
      sign: 'agree',
      label: 'agree, 3 sources',
    });
  });

  test('counts documents where all have one origin, not the claims in them', () => {
    const source = 'origin: council-release';
    const twice = { claims: opens(['opens', 'again'], 'date: 2019'), source };
    expect(markOf({ first: twice, second: { claims: one, source } })).toEqual({
      sign: 'single',
      label: 'one origin, 2 accounts',
    });
  });

  test('is that of the editor where one set it, and says so', () => {
    const finding = (verdict: string) =>
      `- { id: it, title: A, text: B., verdict: ${verdict}, claims: ["first#opens"], reason: So. }\n`;
    const told = { first: one, second: one };
    expect(markOf(told, finding('conflict'))).toEqual({
      sign: 'conflict',
      label: 'conflict, by the editor',
    });
    expect(markOf(told, finding('agree')).label).toBe('agree, by the editor');
  });
});

test('a check is marked by its own word, and nothing stands where nobody checked', () => {
  expect(checkMark('refined')).toEqual({ sign: 'refined', label: 'refined' });
  expect(checkMark(undefined)).toBeUndefined();
});

test('every way in which claims bear on each other has words of its own', () => {
  const words = BEARINGS.map((bearing) => BEARING_WORDS[bearing]);
  expect(words).toEqual([
    'one makes the other more exact',
    'sequel',
    'reversal',
    'irony',
    'contrast',
    'one explains the other',
    'echo, not evidence',
  ]);
});
