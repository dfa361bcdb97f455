/** What a reader still has of the pages themselves when the files beside them do not come, or the browser refuses. */
import { expect, test } from '@playwright/test';
import type { Page, Route } from '@playwright/test';
import { choose, claims, filter } from './lists.ts';

const BRIEFING = './briefings/kors-alipay-2017/';
const PAGES = ['./print/', BRIEFING, './brands/gucci/', './evidence/', './compare/', './timeline/'];
const WITHOUT_LIST = /^The list of keys could not be loaded\. \/ opens the search; n and p go to/;
const NO_FILE = 'Failed to load resource';

const offline = (route: Route): Promise<void> => route.abort('internetdisconnected');

/** No index, fonts, workers, WebAssembly or storage. */
async function refuseAll(page: Page): Promise<void> {
  await page.route(/\/pagefind\/|\.woff2$/, offline);
  await page.addInitScript(() => {
    const refused = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    Object.defineProperty(globalThis, 'Worker', { value: refused });
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, { get: refused });
  });
}

/** What the page complains of, but for files that a test keeps from it. */
function watch(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('pageerror', ({ message }) => seen.push(message));
  page.on('console', (message) => {
    const isLoud = ['error', 'warning'].includes(message.type());
    if (isLoud && !message.text().startsWith(NO_FILE)) seen.push(message.text());
  });
  return seen;
}

/** Everything that the page says, on the screen and on paper. */
async function wordsOf(page: Page, path: string): Promise<readonly string[]> {
  await page.goto(path);
  const main = page.getByRole('main');
  const onScreen = await main.innerText();
  await page.emulateMedia({ media: 'print' });
  const onPaper = await main.innerText();
  await page.emulateMedia({ media: 'screen' });
  return [onScreen, onPaper];
}

/** The times that the page asked the browser to print. */
const printed = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as { printed?: number }).printed ?? 0);

const countPrints = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const counted = globalThis as { printed?: number };
    window.print = () => void (counted.printed = (counted.printed ?? 0) + 1);
  });

test('with no index, fonts, workers, WebAssembly or storage, books and pages say all that they say with them', async ({
  page,
  context,
}) => {
  const undisturbed = await context.newPage();
  await refuseAll(page);
  const seen = watch(page);
  for (const path of PAGES) {
    const words = await wordsOf(undisturbed, path);
    expect(words[1]!.length, path).toBeGreaterThan(1000);
    expect(await wordsOf(page, path), path).toEqual(words);
  }
  expect(seen).toEqual([]);
});

test('without them a book prints, the theme changes, names say what they are, and lists are filtered', async ({
  page,
}) => {
  await refuseAll(page);
  await countPrints(page);
  const seen = watch(page);
  await page.goto('./print/');
  await page.getByRole('button', { name: 'Print this book' }).click();
  await expect.poll(() => printed(page)).toBe(1);
  await page.getByRole('button', { name: /^Theme: the system/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

  await page.goto(BRIEFING);
  const name = page.locator('#p12').getByRole('link', { name: /^IACC/ }).first();
  await name.hover();
  const said = await name.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(said).toMatch(/^"Organisation\. /);

  await page.goto('./evidence/?kind=figure');
  await expect(filter(page, 'Kind')).toHaveValue('figure');
  const before = await claims(page).count();
  await choose(filter(page, 'Kind'), 'all');
  await expect.poll(() => claims(page).count()).toBeGreaterThan(before);
  expect(seen).toEqual([]);
});

test('a page prints without the fonts that do not come', async ({ page }) => {
  await page.route('**/*.woff2', () => undefined);
  await countPrints(page);
  await page.clock.install();
  await page.goto('./brands/gucci/', { waitUntil: 'domcontentloaded' });
  await page.getByRole('button', { name: 'Print' }).click();
  await page.clock.runFor(2_000);
  expect(await printed(page)).toBe(0);
  await page.clock.runFor(2_000);
  expect(await printed(page)).toBe(1);
});

test('where the list of keys does not come, its button and its key say so, and what the keys are', async ({
  page,
}) => {
  await page.route('**/_astro/keys-dialog*.js', offline);
  const seen = watch(page);
  await page.goto(BRIEFING);
  const said: string[] = [];
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.accept();
  });
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect.poll(() => said).toEqual([expect.stringMatching(WITHOUT_LIST)]);
  await page.keyboard.press('?');
  await expect.poll(() => said.length).toBe(2);
  expect(seen).toEqual([]);
});

test('a page that was found by the search is whole where the script that marks the words does not come', async ({
  page,
}) => {
  await page.route('**/_astro/highlight*.js', offline);
  const seen = watch(page);
  const failed = page.waitForEvent('requestfailed');
  await page.goto(`${BRIEFING}?found=Alibaba`);
  await failed;
  await expect(page.locator('#p12')).toContainText('IACC');
  expect(seen).toEqual([]);
});

test('where the first script does not come, lists are whole whatever their address asks for', async ({
  page,
}) => {
  await page.goto('./evidence/');
  const all = await claims(page).count();
  await page.route('**/theme.js', offline);
  const seen = watch(page);
  await page.goto('./evidence/?kind=figure&sort=verdict');
  await expect(claims(page)).toHaveCount(all);
  await page.goto('./compare/?e=gucci,coach');
  await expect(page.getByRole('table', { name: 'Every question for everybody' })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  expect(seen).toEqual([]);
});
