/** The timeline: its filters, what was only planned, what no document tells, and what a source dates otherwise. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { choices, choose, filter, status } from './lists.ts';

const entries = (page: Page): Locator => page.getByRole('main').getByRole('listitem');
const entry = (page: Page, words: string): Locator => entries(page).filter({ hasText: words });
const years = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 2 });

/** How documents stand to each other, and what checks find. */
const VERDICT =
  /single source|one origin|\d sources|conflict|differs in scope|\b(verified|refined|contradicted|unconfirmed|inferred)\b/;

const FILTERS: readonly {
  readonly name: string;
  readonly choice: string;
  readonly address: string;
  readonly leaves: readonly RegExp[];
}[] = [
  {
    name: 'About',
    choice: 'Longchamp',
    address: 'entity=longchamp',
    leaves: [/^April 2016\s*Longchamp objects/],
  },
  {
    name: 'Type',
    choice: 'Lawsuit',
    address: 'type=lawsuit',
    leaves: [/^9 July 2014\s*Kering first sues/, /^15 May 2015\s*Kering, Gucci and Saint Laurent/],
  },
  {
    name: 'Year',
    choice: '2012',
    address: 'year=2012',
    leaves: [/^January 2012\s*outside the documents Coach leaves Tmall/],
  },
  {
    name: 'Stage',
    choice: 'planned',
    address: 'stage=planned',
    leaves: [/planned Tapestry’s three labels/, /planned Alibaba plans a lite Taobao Deals/],
  },
];

for (const { name, choice, address, leaves } of FILTERS)
  test(`the filter ${name} leaves only what it names, and is in the address`, async ({ page }) => {
    await page.goto('./timeline/');
    const all = await entries(page).count();
    await choose(filter(page, name), choice);
    await expect(entries(page)).toHaveText([...leaves]);
    await expect(status(page)).toHaveText(`${leaves.length} of ${all} events`);
    await expect(page).toHaveURL(new RegExp(`/timeline/\\?${address}$`));
    await page.goto('./');
    await page.goto(`./timeline/?${address}`);
    await expect(entries(page)).toHaveText([...leaves]);
    await expect(filter(page, name).locator('option:checked')).toHaveText(
      new RegExp(`${choice} \\(`),
    );
  });

test('filters are held together, and the years that they empty are gone', async ({ page }) => {
  await page.goto('./timeline/');
  const all = await entries(page).count();
  expect(await years(page).allInnerTexts()).toContain('2011');
  await choose(filter(page, 'About'), 'Coach');
  await choose(filter(page, 'Type'), 'Store opens');
  expect(await years(page).allInnerTexts()).toEqual(['2011', '2015', '2018', '2019']);
  await choose(filter(page, 'Stage'), 'outside the documents');
  expect(await years(page).allInnerTexts()).toEqual(['2011', '2015', '2019']);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(entries(page)).toHaveCount(all);
  await expect(page).toHaveURL(/\/timeline\/$/);
});

test('the count of each stage is what it leaves, and together they are all', async ({ page }) => {
  await page.goto('./timeline/');
  const found = await choices(filter(page, 'Stage'));
  expect(found.map(({ words }) => words)).toEqual([
    'done',
    'announced',
    'planned',
    'outside the documents',
  ]);
  const all = await entries(page).count();
  expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(all);
  for (const { words, count } of found) {
    await choose(filter(page, 'Stage'), words);
    await expect(entries(page)).toHaveCount(count);
  }
});

test('what was only planned or announced says so in a word, and what was done bears none', async ({
  page,
}) => {
  await page.goto('./timeline/');
  const stage = (words: string, name: string) =>
    entry(page, words).getByText(name, { exact: true });
  await expect(stage('Alibaba plans a lite Taobao Deals', 'planned')).toBeVisible();
  await expect(stage('Coach agrees to buy Kate Spade', 'announced')).toBeVisible();
  await expect(stage('Tapestry agrees to buy Capri Holdings', 'announced')).toBeVisible();
  await choose(filter(page, 'Stage'), 'done');
  await expect(entries(page).getByText(/^(planned|announced)$/)).toHaveCount(0);
  for (const name of ['planned', 'announced']) {
    await choose(filter(page, 'Stage'), name);
    const count = await entries(page).count();
    await expect(entries(page).getByText(name, { exact: true })).toHaveCount(count);
  }
});

test('what no document tells says so in words, is set otherwise, and bears no verdict', async ({
  page,
}) => {
  await page.goto('./timeline/');
  const outside = entry(page, 'outside the documents');
  const told = entries(page).filter({ hasNotText: 'outside the documents' });
  expect(await outside.count()).toBeGreaterThan(20);
  for (const text of await outside.allInnerTexts()) expect(text).not.toMatch(VERDICT);
  for (const text of await told.allInnerTexts()) expect(text).toMatch(VERDICT);
  // A source is cited by its paragraph, a work by its name.
  await expect(outside.getByRole('link', { name: / ¶/ })).toHaveCount(0);
  await expect(outside.getByText('outside the documents').first()).toBeVisible();
  const look = (list: Locator, words: string) =>
    list
      .first()
      .getByText(words)
      .evaluate((text) => getComputedStyle(text).fontStyle);
  expect(await look(outside, 'Coach opens a pop-up shop')).toBe('italic');
  expect(await look(told, 'Michael Kors enters')).toBe('normal');
});

test('an event that a check corrected shows the date we hold and the date that a source gives', async ({
  page,
}) => {
  await page.goto('./timeline/');
  const suit = entry(page, 'Kering, Gucci and Saint Laurent sue Alibaba in Manhattan');
  await expect(suit.getByText('15 May 2015', { exact: true })).toBeVisible();
  await expect(suit.getByText(/prints “Last May”, that is, May 2016/)).toBeVisible();
  await expect(suit.getByText(/prints “just five years”, that is, about 2015/)).toBeVisible();
});

test('the years follow each other, and an event leads to the words it rests on', async ({
  page,
}) => {
  await page.goto('./timeline/');
  const shown = await years(page).allInnerTexts();
  expect(shown).toEqual(shown.toSorted());
  expect(shown.length).toBeGreaterThan(8);
  const suit = entry(page, 'Kering, Gucci and Saint Laurent sue Alibaba in Manhattan');
  await suit.getByRole('link', { name: 'Kors–Alipay ¶18' }).click();
  await expect(page.locator('#c-second-suit')).toBeInViewport();
});

test('no column of words is narrower than a line of them on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./timeline/');
  const widths = await entries(page).evaluateAll((all) =>
    all.map((row) => row.lastElementChild?.getBoundingClientRect().width ?? 0),
  );
  expect(Math.min(...widths)).toBeGreaterThan(280);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole timeline is there, without filters', async ({ page }) => {
    await page.goto('./timeline/?year=2012');
    const lead = await page.getByText(/events by the date that we hold/).innerText();
    const [events, context] = [...lead.matchAll(/\d+/g)].map(Number);
    await expect(entries(page)).toHaveCount((events ?? 0) + (context ?? 0));
    await expect(entry(page, 'outside the documents')).toHaveCount(context ?? 0);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expect(status(page)).toHaveCount(0);
  });
});
