import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardInHead } from '../../src/cards/head.ts';
import { buildSite, copyProject, filesIn, makeFolder, removeFolder } from './build-site.ts';
import { elementsOf, readPage } from './page.ts';

const URL_OF_SITE = 'https://example.org';
const BASE = '/dossier/';
const folder = makeFolder();
const known = join(folder, 'known');
const unknown = join(folder, 'unknown');

beforeAll(async () => {
  const project = copyProject(join(folder, 'project'), 'shared');
  for (const [site, url] of [
    [known, URL_OF_SITE],
    [unknown, ''],
  ] as const) {
    const { code, stdout, stderr } = await buildSite(project, {
      CONTENT_DIR: 'tests/fixtures/dossiers/canals',
      BASE_PATH: BASE,
      SITE_URL: url,
      OUT_DIR: site,
    });
    expect(code, `${stdout}${stderr}`).toBe(0);
  }
});

afterAll(() => removeFolder(folder));

const pagesIn = (site: string) => filesIn(site).filter((file) => file.endsWith('.html'));
const cardFiles = (site: string) => filesIn(site).filter((file) => file.startsWith('cards/'));

/** What the tags of a page's head say, by their names, as a browser reads them. */
function metaOf(site: string, page: string): ReadonlyMap<string, string> {
  const words = (value: unknown): string => (typeof value === 'string' ? value : '');
  const tags = elementsOf(readPage(join(site, page))).filter(({ tagName }) => tagName === 'meta');
  return new Map(
    tags.map(({ properties = {} }) => [
      words(properties['property'] ?? properties['name']),
      words(properties['content']),
    ]),
  );
}

/** Addresses of the links of a page's head that stand in one relation to it. */
const linksOf = (site: string, page: string, relation: string): readonly unknown[] =>
  elementsOf(readPage(join(site, page)))
    .filter(
      ({ tagName, properties }) => tagName === 'link' && String(properties?.['rel']) === relation,
    )
    .map(({ properties }) => properties?.['href']);

const sizeOf = async (file: string): Promise<string> => {
  const { width, height, format } = await sharp(file).metadata();
  return `${format} ${width}x${height}`;
};

test('with an address of its own the site has a card for every page, and each page names its own', () => {
  const pages = pagesIn(known);
  expect(pages.length).toBeGreaterThan(20);
  const files = pages
    .filter((page) => page !== '404.html')
    .map((page) => `cards/${page.replace(/\/?index\.html$/, '') || 'index'}.png`);
  expect(pages.flatMap((page) => metaOf(known, page).get('og:image') ?? [])).toEqual(
    files.map((file) => `${URL_OF_SITE}${BASE}${file}`),
  );
  expect(metaOf(known, '404.html').has('og:image')).toBe(false);
  expect(cardFiles(known)).toEqual(files.toSorted());
});

test('every card is a picture of the size that the page states', async () => {
  for (const file of cardFiles(known))
    expect(await sizeOf(join(known, file)), file).toBe('png 1200x630');
  const meta = metaOf(known, 'index.html');
  expect([meta.get('og:image:width'), meta.get('og:image:height')]).toEqual(['1200', '630']);
  expect(meta.get('twitter:card')).toBe('summary_large_image');
});

test('the words of a card are those that a browser reads in the head of its page', () => {
  for (const page of pagesIn(known).filter((file) => file !== '404.html')) {
    const meta = metaOf(known, page);
    const [title, line] = ['og:title', 'og:description'].map((name) => meta.get(name) ?? '');
    expect(cardInHead(readFileSync(join(known, page), 'utf8'))?.card).toEqual({
      site: 'Spades and quarrels',
      title,
      line,
    });
    expect(Math.min(title!.length, line!.length), page).toBeGreaterThan(3);
  }
});

test('pages that say different things have cards that are different pictures', () => {
  const pictures = cardFiles(known).map((file) =>
    readFileSync(join(known, file)).toString('base64'),
  );
  expect(new Set(pictures).size).toBe(pictures.length);
});

test('without an address of its own the site names no card and draws none', () => {
  const named = pagesIn(unknown).filter((page) =>
    [...metaOf(unknown, page).keys()].some((name) => /og:image|twitter:/.test(name)),
  );
  expect(named).toEqual([]);
  expect(cardFiles(unknown)).toEqual([]);
  expect(filesIn(unknown).length).toBeGreaterThan(20);
});

test('every page names the manifest, which is JSON with icons that are there and of the size stated', async () => {
  const pages = pagesIn(known);
  expect(pages.flatMap((page) => linksOf(known, page, 'manifest'))).toEqual(
    pages.map(() => `${BASE}site.webmanifest`),
  );
  const manifest = JSON.parse(readFileSync(join(known, 'site.webmanifest'), 'utf8')) as {
    readonly name: string;
    readonly start_url: string;
    readonly icons: readonly { readonly src: string; readonly sizes: string }[];
  };
  expect(manifest).toMatchObject({ name: 'Spades and quarrels', start_url: BASE });
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['180x180', '192x192', '512x512']);
  for (const { src, sizes } of manifest.icons)
    expect(await sizeOf(join(known, src.slice(BASE.length))), src).toBe(`png ${sizes}`);
});

test('the icon for a phone is there, and square', async () => {
  const [icon, ...more] = linksOf(known, 'index.html', 'apple-touch-icon');
  expect([icon, more]).toEqual([`${BASE}icon-180.png`, []]);
  expect(await sizeOf(join(known, 'icon-180.png'))).toBe('png 180x180');
});
