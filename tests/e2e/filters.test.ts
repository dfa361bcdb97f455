/** The filters of the evidence page: what they leave, what they say, and what the address keeps. */
import { expect, test } from '@playwright/test';
import { choices, choose, claims, column, filter, status, years } from './lists.ts';
import type { Column } from './lists.ts';

const NAMES = ['Kind', 'About', 'Document', 'Year', 'Check', 'Verdict'] as const;

const FILTERS: readonly {
  readonly name: (typeof NAMES)[number];
  readonly choice: string;
  readonly address: string;
  readonly column: Column;
  readonly says: RegExp;
}[] = [
  { name: 'Kind', choice: 'figures', address: 'kind=figure', column: 'Kind', says: /^figure$/ },
  {
    name: 'About',
    choice: 'Longchamp',
    address: 'entity=longchamp',
    column: 'Claim',
    says: /^Longchamp/,
  },
  {
    name: 'Document',
    choice: 'Tapestry, AFP',
    address: 'briefing=tapestry-tmall-afp-2019',
    column: 'Stands on',
    says: /^Tapestry, AFP ¶/,
  },
  { name: 'Year', choice: '2015', address: 'year=2015', column: 'Date', says: /2015$/ },
  {
    name: 'Check',
    choice: 'contradicted',
    address: 'check=contradicted',
    column: 'Check',
    says: /^contradicted$/,
  },
  {
    name: 'Verdict',
    choice: 'differs in scope',
    address: 'verdict=scope',
    column: 'Verdict',
    says: /^differs in scope\s+beside/,
  },
];

for (const { name, choice, address, column: of, says } of FILTERS)
  test(`the filter ${name} leaves only the rows that it names, says how many, and is in the address`, async ({
    page,
  }) => {
    await page.goto('./evidence/');
    const whole = await column(page, of);
    await choose(filter(page, name), choice);
    const left = await column(page, of);
    for (const text of left) expect(text).toMatch(says);
    expect(left).toHaveLength(whole.filter((text) => says.test(text)).length);
    await expect(status(page)).toHaveText(`${left.length} of ${whole.length} claims`);
    await expect(page).toHaveURL(new RegExp(`/evidence/\\?${address}$`));
  });

test('a filter by whom it is about leaves as many claims as the profile counts', async ({
  page,
}) => {
  await page.goto('./brands/gucci/');
  const link = page.locator('dl div').filter({ hasText: 'Claims' }).getByRole('link');
  const count = Number(await link.innerText());
  expect(count).toBeGreaterThan(10);
  await link.click();
  await expect(page).toHaveURL(/\/evidence\/\?entity=gucci$/);
  await expect(filter(page, 'About').locator('option:checked')).toHaveText(`Gucci (${count})`);
  await expect(claims(page)).toHaveCount(count);
});

test('a year without a row that is left loses its head', async ({ page }) => {
  await page.goto('./evidence/');
  await choose(filter(page, 'Verdict'), 'conflict');
  expect(await years(page).allInnerTexts()).toEqual(['2015', '2017']);
  await choose(filter(page, 'Year'), '2017');
  expect(await years(page).allInnerTexts()).toEqual(['2017']);
  expect(await column(page, 'Date')).toEqual(['3 August 2017', '3 August 2017']);
});

