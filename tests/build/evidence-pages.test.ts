import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadModel } from '../../src/model/load.ts';
import { buildSite, copyProject, makeFolder, removeFolder } from './build-site.ts';
import { elementsOf, readPage, rowsOf, textOf } from './page.ts';

const folder = makeFolder();
const site = join(folder, 'site');
const canals = join(folder, 'canals');
const page = (path: string) => readPage(join(site, path, 'index.html'));

/** More that no document tells: a plan that came to nothing, and a clerk of whom nothing else is known. */
const CONTEXT = {
  events: `events:
  - id: tench-sounded-out
    type: hiring
    stage: planned
    title: Josiah Tench is sounded out by the proprietors
    who: { hired: [josiah-tench], hirer: [bramble-proprietors] }
    date: '1783'
    refs: [tidewell-1902]
`,
  relations: `relations:
  - id: mercury-clerk
    subject: wrayford-mercury
    relation: clerk-to
    object: bramble-proprietors
    since: '1771'
    until: '1772'
    refs: [tidewell-1902]
`,
};

beforeAll(async () => {
  cpSync('tests/fixtures/dossiers/canals', canals, { recursive: true });
  const file = join(canals, 'context.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace('events:\n', CONTEXT.events).replace('relations:\n', CONTEXT.relations),
  );
  const project = copyProject(join(folder, 'project'), 'shared');
  const { code, stdout, stderr } = await buildSite(project, { CONTENT_DIR: canals, OUT_DIR: site });
  expect(code, `${stdout}${stderr}`).toBe(0);
});

afterAll(() => removeFolder(folder));

/** The section of a page under a heading, as a reader sees it. */
const sectionOf = (path: string, heading: string): string =>
  elementsOf(page(path))
    .filter(({ tagName, children = [] }) => tagName === 'section' && children.length > 0)
    .map(textOf)
    .find((text) => text.startsWith(heading)) ?? '';

test('the evidence page has a row for every claim of the dossier, with its check and its verdict', () => {
  const { claims } = loadModel({ contentDir: canals, base: '/' });
  const rows = elementsOf(page('evidence')).filter(({ properties }) =>
    claims.has(String(properties?.['id'])),
  );
  expect(rows.map(({ tagName }) => tagName)).toEqual(Array.from({ length: 25 }, () => 'tr'));
  expect(new Set(rows.map(({ properties }) => properties?.['id']))).toEqual(new Set(claims.keys()));
  const opening = rows.find(({ properties }) => properties?.['id'] === 'wray-cut-1774--opening');
  expect(textOf(opening!)).toMatch(
    /^2 May 1774.*opens to Cold Hatch.*event.*Mercury, 1774 ¶1.*verified.*conflict.*beside Letter, 1775 ¶2.*beside Report, 1781 ¶1$/,
  );
});

test('below them stand the findings, what no document says and the works, from the files of the dossier', () => {
  expect(sectionOf('evidence', 'Across the documents')).toMatch(
    /The canal opened twice on paper.*conflict.*Two papers, one engineer.*agree/,
  );
  expect(sectionOf('evidence', 'Context')).toMatch(
    /1770 – 1781.*Hester Lowe engineer to Proprietors.*1776.*dismisses Stepan Rudakov.*12 miles/,
  );
  expect(sectionOf('evidence', 'Works')).toContain('The canals of the Wray');
});

test('the comparison puts the questions of the dossier to its own kinds', () => {
  expect(rowsOf(page('compare'))).toEqual([
    'WhoFirst workAt odds over water withIn whose serviceCost of the works',
    expect.stringMatching(/^Hester Lowe.*outside the documents.*1770 – 1781/),
    expect.stringMatching(/^Josiah Tench.*Wray Canal Company.*Mercury, 1774 ¶4/),
    expect.stringMatching(/^Proprietors.*1782, planned.*Wray Canal Company.*about £12 thousand/),
    expect.stringMatching(/^Stepan Rudakov.*enters the service.*1769/),
    expect.stringMatching(/^Wray Canal Company.*The upper canal opens.*at least £40 thousand/),
  ]);
});

test('a profile tells at a glance what is known, and says what is not', () => {
  expect(sectionOf('summits/cold-hatch', 'At a glance')).toMatch(
    /Cold Hatch is the end of Alder Navigation.*This rests on 1 claim of a document of 7 May 1774\.$/,
  );
  expect(sectionOf('summits/cold-hatch', 'What we do not know')).toMatch(
    /No claim says how high it lies\..*No document after 7 May 1774 says anything of it\./,
  );
});

test('a profile tells what ended and when, and sets apart what no document says', () => {
  expect(sectionOf('engineers/stepan-rudakov', 'What held when')).toMatch(
    /Engineer to Wray Canal Company.*1769 – 1776.*ended.*outside the documents.*dismisses/,
  );
  expect(sectionOf('engineers/stepan-rudakov', 'Context')).toMatch(
    /1776.*outside the documents.*The history gives no reason\./,
  );
  expect(sectionOf('engineers/stepan-rudakov', 'Fact sheet')).toBe('');
});

test('a plan that no document tells of says on every page, once, that it was one', () => {
  for (const path of [
    'timeline',
    'evidence',
    'engineers/josiah-tench',
    'companies/bramble-proprietors',
  ])
    expect(textOf(page(path)), path).toMatch(
      /outside the documents\s*planned\s*Josiah Tench is sounded out by the proprietors/,
    );
  expect(rowsOf(page('compare')).find((row) => row.startsWith('Josiah Tench'))).toMatch(
    /^Josiah Tench\s*outside the documents\s*Josiah Tench is sounded out by the proprietors, 1783, planned(?!.*planned)/,
  );
});

test('a history says what held as of the documents about an entity, and nothing where there are none', () => {
  const told = (path: string) => rowsOf(page(path)).find((row) => row.includes('1771 – 1772'));
  expect(told('companies/bramble-proprietors')).toMatch(/Employs as clerk Wrayford Mercury.*As of/);
  expect(told('journals/wrayford-mercury')).toMatch(/Clerk to Proprietors of the Bramble Cut/);
  expect(told('journals/wrayford-mercury')).not.toContain('As of');
});

test('the sections of the site lead to the comparison and to the evidence', () => {
  const links = elementsOf(page('')).filter(({ tagName }) => tagName === 'a');
  expect(links.map((link) => `${textOf(link)} ${String(link.properties?.['href'])}`)).toEqual(
    expect.arrayContaining(['Compare /compare/', 'Evidence /evidence/']),
  );
});
