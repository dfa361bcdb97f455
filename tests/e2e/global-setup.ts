/** Builds the sites where they are out of date, one after the other, and serves them until the run ends. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './serve.ts';
import { CACHE, ROOT, SITES, addressOf } from './sites.ts';
import type { BuiltSite } from './sites.ts';

/** All that a build reads besides its content. */
const INPUTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** @returns what ends the run: it closes the servers */
export default async function globalSetup(): Promise<() => void> {
  for (const site of SITES) build(site);
  const servers = await Promise.all(
    SITES.map(({ folder, base, port }) => serve(folder, base, port)),
  );
  return () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
}

function build(site: BuiltSite): void {
  const stamp = `${site.folder}.stamp`;
  const wanted = digest(JSON.stringify(site), site.content ?? 'content');
  if (readIfThere(stamp) === wanted) return;
  rmSync(stamp, { force: true });
  mkdirSync(CACHE, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        CONTENT_DIR: site.content ?? '',
        BASE_PATH: site.base,
        SITE_URL: site.url,
        OUT_DIR: site.folder,
      },
    },
  );
  if (status !== 0)
    throw new Error(`The site for ${addressOf(site)} does not build.\n${stdout}${stderr}`);
  writeFileSync(stamp, wanted);
}

/** A digest of every input file, by name and content, and of what the environment says. */
function digest(environment: string, content: string): string {
  const hash = createHash('sha256').update(environment);
  for (const input of [content, ...INPUTS]) {
    const path = join(ROOT, input);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
      : [path];
    for (const file of files.toSorted())
      if (statSync(file).isFile()) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function readIfThere(file: string): string | undefined {
  return statSync(file, { throwIfNoEntry: false }) && readFileSync(file, 'utf8');
}
