import { expect, test } from 'vitest';
import { buildBriefings } from '../../../src/views/briefings.ts';
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

test('documents of one day are listed by their address', () => {
  const model = modelTelling({ second: { published: '2020' }, first: { published: '2020' } });
  expect(buildBriefings(model).map(({ slug }) => slug)).toEqual(['first', 'second']);
});
