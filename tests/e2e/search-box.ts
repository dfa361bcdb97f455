/** What tests of the search share: its field, its rows, and asking as a reader does. */
import type { Locator, Page } from '@playwright/test';

/** The field, on the search page or in the dialog. */
export const field = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Search the dossier' });

/** The search that opens over a page. */
export const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });

/** Rows of results, without the headings of groups. */
export const hits = (page: Page): Locator => page.locator('.hit');

/** The rows of one group, by its heading. */
export const group = (page: Page, heading: string): Locator =>
  page
    .getByRole('rowgroup')
    .filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
    .locator('.hit');

/** What the search says aloud. */
export const status = (page: Page): Locator => page.locator('site-search').getByRole('status');

/** How many results there are, and how the words were read. */
export const count = (page: Page): Locator => page.locator('[data-count]');

/** Opens the search page with a query, and choices as the address names them. */
export const search = (page: Page, q: string, choices: Readonly<Record<string, string>> = {}) =>
  page.goto(`./search/?${new URLSearchParams({ q, ...choices })}`);

/** Addresses of what a page asks for, of those that hold the given words. */
export function requestsFor(page: Page, words: RegExp): readonly string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (words.test(request.url())) seen.push(request.url());
  });
  return seen;
}

/** The address of a result below the base of the site, without the words it was found by. */
export const addressOfHit = (href: string, base: string): string =>
  href.replace(base, '').replace(/\?found=[^#]*/, '');
