/** The drawing of the home page: who has it, where its dots lead, and that its words can be read. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Hidden from roles on purpose: it is found by its class. */
const drawing = (page: Page): Locator => page.locator('.story');
const marks = (page: Page): Locator => drawing(page).locator('a');

test('the drawing is seen on a wide screen, and is not there on a phone', async ({ page }) => {
  await page.goto('./');
  await expect(drawing(page)).toBeVisible();
  expect(await marks(page).count()).toBeGreaterThan(20);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(drawing(page)).toBeHidden();
  expect(await drawing(page).boundingBox()).toBeNull();
});

test('the drawing is hidden from assistive technology and is no stop of the Tab key', async ({
  page,
}) => {
  await page.goto('./');
  await expect(drawing(page).getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('figure')).toHaveCount(0);
  await page.getByRole('button', { name: /^Theme:/ }).focus();
  await page.keyboard.press('Tab');
  const focus = await page.evaluate(() => ({
    inDrawing: document.activeElement?.closest('.story') !== null,
    inMain: document.activeElement?.closest('main') !== null,
  }));
  expect(focus).toEqual({ inDrawing: false, inMain: true });
});

test('every dot leads to its own row of the timeline', async ({ page }) => {
  await page.goto('./');
  const addresses = await marks(page).evaluateAll((all) =>
    all.map((mark) => mark.getAttribute('href') ?? ''),
  );
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.filter((address) => !/\/timeline\/#[a-z0-9-]+$/.test(address))).toEqual([]);
  await page.goto('./timeline/');
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(addresses.filter((address) => !ids.includes(address.split('#')[1]!))).toEqual([]);
});

test('a click on a dot shows the row that the dot stands for', async ({ page }) => {
  await page.goto('./');
  const words = await marks(page).first().locator('title').textContent();
  const [, when = '', what = ''] = /^(.*?): (.*)$/.exec(words ?? '') ?? [];
  await marks(page).first().locator('circle').click();
  await expect(page).toHaveURL(/\/timeline\/#/);
  const row = page.locator(':target');
  await expect(row).toBeInViewport();
  await expect(page.getByRole('listitem').filter({ has: row }).or(row).first()).toContainText(what);
  await expect(page.getByRole('listitem').filter({ has: row }).or(row).first()).toContainText(when);
});

test('whoever does not see the drawing reads every one of its events below it', async ({
  page,
}) => {
  await page.goto('./');
  const titles = await marks(page).locator('title').allTextContents();
  const rows = await page.getByRole('main').getByRole('listitem').allInnerTexts();
  const told = rows.map((row) => row.replace(/\s+/g, ' '));
  const lost = titles
    .map((title) => title.replace(': ', ' '))
    .filter((title) => !told.some((row) => row.startsWith(title)));
  expect(lost).toEqual([]);
});

for (const width of [1100, 1440])
  test(`no words of the drawing meet other words at ${width} px, and none leave it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./');
    await expect(drawing(page)).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const boxes = await drawing(page)
      .locator('text')
      .evaluateAll((all) =>
        all.map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { words: text.textContent.trim().slice(0, 30), left, right, top, bottom };
        }),
      );
    expect(boxes.length).toBeGreaterThan(10);
    const meeting = boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (other) =>
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 3 &&
            other.top < one.bottom - 3,
        )
        .map((other) => `${one.words} / ${other.words}`),
    );
    expect(meeting).toEqual([]);
    const { x, width: wide } = (await drawing(page).boundingBox())!;
    const outside = boxes.filter(({ left, right }) => left < x - 1 || right > x + wide + 1);
    expect(outside).toEqual([]);
  });
