/** Names in the text: on hover and on focus each says what it is the name of. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

const LONGEST = './briefings/kors-alipay-2017/';
const ABOUT = /^"Organisation\. American coalition against counterfeits that admitted Alibaba/;

/** A name in a paragraph of the text. */
const name = (page: Page, paragraph: number, words: string): Locator =>
  page
    .locator(`#p${paragraph}`)
    .getByRole('link', { name: new RegExp(`^${words}`) })
    .first();
const coalition = (page: Page): Locator => name(page, 12, 'IACC');

/** What the style sheet shows with a link: nothing, or what it says of itself. */
const shown = (link: Locator): Promise<string> =>
  link.evaluate((element) => {
    const { content, display, visibility } = getComputedStyle(element, '::after');
    return content === 'none' || display === 'none' || visibility === 'hidden' ? '' : content;
  });

/** Brings a paragraph into the middle of the window, so that nothing moves while the test does. */
const read = (page: Page, paragraph: number): Promise<void> =>
  page.locator(`#p${paragraph}`).evaluate((element) => {
    element.scrollIntoView({ behavior: 'instant', block: 'center' });
  });

test('a name says what it is on hover, and nothing before and after', async ({ page }) => {
  await page.goto(LONGEST);
  await read(page, 12);
  expect(await shown(coalition(page))).toBe('');
  await coalition(page).hover();
  expect(await shown(coalition(page))).toMatch(ABOUT);
  await page.mouse.move(2, 2);
  expect(await shown(coalition(page))).toBe('');
});

test('a name says what it is when the Tab key reaches it', async ({ page }) => {
  await page.goto(LONGEST);
  await page.getByRole('link', { name: 'Link to paragraph 12', exact: true }).focus();
  expect(await shown(coalition(page))).toBe('');
  await page.keyboard.press('Tab');
  await expect(coalition(page)).toBeFocused();
  expect(await shown(coalition(page))).toMatch(ABOUT);
  await page.keyboard.press('Tab');
  expect(await shown(coalition(page))).toBe('');
});

test('Escape puts it away, the focus stays, and it comes back with the next move', async ({
  page,
}) => {
  await page.goto(LONGEST);
  await read(page, 12);
  await coalition(page).hover();
  await page.keyboard.press('Escape');
  expect(await shown(coalition(page))).toBe('');
  await page.mouse.move(2, 2);
  await coalition(page).hover();
  expect(await shown(coalition(page))).toMatch(ABOUT);
  await page.mouse.move(2, 2);

  await page.getByRole('link', { name: 'Link to paragraph 12', exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await shown(coalition(page))).toBe('');
  await expect(coalition(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await shown(coalition(page))).toMatch(ABOUT);
});

test('what a name says is how its profile begins', async ({ page }) => {
  await page.goto(LONGEST);
  await read(page, 12);
  await coalition(page).hover();
  const [, kind = '', summary = ''] = /^"(\w+)\. (.*)"$/.exec(await shown(coalition(page))) ?? [];
  expect(summary.length).toBeGreaterThan(20);
  await coalition(page).click();
  await expect(page).toHaveURL(/\/organisations\/iacc\/$/);
  await expect(page.getByRole('main')).toContainText(summary);
  await expect(page.getByRole('main')).toContainText(kind);
});

test('every link from the text to a profile says something of its name', async ({ page }) => {
  await page.goto(LONGEST);
  const kinds =
    /\/(brands|groups|platforms|programmes|organisations|regulators|people|publications)\/[^/]+\/$/;
  const links = await page
    .locator('[id^="p"]')
    .getByRole('link')
    .evaluateAll((all) =>
      all.map((link) => ({
        address: (link as HTMLAnchorElement).href,
        about: link.getAttribute('data-about') ?? '',
      })),
    );
  const named = links.filter(({ address }) => kinds.test(address));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter(({ about }) => !/^\w+\. .+\.$/.test(about))).toEqual([]);
});

for (const width of [360, 1440])
  test(`it stands whole inside a window of ${width} px, wherever its name stands`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(LONGEST);
    const links = await page.locator('[id^="p"] a[data-about]').all();
    const some = links.filter((_, i) => i % 8 === 0);
    expect(some.length).toBeGreaterThan(8);
    for (const [i, link] of some.entries()) {
      // In turn in the middle of the window and in its last line.
      await link.evaluate(
        (element, block) => element.scrollIntoView({ behavior: 'instant', block }),
        i % 2 === 0 ? ('center' as const) : ('end' as const),
      );
      await link.hover();
      const { seen, own } = await extent(link);
      expect(own, await link.innerText()).toBeGreaterThan(100);
      expect(seen, await link.innerText()).toBeGreaterThan(own - 8);
    }
  });

/** How wide the pointer finds what is shown below or above a link, and how wide it says it is. */
const extent = (link: Locator): Promise<{ readonly seen: number; readonly own: number }> =>
  link.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const xs: number[] = [];
    for (const y of [top - 20, bottom + 20])
      for (let x = 1; x < innerWidth; x += 3)
        if (document.elementFromPoint(x, y) === element) xs.push(x);
    const own = parseFloat(getComputedStyle(element, '::after').width);
    return { seen: xs.length === 0 ? 0 : Math.max(...xs) - Math.min(...xs), own };
  });

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a name says what it is all the same', async ({ page }) => {
    await page.goto(`${LONGEST}#p12`);
    await coalition(page).hover();
    expect(await shown(coalition(page))).toMatch(ABOUT);
  });
});
