/** The search page: how words are read, what the address holds, what the keyboard does, and what is left without scripts. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { count, field, hits, search, status } from './search-box.ts';

const marks = (page: Page): Locator => page.locator('.hits mark');
const chosen = (page: Page): Locator => page.locator('.hit[aria-selected=true]');

test.describe('words', () => {
  for (const [typed, known, title] of [
    ['gucchi', 'gucci', 'Gucci 古驰'],
    ['alibba', 'alibaba', 'Alibaba Group 阿里巴巴集团'],
    ['tapestery', 'tapestry', 'Tapestry'],
  ] as const)
    test(`${typed} is read as ${known}, and the page says so`, async ({ page }) => {
      await search(page, typed);
      await expect(hits(page).first().getByRole('link')).toHaveText(title);
      await expect(count(page)).toHaveText(
        new RegExp(
          `^\\d+ results for “${typed}”\\. Not every word is spelt that way here\\. Showing results for ${known}\\.$`,
        ),
      );
    });

  test('that stand together nowhere find what has some of them, and the page says so', async ({
    page,
  }) => {
    await search(page, 'daigou zxqvj');
    await expect(count(page)).toContainText('No text has all of these words.');
    await expect(marks(page).first()).toHaveText('daigou');
  });

  test('are found in their other forms', async ({ page }) => {
    await search(page, 'settle');
    await expect(
      marks(page)
        .filter({ hasText: /^settled$/ })
        .first(),
    ).toBeVisible();
    await search(page, 'settling');
    await expect(
      marks(page)
        .filter({ hasText: /^settle$/ })
        .first(),
    ).toBeVisible();
  });

  test('in quotation marks, straight or curly, are found as they stand', async ({ page }) => {
    await search(page, 'suit drop');
    await expect(hits(page).first()).toBeVisible();
    await search(page, '"suit drop"');
    await expect(count(page)).toHaveText('No results for “suit drop”.');
    for (const phrase of ['"drop its suit"', '“drop its suit”']) {
      await search(page, phrase);
      await expect(hits(page).first()).toContainText('drop its suit');
    }
  });

  test('after a minus are in no result', async ({ page }) => {
    const ofGucci = hits(page).filter({ hasText: 'Gucci' });
    await search(page, 'Kering');
    await expect(ofGucci.first()).toBeVisible();
    await search(page, 'Kering -Gucci');
    await expect(hits(page).first()).toBeVisible();
    await expect(ofGucci).toHaveCount(0);
  });
});

test.describe('where nothing is found', () => {
  test('the page says what was searched, and where names are listed', async ({ page }) => {
    await search(page, 'burbery');
    await expect(status(page)).toContainText('No results for “burbery”.');
    await expect(status(page)).toContainText(
      /The search covered the text and the notes of 5 briefings, their claims, and \d+ profiles/,
    );
    await expect(status(page).getByRole('link', { name: 'Evidence' })).toBeVisible();
    await status(page).getByRole('link', { name: 'Names' }).click();
    await expect(page).toHaveURL(/\/names\/$/);
  });
});

test.describe('the address', () => {
  test('follows what is typed, without a step in the history', async ({ page }) => {
    await page.goto('./search/');
    const steps = await page.evaluate(() => history.length);
    await field(page).pressSequentially('Kering');
    await expect(hits(page).first()).toContainText('Kering 开云集团');
    await expect(page).toHaveURL(/\/search\/\?q=Kering$/);
    await expect(page).toHaveTitle(/^Kering · Search/);
    expect(await page.evaluate(() => history.length)).toBe(steps);
  });

  test('gets a step for each query that is sent, to which Back and Forward lead', async ({
    page,
  }) => {
    await page.goto('./search/');
    for (const query of ['Kering', 'Gucci']) {
      await field(page).fill(query);
      await field(page).press('Enter');
      await expect(hits(page).first()).toContainText(query);
    }
    await page.goBack();
    await expect(page).toHaveURL(/\?q=Kering$/);
    await expect(field(page)).toHaveValue('Kering');
    await expect(hits(page).first()).toContainText('Kering 开云集团');
    await page.goForward();
    await expect(field(page)).toHaveValue('Gucci');
    await expect(hits(page).first()).toContainText('Gucci 古驰');
  });
});

test.describe('the keyboard', () => {
  test('selects the query with / where the field is on the page already', async ({ page }) => {
    await search(page, 'Kering');
    await expect(field(page)).not.toBeFocused();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('Gucci');
    await expect(field(page)).toHaveValue('Gucci');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('types a slash where the reader is typing', async ({ page }) => {
    await page.goto('./search/');
    await field(page).pressSequentially('2014/2015');
    await expect(field(page)).toHaveValue('2014/2015');
  });

  test('chooses a row with the arrows and opens it', async ({ page }) => {
    await search(page, 'Huabei');
    await expect(hits(page).first()).toContainText('Huabei 花呗');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    await field(page).focus();
    for (const at of [0, 1]) {
      await page.keyboard.press('ArrowDown');
      await expect(chosen(page)).toHaveAttribute('id', `hits-${at}`);
      await expect(field(page)).toHaveAttribute('aria-activedescendant', `hits-${at}`);
    }
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/platforms\/huabei\/$/);
  });

  test('goes back to the field with Escape, then clears it', async ({ page }) => {
    await search(page, 'Huabei');
    await hits(page).first().getByRole('link').focus();
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('Huabei');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(hits(page)).toHaveCount(0);
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(page).toHaveURL(/\/search\/$/);
  });
});

test('two names to try are found', async ({ page }) => {
  await page.goto('./search/');
  for (const i of [0, 1]) {
    await page.locator('[data-state=idle]').getByRole('link').nth(i).click();
    await expect(hits(page).first()).toBeVisible();
    await page.goBack();
  }
});

test('results fit the narrowest window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await search(page, 'Alibaba Anti-Counterfeiting Alliance');
  await expect(hits(page).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a query that is sent lands on a page that says what to do instead', async ({ page }) => {
    await page.goto('./search/');
    await page.getByRole('searchbox', { name: 'Search the dossier' }).fill('Kai Yun');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=Kai\+Yun$/);
    const advice = page.locator('noscript p');
    await expect(advice).toContainText('Search needs a script');
    await expect(advice).toBeVisible();
    await expect(advice.locator('a').first()).toHaveAttribute('href', /\/names\/$/);
    await expect(advice.locator('a').last()).toHaveAttribute('href', /\/evidence\/$/);
  });

  test('nothing is shown that a script would have to fill', async ({ page }) => {
    await page.goto('./search/');
    await expect(status(page)).toBeHidden();
    for (const hidden of [page.locator('.choices'), page.locator('.hits')])
      await expect(hidden).toBeHidden();
    await expect(page.getByRole('link', { name: 'All results' })).toBeHidden();
  });

  test('the search in the masthead leads to the search page', async ({ page }) => {
    await page.goto('./brands/');
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/$/);
  });
});
