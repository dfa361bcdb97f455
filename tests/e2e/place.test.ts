/** Where the reader is: the address of a paragraph, and the section that the contents mark. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

const LONGEST = './briefings/kors-alipay-2017/';

const number = (page: Page, paragraph: number): Locator =>
  page.getByRole('link', { name: `Link to paragraph ${paragraph}`, exact: true });
const said = (page: Page): Locator =>
  page.getByRole('article').getByRole('status').filter({ hasText: 'Link to paragraph' });
const contents = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'In this briefing' }).getByRole('link');

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** Moves the page until an element stands at the top of the window. */
const readFrom = (place: Locator): Promise<void> =>
  place.evaluate((element) => {
    element.scrollIntoView({ behavior: 'instant', block: 'start' });
  });

/** What the contents mark as the place of the reader. */
const marked = (page: Page): Promise<readonly string[]> =>
  contents(page).evaluateAll((links) =>
    links
      .filter((link) => link.getAttribute('aria-current') === 'location')
      .map((link) => link.firstChild?.textContent?.trim() ?? ''),
  );

const expectMarked = (page: Page, ...names: readonly string[]): Promise<void> =>
  expect.poll(() => marked(page)).toEqual(names);

test.describe('the number of a paragraph', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is its address, and a click copies it and says so', async ({ page }) => {
    await page.goto(LONGEST);
    await expect(said(page)).toHaveCount(0);
    await number(page, 12).click();
    await expect(page).toHaveURL(/\/briefings\/kors-alipay-2017\/#p12$/);
    await expect(said(page)).toHaveText('Link to paragraph ¶12 copied');
    expect(await clipboard(page)).toBe(page.url());
    expect(page.url()).toMatch(/#p12$/);
  });

  test('says so again of the next, and copies with the keyboard too', async ({ page }) => {
    await page.goto(LONGEST);
    await number(page, 12).click();
    await number(page, 18).press('Enter');
    await expect(said(page)).toHaveText('Link to paragraph ¶18 copied');
    await expect.poll(() => clipboard(page)).toMatch(/#p18$/);
  });

  test('shows beside itself that it was copied, and no longer than a moment', async ({ page }) => {
    await page.clock.install();
    await page.goto(LONGEST);
    const shown = () =>
      number(page, 12).evaluate((link) => getComputedStyle(link, '::after').content);
    expect(await shown()).toBe('none');
    await number(page, 12).click();
    await expect.poll(shown).toContain('copied');
    await page.clock.runFor(5_000);
    expect(await shown()).toBe('none');
  });

  test('is a link and no more where the clipboard is refused', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(LONGEST);
    await number(page, 12).click();
    await expect(page).toHaveURL(/#p12$/);
    await expect(page.locator('#p12')).toBeInViewport();
    await expect(said(page)).toHaveCount(0);
    expect(errors).toEqual([]);
  });
});

test.describe('the contents', () => {
  test('mark nothing before the text begins, and then the section that is read, forwards and back', async ({
    page,
  }) => {
    await page.goto(LONGEST);
    await expect(contents(page)).toHaveCount(8);
    await expectMarked(page);
    for (const name of ['The deal', 'The truce', 'The rivals', 'The quarrel']) {
      await readFrom(page.getByRole('heading', { level: 2, name, exact: true }));
      await expectMarked(page, name);
    }
    await readFrom(page.getByRole('heading', { level: 1 }));
    await expectMarked(page);
  });

  test('mark a section as long as its paragraphs are read', async ({ page }) => {
    await page.goto(LONGEST);
    for (const [paragraph, name] of [
      [18, 'The suits'],
      [26, 'The suits'],
      [31, 'The truce'],
    ] as const) {
      await readFrom(page.locator(`#p${paragraph}`));
      await expectMarked(page, name);
    }
  });

  test('mark the section of the paragraph that was asked for', async ({ page }) => {
    await page.goto(`${LONGEST}#p52`);
    await expectMarked(page, 'The newcomers');
  });

  test('follow a click on one of their own links', async ({ page }) => {
    await page.goto(LONGEST);
    await contents(page).filter({ hasText: 'The suits' }).click();
    await expect(page).toHaveURL(/#the-suits$/);
    await expectMarked(page, 'The suits');
  });

  test('stay in view beside the text on a wide screen', async ({ page }) => {
    await page.goto(`${LONGEST}#p52`);
    await expect(contents(page).filter({ hasText: 'The newcomers' })).toBeInViewport();
  });
});
