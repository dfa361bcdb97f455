/** End-to-end tests: the built site in a real browser, at the root of a host and under a path, and that of another dossier. */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import type { Project } from '@playwright/test';
import { findChromium, findPackagedChromium, type FoundChromium } from '../src/diagrams/browser.ts';
import { CACHE, SITES, addressOf } from './e2e/sites.ts';
import type { BuiltSite } from './e2e/sites.ts';

const found = await findChromium();
const packaged = await findPackagedChromium();

const launchOptions = ({ executablePath, args, env }: FoundChromium) => ({
  executablePath,
  args: [...args],
  ...(env && { env: { ...process.env, ...env } }),
});

/** What does not depend on the base path is tested at the root alone. */
const ROOT_ONLY = /(accessibility|html|names-search|print|weight)\.test\.ts$/;

/** What must hold for any dossier; the other tests name what the shipped one says. */
const GENERIC =
  /\/(accessibility|book-print|health|html|keys|links|names-search|own-words|pages-print|print|reading|right-to-left|weight)\.test\.ts$/;

/** What the shipped dossier has no example of. */
const OTHER_ONLY = /(own-words|right-to-left)\.test\.ts$/;

/** What needs a site that knows its own address. */
const ADDRESSED_ONLY = /sitemap\.test\.ts$/;

const project = (site: BuiltSite, tests: Pick<Project, 'testMatch' | 'testIgnore'> = {}) => ({
  name: site.name,
  testDir: './e2e',
  ...tests,
  use: { baseURL: addressOf(site) },
});

/** Pictures compare only where one program takes them: the packaged Chromium, which runs on Linux x64. */
const pictures = (site: BuiltSite, browser: FoundChromium) => ({
  name: site.name,
  testDir: './look',
  use: { baseURL: addressOf(site), launchOptions: launchOptions(browser) },
});

const [root, subPath, other, look] = SITES as [BuiltSite, BuiltSite, BuiltSite, BuiltSite];

export default defineConfig({
  testMatch: '*.test.ts',
  outputDir: join(CACHE, 'results'),
  globalSetup: './e2e/global-setup.ts',
  projects: [
    project(root, { testIgnore: [OTHER_ONLY, ADDRESSED_ONLY] }),
    project(subPath, { testIgnore: [ROOT_ONLY, OTHER_ONLY] }),
    project(other, { testMatch: GENERIC }),
    ...(packaged ? [pictures(look, packaged)] : []),
  ],
  // A missing picture fails; `npm run test:e2e -- --project=look --update-snapshots` takes new ones, to be looked at.
  updateSnapshots: 'none',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  timeout: 60_000,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // `--reporter=json` with PLAYWRIGHT_JSON_OUTPUT_NAME writes a file for tests/run.ts.
  reporter: 'line',
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: launchOptions(found),
  },
});
