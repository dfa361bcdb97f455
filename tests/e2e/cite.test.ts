/** How to cite: a briefing, its claims and its document, a profile; copied, by hand, as files. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { siteOf } from './sites.ts';

const BRIEFING = './briefings/kors-alipay-2017/';
const TITLE = 'Kors takes Alipay credit as luxury’s feud with Alibaba cools';

const summary = (page: Page): Locator => page.getByText('Cite', { exact: true }).first();
const kind = (page: Page, name: string): Locator => page.getByText(name, { exact: true });
const citation = (page: Page, name: string): Locator =>
  kind(page, name).locator('xpath=following-sibling::dd');
const copy = (page: Page, name: string): Locator => citation(page, name).getByRole('button');
const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** What a citation of a page ends with: its address, where the site knows its own. */
function address(path: string, project: string): string {
  const { url, base } = siteOf(project);
  return url === '' ? '' : ` ${url}${base}${path}`;
}

test('Cite is closed at first, and opens to the briefing and the document it restates', async ({
  page,
}, { project }) => {
  await page.goto(BRIEFING);
  await expect(kind(page, 'The document, APA')).toBeHidden();
  await summary(page).click();
  await expect(citation(page, 'The document, APA')).toContainText(
    '(2017, August 22). World Clothing, Shoes and Hats Net. https://apemansci4.sjfzxm.com/global/en/520022.html',
  );
  await expect(citation(page, 'This briefing, APA')).toHaveText(
    new RegExp(
      `^The makers of Dossier\\. \\(edition [0-9a-f]{8}\\)\\. ${TITLE}\\. From courtroom to counter\\.${address('briefings/kors-alipay-2017/', project.name)} Copy$`,
    ),
  );
  await expect(citation(page, 'This briefing, BibTeX')).toContainText(
    '@misc{briefings:kors-alipay-2017,',
  );
});

test('a profile is cited by its name', async ({ page }, { project }) => {
  await page.goto('./brands/gucci/');
  await summary(page).click();
  await expect(citation(page, 'This profile, Chicago')).toContainText(
    `“Gucci.” From courtroom to counter.${address('brands/gucci/', project.name)}`,
  );
});

test.describe('Copy', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies the citation beside it, and says that it did', async ({ page }) => {
    await page.goto(BRIEFING);
    await summary(page).click();
    await copy(page, 'The document, APA').click();
    await expect(copy(page, 'The document, APA')).toHaveText('Copied');
    await expect(page.getByText('Citation copied')).toBeAttached();
    expect(await clipboard(page)).toContain('(2017, August 22). World Clothing');
    await expect(copy(page, 'This briefing, APA')).toHaveText('Copy');
  });

  test('is reached and pressed by keys alone', async ({ page }) => {
    await page.goto(BRIEFING);
    await summary(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(copy(page, 'This briefing, APA')).toHaveText('Copied');
    expect(await clipboard(page)).toMatch(/^The makers of Dossier\. \(edition/);
  });

  test('of a fact copies it with its paragraph and its address, in the style copied last', async ({
    page,
  }, { project }) => {
    await page.goto(BRIEFING);
    const fact = page
      .getByRole('listitem')
      .filter({ hasText: 'Michael Kors partners with Alipay, since August 2017' });
    await page.getByText('2 facts rest on this paragraph').first().click();
    await fact.getByRole('button', { name: /^Cite/ }).click();
    await expect(fact.getByRole('button')).toHaveText('Copied');
    const end = address('briefings/kors-alipay-2017/#c-kors-alipay', project.name);
    const words = 'Michael Kors partners with Alipay, since August 2017';
    expect(await clipboard(page)).toMatch(
      new RegExp(`\\. ${words} \\[¶\\d+, in “${TITLE}”\\]\\. From courtroom to counter\\.${end}$`),
    );
    await summary(page).click();
    await copy(page, 'This briefing, Chicago').click();
    await fact.getByRole('button').click();
    await expect.poll(() => clipboard(page)).toContain(`“${words}.” ¶`);
  });

  test('says so where the clipboard is refused, and leaves the words to be marked', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(BRIEFING);
    await summary(page).click();
    await copy(page, 'The document, APA').click();
    await expect(copy(page, 'The document, APA')).toHaveText('Not copied');
    await expect(page.getByText('The browser refused to copy.')).toBeAttached();
    await page.getByText('2 facts rest on this paragraph').first().click();
    const fact = page
      .getByRole('listitem')
      .filter({ hasText: 'Michael Kors partners with Alipay, since August 2017' });
    // Twice, and the words stand there once.
    await fact.getByRole('button', { name: /^Cite/ }).click();
    await fact.getByRole('button', { name: 'Not copied' }).click();
    await expect(fact.getByText(TITLE)).toHaveCount(1);
    await expect(fact).toContainText(/ Not copied The makers of Dossier\. [^“]*“[^“]*$/);
    expect(errors).toEqual([]);
  });
});

test('every claim that a page describes to machines stands at the address that they are told', async ({
  page,
}) => {
  await page.goto(BRIEFING);
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  const { hasPart } = JSON.parse(text!) as { hasPart: readonly { '@id': string }[] };
  expect(hasPart).toHaveLength(20);
  for (const claim of hasPart)
    await expect(
      page.locator(`[id="${new URL(claim['@id'], page.url()).hash.slice(1)}"]`),
    ).toBeAttached();
});

test('the files for reference managers are there', async ({ page }) => {
  await page.goto(BRIEFING);
  await summary(page).click();
  const links = citation(page, 'All pages and documents, for a reference manager').getByRole(
    'link',
  );
  await expect(links).toHaveText(['RIS', 'BibTeX', 'CSL-JSON']);
  for (const [i, beginning] of ['TY  - ELEC', '@misc{briefings:', '[\n'].entries()) {
    const href = await links.nth(i).getAttribute('href');
    const file = await page.request.get(new URL(href!, page.url()).href);
    expect((await file.text()).startsWith(beginning)).toBe(true);
  }
});

test('an open citation is no wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(BRIEFING);
  await summary(page).click();
  await expect(citation(page, 'The document, APA')).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  const box = await citation(page, 'The document, APA').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(360);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('Cite opens all the same, and has no button that would do nothing', async ({ page }) => {
    await page.goto(BRIEFING);
    await summary(page).click();
    await expect(citation(page, 'The document, APA')).toContainText('(2017, August 22).');
    await expect(page.getByText('Copy', { exact: true }).filter({ visible: true })).toHaveCount(0);
  });
});
