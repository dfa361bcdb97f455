/** A profile: who says so and when, where its sources disagree, what held when, and what is not known. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { claims } from './lists.ts';

const section = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

/** The rows of a section's table, without its head. */
const rows = (page: Page, name: string): Locator =>
  section(page, name)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });

test('one click on a doubted number leads to who said it, when, and in which words', async ({
  page,
}) => {
  await page.goto('./brands/gucci/');
  const price = rows(page, 'Figures').filter({ hasText: 'US$1,250' });
  await expect(price).toContainText('unconfirmed');
  await price.getByRole('link', { name: '1 ¶36' }).click();
  await expect(page).toHaveURL(/\/briefings\/kors-alipay-2017\/#c-bag-price$/);
  const words = page.locator('#c-bag-price');
  await expect(words).toBeInViewport({ ratio: 1 });
  await expect(words).toHaveCSS('background-color', 'rgb(226, 234, 243)');
  const record = page.locator('.record');
  await expect(record).toContainText('World Clothing, Shoes and Hats Net');
  await expect(record).toContainText('22 August 2017');
});

test('two clicks on a doubted number lead to who else said it', async ({ page }) => {
  await page.goto('./groups/alibaba-group/');
  const users = rows(page, 'Figures').filter({ hasText: '755 million' }).first();
  await expect(users).toContainText('one origin, 2 accounts');
  await section(page, 'This profile rests on')
    .or(page.locator('.record'))
    .first()
    .getByRole('link', { name: /^\d+$/ })
    .click();
  await expect(page).toHaveURL(/\/evidence\/\?entity=alibaba-group$/);
  const row = claims(page).filter({ hasText: '755 million' }).first();
  await expect(row).toContainText('refined');
  await expect(row).toContainText(/one origin, 2 accounts\s*beside Tapestry, Inside Retail ¶4/);
  await row.getByRole('link', { name: 'Tapestry, Inside Retail ¶4' }).click();
  await expect(page).toHaveURL(/\/briefings\/tapestry-tmall-insideretail-2019\/#c-tmall-users$/);
  await expect(page.locator('#c-tmall-users')).toBeInViewport();
});

test('accounts that conflict stand side by side at one size, each with its document and date, over what we hold', async ({
  page,
}) => {
  await page.goto('./brands/gucci/');
  const suit = section(page, 'Where its sources disagree')
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: /sue Alibaba in Manhattan/ }) });
  await expect(suit).toContainText('conflict');
  const values = ['May 2016', 'about 2015'].map((text) => suit.getByText(text, { exact: true }));
  const looks = await Promise.all(
    values.map((value) =>
      value.evaluate((element) => {
        const { fontSize, fontFamily, fontWeight, color } = getComputedStyle(element);
        return {
          fontSize,
          fontFamily,
          fontWeight,
          color,
          top: element.getBoundingClientRect().top,
        };
      }),
    ),
  );
  expect(looks[0]).toEqual(looks[1]);
  for (const document of ['Kors–Alipay, 22 August 2017', 'Gucci–Tmall, about 18 December 2020'])
    await expect(suit.getByText(document, { exact: true })).toBeVisible();
  await expect(suit.getByRole('link')).toHaveText(['1 ¶18', '2 ¶6']);
  await expect(suit.getByText(/^We hold\s+15 May 2015\./)).toBeVisible();
});

