import { describe, expect, test } from 'vitest';
import { buildSearchPage, type SearchPage } from '../../../src/views/search-page.ts';
import { buildSearchRecords } from '../../../src/views/search-records.ts';
import type { Model } from '../../../src/model/model.ts';
import { minimalWith, modelOf } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { canals } from '../../fixtures/reports.ts';

const pageOf = (model: Model): SearchPage => buildSearchPage(model, buildSearchRecords(model));

/** Facet -> its values, in their order. */
const valuesOf = ({ facets }: SearchPage) =>
  facets.map(({ label, options }) => [label, options.map((option) => option.label)]);

describe('the search page', () => {
  test('counts what is searched and knows where it stands', () => {
    expect(pageOf(canals('/kelda/'))).toMatchObject({
      base: '/kelda/',
      scripts: { Cyrillic: 'ru' },
      action: '/kelda/search/',
      namesHref: '/kelda/names/',
      evidenceHref: '/kelda/evidence/',
      briefingsHref: '/kelda/briefings/',
      briefings: '3 briefings',
      profiles: '10 profiles',
    });
  });

  test('offers every year of a claim once, in order', () => {
    expect(pageOf(canals()).years).toEqual([
      '1769',
      '1770',
      '1771',
      '1772',
      '1773',
      '1774',
      '1775',
      '1776',
      '1777',
      '1778',
      '1779',
      '1780',
      '1781',
      '1782',
    ]);
  });
});

describe('the choices among results', () => {
  test('are the kind, the kinds of entity in the masthead, the topic and the check', () => {
    expect(valuesOf(pageOf(canals()))).toEqual([
      ['Kind', ['Claims', 'Findings and context', 'Briefings', 'Profiles', 'Pages']],
      ['Waterway', ['Alder Navigation', 'Bramble Cut']],
      ['Engineer', ['Hester Lowe', 'Josiah Tench', 'Stepan Rudakov']],
      ['Topic', ['Surveying', 'Water rights', 'Carriage of goods']],
      ['Check', ['verified', 'refined', 'contradicted', 'unconfirmed', 'unchecked']],
    ]);
  });

  test('bear the names that the index knows them by', () => {
    expect(pageOf(canals()).facets.map(({ name }) => name)).toEqual([
      'kind',
      'waterway',
      'engineer',
      'topic',
      'check',
    ]);
  });

  test('leave out those of one value, which choose nothing, and values of no result', () => {
    expect(valuesOf(pageOf(modelOf(minimal)))).toEqual([
      ['Kind', ['Claims', 'Briefings', 'Profiles']],
      ['Bridge', ['North Bridge', 'South Bridge']],
    ]);
  });

  test('leave out a kind of entity that the masthead does not name', () => {
    const files = minimalWith('site.yaml', '  - { label: Bridges, path: bridges }\n', '');
    expect(valuesOf(pageOf(modelOf(files)))).toEqual([
      ['Kind', ['Claims', 'Briefings', 'Profiles']],
    ]);
  });

  test('leave out a kind of entity whose id means something else in the address', () => {
    const { 'entities/bridge.yaml': bridges, ...rest } = minimal;
    const files = {
      ...rest,
      'entities/sort.yaml': bridges!,
      'vocabulary.yaml': minimal['vocabulary.yaml']!.replace('bridge: {', 'sort: {'),
    };
    expect(valuesOf(pageOf(modelOf(files)))).toEqual([
      ['Kind', ['Claims', 'Briefings', 'Profiles']],
    ]);
  });

  test('count what bears each value', () => {
    const [kind, bridge] = pageOf(modelOf(minimal)).facets;
    expect(kind?.options.map(({ value, count }) => [value, count])).toEqual([
      ['claim', 4],
      ['briefing', 1],
      ['profile', 5],
    ]);
    // Three claims, the briefing and the profile.
    expect(bridge?.options[0]).toEqual({
      value: 'north-bridge',
      label: 'North Bridge',
      count: 5,
    });
  });
});

describe('the names to try', () => {
  const alias = (kind: string) =>
    minimalWith(
      'entities/bridge.yaml',
      'native: { cy: Pont y Gogledd }',
      `native: { zh-Hans: 北方大桥 }
  aliases:
    - { name: the Span, kind: short }
    - { name: Nort Brigde, kind: ${kind}, briefing: opening, at: 1 }`,
    );

  test('are a native and a garbled one of what is spoken of most', () => {
    expect(pageOf(modelOf(alias('garbled'))).examples).toEqual([
      {
        text: '北方大桥',
        lang: 'zh-Hans',
        href: '/search/?q=%E5%8C%97%E6%96%B9%E5%A4%A7%E6%A1%A5',
      },
      { text: 'Nort Brigde', lang: undefined, href: '/search/?q=Nort+Brigde' },
    ]);
  });

  test('are no forms that anybody would think of', () => {
    const texts = pageOf(modelOf(alias('misspelt'))).examples.map(({ text }) => text);
    expect(texts).toEqual(['北方大桥']);
  });

  test('are none where every name is plain', () => {
    const files = minimalWith('entities/bridge.yaml', '  native: { cy: Pont y Gogledd }\n', '');
    expect(pageOf(modelOf(files)).examples).toEqual([]);
  });
});
