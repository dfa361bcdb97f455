/** The large dossier that the page tests are run on besides the shipped one: it stays as rich as it was written. */
import { describe, expect, test } from 'vitest';
import { CHECKS, STAGES } from '../../src/schemas/claims.ts';
import { BEARINGS, VERDICTS } from '../../src/schemas/finding.ts';
import { loadModel } from '../../src/model/load.ts';
import { NOTE_KINDS } from '../../src/markdown/parse/note-kind.ts';
import { formatDate } from '../../src/views/date.ts';

const model = loadModel({ contentDir: 'tests/fixtures/dossiers/strait-cable', base: '/' });
const { vocabulary, site } = model;
const entities = [...model.entities.values()];
const briefings = [...model.briefings.values()];
const claims = [...model.claims.values()];
const agreements = [...new Set(model.agreements.values())];
const types = Object.values(vocabulary.eventTypes);
const relations = Object.values(vocabulary.relations);

const sorted = (values: Iterable<string>) => [...new Set(values)].toSorted();

describe('The dossier has', () => {
  test('forty entities of eight kinds, with names of two letters and of more than a hundred', () => {
    const lengths = entities.map(({ name }) => name.length);
    expect([entities.length, new Set(entities.map(({ kind }) => kind)).size]).toEqual([40, 8]);
    expect([Math.min(...lengths), Math.max(...lengths) > 100]).toEqual([2, true]);
  });

  test('names in Greek and in Arabic, and no Han', () => {
    expect(site.scripts).toEqual({ Greek: 'el', Arabic: 'ar' });
    const languages = entities.flatMap(({ native }) => Object.keys(native));
    expect(sorted(languages)).toEqual(['ar', 'el']);
  });

  test('a briefing of one paragraph without a claim, one of 36, and every way into the language and quality', () => {
    const sizes = briefings.map(({ source, claims: own }) => [source.paragraphs, own.length]);
    expect(sizes).toContainEqual([1, 0]);
    expect(Math.max(...sizes.map(([paragraphs]) => paragraphs!))).toBe(36);
    expect(sorted(briefings.map(({ source }) => source.translation))).toHaveLength(3);
    expect(sorted(briefings.map(({ source }) => source.quality))).toHaveLength(3);
  });

  test('notes of all kinds, and drawings by hand', () => {
    const kinds = briefings.flatMap(({ body }) => body.notes.map(({ kind }) => kind));
    expect(sorted(kinds)).toEqual(NOTE_KINDS.toSorted());
    expect(briefings.some(({ body }) => body.diagrams.length > 0)).toBe(true);
  });

  test('claims of every check and stage, corrected ones, refuted ones and ones of their own origin', () => {
    expect(sorted(claims.flatMap(({ check }) => check ?? []))).toEqual(CHECKS.toSorted());
    const stages = claims.flatMap((claim) => (claim.kind === 'event' ? claim.said.stage : []));
    expect(sorted(stages)).toEqual(STAGES.toSorted());
    expect(
      claims.filter(({ said, held, refuted }) => said !== held && !refuted).length,
    ).toBeGreaterThan(9);
    expect(claims.filter(({ refuted }) => refuted).length).toBeGreaterThan(1);
    expect(claims.some(({ origin }) => origin === 'kallas-rumour-1858')).toBe(true);
  });

  test('figures of every form', () => {
    const forms = claims.flatMap((claim) => (claim.kind === 'figure' ? claim.said.value.form : []));
    expect(sorted(forms)).toEqual([
      'about',
      'at-least',
      'at-most',
      'exact',
      'less',
      'more',
      'range',
    ]);
  });

  test('dates of every form that the site has words for', () => {
    const dates = claims.flatMap((claim) => {
      if (claim.kind === 'relation') return [claim.said.since, claim.said.until];
      return claim.kind === 'figure'
        ? claim.said.asOf
        : claim.kind === 'event'
          ? claim.said.date
          : [];
    });
    const words = dates.flatMap((date) => (date ? formatDate(date) : []));
    expect(words).toEqual(
      expect.arrayContaining([
        '1868',
        'August 1856',
        '9 August 1856',
        'winter 1854',
        'about 2 April 1857',
        'probably April 1858',
        'probably about 1889',
        '11–14 June 1858',
        'about March 1859 to April 1859',
        'since 1861',
        'until 1856',
        '1854 or 1855',
        'by 1868',
        '1868 or later',
      ]),
    );
  });

  test('accounts of every verdict, of one origin told twice, and one that an editor sets', () => {
    expect(sorted(agreements.map(({ verdict }) => verdict))).toEqual(VERDICTS.toSorted());
    expect(
      agreements.some(({ claims: own, verdict }) => verdict === 'single' && own.length > 1),
    ).toBe(true);
    expect(agreements.flatMap(({ override }) => override?.computed ?? [])).toEqual(['conflict']);
    const bearings = model.findings.filter(({ verdict }) =>
      BEARINGS.some((each) => each === verdict),
    );
    expect(bearings.length).toBeGreaterThan(2);
  });

  test('a vocabulary with all that one may hold', () => {
    expect(relations.some(({ symmetric }) => symmetric)).toBe(true);
    expect(types.some(({ opens }) => opens) && types.some(({ closes }) => closes)).toBe(true);
    expect(Object.values(vocabulary.kinds).some(({ expects }) => expects.length > 0)).toBe(true);
    expect([...relations, ...types].some(({ synonyms }) => synonyms.length > 0)).toBe(true);
    expect(sorted(types.map(({ stance }) => stance))).toEqual(['against', 'neutral', 'with']);
    expect(Object.values(vocabulary.metrics).some(({ scopes }) => 'paid-out' in scopes)).toBe(true);
    expect(Object.keys(vocabulary.topics).length).toBeGreaterThan(3);
  });

  test('context, works, descent, questions, diagrams and pages', () => {
    expect(sorted(model.context.map(({ kind }) => kind))).toEqual(['event', 'figure', 'relation']);
    expect(model.references.size).toBeGreaterThan(5);
    expect([...model.origins.values()].some(({ derivesFrom }) => derivesFrom.length > 1)).toBe(
      true,
    );
    expect(model.comparison.questions.length).toBeGreaterThan(4);
    expect(
      model.diagrams.some(({ byYear }) => byYear) && model.diagrams.some(({ origins }) => origins),
    ).toBe(true);
    expect(sorted(model.pages.keys())).toEqual(['about', 'method']);
  });
});
