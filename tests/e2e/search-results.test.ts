/** Results: what each kind of them says, where it leads, and what is highlighted there. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { group, hits, search } from './search-box.ts';

test.describe('a result', () => {
  test('that is a claim says its paragraph, sentence, entities, date, verdict and check', async ({
    page,
  }) => {
    await search(page, 'Coach leaves Tmall');
    const row = group(page, 'Claims').first();
    await expect(row.locator('.where')).toHaveText('Kors–Alipay ¶65');
    await expect(row.getByRole('link')).toHaveText('Coach leaves Tmall for the second time');
    await expect(row.locator('.what p').last()).toHaveText('Coach · Tmall');
    await expect(row.locator('.when > span')).toHaveText([
      'September 2016',
      'single source',
      'verified',
    ]);
  });

  test('that is a briefing has the paragraphs and notes in which most was found', async ({
    page,
  }) => {
    await search(page, 'daigou purchasing factors');
    const rows = group(page, 'Briefings');
    await expect(rows.first()).toHaveText(
      /^Briefing\s*Kors takes Alipay credit as luxury’s feud with Alibaba cools\s*22 August 2017$/,
      { useInnerText: true },
    );
    await expect(rows.nth(1).locator('.where')).toHaveText('Note 24, translationKors in China');
    await rows.nth(1).getByRole('link').click();
    await expect(page).toHaveURL(/\/briefings\/kors-alipay-2017\/#n-daigou$/);
    await expect(page.locator('#n-daigou')).toBeInViewport();
  });

  test('that is a profile says of what kind it is, in every script with its language', async ({
    page,
  }) => {
    await search(page, '天猫');
    await expect(hits(page).first().locator('.where')).toHaveText('Platform');
    await expect(hits(page).first().getByRole('link')).toHaveText('Tmall 天猫');
    await expect(hits(page).first().getByRole('link').locator('[lang=zh-Hans]')).toHaveText('天猫');
  });

  test('that no document holds says so', async ({ page }) => {
    await search(page, 'racketeering');
    const row = group(page, 'Findings and context').first();
    await expect(row.locator('.where')).toHaveText('Outside the documents');
    await expect(row).toContainText('4 August 2016');
    await row.getByRole('link').click();
    await expect(page).toHaveURL(/\/evidence\/#context--racketeering-claims-dismissed$/);
  });

  test('shows text of the page alone', async ({ page }) => {
    await search(page, 'Alibaba');
    await expect(hits(page).first()).toBeVisible();
    const shown = (await hits(page).allInnerTexts()).join('\n');
    expect(shown).not.toMatch(/rests? on this paragraph|Print this|no\. *who/i);
    expect(shown).not.toContain('<');
  });

  test('does not repeat its sentence', async ({ page }) => {
    await search(page, 'no lasting enemies');
    const words = group(page, 'Claims').first().locator('.what');
    await expect(words).toHaveText(/^the article: Business knows no lasting enemies[^:]*$/);
    await search(page, 'Balenciaga opens');
    await expect(group(page, 'Findings and context').first().locator('.what')).toHaveText(
      'Balenciaga opens on Luxury Pavilion',
    );
  });
});

test.describe('the page that was reached', () => {
  /** What the browser highlights. */
  const highlighted = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()),
    );

  test('highlights the words it was found by, and its address is clean', async ({ page }) => {
    await search(page, 'walled gardens');
    await hits(page).getByRole('link', { name: '¶3' }).click();
    await expect(page).toHaveURL(/\/briefings\/alibaba-conciliatory-2021\/#p3$/);
    await expect(page.locator('#p3')).toBeInViewport();
    await expect.poll(() => highlighted(page)).toEqual(['walled', 'gardens']);
    await page.reload();
    expect(await highlighted(page)).toEqual([]);
  });

  test('highlights words of a script without spaces', async ({ page }) => {
    await search(page, '天猫');
    await hits(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/\/platforms\/tmall\/$/);
    await expect.poll(() => highlighted(page)).toContain('天猫');
  });
});
