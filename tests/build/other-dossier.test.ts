import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadModel } from '../../src/model/load.ts';
import { buildSite, copyProject, filesIn, makeFolder, removeFolder } from './build-site.ts';
import { elementsOf, readPage, rowsOf, textOf } from './page.ts';

const folder = makeFolder();
const site = join(folder, 'site');
const page = (path: string) => readPage(join(site, path, 'index.html'));

beforeAll(async () => {
  const project = copyProject(join(folder, 'project'), 'shared');
  const environment = { CONTENT_DIR: 'tests/fixtures/dossiers/canals', OUT_DIR: site };
  const { code, stdout, stderr } = await buildSite(project, environment);
  expect(code, `${stdout}${stderr}`).toBe(0);
});

afterAll(() => removeFolder(folder));

test('a dossier on another subject has its pages at the addresses of its own vocabulary', () => {
  const pages = filesIn(site).filter((file) => file.endsWith('index.html'));
  expect(pages).toEqual(
    expect.arrayContaining([
      'about/index.html',
      'briefings/bramble-report-1781/index.html',
      'briefings/index.html',
      'briefings/rudakov-letter-1775/index.html',
      'briefings/wray-cut-1774/index.html',
      'companies/bramble-proprietors/index.html',
      'companies/index.html',
      'companies/wray-company/index.html',
      'compare/index.html',
      'engineers/hester-lowe/index.html',
      'engineers/index.html',
      'engineers/josiah-tench/index.html',
      'engineers/stepan-rudakov/index.html',
      'evidence/index.html',
      'index.html',
      'journals/index.html',
      'journals/society-papers/index.html',
      'journals/wrayford-mercury/index.html',
      'waterways/alder-navigation/index.html',
      'waterways/bramble-cut/index.html',
      'waterways/index.html',
    ]),
  );
});

test('a profile shows what the claims say, with the value held, the one printed and the verdict', () => {
  const rows = rowsOf(page('waterways/alder-navigation'));
  expect(rows.find((row) => row.startsWith('Length'))).toMatch(
    /30\.5 miles.*says length 31 miles.*May 1774.*¶5.*single source/,
  );
  expect(rows.find((row) => row.includes('coal alone'))).toMatch(
    /about 40 thousand tons.*1774.*¶4.*differs in scope/,
  );
  expect(rows.find((row) => row.includes('Wray Canal Company') && row.includes('digs'))).toMatch(
    /1769 – May 1774.*¶1.*single source/,
  );
});

test('a fact on a profile leads to the words of its paragraph', () => {
  const sources = elementsOf(page('engineers/stepan-rudakov')).map(
    ({ properties }) => properties?.['href'],
  );
  expect(sources).toContain('/briefings/wray-cut-1774/#c-engineer');
  const anchors = elementsOf(page('briefings/wray-cut-1774')).filter(
    ({ properties }) => properties?.['id'] === 'c-engineer',
  );
  expect(anchors.map(textOf)).toEqual(['engineer to the company']);
});

test('the timeline puts an event at the date held and names the accounts that disagree', () => {
  const timeline = textOf(page('timeline'));
  expect(timeline).toMatch(
    /1772.*1774.*The bank breaks below Cold Hatch.*2 May 1774.*conflict.*1782/,
  );
  expect(timeline).toContain('says July 1774');
});

test('the network page draws each diagram of the dossier, and has a row for each line drawn', () => {
  const network = page('network');
  const drawn = elementsOf(network)
    .filter(({ tagName, properties }) => tagName === 'svg' && properties?.['viewBox'])
    .map((svg) => textOf(elementsOf(svg).find(({ tagName }) => tagName === 'title')!));
  expect(drawn).toEqual(
    expect.arrayContaining([
      'Who dug what',
      'The quarrel over the brook',
      'Where the three papers come from',
    ]),
  );
  expect(rowsOf(network)).toContainEqual(
    expect.stringMatching(/Bramble Cut.*meets.*Alder Navigation.*since 1780/),
  );
});

test('a diagram drawn by hand stands in its briefing as a drawing, not as code', () => {
  const briefing = page('briefings/wray-cut-1774');
  const [drawing, ...more] = elementsOf(briefing).filter(
    ({ properties }) => properties?.['id'] === 'drawing-1',
  );
  expect(drawing?.tagName).toBe('svg');
  expect(more).toEqual([]);
  expect(textOf(drawing!)).toContain('Summit at Cold Hatch');
  expect(drawing?.properties).toHaveProperty('viewBox');
  expect(Object.keys(drawing?.properties ?? {})).not.toContain(':xmlns');
  const labels = elementsOf(briefing).map(({ properties }) => properties?.['ariaLabel']);
  expect(labels).toContain('Who drinks from "the brook" & when');
  expect(textOf(briefing)).not.toContain('flowchart LR');
});

test('a paragraph that renders two of the source answers to both numbers', () => {
  const ids = elementsOf(page('briefings/wray-cut-1774')).map(
    ({ properties }) => properties?.['id'],
  );
  expect(ids).toEqual(expect.arrayContaining(['p1', 'p2', 'p3', 'p4', 'p5', 'p6']));
});

test('a name in another script is marked with its language', () => {
  const marked = elementsOf(page('engineers/stepan-rudakov')).filter(
    ({ properties }) => properties?.['lang'] === 'ru',
  );
  expect(marked.map(textOf)).toContain('Степан Рудаков');
});

test('no name, address or title of the shipped dossier is in the site of another', () => {
  const {
    site: shipped,
    vocabulary,
    entities,
    briefings,
    findings,
  } = loadModel({ contentDir: 'content', base: '/' });
  const names = [
    shipped.title,
    shipped.publisher,
    ...Object.values(vocabulary.kinds).map(({ path }) => `/${path}/`),
    ...[...entities.values()].flatMap(({ name, native, former }) => [
      name,
      ...Object.values(native),
      ...former.map((earlier) => earlier.name),
    ]),
    ...[...briefings.values()].flatMap(({ slug, title, short }) => [slug, title, short]),
    ...findings.map(({ title }) => title),
  ];
  expect(names.length).toBeGreaterThan(100);
  const text = filesIn(site)
    .filter((file) => !file.endsWith('.woff2'))
    .map((file) => `${file}\n${readFileSync(join(site, file), 'utf8')}`)
    .join('\n');
  const found = names.filter((name) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'u').test(text),
  );
  expect(found).toEqual([]);
});
