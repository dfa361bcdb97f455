import { describe, expect, test } from 'vitest';
import { dateOf, entitiesOf } from '../../../src/model/claims.ts';
import type { Claim } from '../../../src/model/model.ts';
import { minimalWith, modelOf } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING, type Files } from '../../fixtures/minimal.ts';

const claimIn = (files: Files, id: string): Claim => modelOf(files).claims.get(`opening--${id}`)!;
const claim = (id: string, words?: string, others = ''): Claim =>
  claimIn(words === undefined ? minimal : minimalWith(OPENING, words, others), id);

describe('a claim', () => {
  test('has a key that is unique in the dossier, and the place where it is written', () => {
    expect(claim('upkeep')).toMatchObject({
      kind: 'relation',
      key: 'opening--upkeep',
      briefing: 'opening',
      place: { file: OPENING, line: 23, column: 5 },
    });
  });

  test('comes from where its document comes from, unless it says otherwise', () => {
    expect(claim('upkeep').origin).toBe('gazette-desk');
    expect(claim('upkeep', 'since:', 'origin: council-release\n    since:').origin).toBe(
      'council-release',
    );
    expect(claim('upkeep', '  origin: gazette-desk\n').origin).toBe('briefing:opening');
  });

  test('has an event key that it shares with nobody, unless it says otherwise', () => {
    expect(claim('bridge-opens')).toMatchObject({ event: 'opening/bridge-opens' });
  });
});

describe('claims', () => {
  test('are in the order of their paragraphs, and in one paragraph in the order of their kinds', () => {
    const later = minimalWith(OPENING, '    at: 1\n    quote: opened on Friday\n', '    at: 2\n');
    expect([...modelOf(later).claims.values()].map(({ id }) => id)).toEqual([
      'bridge-opens',
      'upkeep',
      'deck-length',
      'thanks',
    ]);
    const last = minimalWith(OPENING, '    at: 1\n    quote: opened on Friday\n', '    at: 3\n');
    expect([...modelOf(last).claims.values()].map(({ id }) => id)).toEqual([
      'upkeep',
      'deck-length',
      'bridge-opens',
      'thanks',
    ]);
  });
});

describe('a correction', () => {
  const corrected = () =>
    claim(
      'deck-length',
      'scope: deck',
      'scope: deck\n    corrected: { value: "62", scope: ramps }',
    );

  test('changes what we hold and not what the source says', () => {
    expect(corrected()).toMatchObject({
      said: { value: { text: '~60' }, scope: 'deck' },
      held: { value: { text: '62' }, scope: 'ramps' },
    });
  });

  test('leaves the fields alone that it does not name', () => {
    expect(corrected().held).toMatchObject({ subject: 'north-bridge', asOf: { edtf: '2019' } });
  });

  test('is the same as what the source says where there is none', () => {
    const { said, held } = claim('deck-length');
    expect(held).toBe(said);
  });

  test('of "none" says that it did not happen, and keeps what the source says', () => {
    const refuted = claim(
      'bridge-opens',
      'date: 2019-05-03',
      'date: 2019-05-03\n    corrected: none',
    );
    expect(refuted).toMatchObject({ refuted: true, held: { date: { edtf: '2019-05-03' } } });
    expect(claim('bridge-opens').refuted).toBe(false);
  });
});

describe('the entities of a claim', () => {
  test('are all that it names, each once', () => {
    expect(entitiesOf(claim('bridge-opens'))).toEqual(['alder-works', 'north-bridge']);
    expect(entitiesOf(claim('upkeep'))).toEqual(['council', 'north-bridge']);
    expect(entitiesOf(claim('deck-length'))).toEqual(['north-bridge']);
    expect(entitiesOf(claim('thanks'))).toEqual(['council', 'alder-works']);
  });

  test('are those of its correction too, so that it stands on both profiles', () => {
    const moved = claim('deck-length', 'scope: deck', 'corrected: { subject: south-bridge }');
    expect(entitiesOf(moved)).toEqual(['north-bridge', 'south-bridge']);
  });
});

describe('the date of a claim', () => {
  test('is that of the event, the beginning of the relation, the date of the value', () => {
    expect(dateOf(claim('bridge-opens'))?.edtf).toBe('2019-05-03');
    expect(dateOf(claim('upkeep'))?.edtf).toBe('2019-05');
    expect(dateOf(claim('deck-length'))?.edtf).toBe('2019');
    expect(
      dateOf(claim('thanks', 'speaker: council', 'speaker: council\n    date: 2019-05-04'))?.edtf,
    ).toBe('2019-05-04');
  });

  test('is the end of a relation whose beginning nobody gives', () => {
    expect(dateOf(claim('upkeep', 'since: "2019-05"', 'until: "2020"'))?.edtf).toBe('2020');
  });

  test('is the held one, and on request the one that the source gives', () => {
    const moved = claim(
      'bridge-opens',
      'date: 2019-05-03',
      'date: 2019-05-03\n    corrected: { date: 2019-05-04 }',
    );
    expect(dateOf(moved)?.edtf).toBe('2019-05-04');
    expect(dateOf(moved, 'said')?.edtf).toBe('2019-05-03');
  });

  test('does not exist where the source gives none', () => {
    expect(dateOf(claim('thanks'))).toBeUndefined();
  });
});
