/** End-to-end tests: the built site in a real browser, at the root of a host and under a path. */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../src/diagrams/browser.ts';
import { CACHE, SITES, addressOf } from './e2e/sites.ts';
import type { BuiltSite } from './e2e/sites.ts';

const { executablePath, args, env } = await findChromium();

/** What does not depend on the base path is tested at the root alone. */
const ROOT_ONLY = /(accessibility|html|print|weight)\.test\.ts$/;

const project = (site: BuiltSite) => ({
  name: site.name,
  testIgnore: site.name === 'root' ? [] : ROOT_ONLY,
  use: { baseURL: addressOf(site) },
});

export default defineConfig({
  testDir: './e2e',
  testMatch: '*.test.ts',
  outputDir: join(CACHE, 'results'),
  globalSetup: './e2e/global-setup.ts',
  projects: SITES.map(project),
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
    launchOptions: {
      executablePath,
      args: [...args],
      ...(env && { env: { ...process.env, ...env } }),
    },
  },
});
