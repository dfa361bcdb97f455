import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, copyProject, digestsIn, makeFolder, removeFolder } from './build-site.ts';

const folder = makeFolder();
const here = join(folder, 'here');
const there = join(folder, 'quite/another/place');
/** A site that knows its own address draws a card for every page as well. */
const environment = { SITE_URL: 'https://example.org' };

beforeAll(async () => {
  // Both are copied first: what is edited meanwhile is no difference between two builds.
  for (const project of [here, there]) copyProject(project, 'none');
  for (const project of [here, there]) {
    const { code, stdout, stderr } = await buildSite(project, environment);
    expect(code, `${stdout}${stderr}`).toBe(0);
  }
});

afterAll(() => removeFolder(folder));

/** Files that one of two sites lacks, or that are not the same in both. */
function differences(one: string, other: string): readonly string[] {
  const [ours, theirs] = [digestsIn(one), digestsIn(other)];
  const files = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...files].filter((file) => ours[file] !== theirs[file]);
}

test('two builds in two folders, each drawing every diagram and card itself, are the same byte for byte', () => {
  const files = Object.keys(digestsIn(join(here, 'dist')));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => file.startsWith('cards/')).length).toBeGreaterThan(50);
  expect(differences(join(here, 'dist'), join(there, 'dist'))).toEqual([]);
});

test('a build that finds its diagrams, cards and fonts in the cache is the same as the one that made them', async () => {
  const { code, stdout } = await buildSite(here, { ...environment, OUT_DIR: 'again' });
  expect(code).toBe(0);
  expect(stdout).toMatch(/\b0 drawn, [1-9]\d* reused/);
  expect(differences(join(here, 'again'), join(here, 'dist'))).toEqual([]);
});
