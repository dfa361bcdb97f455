/** What a reader sees when a file of the site does not come, or the browser refuses what a script needs. */
import { expect, test } from '@playwright/test';
import type { Page, Route } from '@playwright/test';
import { choose, claims, filter } from './lists.ts';
import { dialog, field, hits, search, status } from './search-box.ts';

const BRIEFING = './briefings/kors-alipay-2017/';
const apology = (page: Page) => status(page).getByText('The search index could not be loaded.');

/** Files of the search, by what each is for. */
const FILES = {
  'the program': '**/pagefind/pagefind.js',
  'the entry': '**/pagefind/pagefind-entry.json',
  'the table of pages': '**/*.pf_meta',
  'the machine code': '**/wasm.*.pagefind',
  'a part of the index': '**/*.pf_index',
  'the text of a page': '**/*.pf_fragment',
} as const;

const garbage = (route: Route): Promise<void> => route.fulfill({ status: 200, body: 'garbage' });
const missing = (route: Route): Promise<void> => route.fulfill({ status: 404, body: 'Not found' });
const offline = (route: Route): Promise<void> => route.abort('internetdisconnected');

/** The message stands in a region that is read out, with what else can be done. */
async function expectApology(page: Page): Promise<void> {
  await expect(apology(page)).toBeVisible();
  for (const name of ['Names', 'Briefings', 'Evidence'])
    await expect(status(page).getByRole('link', { name, exact: true })).toBeVisible();
  await expect(hits(page)).toHaveCount(0);
}

const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' });

test.describe('the search says that it could not be loaded, and finds when it is tried again,', () => {
  for (const [what, address] of Object.entries(FILES))
    for (const [how, answer] of Object.entries({ missing, garbage }))
      test(`where ${what} is ${how}`, async ({ page }) => {
        await page.route(address, answer);
        await search(page, 'Gucci');
        await expectApology(page);
        await page.unroute(address);
        await tryAgain(page).click();
        await expect(hits(page).first()).toContainText('Gucci');
        await expect(field(page)).toBeFocused();
      });

  test('where the network is gone', async ({ page }) => {
    await page.route('**/pagefind/**', offline);
    await search(page, 'Gucci');
    await expectApology(page);
    await tryAgain(page).click();
    await expectApology(page);
    await page.unroute('**/pagefind/**');
    await tryAgain(page).click();
    await expect(hits(page).first()).toContainText('Gucci');
  });
});

test('where the index does not come the search says so after ten seconds, and still shows it when it does', async ({
  page,
}) => {
  const held: Route[] = [];
  await page.route('**/*.pf_meta', (route) => void held.push(route));
  await page.clock.install();
  await search(page, 'Gucci');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await page.clock.runFor(9_000);
  await expect(apology(page)).toBeHidden();
  await page.clock.runFor(2_000);
  await expectApology(page);
  for (const route of held) await route.continue();
  await page.clock.resume();
  await expect(hits(page).first()).toContainText('Gucci');
  await expect(tryAgain(page)).toBeHidden();
});

test('in a browser without WebAssembly the search says that it could not be loaded', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await search(page, 'Gucci');
  await expectApology(page);
});

test.describe('where the search page cannot be fetched, the dialog says so over the page', () => {
  for (const [how, answer] of Object.entries({ missing, garbage, offline }))
    test(`when it is ${how}, and opens the search when it is tried again`, async ({ page }) => {
      await page.route('**/search/', answer);
      await page.goto(BRIEFING);
      await page.keyboard.press('/');
      await expect(dialog(page).getByRole('alert')).toContainText(
        'The search could not be loaded.',
      );
      for (const [name, path] of [
        ['Names', 'names/'],
        ['Briefings', 'briefings/'],
      ] as const)
        expect(
          await dialog(page)
            .getByRole('link', { name })
            .evaluate((link) => (link as HTMLAnchorElement).href),
        ).toBe(new URL(`../../${path}`, page.url()).href);
      await page.unroute('**/search/');
      await tryAgain(page).click();
      await expect(field(page)).toBeFocused();
      await expect(dialog(page)).toHaveCount(1);
    });
});

test('a dialog whose script does not come leaves the link to the search page', async ({ page }) => {
  await page.route('**/_astro/search-dialog*.js', offline);
  await page.goto(BRIEFING);
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search\/$/);
});

test('where the browser refuses storage, the theme, the keys, the filters and the search work', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('./evidence/');
  await page.getByRole('button', { name: /^Theme: the system/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  const before = await claims(page).count();
  await choose(filter(page, 'Kind'), 'figures');
  await expect.poll(() => claims(page).count()).toBeLessThan(before);
  await page.keyboard.press('/');
  await field(page).fill('Gucci');
  await expect(hits(page).first()).toContainText('Gucci');
  expect(errors).toEqual([]);
});

test('a page none of whose scripts comes is read as one without scripts', async ({ page }) => {
  await page.route('**/*.js', offline);
  await page.goto(BRIEFING);
  await expect(page.locator('#p12')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.getByRole('link', { name: 'Search' }).first().click();
  await expect(page).toHaveURL(/\/search\/$/);
});
