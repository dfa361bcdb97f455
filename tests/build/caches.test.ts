import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, copyProject, digestsIn, makeFolder, removeFolder } from './build-site.ts';

const folder = makeFolder();
const project = join(folder, 'project');
const site = join(project, 'dist');
const cache = join(project, 'node_modules/.cache/dossier');
const environment = {
  CONTENT_DIR: 'tests/fixtures/dossiers/canals',
  // A site that knows its own address draws cards.
  SITE_URL: 'https://example.org',
};
const KINDS = ['cards', 'diagrams', 'fonts'] as const;
let clean: Readonly<Record<string, string>>;

const build = () => buildSite(project, environment);

beforeAll(async () => {
  copyProject(project, 'none');
  const { code, stdout, stderr } = await build();
  expect(code, `${stdout}${stderr}`).toBe(0);
  clean = digestsIn(site);
});

afterAll(() => removeFolder(folder));

/** Ways in which a kept file comes to harm: emptied, cut in half, one bit turned, a folder in its place. */
const DAMAGES: readonly ((path: string, bytes: Buffer) => void)[] = [
  (path) => writeFileSync(path, ''),
  (path, bytes) => writeFileSync(path, bytes.subarray(0, bytes.length / 2)),
  (path, bytes) => {
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
  },
  (path) => {
    rmSync(path);
    mkdirSync(path);
  },
];

test('a build of which kept drawings, cards and fonts were damaged in every way is the same byte for byte', async () => {
  for (const kind of KINDS) {
    const files = readdirSync(join(cache, kind));
    expect(files.length, kind).toBeGreaterThan(5);
    for (const [i, damage] of DAMAGES.entries()) {
      const file = join(cache, kind, files[i]!);
      damage(file, readFileSync(file));
    }
  }
  const { code, stdout, stderr } = await build();
  expect(code, `${stdout}${stderr}`).toBe(0);
  expect(stdout).toMatch(/\b4 drawn, [1-9]\d* reused/);
  expect(digestsIn(site)).toEqual(clean);
  for (const kind of KINDS)
    expect(readdirSync(join(cache, kind)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('where drawings and cards cannot be kept they are drawn, which is said, and the site is the same', async () => {
  for (const kind of ['cards', 'diagrams']) {
    renameSync(join(cache, kind), join(cache, `${kind}-aside`));
    writeFileSync(join(cache, kind), 'a file');
  }
  const { code, stdout, stderr } = await build();
  for (const kind of ['cards', 'diagrams']) {
    rmSync(join(cache, kind));
    renameSync(join(cache, `${kind}-aside`), join(cache, kind));
    expect(stderr).toMatch(
      new RegExp(`^Nothing is kept in \\S*${kind} for the next build\\. `, 'm'),
    );
  }
  expect(code, `${stdout}${stderr}`).toBe(0);
  expect(digestsIn(site)).toEqual(clean);
});

test('where fonts cannot be kept the build says why, and the last good site stays', async () => {
  rmSync(join(cache, 'fonts'), { recursive: true });
  writeFileSync(join(cache, 'fonts'), 'a file');
  const { code, stderr } = await build();
  expect(stderr).toMatch(
    /The fonts of the site cannot be cut down to its characters\. .*fonts: something else has that name\. Rename it, or move it away\./,
  );
  // The words stand alone: neither where in the program it was, nor what Astro was doing.
  expect(stderr).not.toMatch(/^\s+at |Astro|Fault/m);
  expect(code).toBe(1);
  expect(digestsIn(site)).toEqual(clean);
});
