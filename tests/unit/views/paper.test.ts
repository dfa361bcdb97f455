import { expect, test } from 'vitest';
import { buildChrome, editionLine } from '../../../src/views/chrome.ts';
import { paperOf, pdfDate, printedPaths } from '../../../src/views/paper.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';

test('made for paper are all briefings, all profiles and all books', () => {
  expect(printedPaths(canals()).toSorted()).toEqual([
    'briefings/bramble-report-1781',
    'briefings/rudakov-letter-1775',
    'briefings/wray-cut-1774',
    'companies/bramble-proprietors',
    'companies/wray-company',
    'engineers/hester-lowe',
    'engineers/josiah-tench',
    'engineers/stepan-rudakov',
    'journals/society-papers',
    'journals/wrayford-mercury',
    'print',
    'print/companies',
    'print/engineers',
    'print/journals',
    'print/summits',
    'print/waterways',
    'summits/cold-hatch',
    'waterways/alder-navigation',
    'waterways/bramble-cut',
  ]);
});

test('a site that knows its address gives paper the whole of it, and a code that leads there', () => {
  const model = canals('/dossier/', 'https://example.org');
  expect(paperOf(model, 'engineers/hester-lowe').live).toEqual({
    address: 'https://example.org/dossier/engineers/hester-lowe/',
    code: '/dossier/qr/engineers/hester-lowe.svg',
  });
});

test('a site that does not know its address has no code', () => {
  expect(paperOf(canals('/dossier/'), 'engineers/hester-lowe').live).toBeUndefined();
});

test('a page leads to its PDF where the site is built with them, and nowhere else', () => {
  const model = canals('/dossier/');
  expect(paperOf(model, 'print').pdf).toBeUndefined();
  const withPdf = { ...model, site: { ...model.site, pdf: true } };
  expect(paperOf(withPdf, 'print').pdf).toBe('/dossier/print.pdf');
  expect(paperOf(withPdf, 'waterways/bramble-cut').pdf).toBe('/dossier/waterways/bramble-cut.pdf');
});

test.each([
  ['2019-05-04', '2019-05-04T00:00:00.000Z'],
  ['2019-05', '2019-05-01T00:00:00.000Z'],
  ['2019', '2019-01-01T00:00:00.000Z'],
])('a PDF of a dossier whose newest source is of %s bears the day %s', (published, day) => {
  const model = modelTelling({ first: { published }, second: { published: '1990' } });
  expect(pdfDate(model).toISOString()).toBe(day);
});

test('the foot of a sheet names the edition and the newest source, which is not the last one read', () => {
  const model = modelTelling({ first: { published: '2020-05' }, second: { published: '2018' } });
  expect(editionLine(model)).toBe(`Edition ${model.edition}, newest source May 2020`);
  const page = { path: 'timeline', title: 'Timeline', description: 'It is so.' };
  expect(buildChrome(model, page).printEdition).toBe(editionLine(model));
});
