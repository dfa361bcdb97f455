import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  buildSite,
  copyProject,
  digestsIn,
  makeFolder,
  removeFolder,
  type Ended,
} from './build-site.ts';

const folder = makeFolder();
const project = join(folder, 'project');
const sites = [join(folder, 'out/one'), join(folder, 'out/other')] as const;

const build = (site: string): Promise<Ended> =>
  buildSite(project, {
    CONTENT_DIR: 'tests/fixtures/dossiers/canals',
    OUT_DIR: site,
    // A site that knows its own address draws a card for every page as well.
    SITE_URL: 'https://example.org',
  });

// Nothing is kept from earlier builds, so that both draw, cut and keep the same things at the same moments.
beforeAll(() => void copyProject(project, 'none'));

afterAll(() => removeFolder(folder));

test('two builds of one project into two folders at once make the same site, and leave no trace', async () => {
  for (const { code, stdout, stderr } of await Promise.all(sites.map(build)))
    expect(code, `${stdout}${stderr}`).toBe(0);
  const [one, other] = sites.map(digestsIn);
  expect(Object.keys(one!).length).toBeGreaterThan(50);
  expect(other).toEqual(one);
  expect(readdirSync(join(folder, 'out'))).toEqual(['one', 'other']);
  expect(readdirSync(join(project, '.astro/building'))).toEqual([]);
  const kept = readdirSync(join(project, 'node_modules/.cache'), { recursive: true });
  expect(kept.filter((name) => String(name).endsWith('.part'))).toEqual([]);
});

test('what two builds kept is taken by the next, which makes the same site', async () => {
  const { code, stdout } = await build(sites[0]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/\b0 drawn, \d+ reused/);
  expect(digestsIn(sites[0])).toEqual(digestsIn(sites[1]));
});
