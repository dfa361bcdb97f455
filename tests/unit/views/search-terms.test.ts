import { describe, expect, test } from 'vitest';
import {
  briefingAttributes,
  briefingTerms,
  buildSearchPage,
  profileAttributes,
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

describe('the attributes of a page', () => {
  test('name the values that the index keeps of a profile', () => {
    expect(profileAttributes(modelOf(minimal), 'north-bridge')).toEqual({
      'data-pagefind-body': '',
      'data-pagefind-meta':
        'title[data-title], native[data-native], kind[data-kind], summary[data-summary], names[data-names]',
      'data-title': 'North Bridge',
      'data-native': 'Pont y Gogledd',
      'data-kind': 'Bridge',
      'data-summary': 'A swing bridge over the canal.',
      'data-names': 'North Bridge / Pont y Gogledd',
    });
  });

  test('leave out what a page does not have', () => {
    expect(profileAttributes(modelOf(minimal), 'council')['data-pagefind-meta']).toBe(
      'title[data-title], kind[data-kind], summary[data-summary], names[data-names]',
    );
  });

  test('give a briefing its date, and keep its names apart from those of profiles', () => {
    const attributes = briefingAttributes(modelOf(minimal), 'opening');
    expect(attributes).toMatchObject({ 'data-kind': 'Briefing', 'data-date': '4 May 2019' });
    expect(attributes['data-mentions']).toContain('North Bridge');
    expect(attributes).not.toHaveProperty('data-names');
  });
});

describe('the search page', () => {
  test('counts what is searched and knows where it stands', () => {
    const model = modelOf(minimal);
    expect(buildSearchPage({ ...model, site: { ...model.site, base: '/kelda/' } })).toMatchObject({
      base: '/kelda/',
      action: '/kelda/search/',
      namesHref: '/kelda/names/',
      briefingsHref: '/kelda/briefings/',
      briefings: 1,
      profiles: 5,
    });
  });

  test('offers a native and a garbled name of what is spoken of most', () => {
    expect(buildSearchPage(modelOf(manyNames)).examples).toEqual([
      {
        text: '北方大桥',
        lang: 'zh-Hans',
        href: '/search/?q=%E5%8C%97%E6%96%B9%E5%A4%A7%E6%A1%A5',
      },
      { text: 'Nort Brigde', lang: undefined, href: '/search/?q=Nort+Brigde' },
    ]);
  });

  test('offers nothing where every name is plain', () => {
    const files = minimalWith('entities/bridge.yaml', '  native: { cy: Pont y Gogledd }\n', '');
    expect(buildSearchPage(modelOf(files)).examples).toEqual([]);
  });
});
