/** What must hold on every page: it loads in silence, from its own host, and fits its window. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { exampleOf, foldersOf, PAGE_KINDS } from './pages.ts';
import { builtPages, siteOf } from './sites.ts';

/** Collects what a page should not do while it loads. */
function watch(page: Page, origin: string): readonly string[] {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      seen.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', (request) => seen.push(`${page.url()}: failed ${request.url()}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin)
      seen.push(`${page.url()}: left for ${request.url()}`);
  });
  page.on('response', (response) => {
    const own = response.request().isNavigationRequest();
    if (!own && response.status() >= 400) seen.push(`${page.url()}: no ${response.url()}`);
  });
  return seen;
}

test('every page loads without an error, a warning, or a request to another host', async ({
  page,
  baseURL,
}, { project }) => {
  test.setTimeout(180_000);
  const pages = builtPages(siteOf(project.name));
  expect(pages.length).toBeGreaterThan(70);
  const seen = watch(page, new URL(baseURL ?? '').origin);
  for (const { path } of pages) {
    const answer = await page.goto(`./${path}`);
    expect(answer?.status(), path).toBe(200);
    // To go on would break off the fonts that are still on their way.
    await page.evaluate(async () => void (await document.fonts.ready));
  }
  expect(seen).toEqual([]);
});

test('every page has one main heading, a title and a description of its own, and a language', async ({
  page,
  request,
}, { project }) => {
  const titles = new Map<string, string>();
  const descriptions = new Map<string, string>();
  for (const { path } of builtPages(siteOf(project.name))) {
    const html = await (await request.get(`./${path}`)).text();
    const { h1, title, description, lang } = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      return {
        h1: [...parsed.querySelectorAll('h1')].map((heading) => heading.textContent.trim()),
        title: parsed.title,
        description: parsed.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
        lang: parsed.documentElement.lang,
      };
    }, html);
    expect(h1, path).toHaveLength(1);
    expect(h1[0], path).not.toBe('');
    expect(lang, path).toBe('en');
    expect(titles.get(title), `title of ${path}`).toBeUndefined();
    titles.set(title, path);
    expect(description, path).not.toBe('');
    expect(descriptions.get(description), `description of ${path}`).toBeUndefined();
    descriptions.set(description, path);
  }
});

test('every page is of a kind that has an example in these tests', async ({}, { project }) => {
  const pages = builtPages(siteOf(project.name)).map(({ path }) => path);
  const folders = foldersOf(project.name);
  expect(folders.length).toBeGreaterThan(5);
  const kinds = PAGE_KINDS.map((kind) => ({
    pattern: kind.of(folders),
    path: exampleOf(kind, project.name),
  }));
  expect(pages.filter((path) => !kinds.some(({ pattern }) => pattern.test(path)))).toEqual([]);
  const strays = kinds.filter(({ pattern, path }) => !pages.includes(path) || !pattern.test(path));
  expect(strays).toEqual([]);
});

test('a wrong address is answered with the page that says so, and helps on', async ({ page }, {
  project,
}) => {
  const answer = await page.goto(`./${foldersOf(project.name)[0]}/no-such-name/`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await page.getByRole('main').getByRole('link', { name: 'Names' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Names');
});

for (const width of [320, 360, 820, 1440])
  test(`no kind of page scrolls sideways at ${width} px`, async ({ page }, { project }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const kind of PAGE_KINDS) {
      await page.goto(`./${exampleOf(kind, project.name)}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, kind.name).toBe(width);
    }
  });
