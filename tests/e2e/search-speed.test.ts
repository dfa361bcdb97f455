/** What the search loads and when, and that it shows the answer to the last question alone. */
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Page, Request } from '@playwright/test';
import { filter } from './lists.ts';
import { count, dialog, field, hits, requestsFor, search } from './search-box.ts';

/** Bytes of what was asked for, compressed as hosts do it: the files of the index are already. */
async function weigh(requests: readonly Request[]): Promise<number> {
  const bodies = await Promise.all(
    requests.map(async (request) => (await request.response())?.body() ?? Buffer.alloc(0)),
  );
  return bodies.reduce((sum, body) => sum + Math.min(body.length, gzipSync(body).length), 0);
}

test.describe('the first search', () => {
  // For a word that is misspelt all words of the site come with it.
  for (const [query, most] of [
    ['Gucci', 110],
    ['Kering Alibaba', 110],
    ['Huabei', 110],
    ['gucchi', 116],
  ] as const)
    test(`for ${query} loads at most ${most} kB of the index`, async ({ page }) => {
      const asked: Request[] = [];
      page.on('request', (request) => asked.push(request));
      await page.goto('./');
      await page.keyboard.press('/');
      await field(page).fill(query);
      await expect(hits(page).first()).toBeVisible();
      const bytes = await weigh(asked.filter((request) => request.url().includes('/pagefind/')));
      expect(bytes).toBeGreaterThan(60_000);
      expect(bytes).toBeLessThanOrEqual(most * 1000);
    });

  test('asks for what counts the choices only after its answer', async ({ page }) => {
    let answered = false;
    const early: string[] = [];
    await page.exposeFunction('tellAnswered', () => (answered = true));
    page.on('request', (request) => {
      if (!answered && request.url().includes('/facet/')) early.push(request.url());
    });
    const counting = page.waitForRequest(/\/facet\//);
    await page.goto('./search/', { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        // In the page it is there by the name under which it was exposed.
        (globalThis as unknown as { tellAnswered: () => void }).tellAnswered();
      });
      observer.observe(document.querySelector('[role=grid]')!, { childList: true });
    });
    await field(page).fill('Gucci');
    await counting;
    expect(early).toEqual([]);
  });
});

test.describe('the counts of the choices', () => {
  test('are not loaded for the dialog, which has none', async ({ page }) => {
    const facets = requestsFor(page, /\/facet\//);
    await page.goto('./');
    await page.keyboard.press('/');
    await field(page).fill('Gucci');
    await expect(hits(page).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(facets).toEqual([]);
    await expect(dialog(page)).toBeVisible();
  });

  test('are loaded on a phone when the choices are unfolded', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const facets = requestsFor(page, /\/facet\//);
    await search(page, 'Gucci');
    await expect(hits(page).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(facets).toEqual([]);
    await page.getByText('Filters and order').click();
    await expect(filter(page, 'Brand')).toContainText(/Gucci \(\d+\)/);
    expect(facets).not.toEqual([]);
  });

  test('may be missing: the answer stands and can still be narrowed', async ({ page }) => {
    await page.route('**/facet/**', (route) => route.abort());
    await search(page, 'Gucci');
    await expect(hits(page).first()).toContainText('Gucci 古驰');
    await filter(page, 'Kind').selectOption('claim');
    await expect(count(page)).toHaveText(/^\d+ results for “Gucci”, kind Claims\.$/);
  });
});

test.describe('an answer', () => {
  /** Every line that counted results, from now on. */
  async function countsSeen(page: Page): Promise<() => Promise<readonly string[]>> {
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      const line = document.querySelector('[data-count]')!;
      new MutationObserver(() => seen.push(line.textContent)).observe(line, { childList: true });
    });
    // What was assigned to it above.
    return () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  }

  test('that comes after the next question is never shown', async ({ page }) => {
    let isHeld = true;
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const waiting: string[] = [];
    await page.route('**/index/*', async (route) => {
      if (isHeld) {
        waiting.push(route.request().url());
        await held;
      }
      await route.continue();
    });
    await page.goto('./search/');
    const seen = await countsSeen(page);
    await field(page).fill('Kering');
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    isHeld = false;
    await field(page).fill('Huabei');
    await expect(count(page)).toContainText('“Huabei”');
    const late = page.waitForResponse((answer) => waiting.includes(answer.url()));
    release();
    await late;
    await page.waitForLoadState('networkidle');
    await expect(hits(page).first()).toContainText('Huabei');
    expect((await seen()).filter((line) => line.includes('Kering'))).toEqual([]);
  });

  test('waits for no pause once the index is there', async ({ page }) => {
    await page.clock.install();
    await page.goto('./search/');
    await field(page).fill('Kering');
    await expect(hits(page).first()).toContainText('Kering 开云集团');
    // From here on no timer ends.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await field(page).fill('Gucci');
    await expect(hits(page).first()).toContainText('Gucci 古驰');
  });

  test('is left by its address, even if it is left at once', async ({ page }) => {
    await page.goto('./search/');
    await field(page).fill('Kering');
    await expect(hits(page).first()).toContainText('Kering 开云集团');
    await page.evaluate(() => {
      const [box, grid] = [
        document.querySelector('input')!,
        document.querySelector('[role=grid]')!,
      ];
      new MutationObserver(() =>
        grid.querySelector<HTMLAnchorElement>('a[href*=huabei]')?.click(),
      ).observe(grid, { childList: true });
      box.value = 'Huabei';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await expect(page).toHaveURL(/\/platforms\/huabei\//);
    await page.goBack();
    await expect(page).toHaveURL(/\?q=Huabei$/);
  });
});
