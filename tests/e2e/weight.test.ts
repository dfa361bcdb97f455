/** What each kind of page costs to load at a first visit, compressed as hosts do it, and that nothing on it moves. */
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { exampleOf, PAGE_KINDS } from './pages.ts';

/** Most bytes of a kind of page; a font is compressed in itself. */
interface Weight {
  readonly html: number;
  readonly script: number;
  readonly font: number;
}

/** About 5 % over what the heavier of the two dossiers reaches. */
const LIMITS: Readonly<Record<string, Weight>> = {
  'the home page': { html: 10_000, script: 2_950, font: 49_500 },
  'the list of briefings': { html: 4_000, script: 2_950, font: 49_500 },
  'a briefing': { html: 49_400, script: 4_350, font: 100_000 },
  'a list of entities': { html: 4_750, script: 2_950, font: 80_000 },
  'a profile': { html: 16_950, script: 3_850, font: 89_000 },
  'the timeline': { html: 17_100, script: 4_800, font: 59_500 },
  'the evidence': { html: 51_900, script: 4_800, font: 81_500 },
  'the comparison': { html: 7_650, script: 4_100, font: 90_000 },
  'the network': { html: 15_600, script: 2_950, font: 80_000 },
  'the names': { html: 10_250, script: 2_950, font: 86_500 },
  'the page about the data': { html: 11_400, script: 3_200, font: 49_500 },
  'the search page': { html: 5_400, script: 13_400, font: 56_500 },
  'a book': { html: 7_050, script: 3_350, font: 100_000 },
  'the page about the dossier': { html: 4_900, script: 2_950, font: 63_900 },
  'the page on method': { html: 7_550, script: 2_950, font: 49_500 },
  'the page for a wrong address': { html: 4_250, script: 3_150, font: 49_500 },
};

/** Of every page: the stylesheet it waits for, and those for paper and for what is called up, together. */
const STYLE = 10_000;
const OTHER_STYLE = 4_600;

interface Fetched {
  readonly url: string;
  readonly type: string;
  readonly size: number;
}

/** All that a page asks for at a first visit, each file once. */
async function visit(page: Page, path: string): Promise<readonly Fetched[]> {
  const fetched = new Map<string, Promise<Fetched>>();
  page.on('requestfinished', (request) => {
    const [url, type] = [request.url(), request.resourceType()];
    const sized = async () => {
      const body = (await (await request.response())?.body()) ?? Buffer.of();
      return { url, type, size: type === 'font' ? body.length : gzipSync(body).length };
    };
    fetched.set(url, sized());
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return Promise.all(fetched.values());
}

const bytesOf = (fetched: readonly Fetched[], wanted: string): number =>
  fetched.reduce((total, { type, size }) => total + (type === wanted ? size : 0), 0);

/** Addresses of the stylesheets in the head that are for screens: nothing is painted before they are there. */
const blockingSheets = (page: Page): Promise<readonly string[]> =>
  page
    .locator('head > link[rel=stylesheet]:not([media=print])')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));

for (const kind of PAGE_KINDS)
  test(`${kind.name} keeps to its weight, and waits for one stylesheet`, async ({ page }, {
    project,
  }) => {
    const fetched = await visit(page, `./${exampleOf(kind, project.name)}`);
    const sheets = await blockingSheets(page);
    const style = (blocking: boolean) =>
      bytesOf(
        fetched.filter(({ url }) => sheets.includes(url) === blocking),
        'stylesheet',
      );
    expect(sheets).toHaveLength(1);
    expect(style(true)).toBeGreaterThan(1_000);
    expect(style(true)).toBeLessThanOrEqual(STYLE);
    expect(style(false)).toBeLessThanOrEqual(OTHER_STYLE);
    const limit = LIMITS[kind.name]!;
    expect(bytesOf(fetched, 'document')).toBeLessThanOrEqual(limit.html);
    expect(bytesOf(fetched, 'font')).toBeGreaterThan(10_000);
    expect(bytesOf(fetched, 'font')).toBeLessThanOrEqual(limit.font);
    expect(bytesOf(fetched, 'script')).toBeGreaterThan(0);
    expect(bytesOf(fetched, 'script')).toBeLessThanOrEqual(limit.script);
  });

/**
 * How far what is on the page moves while it loads, as browsers count it, where its fonts are there with its stylesheet.
 * How much a font moves that comes later hangs on what the machine has in its place.
 */
async function shiftOf(page: Page, path: string, fonts: readonly string[]): Promise<number> {
  await page.addInitScript(() => {
    // A place in the page to count in.
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { readonly value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // The stylesheet is held until the fonts are there: nothing is painted before.
  await page.route(/\/_astro\/Page\.[^/]*\.css$/, async (route) => {
    await page.evaluate(async (urls) => {
      await Promise.all(
        urls.map(async (href) => {
          const link = Object.assign(document.createElement('link'), {
            rel: 'preload',
            as: 'font',
          });
          link.crossOrigin = 'anonymous';
          const loaded = new Promise<void>((resolve) => {
            link.addEventListener('load', () => resolve());
          });
          link.href = href;
          document.head.append(link);
          await loaded;
        }),
      );
    }, fonts);
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  // What was counted above.
  return page.evaluate(() => (window as unknown as { shift: number }).shift);
}

for (const kind of PAGE_KINDS)
  for (const width of [360, 1440])
    test(`${kind.name} does not move while it loads at ${width} pixels`, async ({ page }, {
      project,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      const path = `./${exampleOf(kind, project.name)}`;
      const fonts = (await visit(page, path)).filter(({ type }) => type === 'font');
      const urls = fonts.map(({ url }) => url);
      expect(urls).not.toEqual([]);
      expect(await shiftOf(page, path, urls)).toBeLessThan(0.0005);
    });
