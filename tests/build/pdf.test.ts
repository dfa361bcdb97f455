import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadModel } from '../../src/model/load.ts';
import { buildBook } from '../../src/views/book.ts';
import { printedPaths } from '../../src/views/paper.ts';
import { body, letters, readPdf } from '../e2e/pdf.ts';
import {
  buildSite,
  copyProject,
  digestsIn,
  filesIn,
  makeFolder,
  printSite,
  removeFolder,
  type Ended,
} from './build-site.ts';
import { elementsOf, readPage } from './page.ts';

const CONTENT = 'tests/fixtures/dossiers/canals';
const URL_OF_SITE = 'https://example.org';
const BASE = '/dossier/';
const folder = makeFolder();
const site = join(folder, 'site');
const project = join(folder, 'project');
const kept = join(project, 'node_modules/.cache/dossier/pdf');
const environment = {
  CONTENT_DIR: CONTENT,
  BASE_PATH: BASE,
  SITE_URL: URL_OF_SITE,
  OUT_DIR: site,
};
const paths = printedPaths(loadModel({ contentDir: CONTENT, base: BASE, url: URL_OF_SITE }));

let first: Ended;

const pdfsIn = (where: string) =>
  Object.fromEntries(Object.entries(digestsIn(where)).filter(([file]) => file.endsWith('.pdf')));

const read = (path: string) => readPdf(readFileSync(join(site, `${path}.pdf`)));

const tallyOf = ({ stdout }: Ended) => stdout.trim().split('\n').at(-1);

beforeAll(async () => {
  // Without caches: a PDF that an earlier run has kept would not be printed.
  copyProject(project, 'none');
  first = await printSite(project, [], environment);
  expect(first.code, `${first.stdout}${first.stderr}`).toBe(0);
});

afterAll(() => removeFolder(folder));

test('every briefing, profile and book has a PDF beside its page, and every page leads to its own', () => {
  expect(paths).toHaveLength(19);
  expect(Object.keys(pdfsIn(site)).toSorted()).toEqual(
    paths.map((path) => `${path}.pdf`).toSorted(),
  );
  for (const file of filesIn(site).filter((name) => name.endsWith('.html'))) {
    const links = elementsOf(readPage(join(site, file)))
      .map(({ properties }) => properties?.['href'])
      .filter((href) => typeof href === 'string' && href.endsWith('.pdf'));
    const path = file.replace(/\/?index\.html$/, '');
    expect(links, file).toEqual(paths.includes(path) ? [`${BASE}${path}.pdf`] : []);
  }
});

test('the run says of each PDF how far it is and how large the file, and at the end of all of them', () => {
  const lines = first.stdout.split('\n').filter((line) => /^\[ ?\d+\/19\]/.test(line));
  expect(lines.map((line) => Number(line.slice(1, 3)))).toEqual(paths.map((_, i) => i + 1));
  expect(lines.flatMap((line) => /\] (\S+)\.pdf \d+ kB$/.exec(line)?.[1] ?? []).toSorted()).toEqual(
    paths.toSorted(),
  );
  expect(tallyOf(first)).toMatch(
    /^19 PDFs printed, 0 unchanged, [\d.]+ MB on A4 in [\d.]+ s, in \S+\/site$/,
  );
});

test('every PDF is tagged, with an outline, a title, a language, letters of TrueType fonts, and the day of the newest source', async () => {
  for (const path of paths) {
    const { sheets, ...printed } = await read(path);
    const html = readFileSync(join(site, path, 'index.html'), 'utf8');
    const [title, h1] = [/<title>([^<]*)/, /<h1[^>]*>\s*([^<]*)/].map(
      (find) => find.exec(html)?.[1],
    );
    expect(printed, path).toMatchObject({
      tagged: true,
      language: 'en',
      title: title?.replaceAll('&#39;', '’'),
      made: "D:17811001000000+00'00'",
    });
    expect(letters(printed.outline[0] ?? ''), path).toContain(letters(h1 ?? ''));
    expect(printed.outline.length, path).toBeGreaterThan(1);
    expect([...printed.fontTypes], path).toEqual(['CIDFontType2']);
    for (const sheet of sheets) {
      expect(sheet.size, path).toEqual([595, 842]);
      expect(sheet.letters, path).toContain(`${URL_OF_SITE}${BASE}${path}/`);
    }
  }
});

