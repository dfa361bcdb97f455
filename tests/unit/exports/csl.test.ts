import { expect, test } from 'vitest';
import {
  allItems,
  briefingItem,
  cslDate,
  documentItem,
  profileItem,
} from '../../../src/exports/csl.ts';
import { parseDate } from '../../../src/schemas/date.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';

const first = (source: string, published = '2019-05-04') => {
  const model = modelTelling({ first: { source, published } });
  return documentItem(model, model.briefings.get('first')!);
};

test('a briefing is a page of the site, without a date and with the edition that was read', () => {
  const model = canals('/dossier/', 'https://example.org');
  expect(briefingItem(model, model.briefings.get('wray-cut-1774')!)).toEqual({
    id: 'briefings:wray-cut-1774',
    type: 'webpage',
    title: 'The opening at Cold Hatch, as the Mercury told it',
    author: [{ literal: 'The Wray Valley Waterways Society' }],
    'container-title': 'Spades and quarrels',
    URL: 'https://example.org/dossier/briefings/wray-cut-1774/',
    language: 'en',
    version: `Edition ${model.edition}`,
    status: `Edition ${model.edition}`,
  });
});

test('a page of a site that does not know its address has none in its record', () => {
  expect(profileItem(canals(), 'stepan-rudakov')).not.toHaveProperty('URL');
});

test('a document is recorded as its source is: author, headline, publisher, date, addresses', () => {
  expect(
    first(
      'headline: "Old and new", byline: Ann Alder, address: "https://example.org/old?a=1", archived: "https://kept.example/1", accessed: "2020-02-01"',
    ),
  ).toEqual({
    id: 'briefings:first:source',
    type: 'webpage',
    title: 'Old and new',
    author: [{ literal: 'Ann Alder' }],
    'container-title': 'Kelda Gazette',
    URL: 'https://example.org/old?a=1',
    language: 'en',
    issued: { 'date-parts': [[2019, 5, 4]] },
    accessed: { 'date-parts': [[2020, 2, 1]] },
    archive_location: 'https://kept.example/1',
  });
});

test('a document that stands only in a copy has the address of the copy', () => {
  expect(first('archived: "https://kept.example/1"')).toMatchObject({
    type: 'webpage',
    URL: 'https://kept.example/1',
  });
});

test('a document without a headline is recorded under our title in brackets, and one that stands nowhere as an article', () => {
  const { title, type } = first('byline: Ann Alder');
  expect([title, type]).toEqual(['[The first report]', 'article-newspaper']);
});

test('a break of lines within a headline is a space', () => {
  expect(first('headline: "Two\\nER  - lines\\u2028of it"').title).toBe('Two ER - lines of it');
});

test.each([
  ['2019', { 'date-parts': [[2019]] }],
  ['2019-05', { 'date-parts': [[2019, 5]] }],
  ['2019-05-04', { 'date-parts': [[2019, 5, 4]] }],
  ['2019-05-04~', { 'date-parts': [[2019, 5, 4]], circa: true }],
  ['2019-05?', { 'date-parts': [[2019, 5]], circa: true }],
  ['2019-23', { 'date-parts': [[2019]], season: 3 }],
  [
    '2017-08-15/2017-08-18',
    {
      'date-parts': [
        [2017, 8, 15],
        [2017, 8, 18],
      ],
    },
  ],
  ['[2015,2016]', { literal: '2015 or 2016' }],
  ['[..2019-03]', { literal: 'by March 2019' }],
  ['2017/..', { literal: 'since 2017' }],
])('the date %s becomes %j', (edtf, csl) => {
  expect(cslDate(parseDate(edtf))).toEqual(csl);
});

test('every page and document has a record, and no two have one id', () => {
  const model = canals();
  const ids = allItems(model).map(({ id }) => id);
  expect(ids).toHaveLength(2 * model.briefings.size + model.entities.size);
  expect(new Set(ids).size).toBe(ids.length);
});
