/** The one idea: from a fact to the words it rests on, and back. */
import { expect, test } from '@playwright/test';

/** Kering's suit of 2015: the briefing and the id of the claim that speaks for it. */
const BRIEFING = 'briefings/kors-alipay-2017/';
const CLAIM = 'second-suit';
const KEY = 'kors-alipay-2017--second-suit';

test('a fact on a profile leads to the words it rests on, washed and in view', async ({ page }) => {
  await page.goto('./brands/gucci/');
  const row = page.getByRole('listitem').filter({ hasText: 'sue Alibaba in Manhattan' });
  await row.getByRole('link', { name: '¶18' }).click();
  await expect(page).toHaveURL(new RegExp(`/${BRIEFING}#c-${CLAIM}$`));
  const words = page.locator(`#c-${CLAIM}`);
  await expect(words).toBeInViewport({ ratio: 1 });
  await expect(words).toHaveText(/sued/);
  const ground = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground(`#c-${CLAIM}`)).toBe('rgb(226, 234, 243)');
  expect(await ground('#p18')).toBe('rgba(0, 0, 0, 0)');
});

test('a paragraph lists the facts that rest on it, and each leads to its row on a profile', async ({
  page,
}) => {
  await page.goto(`./${BRIEFING}#p18`);
  const paragraph = page.locator('#p18');
  await paragraph.getByText('1 fact rests on this paragraph').click();
  await paragraph.getByRole('link', { name: /sue Alibaba in Manhattan/ }).click();
  await expect(page).toHaveURL(new RegExp(`#${KEY}$`));
  const row = page.locator(`[id="${KEY}"]`);
  await expect(row).toBeInViewport();
  await expect(row).toContainText('15 May 2015');
  await expect(row).toContainText('prints “Last May”');
});

test('a claim without a quotation leads to its line under the paragraph, which opens', async ({
  page,
}) => {
  await page.goto(`./${BRIEFING}`);
  const line = page.locator('details li[id^="c-"]').first();
  const id = (await line.getAttribute('id')) ?? '';
  await expect(line).toBeHidden();
  await page.goto('./');
  await page.goto(`./${BRIEFING}#${id}`);
  await expect(line).toBeInViewport();
});

test('the number of a note leads to the note, and the number of the note back to its words', async ({
  page,
}) => {
  await page.goto(`./${BRIEFING}`);
  const number = page.locator('#p18').getByRole('link', { name: /^Note \d+, correction$/ });
  const shown = await number.innerText();
  await number.click();
  await expect(page).toHaveURL(/#n-[a-z0-9-]+$/);
  const note = page.locator('aside:target');
  await expect(note).toBeInViewport();
  await expect(note).toContainText('Last May');
  await note.getByRole('link', { name: `Note ${shown}, back to the marked words` }).click();
  const words = page.locator('mark:target');
  await expect(words).toHaveText('Last May');
  await expect(words).toBeInViewport();
});
