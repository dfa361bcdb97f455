import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  buildSite,
  copyProject,
  digestsIn,
  filesIn,
  makeFolder,
  removeFolder,
  runShell,
  type Ended,
} from './build-site.ts';

const folder = makeFolder();
const here = join(folder, 'here');
const there = join(folder, 'quite/another/place');
/** A site that knows its own address draws a card for every page as well. */
const environment = { SITE_URL: 'https://example.org' };

beforeAll(async () => {
  // Both are copied first: what is edited meanwhile is no difference between two builds.
  for (const project of [here, there]) copyProject(project, 'none');
  writeBackwards(join(there, 'content'));
  for (const { code, stdout, stderr } of [
    await buildSite(here, environment),
    await buildElsewhere(there),
  ])
    expect(code, `${stdout}${stderr}`).toBe(0);
});

/** Writes the files of a folder anew, the last one first and as if twenty years ago: a disk may list them in that order. */
function writeBackwards(content: string): void {
  const files = filesIn(content).map((file) => [file, readFileSync(join(content, file))] as const);
  rmSync(content, { recursive: true });
  for (const [file, bytes] of files.toReversed()) {
    const path = join(content, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    utimesSync(path, 1_000_000_000, 1_000_000_000);
  }
}

/** Builds as on a machine at the other end of the world: with one processor, and of somebody else. */
async function buildElsewhere(project: string): Promise<Ended> {
  const home = join(folder, 'home');
  mkdirSync(home);
  const commands = `umask 077
alone=; if taskset -c 0 true 2> /dev/null; then alone='taskset -c 0'; fi
$alone npm run build < /dev/null`;
  // In Turkish, the small letter of I is another one, and words have another order.
  const locale = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };
  const elsewhere = { ...environment, ...locale, TZ: 'Pacific/Kiritimati', HOME: home };
  return runShell(project, commands, elsewhere);
}

afterAll(() => removeFolder(folder));

/** Files that one of two sites lacks, or that are not the same in both. */
function differences(one: string, other: string): readonly string[] {
  const [ours, theirs] = [digestsIn(one), digestsIn(other)];
  const files = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...files].filter((file) => ours[file] !== theirs[file]);
}

test('two builds that draw every diagram and card themselves, in another folder, time zone, language and home, and of files in another order, are the same byte for byte', () => {
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
