import { describe, expect, test } from 'vitest';
import { buildDescent, provenanceSentence } from '../../../src/views/provenance.ts';
import { canals, modelTelling, type Report } from '../../fixtures/reports.ts';

const origin = (id: string, confidence: string, parents = ''): string =>
  `${id}: { label: Text ${id}, kind: article, confidence: ${confidence}, derives-from: [${parents}] }\n`;
const ORIGINS = [
  origin('a', 'verified'),
  origin('b', 'inferred'),
  origin('c', 'verified', 'a'),
  origin('d', 'verified', 'a, b'),
].join('');

/** What is said of where the first document comes from. */
function sentenceOf(told: Readonly<Record<string, Report | string>>): string {
  const model = modelTelling(told, { 'origins.yaml': ORIGINS });
  return provenanceSentence(model, model.briefings.get('first')!);
}

const from = (id: string, more: Report = {}): Report => ({ ...more, source: `origin: ${id}` });

describe('the sentence on where a text comes from', () => {
  test('names the publisher and the date, and how the text came into its language', () => {
    expect(sentenceOf({ first: '' })).toMatch(/^Published by Kelda Gazette, 1 January 2020\. /);
    expect(
      sentenceOf({ first: { published: '2019', translation: 'human, translated-from: it' } }),
    ).toMatch(/^Published by Kelda Gazette, 2019, translated by people from Italian\. /);
  });

  test('names the text from which the document derives', () => {
    expect(sentenceOf({ first: from('a') })).toBe(
      'Published by Kelda Gazette, 1 January 2020. It derives from: Text a.',
    );
  });

  test('says so where that is only our reading', () => {
    expect(sentenceOf({ first: from('b') })).toContain('It derives, as we infer, from: Text b.');
  });

  test('goes one step further back, or counts the texts where there are several', () => {
    expect(sentenceOf({ first: from('c') })).toContain(
      'It derives from: Text c, which draws on: Text a.',
    );
    expect(sentenceOf({ first: from('d') })).toContain(
      'It derives from: Text d, which draws on 2 texts in turn.',
    );
  });

  test('says that a document of unknown descent counts as a source of its own', () => {
    expect(sentenceOf({ first: '' })).toBe(
      'Published by Kelda Gazette, 1 January 2020. What it derives from is not known, so it counts as a source of its own.',
    );
  });

  test('counts the claims that come from elsewhere, and the texts that those come from', () => {
    const claims = (...origins: readonly string[]): string =>
      `statements:\n${origins.map((id, i) => `  - { id: w${i}, at: 1, speaker: council, gist: It is so.${id && `, origin: ${id}`} }`).join('\n')}`;
    expect(sentenceOf({ first: from('a', { claims: claims('b', '', 'c', 'b', 'a') }) })).toContain(
      ' 3 claims in it can be followed to 2 other texts.',
    );
    expect(sentenceOf({ first: { claims: claims('b', '') } })).toContain(
      ' 1 claim in it can be followed to 1 other text.',
    );
    expect(sentenceOf({ first: from('a', { claims: claims('', 'a') }) })).not.toContain('followed');
  });

  test('names the documents that share an ancestor with it, at any remove', () => {
    const told = { first: from('c'), second: from('d'), third: from('a'), fourth: from('b') };
    expect(sentenceOf(told)).toMatch(
      / It shares an ancestor with “Second” and “Third”, so they do not confirm each other\.$/,
    );
    expect(sentenceOf({ first: from('a'), second: from('b'), third: '' })).not.toContain('shares');
    expect(sentenceOf({ first: '', second: '' })).not.toContain('shares');
  });
});

test('each document of a dossier has its own sentence', () => {
  const model = canals();
  const [mercury, letter] = [...model.briefings.values()];
  expect(provenanceSentence(model, mercury!)).toBe(
    'Published by Wrayford Mercury, 7 May 1774. It derives, as we infer, from: Report of the Wrayford Mercury, 7 May 1774, which draws on: Day book kept at Cold Hatch, 1769 to 1774.',
  );
  expect(provenanceSentence(model, letter!)).toBe(
    'Published by Papers of the Wray Valley Waterways Society, about January 1775, translated by people from Russian. It derives from: Letter of Stepan Rudakov to his brother, 1775.',
  );
});

test('the descent of one document leaves out the origins of the others', () => {
  const model = canals();
  const { nodes, edges } = buildDescent(model, [model.briefings.get('rudakov-letter-1775')!]);
  expect(nodes.map(({ label }) => label)).toEqual([
    'Letter of Stepan Rudakov to his brother, 1775',
    'Letter, 1775',
  ]);
  expect(edges).toHaveLength(1);
});

test('a document of unknown descent has none to draw', () => {
  const model = modelTelling({ first: '' });
  expect(buildDescent(model, [...model.briefings.values()])).toEqual({ nodes: [], edges: [] });
});

test('a descent of many texts draws those that most was made of, and has a row for every step', () => {
  const slugs = Array.from({ length: 41 }, (_, i) => `d${i + 1}`);
  // The first two documents come from one text each, all the others from a third text.
  const told = Object.fromEntries(
    slugs.map((slug, i) => [slug, { ...from(['b', 'd'][i] ?? 'a'), published: '2020' }]),
  );
  const model = modelTelling(told, {
    'origins.yaml': [
      origin('a', 'verified'),
      origin('b', 'verified'),
      origin('d', 'verified'),
    ].join(''),
  });
  const { nodes, edges } = buildDescent(model, [...model.briefings.values()]);
  expect(edges).toHaveLength(41);
  expect(nodes).toHaveLength(40);
  expect(nodes.filter(({ label }) => label.startsWith('Text')).map(({ id }) => id)).toEqual(['a']);
  expect(edges.filter(({ drawn }) => !drawn).map(({ fromLabel }) => fromLabel)).toEqual([
    'Text b',
    'Text d',
  ]);
});
