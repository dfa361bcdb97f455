import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { describeHome } from '../../../src/exports/json-ld-home.ts';
import { jsonLdText } from '../../../src/exports/json-ld-text.ts';
import {
  describeBriefing,
  describeProfile,
  describeTimeline,
} from '../../../src/exports/json-ld.ts';
import { isoDate, isoEnds } from '../../../src/exports/iso-date.ts';
import { parseDate } from '../../../src/schemas/date.ts';
import { buildTimelinePages } from '../../../src/views/timeline-pages.ts';
import { minimal, OPENING } from '../../fixtures/minimal.ts';
import { minimalWith, modelOf } from '../../fixtures/make-dossier.ts';
import { canals } from '../../fixtures/reports.ts';

const site = () => canals('/dossier/', 'https://example.org');
const briefing = (slug: string) => describeBriefing(site(), site().briefings.get(slug)!);

/** Reads JSON-LD as a machine does, with a context that names everything after schema.org and no network. */
const expand = (data: object, base = 'https://base.example/page/') =>
  jsonld.expand(data, {
    base,
    documentLoader: async (url: string) => ({
      contextUrl: undefined,
      documentUrl: url,
      document: { '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' } } },
    }),
  });

test('a briefing is an article of ours, based on its document', () => {
  const {
    hasPart: _,
    mentions: __,
    ...article
  } = briefing('wray-cut-1774') as unknown as Record<string, unknown>;
  const publisher = { '@type': 'Organization', name: 'The Wray Valley Waterways Society' };
  expect(article).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': 'https://example.org/dossier/briefings/wray-cut-1774/',
    url: 'https://example.org/dossier/briefings/wray-cut-1774/',
    headline: 'The opening at Cold Hatch, as the Mercury told it',
    abstract: site().briefings.get('wray-cut-1774')!.summary,
    inLanguage: 'en',
    license: site().site.licence.address,
    version: `Edition ${site().edition}`,
    publisher,
    author: publisher,
    isBasedOn: {
      '@type': 'CreativeWork',
      '@id': 'https://example.org/dossier/briefings/wray-cut-1774/#source',
      headline: 'Navigation to the Hill compleated',
      datePublished: '1774-05-07',
      inLanguage: 'en',
      publisher: { '@type': 'Organization', name: 'Wrayford Mercury' },
    },
  });
});

test('each claim of a briefing has its own address, the words of its source, and its source', () => {
  const { hasPart, isBasedOn } = briefing('wray-cut-1774') as unknown as {
    hasPart: readonly Record<string, unknown>[];
    isBasedOn: Record<string, unknown>;
  };
  const [claim] = site().briefings.get('wray-cut-1774')!.claims;
  expect(hasPart[0]).toEqual({
    '@type': 'Claim',
    '@id': `https://example.org/dossier/briefings/wray-cut-1774/#c-${claim!.id}`,
    text: (claim as { said: { title: string } }).said.title,
    appearance: { '@id': isBasedOn['@id'] },
  });
});

test('what the vocabulary says of kinds and types is what machines read', () => {
  const vocabulary = minimal['vocabulary.yaml']!.replace(
    'path: bridges }',
    'path: bridges, schema-type: CivicStructure }',
  )
    .replace('path: bodies }', 'path: bodies, schema-type: NewsMediaOrganization }')
    .replace('{ label: Opening, ', '{ label: Opening, schema-type: SocialEvent, ');
  const model = modelOf({ ...minimal, 'vocabulary.yaml': vocabulary });
  expect(describeProfile(model, 'north-bridge')).toMatchObject({
    '@type': 'WebPage',
    mainEntity: {
      '@type': 'CivicStructure',
      '@id': '/bridges/north-bridge/',
      name: 'North Bridge',
      alternateName: ['Pont y Gogledd'],
      description: 'A swing bridge over the canal.',
    },
  });
  expect(describeBriefing(model, model.briefings.get('opening')!)).toMatchObject({
    isBasedOn: { '@type': 'NewsArticle' },
  });
  expect(describeTimeline(model, buildTimelinePages(model)[0]!)).toMatchObject({
    about: [{ '@type': 'SocialEvent', name: 'The North Bridge opens', startDate: '2019-05-03' }],
  });
});

test('a kind without a type is a Thing, and a type of event an Event', () => {
  const model = modelOf(minimal);
  expect(describeProfile(model, 'north-bridge')).toMatchObject({
    mainEntity: { '@type': 'Thing' },
  });
  expect(describeTimeline(model, buildTimelinePages(model)[0]!)).toMatchObject({
    about: [{ '@type': 'Event' }],
  });
});

test('what was only planned is no event', () => {
  const planned = minimal[OPENING]!.replace('type: opening', 'type: opening\n    stage: planned');
  const model = modelOf({ ...minimal, [OPENING]: planned });
  expect(describeTimeline(model, buildTimelinePages(model)[0]!)).toMatchObject({ about: [] });
});

