import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, copyProject, filesIn, makeFolder, removeFolder } from './build-site.ts';
import { elementsOf, readPage, textOf } from './page.ts';

const folder = makeFolder();
const site = join(folder, 'site');
const PAGE = 'waterways/upper-canal/index.html';
const TARGET = '/dossier/waterways/alder-navigation/';

beforeAll(async () => {
  const project = copyProject(join(folder, 'project'), 'shared');
  const contentDir = join(folder, 'canals');
  cpSync('tests/fixtures/dossiers/canals', contentDir, { recursive: true });
  const file = join(contentDir, 'entities/waterway.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace('name: Alder Navigation', 'name: Alder Navigation\n  former-ids: [upper-canal]'),
  );
  const environment = {
    CONTENT_DIR: contentDir,
    OUT_DIR: site,
    BASE_PATH: '/dossier/',
    SITE_URL: 'https://example.org',
  };
  const { code, stdout, stderr } = await buildSite(project, environment);
  expect(code, `${stdout}${stderr}`).toBe(0);
});

afterAll(() => removeFolder(folder));

/** The elements of the redirect with a name. */
const elements = (name: string) =>
  elementsOf(readPage(join(site, PAGE))).filter(({ tagName }) => tagName === name);

test('the address of a former id leads to the present one at once, and by a link', () => {
  const [refresh] = elements('meta').filter(({ properties }) =>
    String(properties?.['httpEquiv']).includes('refresh'),
  );
  expect(refresh?.properties).toEqual({ httpEquiv: ['refresh'], content: `0; url=${TARGET}` });
  const [link, ...more] = elements('a');
  expect(more).toEqual([]);
  expect(link?.properties?.['href']).toBe(TARGET);
  expect(filesIn(site)).toContain('waterways/alder-navigation/index.html');
  expect(textOf(elements('main')[0]!)).toBe(
    `Alder NavigationThis page has another address now: https://example.org${TARGET}`,
  );
});

test('a redirect names the present page as the one to index, and itself as none', () => {
  const [canonical] = elements('link').filter(({ properties }) =>
    String(properties?.['rel']).includes('canonical'),
  );
  expect(canonical?.properties?.['href']).toBe(`https://example.org${TARGET}`);
  const robots = elements('meta').filter(({ properties }) => properties?.['name'] === 'robots');
  expect(robots.map(({ properties }) => properties?.['content'])).toEqual(['noindex']);
});

test('a redirect works without scripts and under a strict content security policy', () => {
  const names = elementsOf(readPage(join(site, PAGE)));
  expect(names.filter(({ tagName }) => tagName === 'script' || tagName === 'style')).toEqual([]);
  expect(names.filter(({ properties }) => properties && 'style' in properties)).toEqual([]);
});

test('hosts are told of the former address of the page, and of each file beside it', () => {
  const lines = readFileSync(join(site, '_redirects'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const forms = filesIn(site)
    .filter((file) => file.startsWith('waterways/alder-navigation.'))
    .map((file) => file.replace('waterways/alder-navigation', ''));
  const from = '/dossier/waterways/upper-canal';
  expect(lines).toEqual(
    ['/', ...forms].map((end) => `${from}${end} ${TARGET.slice(0, -1)}${end} 301`),
  );
});

test('no other page, list or index of the site knows the former id; data tell it of the entity', () => {
  const texts = filesIn(site)
    .filter((file) => /\.(?:html|js|md|svg|txt)$/.test(file) && file !== PAGE)
    .filter((file) => readFileSync(join(site, file), 'utf8').includes('upper-canal'));
  expect(texts).toEqual([]);
  const record = readFileSync(join(site, 'waterways/alder-navigation.json'), 'utf8');
  expect(JSON.parse(record)).toMatchObject({ entity: { former_ids: ['upper-canal'] } });
  const cards = readdirSync(join(site, 'cards'), { recursive: true }).map(String);
  expect(cards.filter((name) => name.includes('upper-canal'))).toEqual([]);
});
