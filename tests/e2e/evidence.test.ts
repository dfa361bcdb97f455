/** The evidence page: every claim, and from each to its words, to the other accounts, and back. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { claims, column, status, years } from './lists.ts';

/** Kering's suit of 2015 as two documents tell it. */
const SUIT = 'Kering, Gucci and Saint Laurent sue Alibaba in Manhattan';
const KEY = 'kors-alipay-2017--second-suit';

const row = (page: Page, claim: string): Locator => claims(page).filter({ hasText: claim });

const ground = (found: Locator) =>
  found.evaluate((element) => getComputedStyle(element).backgroundColor);

/** What a reader who comes from a fact finds washed. */
async function expectWashed(page: Page, words: Locator, text: RegExp): Promise<void> {
  await expect(words).toBeInViewport({ ratio: 1 });
  await expect(words).toHaveText(text);
  expect(await ground(words)).toBe('rgb(226, 234, 243)');
  expect(await ground(page.locator('.para').filter({ has: words }))).toBe('rgba(0, 0, 0, 0)');
}

test('every claim that the head of the home page counts has a row', async ({ page }) => {
  await page.goto('./');
  const counted = page.locator('dl div').filter({ hasText: /claims/ });
  const count = Number(await counted.getByRole('definition').innerText());
  expect(count).toBeGreaterThan(200);
  await page.goto('./evidence/');
  await expect(claims(page)).toHaveCount(count);
  await expect(status(page)).toHaveText(`${count} claims`);
});

test('the claims that the head of a briefing counts are those that stand on it', async ({
  page,
}) => {
  await page.goto('./briefings/gucci-tmall-laconceria-2020/');
  const head = page.getByText(/paragraphs, \d+ notes, \d+ claims/);
  const count = Number(/(\d+) claims/.exec(await head.innerText())?.[1]);
  expect(count).toBeGreaterThan(10);
  await page.goto('./evidence/');
  const documents = await column(page, 'Stands on');
  expect(documents.filter((text) => text.startsWith('Gucci–Tmall'))).toHaveLength(count);
});

test('the rows stand under their years, and what nobody dates stands last', async ({ page }) => {
  await page.goto('./evidence/');
  const heads = await years(page).allInnerTexts();
  expect(heads.slice(0, 3)).toEqual(['2011', '2014', '2015']);
  expect(heads.at(-1)).toBe('undated');
  const dates = await column(page, 'Date');
  expect(dates.at(-1)).toBe('not dated');
  expect(dates.slice(1, 4)).toEqual(['July 2014', 'July 2014', '9 July 2014']);
});

test('a row leads to the words in its paragraph, washed', async ({ page }) => {
  await page.goto('./evidence/');
  await row(page, SUIT).getByRole('link', { name: 'Kors–Alipay ¶18' }).click();
  await expect(page).toHaveURL(/\/briefings\/kors-alipay-2017\/#c-second-suit$/);
  await expectWashed(page, page.locator('#c-second-suit'), /sued/);
});

test('what stands beside a claim leads to the other account, and that row leads back', async ({
  page,
}) => {
  await page.goto('./evidence/');
  const verdict = row(page, SUIT).getByRole('cell').last();
  await expect(verdict).toHaveText(/conflict\s+beside Gucci–Tmall ¶6/, { useInnerText: true });
  await verdict.getByRole('link', { name: 'Gucci–Tmall ¶6' }).click();
  await expect(page).toHaveURL(/\/briefings\/gucci-tmall-laconceria-2020\/#c-lawsuit$/);
  await expectWashed(page, page.locator('#c-lawsuit'), /five years/);
  await page.goBack();
  const other = row(page, 'Gucci takes Alibaba to court').getByRole('cell').last();
  await other.getByRole('link', { name: 'Kors–Alipay ¶18' }).click();
  await expect(page).toHaveURL(/#c-second-suit$/);
});

test('every claim that is not alone names each of the other accounts', async ({ page }) => {
  await page.goto('./evidence/');
  for (const verdict of await column(page, 'Verdict')) {
    const beside = verdict.match(/beside/g)?.length ?? 0;
    if (verdict.startsWith('single source')) expect(beside, verdict).toBe(0);
    else expect(beside, verdict).toBeGreaterThan(0);
    const [, accounts] = /^one origin, (\d+) accounts/.exec(verdict) ?? [];
    if (accounts) expect(beside, verdict).toBeGreaterThanOrEqual(Number(accounts) - 1);
  }
});

test('the name of a claim leads to its row on a profile', async ({ page }) => {
  await page.goto('./evidence/');
  await row(page, SUIT).getByRole('link', { name: SUIT }).click();
  await expect(page).toHaveURL(new RegExp(`/(brands|groups)/[a-z-]+/#${KEY}$`));
  await expect(page.locator(`[id="${KEY}"]`)).toBeInViewport();
});

test('the address of a row brings it into view, washed', async ({ page }) => {
  await page.goto(`./evidence/#${KEY}`);
  const target = row(page, SUIT);
  await expect(target).toBeInViewport();
  expect(await ground(target)).toBe('rgb(226, 234, 243)');
  expect(await ground(row(page, 'Gucci takes Alibaba to court'))).toBe('rgba(0, 0, 0, 0)');
});

test('what a check corrected stands under what the source prints, with the works that say so', async ({
  page,
}) => {
  await page.goto('./evidence/');
  const suit = row(page, SUIT);
  await expect(suit).toContainText('15 May 2015');
  await expect(suit).toContainText('prints “Last May”, that is, May 2016');
  await suit.getByRole('link', { name: 'Reuters, 16 May 2015' }).click();
  const work = page
    .getByRole('listitem')
    .filter({ hasText: 'Reuters' })
    .and(page.locator(':target'));
  await expect(work).toBeInViewport();
});

test('context stands under the claims and apart from them, with its works and no verdict', async ({
  page,
}) => {
  await page.goto('./evidence/');
  const context = page.getByRole('region', { name: 'Context' }).getByRole('listitem');
  expect(await context.count()).toBeGreaterThan(20);
  for (const text of await context.allInnerTexts()) {
    expect(text).toContain('outside the documents');
    expect(text).toMatch(/\[.+\]$/);
    expect(text).not.toMatch(/single source|differs in scope|one origin|\d sources/);
  }
  await expect(claims(page).filter({ hasText: 'outside the documents' })).toHaveCount(0);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('every row is there, and nothing looks or acts like a control that does nothing', async ({
    page,
  }) => {
    await page.goto('./evidence/');
    expect(await claims(page).count()).toBeGreaterThan(200);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(status(page)).toHaveCount(0);
    const heads = page.getByRole('columnheader');
    expect(await heads.allInnerTexts()).toEqual([
      'Date',
      'Claim',
      'Kind',
      'Stands on',
      'Check',
      'Verdict',
    ]);
    for (const head of await heads.all()) {
      await expect(head).not.toHaveAttribute('aria-sort');
      await expect(head).not.toHaveCSS('cursor', 'pointer');
    }
  });

  test('a filter in the address is of no effect: the whole table is shown', async ({ page }) => {
    await page.goto('./evidence/');
    const all = await claims(page).count();
    await page.goto('./evidence/?entity=gucci');
    await expect(claims(page)).toHaveCount(all);
  });
});