test.each(['unconfirmed', 'inferred'])('what is %s is no event', (check) => {
  const model = modelOf({
    ...minimal,
    [OPENING]: minimal[OPENING]!.replace('type: opening', `type: opening\n    check: ${check}`),
  });
  expect(describeTimeline(model, buildTimelinePages(model)[0]!)).toMatchObject({ about: [] });
});

test('a document without a known headline bears our title as a name, and no headline', () => {
  const model = modelOf(minimal);
  const { isBasedOn } = describeBriefing(model, model.briefings.get('opening')!);
  expect(isBasedOn).toMatchObject({ name: 'The opening of the North Bridge' });
  expect(isBasedOn).not.toHaveProperty('headline');
});

test('the home page says how to search the site, and where its data are', async () => {
  const [node] = [describeHome(site())];
  expect(node['@graph'][0]).toMatchObject({
    '@type': 'WebSite',
    potentialAction: {
      target: 'https://example.org/dossier/search/?q={words}',
      'query-input': 'required name=words',
    },
  });
  const data = node['@graph'][1] as { description: string };
  // What Google asks of a data set: a name, and a description of 50 to 5,000 signs.
  expect(data).toMatchObject({ '@type': 'Dataset', name: 'Spades and quarrels: claims' });
  expect(data.description.length).toBeGreaterThan(50);
  expect(data.description.length).toBeLessThan(5000);
  expect(data).toMatchObject({
    distribution: [
      {
        contentUrl: 'https://example.org/dossier/data/dossier.json',
        encodingFormat: 'application/json',
      },
      { contentUrl: 'https://example.org/dossier/data/claims.csv', encodingFormat: 'text/csv' },
    ],
  });
});

test('a machine finds every address in it whole, also where the site does not know its own', async () => {
  const model = canals('/dossier/');
  const [article] = (await expand(
    describeBriefing(model, model.briefings.get('wray-cut-1774')!),
  )) as [Record<string, unknown>];
  expect(article['@type']).toEqual(['https://schema.org/Article']);
  expect(article['@id']).toBe('https://base.example/dossier/briefings/wray-cut-1774/');
  expect(article['https://schema.org/hasPart']).toHaveLength(
    Math.min(20, model.briefings.get('wray-cut-1774')!.claims.length),
  );
  const names = JSON.stringify(article).match(/"@id":"[^"]*"/g)!;
  expect(names.filter((id) => !id.startsWith('"@id":"https://base.example/dossier/'))).toEqual([]);
});

describe('as text within a page', () => {
  const hostile = '</script><script>alert(1)</script><!-- \u2028 \u2029 & "';

  test('nothing ends the element, begins a comment or breaks the line', () => {
    const text = jsonLdText({ '@context': 'https://schema.org', '@type': 'Thing', name: hostile });
    expect(text).not.toMatch(/[<\u2028\u2029]/);
    expect(text).toContain(String.raw`\u003c/script>\u003cscript>alert(1)`);
    expect(JSON.parse(text)).toMatchObject({ name: hostile });
  });
});

test.each([
  ['2019-05-04', '2019-05-04', { startDate: '2019-05-04' }],
  ['2019', '2019', { startDate: '2019' }],
  ['2019-23', '2019', { startDate: '2019' }],
  ['2019-05-04~', undefined, {}],
  ['2019?', undefined, {}],
  ['2017-08-15/2017-08-18', '2017-08', { startDate: '2017-08-15', endDate: '2017-08-18' }],
  ['2016/2018', undefined, { startDate: '2016', endDate: '2018' }],
  ['2017/..', undefined, { startDate: '2017' }],
  ['[2015,2016]', undefined, {}],
  ['[..2019-03]', undefined, {}],
])('of the date %s machines read %s, and of an event %j', (edtf, date, ends) => {
  expect(isoDate(parseDate(edtf))).toBe(date);
  expect(isoEnds(parseDate(edtf))).toEqual(ends);
});

test('a claim of what is only to come says so, and gives no date at which it would be a fact', () => {
  const files = minimalWith(OPENING, 'since: "2019-05"', 'since: "2025-07"');
  const model = modelOf({
    ...files,
    [OPENING]: files[OPENING]!.replace('date: 2019-05-03', 'date: 2025-07-01\n    stage: planned'),
  });
  const { hasPart } = describeBriefing(model, model.briefings.get('opening')!) as unknown as {
    hasPart: readonly { readonly text: string }[];
  };
  expect(hasPart.slice(0, 2).map(({ text }) => text)).toEqual([
    'The North Bridge opens, planned',
    'Kelda Council maintains North Bridge, foreseen',
  ]);
  expect(JSON.stringify(hasPart)).not.toContain('2025');
});
