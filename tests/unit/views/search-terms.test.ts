import { describe, expect, test } from 'vitest';
import {
  briefingTerms,
  claimTerms,
  namedIn,
  profileTerms,
} from '../../../src/views/search-terms.ts';
import { minimalWith, modelOf } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING, type Files } from '../../fixtures/minimal.ts';

/** The north bridge with every sort of form. */
const manyNames: Files = minimalWith(
  'entities/bridge.yaml',
  'native: { cy: Pont y Gogledd }',
  `native: { zh-Hans: 北方大桥, cy: Pont y Gogledd }
  former:
    - { name: Coal Bridge, until: "2018" }
  aliases:
    - { name: Nort Brigde, kind: garbled, briefing: opening, at: 1 }
    - { name: the Span, kind: short }`,
);

/** The same, printed in another report, which names no other bridge. */
const twoReports: Files = {
  ...manyNames,
  'briefings/flood.mdx': `---
title: The flood
short: Flood
summary: It floods.
source: { publisher: gazette, published: "2020", language: en, translation: none, quality: good, paragraphs: 1 }
---

¶1 The flood reached [[north-bridge]].
`,
};

describe('the terms of a profile', () => {
  test('are every form of its name: the name, the native, the former and the printed ones', () => {
    expect(profileTerms(modelOf(manyNames), 'north-bridge')).toBe(
      'North Bridge / 北方大桥 / Pont y Gogledd / Coal Bridge / Nort Brigde / the Span / 方大桥 / 大桥',
    );
  });

  test('are the name alone where there is no other', () => {
    expect(profileTerms(modelOf(minimal), 'council')).toBe('Kelda Council');
  });

  test('do not cut a name of two signs', () => {
    const files = minimalWith('entities/bridge.yaml', 'cy: Pont y Gogledd', 'zh-Hans: 北桥');
    expect(profileTerms(modelOf(files), 'north-bridge')).toBe('North Bridge / 北桥');
  });
});

describe('the terms of a claim', () => {
  const termsOf = (files: Files, key: string): string => {
    const model = modelOf(files);
    return claimTerms(model, model.claims.get(key)!);
  };

  test('are every form of all that it names, in whatever source it is printed', () => {
    expect(termsOf(manyNames, 'opening--upkeep')).toBe(
      'Kelda Council / North Bridge / 北方大桥 / Pont y Gogledd / Coal Bridge / Nort Brigde / the Span / 方大桥 / 大桥',
    );
  });

  test('are none where it names nobody of the registry', () => {
    const files = minimalWith(
      OPENING,
      'speaker: council\n    about: [alder-works]',
      'attributed: a guest',
    );
    expect(termsOf(files, 'opening--thanks')).toBe('');
  });
});

describe('those that a briefing names', () => {
  test('are its publisher, those of its claims and those of its links, each once', () => {
    const files = minimalWith(
      OPENING,
      'The council thanked',
      '[[south-bridge]] and the council thanked',
    );
    expect(namedIn(modelOf(files).briefings.get('opening')!)).toEqual([
      'gazette',
      'alder-works',
      'north-bridge',
      'council',
      'south-bridge',
    ]);
  });
});

describe('the terms of a briefing', () => {
  test('are the names of all that it speaks of, each once, its publisher first', () => {
    expect(briefingTerms(modelOf(minimal), 'opening')).toBe(
      'Kelda Gazette / Alder Works / North Bridge / Pont y Gogledd / Kelda Council',
    );
  });

  test('hold the forms that its own source prints', () => {
    expect(briefingTerms(modelOf(twoReports), 'opening')).toContain('Nort Brigde / the Span');
  });

  test('leave out the forms that another source prints', () => {
    expect(briefingTerms(modelOf(twoReports), 'flood')).toBe(
      'Kelda Gazette / North Bridge / 北方大桥 / Pont y Gogledd / the Span / 方大桥 / 大桥',
    );
  });

  test('hold words of another script in its text and notes', () => {
    const text = minimalWith(OPENING, 'It was a Saturday', 'It was 星期六上, a Saturday');
    const files = { ...text, 'site.yaml': `${minimal['site.yaml']}scripts: { Han: zh-Hans }\n` };
    expect(briefingTerms(modelOf(files), 'opening')).toMatch(/ \/ 星期六上 \/ 期六上 \/ 六上$/);
  });
});