test('“What held when” shows that the shop of Coach came, went and came again', async ({
  page,
}) => {
  await page.goto('./brands/coach/');
  const shop = rows(page, 'What held when');
  await expect(shop).toHaveCount(3);
  await expect(section(page, 'What held when').getByRole('rowheader')).toHaveText(
    /^Sells on Tmall.*As of 22 August 2017: no; September 2019: yes$/,
  );
  expect(
    await shop.evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('td')].slice(0, 2).map((cell) => cell.innerText.trim()),
      ),
    ),
  ).toEqual([
    ['December 2011 – January 2012', 'ended'],
    ['4 September 2015 – September 2016', 'ended'],
    ['since 2019', 'held when last told of, 18 September 2019'],
  ]);
  await expect(shop.nth(1).getByRole('link', { name: '1 ¶65' })).toBeVisible();
  const opening = shop.first().getByRole('link', { name: 'Coach opens a pop-up shop' });
  await expect(shop.first()).toContainText('outside the documents');
  await opening.click();
  await expect(page).toHaveURL(/\/evidence\/#context--coach-opens-2011$/);
  await expect(page.getByRole('listitem').and(page.locator(':target'))).toBeInViewport();
});

test('“What we do not know” lists every unconfirmed claim with its source', async ({ page }) => {
  for (const [path, id] of [
    ['brands/gucci', 'gucci'],
    ['groups/alibaba-group', 'alibaba-group'],
  ] as const) {
    await page.goto(`./evidence/?entity=${id}&check=unconfirmed`);
    const count = await claims(page).count();
    expect(count).toBeGreaterThan(1);
    await page.goto(`./${path}/`);
    await expect(page.getByText(`, of which ${count} unconfirmed`)).toBeVisible();
    const listed = section(page, 'What we do not know')
      .getByRole('listitem')
      .filter({ hasText: /^\s*Unconfirmed: / });
    await expect(listed).toHaveCount(count);
    for (const gap of await listed.all())
      await expect(gap.getByRole('link', { name: / ¶/ })).toHaveCount(1);
  }
});

test('context is a section of its own: it says that no document tells it, and bears works and no verdict', async ({
  page,
}) => {
  await page.goto('./brands/gucci/');
  const context = section(page, 'Context').getByRole('listitem');
  await expect(context.filter({ hasText: 'Kering drops Alibaba from its first suit' })).toHaveCount(
    1,
  );
  for (const entry of await context.all()) {
    await expect(entry).toContainText('outside the documents');
    await expect(entry).not.toContainText(/single source|one origin|conflict|\d sources/);
    await expect(entry.getByRole('link', { name: / ¶/ })).toHaveCount(0);
    expect(await entry.getByRole('link').count()).toBeGreaterThan(0);
  }
  for (const name of ['Timeline', 'Figures', 'Fact sheet', 'Statements'])
    await expect(section(page, name)).not.toContainText('outside the documents');
});

test('what no document tells says beside its name how far it had come, where it never came about', async ({
  page,
}) => {
  for (const path of ['groups/tapestry', 'groups/capri-holdings', 'evidence']) {
    await page.goto(`./${path}/`);
    const context = section(page, 'Context').getByRole('listitem');
    const bid = context.filter({ hasText: 'Tapestry agrees to buy Capri Holdings' });
    await expect(bid.getByText('announced', { exact: true })).toHaveCount(1);
    await expect(context.getByText(/^(planned|announced|done)$/)).toHaveCount(1);
  }
});

test('at a glance every clause has its source, and no source begins a line without its words', async ({
  page,
}) => {
  await page.setViewportSize({ width: 820, height: 900 });
  await page.goto('./brands/gucci/');
  const paragraph = section(page, 'At a glance').getByRole('paragraph');
  await expect(paragraph).toContainText(/^Gucci is owned by Kering 1 ¶17, 32, 37, sells on/);
  expect(await paragraph.getByRole('link', { name: / ¶/ }).count()).toBeGreaterThan(5);
  const parted = await paragraph.evaluate((element) => {
    const range = document.createRange();
    return [...element.querySelectorAll('a')].flatMap((link) => {
      const next = link.nextSibling;
      if (!next || !/^[,.]/.test(next.textContent ?? '')) return [];
      range.setStart(next, 0);
      range.setEnd(next, 1);
      const [own] = [...link.getClientRects()].toReversed();
      const sign = range.getBoundingClientRect();
      return own && sign.top > own.bottom ? [link.textContent] : [];
    });
  });
  expect(parted).toEqual([]);
});
