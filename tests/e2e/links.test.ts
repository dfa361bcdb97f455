/** Every internal link of the built site leads somewhere, to the paragraph. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { builtPages, siteOf } from './sites.ts';
import type { BuiltSite } from './sites.ts';

/** What the browser's own parser finds in a page. */
interface Parsed {
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

/** Runs in the browser. `use` and links in drawings have `href` too. */
function parsePage(html: string): Parsed {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const all = (attribute: string) =>
    [...parsed.querySelectorAll(`[${attribute}]`)].map(
      (each) => each.getAttribute(attribute) ?? '',
    );
  const styles = [...parsed.querySelectorAll('style')].map((style) => style.textContent).join('');
  return {
    ids: all('id'),
    links: [
      ...['href', 'src', 'action', 'poster', 'data', 'xlink\\:href'].flatMap(all),
      ...all('srcset').flatMap((set) =>
        set.split(',').map((each) => each.trim().split(' ')[0] ?? ''),
      ),
      ...[...styles.matchAll(/url\(["']?([^"')]+)/g)].map(([, address]) => address ?? ''),
    ],
  };
}

/** The file that answers to a path of the site; undefined where there is none. */
function fileOf({ base, folder }: BuiltSite, path: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const file = join(folder, decodeURIComponent(path.slice(base.length)));
  const page = path.endsWith('/') ? join(file, 'index.html') : file;
  return existsSync(page) && statSync(page).isFile() ? page : undefined;
}

test('every internal link and anchor of every page leads somewhere', async ({ page }, {
  project,
}) => {
  const site = siteOf(project.name);
  const origin = site.url || 'http://host.invalid';
  const parsed = new Map<string, Parsed & { readonly address: string }>();
  for (const { file, path } of builtPages(site)) {
    const found = await page.evaluate(parsePage, readFileSync(file, 'utf8'));
    parsed.set(file, { ...found, address: `${origin}${site.base}${path}` });
  }
  const broken: string[] = [];
  let checked = 0;
  let anchors = 0;
  for (const { address, links } of parsed.values()) {
    for (const link of links) {
      const target = new URL(link, address);
      if (target.origin !== origin) continue;
      checked += 1;
      const file = fileOf(site, target.pathname);
      const anchor = decodeURIComponent(target.hash.slice(1));
      if (anchor) anchors += 1;
      const there = file && (anchor === '' || parsed.get(file)?.ids.includes(anchor));
      if (!there) broken.push(`${address} -> ${link}`);
    }
  }
  expect(broken).toEqual([]);
  expect(checked).toBeGreaterThan(1000);
  expect(anchors).toBeGreaterThan(1000);
});

test('no page bears an id twice', async ({ page }, { project }) => {
  const twice: string[] = [];
  for (const { file, path } of builtPages(siteOf(project.name))) {
    const { ids } = await page.evaluate(parsePage, readFileSync(file, 'utf8'));
    twice.push(...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${path}#${id}`));
  }
  expect(twice).toEqual([]);
});

test('links to other sites are absolute and safe', async ({ page }, { project }) => {
  const site = siteOf(project.name);
  const addresses = new Set<string>();
  for (const { file } of builtPages(site)) {
    const { links } = await page.evaluate(parsePage, readFileSync(file, 'utf8'));
    for (const link of links) if (/^[a-z]+:/i.test(link)) addresses.add(link);
  }
  const outward = [...addresses].filter((address) => !site.url || !address.startsWith(site.url));
  expect(outward.length).toBeGreaterThan(5);
  expect(outward.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
});
