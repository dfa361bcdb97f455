/** What must hold of every page that the sitemap offers to the world. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { wrong } from './axe.ts';
import { siteOf } from './sites.ts';
import type { BuiltSite } from './sites.ts';

/** Tests that share the pages, so that they run beside each other. */
const SHARES = 4;

/** The addresses in a sitemap, or in an index of sitemaps. */
const addressesIn = (folder: string, file: string): readonly string[] =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address]) => address!,
  );

/** The pages of the sitemap, relative to the base of the site. */
function pagesOf({ folder, url, base }: BuiltSite): readonly string[] {
  const below = (address: string) => address.replace(`${url}${base}`, '');
  return addressesIn(folder, 'sitemap-index.xml').flatMap((part) =>
    addressesIn(folder, below(part)).map(below),
  );
}

for (let share = 0; share < SHARES; share += 1)
  test(`axe finds nothing wrong with any page of the sitemap (${share + 1} of ${SHARES})`, async ({
    page,
  }, { project }) => {
    test.setTimeout(300_000);
    const pages = pagesOf(siteOf(project.name)).filter((_, i) => i % SHARES === share);
    expect(pages.length).toBeGreaterThan(15);
    for (const path of pages) {
      await page.goto(`./${path}`);
      expect(await wrong(page), path).toEqual([]);
    }
  });
