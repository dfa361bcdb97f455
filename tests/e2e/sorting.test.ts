/** The order of the evidence page: by each of its heads, both ways and back, with a mouse and with keys. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { choose, claims, column, filter, runs, years } from './lists.ts';
import type { Column } from './lists.ts';

const head = (page: Page, name: string): Locator => page.getByRole('columnheader', { name });

const sortBy = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** Which heads say that they sort, and how. */
async function sorted(page: Page): Promise<Readonly<Record<string, string>>> {
  const heads = await page.getByRole('columnheader').all();
  const found = await Promise.all(
    heads.map(
      async (each) =>
        [(await each.textContent())?.trim() ?? '', await each.getAttribute('aria-sort')] as const,
    ),
  );
  return Object.fromEntries(found.flatMap(([name, sort]) => (sort ? [[name, sort]] : [])));
}

const ORDERS: readonly {
  readonly name: Column;
  readonly key: string;
  /** What a cell is put in order by. */
  readonly by: RegExp;
  readonly order: readonly string[];
}[] = [
  {
    name: 'Kind',
    key: 'kind',
    by: /.*/,
    order: ['event', 'relation', 'figure', 'statement'],
  },
  {
    name: 'Stands on',
    key: 'briefing',
    by: /.*(?= ¶)/,
    order: [
      'Kors–Alipay',
      'Tapestry, AFP',
      'Tapestry, Inside Retail',
      'Gucci–Tmall',
      'Alibaba yields',
    ],
  },
  {
    name: 'Check',
    key: 'check',
    by: /.*/,
    order: ['verified', 'refined', 'contradicted', 'unconfirmed', 'inferred', 'not checked'],
  },
  {
    name: 'Verdict',
    key: 'verdict',
    by: /agree|conflict|differs in scope|single|one origin/,
    order: ['agree', 'conflict', 'differs in scope', 'single source'],
  },
];

for (const { name, key, by, order } of ORDERS)
  test(`the head ${name} sorts by it one way and then the other, and says so`, async ({ page }) => {
    // Accounts of one origin are one source.
    const read = async () =>
      runs(
        (await column(page, name)).map((text) =>
          (by.exec(text)?.[0] ?? '').replace(/^(single|one origin)$/, 'single source'),
        ),
      );
    await page.goto('./evidence/');
    const count = await claims(page).count();
    await sortBy(page, name);
    expect(await sorted(page)).toEqual({ [name]: 'ascending' });
    expect(await read()).toEqual(order);
    await expect(page).toHaveURL(new RegExp(`\\?sort=${key}$`));
    await sortBy(page, name);
    expect(await sorted(page)).toEqual({ [name]: 'descending' });
    expect(await read()).toEqual(order.toReversed());
    await expect(page).toHaveURL(new RegExp(`\\?sort=-${key}$`));
    await expect(claims(page)).toHaveCount(count);
    await expect(years(page)).toHaveCount(0);
  });

test('the head Claim sorts by the words of the claim', async ({ page }) => {
  const first = async () => (await column(page, 'Claim')).map((text) => text.split('\n')[0] ?? '');
  const inOrder = (a: string, b: string) => a.localeCompare(b, 'en');
  await page.goto('./evidence/?entity=gucci');
  await sortBy(page, 'Claim');
  expect(await sorted(page)).toEqual({ Claim: 'ascending' });
  const names = await first();
  expect(names).toEqual(names.toSorted(inOrder));
  expect(names[0]).toBe('Gucci announces two stores on Tmall');
  await sortBy(page, 'Claim');
  expect(await first()).toEqual(names.toReversed());
});

test('the head Date turns the order of the page round, what has no date last, and back with its years', async ({
  page,
}) => {
  await page.goto('./evidence/');
  const [dates, heads] = [await column(page, 'Date'), await years(page).allInnerTexts()];
  expect(await sorted(page)).toEqual({ Date: 'ascending' });
  await sortBy(page, 'Date');
  expect(await sorted(page)).toEqual({ Date: 'descending' });
  const isDated = (date: string): boolean => date !== 'not dated';
  expect(await column(page, 'Date')).toEqual([
    ...dates.filter(isDated).toReversed(),
    ...dates.filter((date) => !isDated(date)),
  ]);
  await expect(page).toHaveURL(/\?sort=-date$/);
  await sortBy(page, 'Date');
  expect(await sorted(page)).toEqual({ Date: 'ascending' });
  expect(await column(page, 'Date')).toEqual(dates);
  expect(await years(page).allInnerTexts()).toEqual(heads);
  await expect(page).toHaveURL(/\/evidence\/$/);
});

test('from any other order the head Date leads back to the page’s own', async ({ page }) => {
  await page.goto('./evidence/');
  const names = await column(page, 'Claim');
  await sortBy(page, 'Verdict');
  await sortBy(page, 'Verdict');
  expect(await column(page, 'Claim')).not.toEqual(names);
  await sortBy(page, 'Date');
  expect(await column(page, 'Claim')).toEqual(names);
  await expect(page).toHaveURL(/\/evidence\/$/);
});

test('an order in the address holds when it is loaded, and under a filter', async ({ page }) => {
  await page.goto('./evidence/?sort=-check');
  expect(await sorted(page)).toEqual({ Check: 'descending' });
  expect((await column(page, 'Check'))[0]).toBe('not checked');
  await choose(filter(page, 'Kind'), 'figures');
  expect(runs(await column(page, 'Kind'))).toEqual(['figure']);
  const checks = runs(await column(page, 'Check'));
  expect(checks[0]).toBe('not checked');
  expect(checks.at(-1)).toBe('verified');
  const { search } = new URL(page.url());
  expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
    kind: 'figure',
    sort: '-check',
  });
});

test('with keys alone a reader filters, sorts, and follows a claim', async ({ page }) => {
  await page.goto('./evidence/');
  await page.getByRole('button', { name: 'Print this page' }).focus();
  for (const name of ['Kind', 'About', 'Document', 'Year', 'Check', 'Verdict']) {
    await page.keyboard.press('Tab');
    await expect(filter(page, name)).toBeFocused();
    if (name === 'Kind') await page.keyboard.press('f');
    if (name === 'Check') await page.keyboard.press('ArrowDown');
  }
  expect(runs(await column(page, 'Kind'))).toEqual(['figure']);
  expect(runs(await column(page, 'Check'))).toEqual(['verified']);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Clear' })).toBeFocused();
  for (const name of ['Date', 'Claim']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(head(page, 'Claim')).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Space');
  await expect(head(page, 'Claim')).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('button', { name: 'Claim' })).toBeFocused();
  const source = claims(page).first().getByRole('link', { name: / ¶/ }).first();
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press('Tab');
    if (await source.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(source).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/briefings\/[a-z0-9-]+\/#c-/);
});