test('links in a PDF lead to the site at its address on the web, and never to this machine', async () => {
  const links = (await Promise.all(paths.map(read))).flatMap(({ sheets }) =>
    sheets.flatMap((sheet) => sheet.links),
  );
  expect(links).toContain(`${URL_OF_SITE}${BASE}briefings/wray-cut-1774/#c-engineer`);
  const abroad = new Set(links.map((link) => new URL(link)).map(({ origin }) => origin));
  expect([...abroad].toSorted()).toEqual([URL_OF_SITE]);
});

test('the contents of a book say on which sheet each part begins', async () => {
  const model = loadModel({ contentDir: CONTENT, base: BASE, url: URL_OF_SITE });
  for (const path of ['print', 'print/engineers']) {
    const { parts } = buildBook(model, path);
    const { sheets } = await read(path);
    const texts = sheets.map((sheet) =>
      letters(
        body(sheet)
          .map(({ text }) => text)
          .join(''),
      ),
    );
    for (const { title, about } of parts) {
      const number = texts.findIndex((text) => text.startsWith(letters(title))) + 1;
      expect(number, title).toBeGreaterThan(2);
      expect(texts[1], title).toContain(letters(`${title}${about}${number}`));
    }
  }
});

test('a second run prints no page again, and leaves the same bytes', async () => {
  const before = pdfsIn(site);
  const again = await printSite(project, [], environment);
  expect(again.code, again.stderr).toBe(0);
  expect(tallyOf(again)).toMatch(/^0 PDFs printed, 19 unchanged, /);
  expect(pdfsIn(site)).toEqual(before);
});

test('pages that are printed afresh, in another order and number, are the same byte for byte', async () => {
  const before = pdfsIn(site);
  const files = readdirSync(kept);
  expect(files).toHaveLength(paths.length);
  const gone = files.filter((_, i) => i % 2 === 1);
  for (const file of gone) rmSync(join(kept, file));
  const again = await printSite(project, [], environment);
  expect(tallyOf(again)).toMatch(/^9 PDFs printed, 10 unchanged, /);
  expect(pdfsIn(site)).toEqual(before);
});

test('on Letter every sheet has its size, and nothing that was kept of A4 is taken', async () => {
  const letter = await printSite(project, ['--paper', 'letter'], environment);
  expect(letter.code, letter.stderr).toBe(0);
  expect(tallyOf(letter)).toMatch(/^19 PDFs printed, 0 unchanged, [\d.]+ MB on Letter /);
  for (const path of paths)
    for (const { size } of (await read(path)).sheets) expect(size, path).toEqual([612, 792]);
});

test.each([
  [['--paper', 'A3'], '"A3" is no paper that is printed here.'],
  [['--format', 'A4'], "Unknown option '--format'"],
  [['A4'], "Unexpected argument 'A4'"],
])('%j is answered with what can be asked for, and nothing is built', async (asked, why) => {
  const elsewhere = join(folder, 'elsewhere');
  const { code, stdout, stderr } = await printSite(project, asked, {
    ...environment,
    OUT_DIR: elsewhere,
  });
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(why);
  expect(stderr.trim().split('\n').at(-1)).toBe('Usage: npm run pdf [-- --paper A4|Letter]');
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(existsSync(elsewhere)).toBe(false);
});

test('a plain build has the books and no PDF, and leads to none', async () => {
  const plain = join(folder, 'plain');
  const { code } = await buildSite(project, { ...environment, OUT_DIR: plain });
  expect(code).toBe(0);
  const files = filesIn(plain);
  expect(files.filter((file) => file.endsWith('.pdf'))).toEqual([]);
  const hrefs = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => elementsOf(readPage(join(plain, file))))
    .flatMap(({ properties }) => properties?.['href'] ?? [])
    .map(String);
  expect(hrefs.filter((href) => href.endsWith('.pdf'))).toEqual([]);
  const books = new Set(hrefs.filter((href) => href.startsWith(`${BASE}print/`)));
  expect(books.size).toBe(6);
  const missing = [...books].filter(
    (href) => !files.includes(`${href.slice(BASE.length).replace(/#.*/, '')}index.html`),
  );
  expect(missing).toEqual([]);
});
