import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  buildSite,
  buildSiteWhile,
  copyProject,
  digestsIn,
  makeFolder,
  removeFolder,
  runShell,
  type Ended,
} from './build-site.ts';

const folder = makeFolder();
const project = join(folder, 'project');
const out = join(folder, 'out');
const site = join(out, 'site');
const environment = { CONTENT_DIR: 'tests/fixtures/dossiers/canals', OUT_DIR: site };
let good: Readonly<Record<string, string>>;

beforeAll(async () => {
  copyProject(project, 'shared');
  const { code, stdout, stderr } = await buildSite(project, environment);
  expect(code, `${stdout}${stderr}`).toBe(0);
  good = digestsIn(site);
  expect(Object.keys(good).length).toBeGreaterThan(50);
});

afterAll(() => removeFolder(folder));

/** The last good site is in its place, and nothing of an attempt beside it or in the project. */
function expectUntouched(): void {
  expect(digestsIn(site)).toEqual(good);
  expect(readdirSync(out)).toEqual(['site']);
  expect(readdirSync(join(project, '.astro/building'))).toEqual([]);
}

/** The build has failed, and what it says is for somebody who does not know the code. */
function expectPlain({ code, stderr }: Ended, words: RegExp | string): void {
  expect(stderr).toMatch(words);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  'a build stopped by %s leaves the last good site, and no trace',
  async (signal, code) => {
    const ended = await buildSiteWhile(project, environment, (child) => child.kill(signal));
    expect(ended.code).toBe(code);
    expectUntouched();
  },
);

test('a build that was killed leaves the last good site, and the next one goes on by itself', async () => {
  await buildSiteWhile(project, environment, (child) => child.kill('SIGKILL'));
  expect(digestsIn(site)).toEqual(good);
  expect(readdirSync(out).toSorted()).toEqual(['.site.lock', 'site']);
  expect((await buildSite(project, environment)).code).toBe(0);
  expectUntouched();
});

test('a page that cannot be made leaves the last good site', async () => {
  const page = join(project, 'src/pages/thrown.astro');
  writeFileSync(page, "---\nthrow new Error('This page is wrong.');\n---\n");
  const { code, stderr } = await buildSite(project, environment);
  rmSync(page);
  expect(code).toBe(1);
  expect(stderr).toContain('This page is wrong.');
  expectUntouched();
});

test('a second build into the same folder stops and names the first, which goes on', async () => {
  let second: Ended | undefined;
  const first = await buildSiteWhile(project, environment, async (child) => {
    // Halted, so that it has not ended before the second has looked.
    child.kill('SIGSTOP');
    second = await buildSite(project, environment);
    child.kill('SIGCONT');
  });
  expect(first.code).toBe(0);
  expectPlain(second!, `The site in ${site} is being written by another process: `);
  expectUntouched();
});

test('files that the system does not let be written are said in plain words', async () => {
  // In blocks of 1,024 bytes; a full disk cannot be had everywhere.
  const ended = await runShell(project, 'ulimit -f 16; node src/cli/build.ts', environment);
  expectPlain(
    ended,
    /The site could not be made in \S+building\. .*he file is larger than the system lets you write\. Raise the limit \(ulimit -f\)\. The last good site is as it was\./,
  );
  expect(ended.code).toBe(1);
  expectUntouched();
});

test.each([
  [
    'below a file',
    'package.json/site',
    /package\.json: .* (?:Rename it|Rename the file), or move it away\./,
  ],
  [
    'a file',
    'package.json',
    /package\.json, which is a file\. Rename it, or choose another folder/,
  ],
  [
    'in src',
    'src/site',
    /^OUT_DIR is .*src holds it\. Choose a folder of its own, such as dist\.$/m,
  ],
])('an OUT_DIR that is %s is refused before anything is made', async (_, OUT_DIR, words) => {
  const ended = await buildSite(project, { ...environment, OUT_DIR });
  expectPlain(ended, words);
  expect(ended.stdout).not.toContain('generating static routes');
  expect(existsSync(join(project, 'src/site'))).toBe(false);
});