test('a view of several filters is the same when its address is loaded, and kept on the way back', async ({
  page,
}) => {
  await page.goto('./evidence/');
  await choose(filter(page, 'Kind'), 'events');
  await choose(filter(page, 'About'), 'Gucci');
  await choose(filter(page, 'Check'), 'contradicted');
  const left = await column(page, 'Claim');
  expect(left).toHaveLength(1);
  const address = page.url();
  expect(new URL(address).search).toBe('?kind=event&entity=gucci&check=contradicted');

  const expectView = async () => {
    await expect(page).toHaveURL(address);
    await expect(status(page)).toHaveText(/^1 of \d+ claims$/);
    expect(await column(page, 'Claim')).toEqual(left);
    for (const [name, choice] of [
      ['Kind', 'events'],
      ['About', 'Gucci'],
      ['Check', 'contradicted'],
      ['Verdict', 'all'],
    ] as const)
      await expect(filter(page, name).locator('option:checked')).toHaveText(
        new RegExp(`^\\s*${choice}`),
      );
  };
  await page.goto('./');
  await page.goto(address);
  await expectView();
  await page.reload();
  await expectView();
  await claims(page).getByRole('link', { name: 'Kors–Alipay ¶18' }).click();
  await expect(page).toHaveURL(/#c-second-suit$/);
  await page.goBack();
  await expectView();
});

test('a choice is no step of its own: Back leaves the page', async ({ page }) => {
  await page.goto('./names/');
  await page.goto('./evidence/');
  await choose(filter(page, 'Kind'), 'events');
  await choose(filter(page, 'Kind'), 'figures');
  await page.goBack();
  await expect(page).toHaveURL(/\/names\/$/);
});

test('Clear empties every filter and the order, and the address with them', async ({ page }) => {
  await page.goto('./evidence/?kind=event&entity=gucci&sort=-verdict');
  await expect(status(page)).toHaveText(/ of /);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(/\/evidence\/$/);
  await expect(status(page)).toHaveText(/^\d+ claims$/);
  for (const name of NAMES) await expect(filter(page, name)).toHaveValue('');
  expect((await years(page).allInnerTexts())[0]).toBe('2011');
  await expect(page.getByRole('columnheader', { name: 'Verdict' })).not.toHaveAttribute(
    'aria-sort',
  );
});

test('the count of a choice is the number of rows that it leaves under the other filters', async ({
  page,
}) => {
  await page.goto('./evidence/');
  await choose(filter(page, 'Document'), 'Gucci–Tmall');
  const rows = await claims(page).count();
  for (const name of ['Kind', 'Check', 'Verdict']) {
    const select = filter(page, name);
    const found = await choices(select);
    expect(
      found.reduce((sum, { count }) => sum + count, 0),
      name,
    ).toBe(rows);
    for (const { words, count, possible } of found) {
      expect(possible, `${name}: ${words}`).toBe(count > 0);
      if (count === 0) continue;
      await choose(select, words);
      await expect(claims(page), `${name}: ${words}`).toHaveCount(count);
    }
    await choose(select, 'all');
  }
});

test('a choice that the other filters leave no row is disabled, and comes back without them', async ({
  page,
}) => {
  await page.goto('./evidence/');
  const figures = filter(page, 'Kind').getByRole('option', { name: /^figures/ });
  await expect(figures).toBeEnabled();
  await choose(filter(page, 'Verdict'), 'conflict');
  await expect(figures).toHaveText('figures (0)');
  await expect(figures).toBeDisabled();
  await choose(filter(page, 'Verdict'), 'all');
  await expect(figures).toBeEnabled();
  await expect(figures).not.toHaveText('figures (0)');
});

test('an address whose filters leave nothing says so, and how to go on', async ({ page }) => {
  await page.goto('./evidence/?kind=figure&verdict=conflict');
  await expect(claims(page)).toHaveCount(0);
  await expect(years(page)).toHaveCount(0);
  await expect(status(page)).toHaveText(/^0 of \d+ claims\. Clear a filter to see more\.$/);
});

test('what the address names and the page does not know is ignored', async ({ page }) => {
  await page.goto('./evidence/?kind=nonsense&entity=nobody&verdict=conflict&sort=colour&x=1');
  await expect(claims(page)).toHaveCount(4);
  await expect(filter(page, 'Kind')).toHaveValue('');
  await expect(filter(page, 'About')).toHaveValue('');
  await expect(page.getByRole('columnheader', { name: 'Date' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  expect(await years(page).allInnerTexts()).toEqual(['2015', '2017']);
});
