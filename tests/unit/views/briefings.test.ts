import { expect, test } from 'vitest';
import {
  buildBriefingPages,
  buildBriefings,
  documentNumbers,
  slugsInOrder,
} from '../../../src/views/briefings.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';

test('the list tells of each document who printed it, when, how good the text is and what it holds', () => {
  expect(buildBriefings(canals('/dossier/'))[0]).toEqual({
    slug: 'wray-cut-1774',
    draft: false,
    title: 'The opening at Cold Hatch, as the Mercury told it',
    summary:
      'The newspaper greets the first boats on the summit and forgets the bank that broke in March.',
    href: '/dossier/briefings/wray-cut-1774/',
    published: '7 May 1774',
    publisher: 'Wrayford Mercury',
    quality: 'fair',
    paragraphs: 6,
    notes: 4,
    claims: 11,
    holds: '6 paragraphs, 4 notes, 11 claims',
  });
});

test('the oldest document comes first', () => {
  const model = modelTelling({
    first: { published: '2020-05' },
    second: { published: '2018~' },
    third: { published: '2020-04-30' },
  });
  expect(buildBriefings(model).map(({ published }) => published)).toEqual([
    'about 2018',
    '30 April 2020',
    'May 2020',
  ]);
});

test('slugs are sorted as their documents are numbered, each once', () => {
  const model = modelTelling({
    first: { published: '2020' },
    second: { published: '2018' },
    third: { published: '2019' },
  });
  expect([...documentNumbers(model)]).toEqual([
    ['second', 1],
    ['third', 2],
    ['first', 3],
  ]);
  expect(slugsInOrder(model, ['first', 'second', 'first'])).toEqual(['second', 'first']);
});

test('documents of one day are listed by their address', () => {
  const model = modelTelling({ second: { published: '2020' }, first: { published: '2020' } });
  expect(buildBriefings(model).map(({ slug }) => slug)).toEqual(['first', 'second']);
});

/** Each page of the list: its path, what stands in its lists, and the pages that it leads to. */
const pagesOf = (most: { readonly page: number; readonly undivided: number }) => {
  const model = modelTelling({
    first: { published: '1860-05' },
    second: { published: '1861' },
    third: { published: '1860-09-01' },
  });
  return buildBriefingPages(model, most).map(({ path, title, lists, parts }) => [
    `${path} | ${title}`,
    ...lists.map(({ heading, lines }) =>
      [heading ?? '-', ...lines.map(({ slug }) => slug)].join(' '),
    ),
    ...parts.map(({ href, holds }) => `${href} ${holds}`),
  ]);
};

test('few documents are one list, more of them a list for each year', () => {
  expect(pagesOf({ page: 3, undivided: 3 })).toEqual([
    ['briefings | Briefings', '- first third second'],
  ]);
  expect(pagesOf({ page: 3, undivided: 2 })).toEqual([
    ['briefings | Briefings', '1860 first third', '1861 second'],
  ]);
});

test('documents too many for one page have a page for each year, under a list of the years', () => {
  expect(pagesOf({ page: 2, undivided: 1 })).toEqual([
    [
      'briefings | Briefings',
      '/briefings/year/1860/ 2 documents, 0 claims',
      '/briefings/year/1861/ 1 document, 0 claims',
    ],
    ['briefings/year/1860 | Documents of 1860', '- first third'],
    ['briefings/year/1861 | Documents of 1861', '- second'],
  ]);
});
