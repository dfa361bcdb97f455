/** Where the text of a briefing comes from: in a sentence, in a drawing, and in a table. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const section = (page: Page) => page.getByRole('region', { name: 'Where the text comes from' });

test('every briefing says where its text comes from, draws it, and tells it in a table', async ({
  page,
}) => {
  await page.goto('./briefings/');
  const links = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
  const briefings = await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(briefings.length).toBeGreaterThan(4);
  for (const briefing of briefings) {
    await page.goto(briefing);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await expect(section(page).getByRole('paragraph')).toHaveText(
      /^Published by .+, .*\d{4}.*\. (It derives|What it derives from is not known)/,
    );
    await expect(section(page).locator('svg').first()).toBeVisible();
    const rows = section(page)
      .getByRole('table', { name: 'The same in words' })
      .getByRole('row')
      .filter({ has: page.getByRole('cell') });
    const numbers = await rows.evaluateAll((all) =>
      all.map((row) => row.querySelector('td')?.innerText),
    );
    expect(numbers).toEqual(numbers.map((_, i) => String(i + 1)));
    expect(numbers.length, briefing).toBeGreaterThan(0);
    // Every arrow bears the number of its row.
    const drawn = await section(page).locator('svg').first().textContent();
    for (const number of numbers) expect(drawn).toContain(number);
    await expect(
      rows.filter({ hasText: title }).getByRole('link', { name: title }).first(),
    ).toBeVisible();
  }
});

test('what is inferred of the descent is told apart from what was verified', async ({ page }) => {
  await page.goto('./briefings/kors-alipay-2017/');
  const sentence = section(page).getByRole('paragraph');
  await expect(sentence).toContainText('translated by machine from Chinese');
  await expect(sentence).toContainText('It derives, as we infer, from: LADYMAX');
  const how = section(page).getByRole('row').getByRole('cell').last();
  await expect(how).toHaveText('inferred');
  await expect(
    section(page).getByRole('row').filter({ hasText: 'Forbes interview with Jack Ma' }),
  ).toContainText('verified: ');
});

test('two documents of one origin say that they do not confirm each other', async ({ page }) => {
  for (const [path, other] of [
    ['tapestry-tmall-afp-2019', 'Tapestry, Inside Retail'],
    ['tapestry-tmall-insideretail-2019', 'Tapestry, AFP'],
  ] as const) {
    await page.goto(`./briefings/${path}/`);
    await expect(section(page).getByRole('paragraph')).toContainText(
      `It shares an ancestor with “${other}”, so they do not confirm each other.`,
    );
  }
});
