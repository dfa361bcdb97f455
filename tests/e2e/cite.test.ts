/** How to cite: a briefing and its document, a profile, copied or by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { ROOT, siteOf } from './sites.ts';

const BRIEFING = './briefings/kors-alipay-2017/';
/** The headline as the record of the briefing holds it: the words are the source's, and stand in the content alone. */
const HEADLINE = /^  headline: (.+)$/m.exec(
  readFileSync(join(ROOT, 'content/briefings/kors-alipay-2017.mdx'), 'utf8'),
)![1]!;
const ORIGINAL = `“${HEADLINE}” World Clothing, Shoes and Hats Net, 22 August 2017. https://apemansci4.sjfzxm.com/global/en/520022.html`;

const summary = (page: Page): Locator => page.getByText('Cite', { exact: true });
const kind = (page: Page, name: string): Locator => page.getByText(name, { exact: true });
const citation = (page: Page, name: string): Locator =>
  kind(page, name).locator('xpath=following-sibling::dd');
const copy = (page: Page, name: string): Locator => citation(page, name).getByRole('button');

/** How a citation of a page ends: with its address, where the site knows its own. */
function ending(path: string, project: string): string {
  const { url, base } = siteOf(project);
  return url === '' ? '.' : `. ${url}${base}${path}`;
}

test('Cite is closed at first, and opens to the briefing and the document it restates', async ({
  page,
}, { project }) => {
  await page.goto(BRIEFING);
  await expect(kind(page, 'The document')).toBeHidden();
  await summary(page).click();
  await expect(citation(page, 'The document')).toContainText(ORIGINAL);
  const own = `The makers of Dossier. “Kors takes Alipay credit as luxury’s feud with Alibaba cools”. From courtroom to counter${ending('briefings/kors-alipay-2017/', project.name)}`;
  await expect(citation(page, 'This briefing')).toHaveText(`${own} Copy`);
});

test('what Cite says of the document is what the record of the source says', async ({ page }) => {
  await page.goto(BRIEFING);
  const record = page.getByRole('region', { name: 'Source record' });
  await expect(record).toContainText('World Clothing, Shoes and Hats Net');
  await expect(record.locator('a[href^="https://apemansci4"]').first()).toHaveAttribute(
    'href',
    'https://apemansci4.sjfzxm.com/global/en/520022.html',
  );
});

test('a profile is cited by its name', async ({ page }, { project }) => {
  await page.goto('./brands/gucci/');
  await summary(page).click();
  await expect(citation(page, 'This profile')).toHaveText(
    `The makers of Dossier. “Gucci”. From courtroom to counter${ending('brands/gucci/', project.name)} Copy`,
  );
});

test.describe('Copy', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies the citation beside it, and says that it did', async ({ page }) => {
    await page.goto(BRIEFING);
    await summary(page).click();
    await copy(page, 'The document').click();
    await expect(copy(page, 'The document')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ORIGINAL);
    await expect(copy(page, 'This briefing')).toHaveText('Copy');
  });

  test('is reached and pressed by keys alone', async ({ page }) => {
    await page.goto(BRIEFING);
    await summary(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(copy(page, 'This briefing')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^The makers of Dossier\. “Kors takes/,
    );
  });

  test('claims nothing where the clipboard is refused', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(BRIEFING);
    await summary(page).click();
    await copy(page, 'The document').click();
    await expect(copy(page, 'The document')).toHaveText('Copy');
    expect(errors).toEqual([]);
  });
});

test('an open citation is no wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(BRIEFING);
  await summary(page).click();
  await expect(citation(page, 'The document')).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  const box = await citation(page, 'The document').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(360);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('Cite opens all the same, and has no button that would do nothing', async ({ page }) => {
    await page.goto(BRIEFING);
    await summary(page).click();
    await expect(citation(page, 'The document')).toContainText(ORIGINAL);
    await expect(page.getByText('Copy', { exact: true }).filter({ visible: true })).toHaveCount(0);
  });
});
