/** What is chosen beside the words: facets, years, order; their counts, and the address that holds them. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { choices, choose, filter } from './lists.ts';
import { count, field, group, hits, search, status } from './search-box.ts';

/** The number in "26 results for …". */
async function found(page: Page): Promise<number> {
  const [words = ''] = /^\d+/.exec(await count(page).innerText()) ?? [];
  return Number(words);
}

const dates = (page: Page): Locator => hits(page).locator('.when > span:first-child:not(.v)');

test('results can be narrowed by kind, entity, topic, check and years, and sorted', async ({
  page,
}) => {
  await search(page, 'Gucci');
  for (const [name, words] of [
    ['Kind', 'Claims'],
    ['Brand', 'Gucci'],
    ['Group', 'Kering'],
    ['Platform', 'Tmall'],
    ['Topic', 'Counterfeits'],
    ['Check', 'contradicted'],
  ] as const)
    await expect(filter(page, name)).toContainText(words);
  for (const name of ['From', 'To']) await expect(filter(page, name)).toContainText('2015');
  await expect(filter(page, 'Sort by')).toContainText('date, newest first');
});

test('the number beside every choice is the number of results that it leaves', async ({ page }) => {
  await search(page, 'Gucci', { from: '2015', to: '2019' });
  await expect(count(page)).toHaveText(/^\d+ results for “Gucci”, from 2015, to 2019\.$/);
  for (const name of ['Kind', 'Brand', 'Group', 'Platform', 'Topic', 'Check']) {
    const select = filter(page, name);
    await expect(select).toContainText(/\(\d+\)/);
    const offered = await choices(select);
    expect(offered.length, name).toBeGreaterThan(1);
    for (const { words, count: promised, possible } of offered) {
      expect(possible, `${name} ${words}`).toBe(promised > 0);
      if (!possible) continue;
      await choose(select, words);
      await expect(count(page)).toContainText(`, ${name.toLowerCase()} ${words}`);
      expect(await found(page), `${name} ${words}`).toBe(promised);
    }
    await select.selectOption('');
    await expect(count(page)).not.toContainText(`, ${name.toLowerCase()} `);
  }
});

test('a second choice counts within the first', async ({ page }) => {
  await search(page, 'Alibaba', { kind: 'claim' });
  await expect(filter(page, 'Brand')).toContainText('Gucci (');
  const all = await found(page);
  await filter(page, 'Brand').selectOption('gucci');
  await expect(count(page)).toHaveText(/“Alibaba”, kind Claims, brand Gucci\.$/);
  const both = await found(page);
  expect(both).toBeLessThan(all);
  await expect(filter(page, 'Kind')).toContainText(`Claims (${both})`);
  await expect(hits(page).first().locator('.what')).toContainText('Gucci');
  await filter(page, 'Brand').selectOption('');
  await expect(filter(page, 'Kind')).toContainText(`Claims (${all})`);
});

test('the years leave what is dated within them, at both ends', async ({ page }) => {
  await search(page, 'Alibaba', { kind: 'claim', from: '2014', to: '2015' });
  await expect(dates(page).first()).toBeVisible();
  for (const text of await dates(page).allInnerTexts()) expect(text).toMatch(/201[45]/);
  await expect(hits(page).filter({ hasText: 'Kering first sues Alibaba' })).toHaveCount(1);
});

test('sorted by date the newest result of each kind stands first', async ({ page }) => {
  await search(page, 'Gucci', { kind: 'claim', from: '2014' });
  await filter(page, 'Sort by').selectOption('date');
  await expect(page).toHaveURL(/&sort=date$/);
  await expect(dates(page).first()).toHaveText('until 2023');
  const years = (await dates(page).allInnerTexts()).map((text) => Number(/\d{4}/.exec(text)?.[0]));
  expect(years.length).toBeGreaterThan(5);
  expect(years).toEqual(years.toSorted((a, b) => b - a));
  await filter(page, 'Sort by').selectOption('relevance');
  await expect(page).not.toHaveURL(/sort/);
});

