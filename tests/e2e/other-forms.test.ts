/** A page in other forms, and the lists of pages that machines read. Files are looked at as they were built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { addressOf, builtPages, siteOf } from './sites.ts';
import { examplesOf } from './pages.ts';

/** The file of an address of the site: a full one, or a path below its base. */
function fileOf(project: string, address: string): string {
  const { url, base, folder } = siteOf(project);
  const path = url && address.startsWith(url) ? address.slice(url.length) : address;
  if (!path.startsWith(base)) return `${address} is not below ${base}`;
  return join(folder, path.slice(base.length).replace(/(^|\/)$/, '$1index.html'));
}

const textOf = (project: string, file: string): string =>
  readFileSync(join(siteOf(project).folder, file), 'utf8');

const headingsOf = (markdown: string, depth: number): readonly string[] =>
  (markdownToMdast(markdown) as Root).children.flatMap((node) =>
    node.type === 'heading' && node.depth === depth
      ? [node.children.map((child) => ('value' in child ? child.value : '')).join('')]
      : [],
  );

const alternatesOf = (page: Page) =>
  page.locator('head link[rel=alternate]').evaluateAll((links) =>
    links.map((link) => ({
      type: link.getAttribute('type'),
      href: link.getAttribute('href')!,
    })),
  );

test('every page names its other forms, and they are there', async ({ page }, { project }) => {
  const { briefing, profile, list } = examplesOf(project.name);
  const feed = siteOf(project.name).url ? ['application/atom+xml'] : [];
  for (const [path, types] of [
    ['', ['text/markdown', ...feed]],
    ['briefings/', ['text/markdown', ...feed]],
    [briefing, ['text/markdown']],
    [profile, ['text/markdown', 'application/json', ...feed]],
    [list, ['text/markdown']],
    ['timeline/', ['text/markdown']],
    ['evidence/', ['text/markdown']],
    ['about/', ['text/markdown']],
    ['data/', ['text/markdown', 'application/json']],
    ['search/', []],
  ] as const) {
    await page.goto(path);
    const alternates = await alternatesOf(page);
    expect(
      alternates.map(({ type }) => type),
      path,
    ).toEqual(types);
    for (const { href } of alternates)
      expect(existsSync(fileOf(project.name, href)), href).toBe(true);
  }
});

test('a reader finds the other forms of a briefing and of a profile beside its print button', async ({
  page,
}, { project }) => {
  const { briefing, profile } = examplesOf(project.name);
  await page.goto(briefing);
  await page.getByRole('link', { name: 'Markdown', exact: true }).click();
  await expect(page).toHaveURL(`${addressOf(siteOf(project.name))}${briefing.slice(0, -1)}.md`);
  await page.goto(profile);
  const shown = ['Markdown', 'JSON', ...(siteOf(project.name).url ? ['Feed'] : [])];
  for (const name of shown)
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Feed', exact: true })).toHaveCount(shown.length - 2);
});

test('the Markdown of a profile, and of the data, has the sections of its page', async ({ page }, {
  project,
}) => {
  const { profile, shortestProfile } = examplesOf(project.name);
  for (const path of [profile, shortestProfile, 'data/']) {
    await page.goto(path);
    const onPage = await page.locator('main').getByRole('heading', { level: 2 }).allTextContents();
    const markdown = textOf(project.name, `${path.slice(0, -1)}.md`);
    expect(headingsOf(markdown, 2)).toEqual(onPage.map((words) => words.trim()));
  }
});

test('what llms.txt leads to is there', async ({}, { project }) => {
  const targets = [...textOf(project.name, 'llms.txt').matchAll(/\]\(([^)]+)\)/g)].map(
    ([, to]) => to!,
  );
  expect(targets.length).toBeGreaterThan(20);
  expect(targets.filter((to) => !existsSync(fileOf(project.name, to)))).toEqual([]);
});

test('the sitemap holds every page that may be found, and no other', async ({}, { project }) => {
  const site = siteOf(project.name);
  const { url, base, folder } = site;
  if (!url) {
    expect(existsSync(join(folder, 'sitemap-index.xml'))).toBe(false);
    expect(existsSync(join(folder, 'feed.xml'))).toBe(false);
    expect(textOf(project.name, 'robots.txt')).not.toContain('Sitemap');
    return;
  }
  expect(textOf(project.name, 'robots.txt')).toContain(`Sitemap: ${url}${base}sitemap-index.xml\n`);
  const locations = (file: string) =>
    [...textOf(project.name, file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, to]) => to!);
  const parts = locations('sitemap-index.xml').map((to) => to.slice(`${url}${base}`.length));
  const found = builtPages(site)
    .filter(({ file }) => !/<meta name="robots" content="noindex"/.test(readFileSync(file, 'utf8')))
    .map(({ path }) => path)
    .filter((path) => path !== '404.html' && path !== 'search/')
    .map((path) => `${url}${base}${path}`);
  expect(parts.flatMap(locations).toSorted()).toEqual(found.toSorted());
});

test('every page names its own full address as the canonical one', async ({}, { project }) => {
  const site = siteOf(project.name);
  const canonicalIn = (file: string) =>
    /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
  for (const { file, path } of builtPages(site)) {
    const own = site.url && path !== '404.html' ? `${site.url}${site.base}${path}` : undefined;
    expect(canonicalIn(file), path).toBe(own);
  }
});
