/** The comparison: two to four side by side, from the selects or the address, each answer with its claim. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { status } from './lists.ts';

const PLACES = ['First', 'Second', 'Third', 'Fourth'] as const;

const QUESTIONS = [
  'First step against Alibaba',
  'Stance at the IACC',
  'Settlement',
  'Payment services',
  'Alibaba’s anti-counterfeiting alliance',
  'First day on Tmall',
  'Exits from Tmall',
  'Owned by',
];

const sideBySide = (page: Page): Locator => page.getByRole('table', { name: 'Side by side' });
const everybody = (page: Page): Locator =>
  page.getByRole('table', { name: 'Every question for everybody' });
const place = (page: Page, name: (typeof PLACES)[number]): Locator =>
  page.getByRole('combobox', { name, exact: true });
const heads = async (table: Locator): Promise<readonly string[]> =>
  table.getByRole('columnheader').allInnerTexts();

/** What answers a question, one cell for each who is compared. */
const answers = (page: Page, question: string): Locator =>
  sideBySide(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: question }) })
    .getByRole('cell');

test('the address puts two side by side, under their names, with the questions as heads of rows', async ({
  page,
}) => {
  await page.goto('./compare/?e=gucci,coach');
  await expect(sideBySide(page)).toBeVisible();
  expect(await heads(sideBySide(page))).toEqual(['Question', 'Gucci 古驰', 'Coach 蔻驰']);
  expect(await sideBySide(page).getByRole('rowheader').allInnerTexts()).toEqual(QUESTIONS);
  await expect(everybody(page)).toBeHidden();
  await expect(status(page)).toHaveText('2 compared');
  await expect(place(page, 'First')).toHaveValue('gucci');
  await expect(place(page, 'Second')).toHaveValue('coach');
  await expect(answers(page, 'Settlement')).toHaveText([/3 August 2017/, 'no claim'], {
    useInnerText: true,
  });
  await expect(answers(page, 'First day on Tmall')).toHaveText([
    /Gucci opens its fashion store.*21 December 2020/s,
    /outside the documents.*Coach opens a pop-up shop.*December 2011/s,
  ]);
});

test('every answer is linked to where it stands on the evidence page, and an empty cell says “no claim”', async ({
  page,
}) => {
  await page.goto('./compare/?e=gucci,coach,kering,michael-kors');
  const cells = await sideBySide(page).getByRole('cell').all();
  expect(cells).toHaveLength(4 * QUESTIONS.length);
  let answered = 0;
  for (const cell of cells) {
    if ((await cell.innerText()) === 'no claim') continue;
    answered += 1;
    const rows = await cell
      .getByRole('link')
      .evaluateAll((links) =>
        links
          .map((a) => (a as HTMLAnchorElement).href)
          .filter((to) => /\/evidence\/#.+--/.test(to)),
      );
    expect(rows.length, await cell.innerText()).toBeGreaterThan(0);
  }
  expect(answered).toBeGreaterThan(10);
});

test('an answer leads to its row on the evidence page, and its source to the words', async ({
  page,
}) => {
  await page.goto('./compare/?e=gucci,coach');
  const first = answers(page, 'First step against Alibaba').first();
  await first.getByRole('link', { name: 'Kering first sues Alibaba' }).click();
  await expect(page).toHaveURL(/\/evidence\/#kors-alipay-2017--first-suit$/);
  const row = page.getByRole('row').and(page.locator(':target'));
  await expect(row).toBeInViewport();
  await expect(row).toContainText('Kering first sues Alibaba');
  await page.goBack();
  await expect(sideBySide(page)).toBeVisible();
  await first.getByRole('link', { name: 'Kors–Alipay ¶35' }).click();
  await expect(page.locator('#c-first-suit')).toBeInViewport();
});

test('choosing puts them side by side and into the address; Show all takes both back', async ({
  page,
}) => {
  await page.goto('./compare/');
  await expect(status(page)).toHaveText(/^All are shown\. Choose two to four/);
  await place(page, 'First').selectOption({ label: 'Gucci' });
  await expect(status(page)).toHaveText('Choose a second one to compare it with.');
  await expect(everybody(page)).toBeVisible();
  await place(page, 'Third').selectOption({ label: 'Coach' });
  await expect(page).toHaveURL(/\/compare\/\?e=gucci,coach$/);
  await expect(status(page)).toHaveText('2 compared');
  expect(await heads(sideBySide(page))).toEqual(['Question', 'Gucci 古驰', 'Coach 蔻驰']);
  await place(page, 'Second').selectOption({ label: 'Kering' });
  await expect(page).toHaveURL(/\?e=gucci,kering,coach$/);
  await page.reload();
  expect(await heads(sideBySide(page))).toEqual([
    'Question',
    'Gucci 古驰',
    'Kering 开云集团',
    'Coach 蔻驰',
  ]);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL(/\/compare\/$/);
  await expect(everybody(page)).toBeVisible();
  await expect(sideBySide(page)).toBeHidden();
  for (const name of PLACES) await expect(place(page, name)).toHaveValue('');
});

test('with keys alone two are chosen and compared', async ({ page }) => {
  await page.goto('./compare/');
  await page.getByRole('button', { name: 'Print the comparison' }).focus();
  for (const [name, typed] of [
    ['First', 'Guc'],
    ['Second', 'Coa'],
  ] as const) {
    await page.keyboard.press('Tab');
    await expect(place(page, name)).toBeFocused();
    await page.keyboard.type(typed);
  }
  await expect(status(page)).toHaveText('2 compared');
  await expect(page).toHaveURL(/\?e=gucci,coach$/);
});

for (const [what, query] of [
  ['one choice', 'gucci'],
  ['an unknown id', 'nobody'],
  ['one choice beside an unknown id', 'gucci,nobody'],
  ['the same choice twice', 'gucci,gucci'],
  ['no choice', ''],
] as const)
  test(`${what} in the address shows everybody`, async ({ page }) => {
    await page.goto(`./compare/?e=${query}`);
    await expect(everybody(page)).toBeVisible();
    await expect(sideBySide(page)).toBeHidden();
    await expect(place(page, 'First')).toHaveValue(query.startsWith('gucci') ? 'gucci' : '');
  });

test('more than four in the address are cut to the first four', async ({ page }) => {
  await page.goto('./compare/?e=gucci,coach,kering,michael-kors,loewe');
  expect(await heads(sideBySide(page))).toEqual([
    'Question',
    'Gucci 古驰',
    'Coach 蔻驰',
    'Kering 开云集团',
    'Michael Kors 迈克高仕',
  ]);
  await expect(status(page)).toHaveText('4 compared');
});

for (const width of [320, 360, 820])
  test(`what is side by side fits a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const ids of ['gucci,coach', 'gucci,coach,kering,michael-kors']) {
      await page.goto(`./compare/?e=${ids}`);
      await expect(sideBySide(page)).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, ids).toBe(width);
    }
  });

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the table of everybody is whole, and there is nothing to choose with', async ({ page }) => {
    await page.goto('./compare/?e=gucci,coach');
    await expect(everybody(page)).toBeVisible();
    expect(await heads(everybody(page))).toEqual(['Who', ...QUESTIONS]);
    const who = await everybody(page).getByRole('rowheader').allInnerTexts();
    expect(who.length).toBeGreaterThan(20);
    expect(who).toContain('Gucci 古驰');
    await expect(everybody(page).getByRole('cell')).toHaveCount(who.length * QUESTIONS.length);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(status(page)).toHaveCount(0);
  });
});
