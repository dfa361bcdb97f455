/** What a page costs to load, compressed as hosts do it. */
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { exampleOf, PAGE_KINDS } from './pages.ts';

interface Weight {
  readonly script: number;
  readonly style: number;
}

/** Bytes of script and style that a page asks for; a file that two tags ask for counts once. */
async function weigh(page: Page, path: string): Promise<Weight> {
  const bytes = new Map<string, { readonly type: string; readonly size: number }>();
  page.on('requestfinished', async (request) => {
    const body = await (await request.response())?.body();
    bytes.set(request.url(), { type: request.resourceType(), size: gzipSync(body ?? '').length });
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const sum = (wanted: string) =>
    [...bytes.values()].reduce((total, { type, size }) => total + (type === wanted ? size : 0), 0);
  return { script: sum('script'), style: sum('stylesheet') };
}

const HEAVIEST = ['a briefing', 'a profile', 'the evidence', 'the timeline', 'the comparison'];

for (const kind of HEAVIEST.map((wanted) => PAGE_KINDS.find(({ name }) => name === wanted)!))
  test(`${kind.name} ships at most 5 kB of script and 12 kB of style`, async ({ page }, {
    project,
  }) => {
    const { script, style } = await weigh(page, `./${exampleOf(kind, project.name)}`);
    expect(script).toBeGreaterThan(0);
    expect(script).toBeLessThanOrEqual(5_000);
    expect(style).toBeGreaterThan(1_000);
    expect(style).toBeLessThanOrEqual(12_000);
  });
