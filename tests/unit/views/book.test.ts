import { expect, test } from 'vitest';
import { bookCiting, bookPaths, buildBook } from '../../../src/views/book.ts';
import { buildProfile } from '../../../src/views/profile.ts';
import { modelOf } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../fixtures/minimal.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';

const book = (path: string) => buildBook(canals('/dossier/'), path);

test('there is a book of the dossier, and one of each kind in the order of the vocabulary', () => {
  expect(bookPaths(canals())).toEqual([
    'print',
    'print/waterways',
    'print/companies',
    'print/engineers',
    'print/journals',
    'print/summits',
  ]);
});

test('the book of the dossier binds its briefings in order of publication, each with who wrote it and when', () => {
  const { title, lead, parts } = book('print');
  expect(title).toBe('Spades and quarrels');
  expect(lead).toMatch(/^Every briefing in one document\. How a canal was dug/);
  expect(parts).toEqual([
    {
      kind: 'briefing',
      id: 'wray-cut-1774',
      title: 'The opening at Cold Hatch, as the Mercury told it',
      about: 'Wrayford Mercury, 7 May 1774',
      href: '/dossier/briefings/wray-cut-1774/',
    },
    {
      kind: 'briefing',
      id: 'rudakov-letter-1775',
      title: 'A letter from the summit',
      about: 'Papers of the Wray Valley Waterways Society, about January 1775',
      href: '/dossier/briefings/rudakov-letter-1775/',
    },
    {
      kind: 'briefing',
      id: 'bramble-report-1781',
      title: 'The proprietors look back',
      about: 'Papers of the Wray Valley Waterways Society, October 1781',
      href: '/dossier/briefings/bramble-report-1781/',
    },
  ]);
});

test('the book of a kind binds the profiles of it in alphabetical order, each with what it is', () => {
  const { title, lead, parts } = book('print/waterways');
  expect(title).toBe('Spades and quarrels: waterways');
  expect(lead).toBe('Profiles of 2 waterways, each fact with its source.');
  expect(parts).toEqual([
    {
      kind: 'profile',
      id: 'alder-navigation',
      title: 'Alder Navigation',
      about: 'The upper canal, dug from Wrayford to the summit at Cold Hatch and opened in 1774.',
      href: '/dossier/waterways/alder-navigation/',
    },
    {
      kind: 'profile',
      id: 'bramble-cut',
      title: 'Bramble Cut',
      about:
        'The lower canal, which reached the Alder Navigation in 1780 and never had water enough.',
      href: '/dossier/waterways/bramble-cut/',
    },
  ]);
});

test('every book lists all documents by age, numbered from one', () => {
  for (const path of bookPaths(canals()))
    expect(book(path).sources.map(({ number, slug }) => `${number} ${slug}`)).toEqual([
      '1 wray-cut-1774',
      '2 rudakov-letter-1775',
      '3 bramble-report-1781',
    ]);
});

test('the works behind all its parts are one list, each work once, numbered as they are first cited', () => {
  const works = (path: string) => book(path).works.map(({ number, id }) => `${number} ${id}`);
  expect(works('print')).toEqual(['1 lowe-field-book', '2 tidewell-1902', '3 assize-roll-1772']);
  expect(works('print/engineers')).toEqual(['1 lowe-field-book', '2 tidewell-1902']);
  const { works: own } = buildProfile(canals(), 'stepan-rudakov');
  expect(own.map(({ number, id }) => `${number} ${id}`)).toContain('1 tidewell-1902');
});

test('the facts of a bound profile cite documents and works by the numbers of the book', () => {
  const claims = `figures:
  - { id: long, at: 1, subject: south-bridge, metric: length, value: 60, check: verified, refs: [survey-1999] }`;
  const model = modelTelling(
    {
      first: {
        claims: claims
          .replace('south-bridge', 'north-bridge')
          .replace('[survey-1999]', '[map-1850]'),
        published: '2018',
      },
      second: { claims, published: '2020' },
    },
    {
      'references.yaml': `map-1850: { title: A map, publisher: Kelda Hall, kind: primary }
survey-1999: { title: A survey, publisher: Kelda Hall, kind: primary }
`,
    },
  );
  const bound = buildBook(model, 'print/bridges');
  expect(bound.works.map(({ id }) => id)).toEqual(['map-1850', 'survey-1999']);
  const factOf = (view = buildProfile(model, 'south-bridge')) => {
    const { sources, works } = view.figures[0]!.fact;
    return [sources.map(({ label }) => label), works.map(({ number, href }) => [number, href])];
  };
  expect(factOf()).toEqual([['1'], [[1, '#w-survey-1999']]]);
  expect(factOf(buildProfile(model, 'south-bridge', bookCiting(model, bound)))).toEqual([
    ['2'],
    [[2, '#w-survey-1999']],
  ]);
});

test('findings stand at the end of the book of the dossier, and in others with the profiles they are about', () => {
  expect(book('print').findings.map(({ id }) => id)).toEqual([
    'two-openings',
    'two-tonnages',
    'one-engineer',
  ]);
  expect(book('print/waterways').findings).toEqual([]);
});

test('a book says which state of the dossier it holds, who publishes it and under which licence', () => {
  const { edition } = canals('/dossier/');
  expect(book('print/engineers').imprint).toEqual([
    `Edition ${edition}, newest source October 1781`,
    'Published by the Wray Valley Waterways Society',
    'Licence: CC0',
  ]);
});

test('a book leads to every other one and not to itself', () => {
  expect(book('print/companies').others).toEqual([
    { title: 'Briefings', href: '/dossier/print/' },
    { title: 'Waterways', href: '/dossier/print/waterways/' },
    { title: 'Engineers', href: '/dossier/print/engineers/' },
    { title: 'Journals', href: '/dossier/print/journals/' },
    { title: 'Summits', href: '/dossier/print/summits/' },
  ]);
});

test('of more briefings than one document can bind, the book lists where each is', () => {
  const slugs = Array.from({ length: 250 }, (_, i) => `copy-${i}`);
  const copies = slugs.map((slug) => [`briefings/${slug}.mdx`, minimal[OPENING]!] as const);
  const many = buildBook(modelOf({ ...minimal, ...Object.fromEntries(copies) }), 'print');
  expect(many).toMatchObject({ bound: false, findings: [], sources: [], works: [] });
  expect(many.lead).toBe(
    '251 briefings are too many for one document. Each prints by itself from its own page.',
  );
  expect(many.parts.map(({ href }) => href)).toContain('/briefings/copy-7/');
  const most = buildBook(modelOf({ ...minimal, ...Object.fromEntries(copies.slice(1)) }), 'print');
  expect(most).toMatchObject({ bound: true, sources: { length: 250 } });
});