test('the address holds everything that is asked, and gives it back to who opens it', async ({
  page,
}) => {
  await page.goto('./search/');
  await field(page).pressSequentially('Alibaba');
  await expect(hits(page).first()).toBeVisible();
  await filter(page, 'Kind').selectOption('claim');
  await filter(page, 'Group').selectOption('kering');
  await filter(page, 'From').selectOption('2015');
  await filter(page, 'Sort by').selectOption('date');
  await expect(page).toHaveURL(
    /\/search\/\?q=Alibaba&kind=claim&group=kering&from=2015&sort=date$/,
  );
  await expect(count(page)).toContainText('from 2015');
  const rows = await hits(page).allInnerTexts();
  await page.goto('about:blank');
  await page.goBack();
  await expect(hits(page)).toHaveText(rows, { useInnerText: true });
  await expect(field(page)).toHaveValue('Alibaba');
  await expect(filter(page, 'Group')).toHaveValue('kering');
  await expect(filter(page, 'From')).toHaveValue('2015');
});

test('Back takes back one choice after the other, and the query', async ({ page }) => {
  await page.goto('./search/');
  await field(page).fill('Gucci');
  await field(page).press('Enter');
  await expect(hits(page).first()).toContainText('Gucci 古驰');
  await filter(page, 'Kind').selectOption('claim');
  await expect(page).toHaveURL(/\?q=Gucci&kind=claim$/);
  await filter(page, 'To').selectOption('2016');
  await expect(count(page)).toContainText('kind Claims, to 2016');
  await page.goBack();
  await expect(count(page)).toHaveText(/“Gucci”, kind Claims\.$/);
  await expect(filter(page, 'To')).toHaveValue('');
  await page.goBack();
  await expect(count(page)).toHaveText(/“Gucci”\.$/);
  await expect(filter(page, 'Kind')).toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(hits(page)).toHaveCount(0);
  await page.goForward();
  await expect(hits(page).first()).toContainText('Gucci 古驰');
});

test('Back from a result brings back the rows that were shown, and the place among them', async ({
  page,
}) => {
  await search(page, 'Alibaba', { kind: 'claim' });
  await page.getByRole('button', { name: 'More results' }).click();
  await expect(hits(page)).toHaveCount(20);
  await hits(page).nth(17).scrollIntoViewIfNeeded();
  await expect
    .poll(() => page.evaluate(() => (history.state as { scroll?: number }).scroll))
    .toBe(await page.evaluate(() => scrollY));
  const at = await page.evaluate(() => scrollY);
  expect(at).toBeGreaterThan(400);
  await hits(page).nth(17).getByRole('link').click();
  await expect(page).toHaveURL(/\/briefings\/.*#c-/);
  await page.goBack();
  await expect(hits(page)).toHaveCount(20);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(at);
  await expect(filter(page, 'Kind')).toHaveValue('claim');
});

test('all results of a kind come ten at a time, and reading goes on at the first new one', async ({
  page,
}) => {
  await search(page, 'Alibaba');
  await expect(group(page, 'Claims')).toHaveCount(5);
  await page.getByRole('button', { name: /^All \d+ claims$/ }).click();
  await expect(page).toHaveURL(/\?q=Alibaba&kind=claim$/);
  await expect(hits(page)).toHaveCount(10);
  await page.getByRole('button', { name: 'More results' }).click();
  await expect(hits(page)).toHaveCount(20);
  await expect(hits(page).nth(10).getByRole('link')).toBeFocused();
});

test('Clear takes every choice away and keeps the words', async ({ page }) => {
  await search(page, 'Gucci', { kind: 'claim', brand: 'gucci', from: '2015', sort: 'date' });
  await expect(count(page)).toContainText('kind Claims, brand Gucci, from 2015');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=Gucci$/);
  await expect(count(page)).toHaveText(/^\d+ results for “Gucci”\.$/);
});

test('where the choices leave nothing, a button searches without them', async ({ page }) => {
  await search(page, 'daigou', { kind: 'claim' });
  await expect(count(page)).toHaveText('No results for “daigou”, kind Claims.');
  await status(page).getByRole('button', { name: 'Search without filters' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=daigou$/);
  await expect(hits(page).first()).toBeVisible();
});

test('a value that there is none of chooses nothing', async ({ page }) => {
  await search(page, 'Gucci', { brand: 'no-such-brand', from: '1066' });
  await expect(count(page)).toHaveText(/^\d\d+ results for “Gucci”\.$/);
  await expect(filter(page, 'Brand')).toHaveValue('');
});

test('on a phone the choices are folded away until one is made', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await search(page, 'Gucci');
  await expect(hits(page).first()).toBeVisible();
  await expect(filter(page, 'Brand')).toBeHidden();
  await page.getByText('Filters and order').click();
  await filter(page, 'Brand').selectOption('gucci');
  await expect(count(page)).toContainText('brand Gucci');
  await page.reload();
  await expect(filter(page, 'Brand')).toBeVisible();
});
