/** The links to sources: on hover and on focus each says which document it leads to, and to which words. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

const PROFILE = './brands/gucci/';
const DOCUMENT = 'Kors–Alipay, 22 August 2017';

/** The source of a figure that was never confirmed. */
const source = (page: Page): Locator =>
  page.getByRole('row').filter({ hasText: 'US$1,250' }).getByRole('link', { name: '1 ¶36' });

/** What the style sheet shows with a link: nothing, or its description. */
const shown = (link: Locator): Promise<string> =>
  link.evaluate((element) => {
    const { content, display, visibility } = getComputedStyle(element, '::after');
    return content === 'none' || display === 'none' || visibility === 'hidden' ? '' : content;
  });

const expectShown = async (link: Locator): Promise<void> => {
  const text = await shown(link);
  expect(text).toContain(DOCUMENT);
  expect(text).toMatch(/“.+”/);
};

test('the description of a link to a source is the document with its date, and the words', async ({
  page,
}) => {
  await page.goto(PROFILE);
  await expect(source(page)).toHaveAccessibleName('1 ¶36');
  await expect(source(page)).toHaveAccessibleDescription(new RegExp(`^${DOCUMENT}\\s+“.+”$`));
});

test('the words that are shown are the words that the link leads to', async ({ page }) => {
  await page.goto(PROFILE);
  const [, words] =
    /“(.+)”/.exec((await source(page).getAttribute('aria-description')) ?? '') ?? [];
  await source(page).click();
  await expect(page.locator('#c-bag-price')).toHaveText(words ?? '');
});

test('every link from a fact to its source is described, on profiles and on lists', async ({
  page,
}) => {
  for (const path of [PROFILE, './evidence/', './timeline/', './compare/', './network/']) {
    await page.goto(path);
    const links = page.getByRole('main').getByRole('link', { name: / ¶\d/ });
    // Links to notes are none of a fact.
    const bare = await links.evaluateAll((all) =>
      all
        .filter((a) => !a.getAttribute('href')?.includes('#n-'))
        .filter((a) => !/^.+, .*\d{4}\s+“.+”$/s.test(a.getAttribute('aria-description') ?? ''))
        .map((a) => `${a.textContent} ${a.getAttribute('href')}`),
    );
    expect(await links.count(), path).toBeGreaterThan(5);
    expect(bare, path).toEqual([]);
  }
});

test('it is shown on hover, and gone when the pointer leaves', async ({ page }) => {
  await page.goto(PROFILE);
  expect(await shown(source(page))).toBe('');
  await source(page).hover();
  await expectShown(source(page));
  await page.getByRole('heading', { level: 2, name: 'Figures' }).hover();
  expect(await shown(source(page))).toBe('');
});

test('it is shown on focus by keys, and gone with the focus', async ({ page }) => {
  await page.goto(PROFILE);
  await source(page).focus();
  await page.keyboard.press('Shift+Tab');
  expect(await shown(source(page))).toBe('');
  await page.keyboard.press('Tab');
  await expect(source(page)).toBeFocused();
  await expectShown(source(page));
  await page.keyboard.press('Tab');
  expect(await shown(source(page))).toBe('');
});

test('Escape puts it away, and it comes back with the next move', async ({ page }) => {
  await page.goto(PROFILE);
  await source(page).hover();
  await page.keyboard.press('Escape');
  expect(await shown(source(page))).toBe('');
  await page.getByRole('heading', { level: 2, name: 'Figures' }).hover();
  await source(page).hover();
  await expectShown(source(page));

  await source(page).focus();
  await page.keyboard.press('Escape');
  expect(await shown(source(page))).toBe('');
  await expect(source(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expectShown(source(page));
});

test('without scripts it is shown all the same', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(PROFILE);
  await source(page).hover();
  await expectShown(source(page));
  await context.close();
});

for (const width of [360, 1440])
  test(`it stands whole inside a window of ${width} px, wherever its link stands`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const path of [PROFILE, './compare/?e=gucci,coach']) {
      await page.goto(path);
      const links = page.getByRole('main').getByRole('link', { name: / ¶\d/ });
      for (const link of (await links.all()).filter((_, i) => i % 3 === 0).slice(0, 9)) {
        await link.hover();
        await expectShownWhole(link, `${path} ${await link.getAttribute('href')}`);
      }
    }
  });

/** No box of a pseudo-element can be asked for: where the pointer would meet it must be as large as it says it is. */
async function expectShownWhole(link: Locator, message: string): Promise<void> {
  const { seen, own } = await link.evaluate((element) => {
    const lines = [...element.getClientRects()];
    const inLine = (x: number, y: number) =>
      lines.some(
        ({ left, right, top, bottom }) =>
          x > left - 1 && x < right + 1 && y > top - 1 && y < bottom + 1,
      );
    const xs: number[] = [];
    const ys: number[] = [];
    const { left: x0, top: y0 } = element.getBoundingClientRect();
    for (let x = Math.max(1, x0 - 400); x < Math.min(innerWidth, x0 + 400); x += 4)
      for (let y = Math.max(1, y0 - 200); y < Math.min(innerHeight, y0 + 200); y += 4)
        if (document.elementFromPoint(x, y) === element && !inLine(x, y)) {
          xs.push(x);
          ys.push(y);
        }
    const span = (all: readonly number[]) => Math.max(...all) - Math.min(...all);
    const { width, height } = getComputedStyle(element, '::after');
    return { seen: [span(xs), span(ys)], own: [parseFloat(width), parseFloat(height)] };
  });
  for (const i of [0, 1]) {
    expect(seen[i], message).toBeGreaterThan((own[i] ?? Infinity) - 8);
    expect(own[i], message).toBeGreaterThan(30);
  }
}
