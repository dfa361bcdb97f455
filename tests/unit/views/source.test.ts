import { expect, test } from 'vitest';
import { buildSourceEntry, buildWorks, referenceLabel } from '../../../src/views/source.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { canals, modelTelling, type Report } from '../../fixtures/reports.ts';

const entryOf = (first: Report) => {
  const model = modelTelling({ first });
  return buildSourceEntry(model, model.briefings.get('first')!, 1, []);
};

test('a source is listed with its headline, publisher and date, and the paragraphs cited', () => {
  const model = canals('/dossier/');
  const briefing = model.briefings.get('wray-cut-1774')!;
  expect(buildSourceEntry(model, briefing, 2, [5, 1, 4, 1])).toEqual({
    slug: 'wray-cut-1774',
    number: 2,
    title: 'The opening at Cold Hatch, as the Mercury told it',
    href: '/dossier/briefings/wray-cut-1774/',
    headline: 'Navigation to the Hill compleated',
    described: false,
    imprint: ', Wrayford Mercury, 7 May 1774.',
    quality: 'fair',
    address: undefined,
    cited: '1, 4–5',
  });
});

test('a source without a headline is listed under our title, which is known for ours', () => {
  expect(entryOf({})).toMatchObject({ headline: 'The first report', described: true });
});

test.each([
  ['none', ', Kelda Gazette, 1 January 2020.'],
  ['human', ', Kelda Gazette, 1 January 2020. Translated by people.'],
  [
    'machine, translated-from: zh',
    ', Kelda Gazette, 1 January 2020. Translated by machine from Chinese.',
  ],
  [
    'human, translated-from: it',
    ', Kelda Gazette, 1 January 2020. Translated by people from Italian.',
  ],
])('a source whose translation is %s is listed as “%s”', (translation, imprint) => {
  expect(entryOf({ translation }).imprint).toBe(imprint);
});

test('a language is named in the language of the site', () => {
  const site = minimal['site.yaml']!.replace('language: en', 'language: de');
  const model = modelTelling(
    { first: { translation: 'human, translated-from: it' } },
    { 'site.yaml': site },
  );
  const { imprint } = buildSourceEntry(model, model.briefings.get('first')!, 1, []);
  expect(imprint).toMatch(/ Italienisch\.$/);
});

const WORKS = {
  'references.yaml': `survey-1999: { title: Survey of the canal, publisher: Kelda Archive, kind: primary, date: 1999, address: "https://example.org/survey" }
map-1850: { title: A map in the hall, described: true, publisher: Kelda Hall, kind: primary }
book-2001: { title: Bridges, publisher: Kelda Press, kind: secondary, date: 2001-05, carried-by: the council’s library }
`,
};

test('works are numbered in the order in which they are first cited, each once', () => {
  const works = buildWorks(modelTelling({ first: '' }, WORKS), [
    'map-1850',
    'survey-1999',
    'map-1850',
  ]);
  expect(works.map(({ number, id }) => `${number} ${id}`)).toEqual(['1 map-1850', '2 survey-1999']);
});

test('a work is listed with its publisher, its date, and where we read it when that was a copy', () => {
  const model = modelTelling({ first: '' }, WORKS);
  expect(buildWorks(model, ['survey-1999', 'map-1850', 'book-2001'])).toMatchObject([
    {
      title: 'Survey of the canal',
      publisher: 'Kelda Archive',
      imprint: ', 1999.',
      address: 'https://example.org/survey',
    },
    { title: 'A map in the hall', imprint: '.', address: undefined },
    { title: 'Bridges', imprint: ', May 2001, as carried by the council’s library.' },
  ]);
});

test('a work that we only describe is marked, and so is one that is not at first hand', () => {
  const works = buildWorks(modelTelling({ first: '' }, WORKS), [
    'survey-1999',
    'map-1850',
    'book-2001',
  ]);
  expect(works.map(({ id, described, secondary }) => [id, described, secondary])).toEqual([
    ['survey-1999', false, false],
    ['map-1850', true, false],
    ['book-2001', false, true],
  ]);
});

test('a note cites a work by its publisher and its date, where it has one', () => {
  const { references } = modelTelling({ first: '' }, WORKS);
  expect(referenceLabel(references.get('book-2001')!)).toBe('Kelda Press, May 2001');
  expect(referenceLabel(references.get('map-1850')!)).toBe('Kelda Hall');
});
