import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, copyProject, filesIn, makeFolder, removeFolder } from './build-site.ts';
import { elementsOf, readPage, textOf, type PageNode } from './page.ts';

/** What is too much for one page, for a dossier of three documents, 25 claims and six entries of the timeline. */
const LIMITS: Readonly<Record<string, number>> = {
  MOST_ROWS: 24,
  MOST_BESIDE: 1,
  MOST_ENTRIES: 5,
  MOST_DOCUMENTS: 2,
  MOST_UNDIVIDED: 1,
  MOST_NEWEST: 2,
  MOST_TOLD: 2,
  MOST_DOTS: 2,
  MOST_BOUND: 2,
  MOST_FED: 2,
};

const folder = makeFolder();
const site = join(folder, 'site');
const page = (path: string): PageNode => readPage(join(site, path, 'index.html'));

beforeAll(async () => {
  const project = copyProject(join(folder, 'project'), 'shared');
  const file = join(project, 'src/views/limits.ts');
  const names = [...readFileSync(file, 'utf8').matchAll(/export const (\w+) =/g)].map(
    ([, name]) => name!,
  );
  expect(names).toEqual(Object.keys(LIMITS));
  writeFileSync(file, names.map((name) => `export const ${name} = ${LIMITS[name]};\n`).join(''));
  const environment = {
    CONTENT_DIR: 'tests/fixtures/dossiers/canals',
    OUT_DIR: site,
    // Feeds want whole addresses.
    SITE_URL: 'https://example.org',
  };
  const { code, stdout, stderr } = await buildSite(project, environment);
  expect(code, `${stdout}${stderr}`).toBe(0);
});

afterAll(() => removeFolder(folder));

const linksIn = (node: PageNode): readonly PageNode[] =>
  elementsOf(node).filter(({ tagName }) => tagName === 'a');

const addressOf = ({ properties }: PageNode): string => String(properties?.['href']);

const withLabel = (node: PageNode, label: string): PageNode =>
  elementsOf(node).find(({ properties }) => properties?.['ariaLabel'] === label)!;

/** Links of a page with their words. */
const wordedLinks = (node: PageNode): readonly string[] =>
  linksIn(node).map((link) => `${textOf(link)} ${addressOf(link)}`);

/** Entries of the list of pages on a page, as a reader sees them. */
const partsOf = (path: string): readonly string[] =>
  elementsOf(page(path))
    .filter(
      ({ tagName, properties }) =>
        tagName === 'ul' && String(properties?.['className']) === 'index',
    )
    .flatMap(({ children = [] }) => children.map(textOf));

const idsIn = (node: PageNode): readonly string[] =>
  elementsOf(node).flatMap(({ properties }) => String(properties?.['id']));

test('the timeline is a list of years, each with a page of its entries and links to its neighbours', () => {
  expect(partsOf('timeline')).toEqual([
    '17691 entry',
    '17721 entry',
    '17742 entries',
    '17761 entry',
    '17821 entry',
  ]);
  const year = page('timeline/1774');
  expect(textOf(withLabel(year, 'Breadcrumb'))).toBe('Timeline1774');
  expect(wordedLinks(withLabel(year, 'Other years'))).toEqual([
    '1772 /timeline/1772/',
    '1776 /timeline/1776/',
  ]);
  expect(idsIn(year)).toContain('wray-cut-1774--opening');
  expect(idsIn(page('timeline'))).not.toContain('wray-cut-1774--opening');
});

test('the evidence is an index of years, each with the documents of that year, each with its claims', () => {
  expect(partsOf('evidence')).toEqual([
    '17741 document, 11 claims',
    '17751 document, 5 claims',
    '17811 document, 9 claims',
  ]);
  expect(wordedLinks(page('evidence/year/1774'))).toContain(
    'The opening at Cold Hatch, as the Mercury told it /evidence/wray-cut-1774/',
  );
  expect(wordedLinks(withLabel(page('evidence/wray-cut-1774'), 'Breadcrumb'))).toEqual([
    'Evidence /evidence/',
    'Documents of 1774 /evidence/year/1774/',
  ]);
});

test('the briefings are listed year by year, and each year on a page of its own', () => {
  expect(partsOf('briefings')).toHaveLength(3);
  expect(wordedLinks(page('briefings/year/1775'))).toContain(
    'A letter from the summit /briefings/rudakov-letter-1775/',
  );
});

test('the home page says how much it shows of what, and leads to all of it', () => {
  const home = page('');
  const text = textOf(home);
  expect(text).toContain('2 of 3 events: of each year and side those that most documents tell of.');
  expect(text).toContain('3 events. The bar of a year is as tall as its events are many');
  expect(text).toContain('The newest 2 of 3.');
  expect(wordedLinks(home)).toContain('All 3 documents /briefings/');
  const drawing = elementsOf(home).find(
    ({ properties }) => String(properties?.['className']) === 'story',
  )!;
  expect(linksIn(drawing).map(addressOf)).toContain('/timeline/1774/');
});

test('a book of more than can be bound lists the pages, each of which prints by itself', () => {
  const book = page('print');
  expect(textOf(book)).toContain('3 briefings are too many for one document.');
  expect(wordedLinks(book)).toContain('A letter from the summit /briefings/rudakov-letter-1775/');
  expect(idsIn(book)).not.toContain('rudakov-letter-1775');
  expect(idsIn(page('print/summits'))).toContain('cold-hatch');
});

test('a feed holds the newest of more documents than a feed holds', () => {
  const feed = readFileSync(join(site, 'feed.xml'), 'utf8');
  const titles = [...feed.matchAll(/<title type="text">([^<]*)<\/title>/g)].map(([, text]) => text);
  expect(titles.slice(1)).toEqual(['The proprietors look back', 'A letter from the summit']);
});

test('every link of the site leads to a page that is there, and to a place that is on it', () => {
  const files = filesIn(site).filter((file) => file.endsWith('.html'));
  const ids = new Map(files.map((file) => [file, new Set(idsIn(readPage(join(site, file))))]));
  const dead = files.flatMap((file) =>
    linksIn(readPage(join(site, file)))
      .map(addressOf)
      .filter((address) => /^[/#]/.test(address))
      .filter((address) => {
        const [path = '', hash = ''] = address.replace(/\?[^#]*/, '').split('#');
        const target =
          path === '' ? file : `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
        return (
          !existsSync(join(site, target)) ||
          (hash !== '' && !ids.get(target)?.has(decodeURIComponent(hash)))
        );
      })
      .map((address) => `${file}: ${address}`),
  );
  expect(dead).toEqual([]);
});

test('the number of claims on a profile leads to a search for them, because no page has them all', () => {
  expect(wordedLinks(page('summits/cold-hatch'))).toContain('1 /search/?q=Cold+Hatch&kind=claim');
});

test('no two pages have one title, and a page of a year is marked as a part of its section', () => {
  const pages = filesIn(site).filter((file) => file.endsWith('index.html'));
  const titles = pages.map((file) =>
    textOf(elementsOf(readPage(join(site, file))).find(({ tagName }) => tagName === 'title')!),
  );
  expect(titles.toSorted()).toEqual([...new Set(titles)].toSorted());
  const current = linksIn(withLabel(page('timeline/1774'), 'Sections')).filter(
    ({ properties }) => properties?.['ariaCurrent'],
  );
  expect(current.map(textOf)).toEqual(['Timeline']);
});
