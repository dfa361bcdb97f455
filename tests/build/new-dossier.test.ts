import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeNewDossier } from '../../src/authoring/new-dossier.ts';
import {
  buildSite,
  checkContent,
  copyProject,
  filesIn,
  makeFolder,
  removeFolder,
} from './build-site.ts';
import { elementsOf, readPage, textOf } from './page.ts';

const folder = makeFolder();
const site = join(folder, 'site');
const contentDir = join(folder, 'kelda');
let project: string;

/** The text of a page below its masthead and above its colophon. */
const mainOf = (path: string): string =>
  textOf(
    elementsOf(readPage(join(site, path, 'index.html'))).find(({ tagName }) => tagName === 'main')!,
  );

beforeAll(async () => {
  project = copyProject(join(folder, 'project'), 'shared');
  writeNewDossier(contentDir, 'Bridges of Kelda');
  const { code, stdout, stderr } = await buildSite(project, {
    CONTENT_DIR: contentDir,
    OUT_DIR: site,
  });
  expect(code, `${stdout}${stderr}`).toBe(0);
});

afterAll(() => removeFolder(folder));

test('the check finds no problem in a new dossier', async () => {
  const { code, stdout } = await checkContent(project, { CONTENT_DIR: contentDir });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: '0 briefings, 0 claims and 0 entities: no problem found.\n',
  });
});

test('the home page of a new dossier bears its title and says that no document is there yet', () => {
  const home = mainOf('');
  expect(home).toContain('Bridges of Kelda');
  expect(home).toContain('This dossier has no document yet.');
  expect(home).toContain('documents0paragraphs restated0claims0notes0');
  expect(home).toContain('No document stands here yet.');
  expect(home).not.toContain('Who is in it');
});

test.each([
  ['briefings', 'No document stands here yet.'],
  ['timeline', 'No document tells of an event yet.'],
  ['evidence', 'No document makes a claim yet.'],
  ['names', 'This dossier has no entity yet, and so no name.'],
  ['network', 'This dossier draws no diagram yet'],
  ['compare', 'This dossier asks no questions of several at once yet'],
])(
  'the page %s of a new dossier says that nothing is there yet, and offers nothing else',
  (path, words) => {
    expect(mainOf(path)).toContain(words);
    const page = elementsOf(readPage(join(site, path, 'index.html')));
    const main = page.find(({ tagName }) => tagName === 'main')!;
    expect(
      elementsOf(main).filter(({ tagName }) => /^(a|button|table|form)$/.test(tagName!)),
    ).toEqual([]);
  },
);

test('a new dossier has the pages of prose, the search and its index', () => {
  expect(mainOf('about')).toContain('What it is');
  expect(mainOf('method')).toContain('How a document becomes a page');
  expect(filesIn(site)).toEqual(
    expect.arrayContaining([
      'search/index.html',
      'print/index.html',
      'pagefind/pagefind-entry.json',
      '404.html',
    ]),
  );
});
