import { describe, expect, test } from 'vitest';
import { loadModel } from '../../../src/model/load.ts';
import { makeDossier, minimalWith, modelOf } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING, type Files } from '../../fixtures/minimal.ts';

const model = () => modelOf(minimal);

/** A briefing that makes no claim, published at a date. */
const silent = (published: string): string => `---
title: Another report
short: Another
summary: It reports.
source: { publisher: gazette, published: "${published}", language: en, translation: none, quality: good, paragraphs: 1 }
---

¶1 It reports.
`;

const withReports = (reports: Readonly<Record<string, string>>): Files => ({
  ...minimal,
  ...Object.fromEntries(
    Object.entries(reports).map(([slug, date]) => [`briefings/${slug}.mdx`, silent(date)]),
  ),
});

describe('the model', () => {
  test('knows an entity by its id, with its kind and its first native name', () => {
    expect(model().entities.get('north-bridge')).toMatchObject({
      id: 'north-bridge',
      kind: 'bridge',
      nativeName: { lang: 'cy', text: 'Pont y Gogledd' },
    });
    expect(model().entities.get('south-bridge')?.nativeName).toBeUndefined();
  });

  test('lists briefings by date of publication, and those of one day by name', () => {
    const files = withReports({ zebra: '2018', alpha: '2019-05-04', beta: '2019-06' });
    expect([...modelOf(files).briefings.keys()]).toEqual(['zebra', 'alpha', 'opening', 'beta']);
  });

  test('finds the claims of an entity and of a paragraph', () => {
    const ids = (claims: readonly { readonly id: string }[] | undefined) =>
      claims?.map(({ id }) => id);
    expect(ids(model().claimsByEntity.get('north-bridge'))).toEqual([
      'bridge-opens',
      'upkeep',
      'deck-length',
    ]);
    expect(ids(model().claimsByParagraph.get('opening#2'))).toEqual(['upkeep', 'deck-length']);
    expect(model().claimsByEntity.get('south-bridge')).toBeUndefined();
  });

  test('lists a claim of several paragraphs under each of them', () => {
    const { claimsByParagraph } = modelOf(minimalWith(OPENING, 'at: 3', 'at: [1, 3]'));
    expect(claimsByParagraph.get('opening#1')?.map(({ id }) => id)).toContain('thanks');
    expect(claimsByParagraph.get('opening#3')?.map(({ id }) => id)).toEqual(['thanks']);
  });

  test('has an agreement for every claim', () => {
    expect([...model().agreements.keys()].toSorted()).toEqual(
      [...model().claims.keys()].toSorted(),
    );
  });

  test('cannot be changed', () => {
    const { entities, claims } = model();
    expect(() => Object.assign(entities.get('council')!, { name: 'x' })).toThrow(TypeError);
    expect(() => Object.assign([...claims.values()][0]!.said, { title: 'x' })).toThrow(TypeError);
  });
});

describe('the site', () => {
  test('stands at the address of site.yaml', () => {
    const files = minimalWith(
      'site.yaml',
      'language: en',
      'language: en\nurl: https://canal.example',
    );
    expect(modelOf(files).site.url).toBe('https://canal.example');
  });

  test('stands at the address of the environment before that of site.yaml', () => {
    const files = minimalWith(
      'site.yaml',
      'language: en',
      'language: en\nurl: https://canal.example',
    );
    const options = { contentDir: makeDossier(files), base: '/', url: 'https://other.example' };
    expect(loadModel(options).site.url).toBe('https://other.example');
  });

  test('stands nowhere where neither the file nor the environment says so', () => {
    expect(model().site.url).toBeUndefined();
  });
});
