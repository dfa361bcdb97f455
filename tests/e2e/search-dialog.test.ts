/** The search that opens over any page: its keys, its combobox, where it leads, and the focus that returns. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { count, dialog, field, hits, requestsFor, status } from './search-box.ts';
import { exampleOf, PAGE_KINDS } from './pages.ts';

const BRIEFING = './briefings/kors-alipay-2017/';

/** Opens the dialog with the key and asks. */
async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).pressSequentially(query);
  await expect(count(page)).toContainText(`“${query}”`);
}

test.describe('the search opens over the page', () => {
  for (const key of ['/', 'Control+k', 'Meta+k'])
    test(`with ${key}, and the field has the focus`, async ({ page }) => {
      await page.goto(BRIEFING);
      await page.keyboard.press(key);
      await expect(dialog(page)).toBeVisible();
      await expect(field(page)).toBeFocused();
      await expect(page).toHaveURL(/\/briefings\/kors-alipay-2017\/$/);
    });

  test('on every kind of page, and finds', async ({ page }, { project }) => {
    for (const kind of PAGE_KINDS.filter((each) => each.name !== 'the search page')) {
      const { name } = kind;
      await page.goto(`./${exampleOf(kind, project.name)}`);
      // The page for a wrong address has a field of its own, without the search.
      await page.keyboard.press('Control+k');
      await expect(dialog(page), name).toBeVisible();
      await field(page).fill('Gucci');
      await expect(hits(page).first(), name).toContainText('Gucci 古驰');
    }
  });

  test('with a click on Search in the masthead, but one with Ctrl is left to the browser', async ({
    page,
  }) => {
    await page.goto('./brands/');
    const link = page.getByRole('banner').getByRole('link', { name: 'Search' });
    // The tab itself is not opened: Chromium does not always report one that stays behind.
    const taken = page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const tell = (event: Event) => {
            resolve(event.defaultPrevented);
            event.preventDefault();
          };
          addEventListener('click', tell, { once: true });
        }),
    );
    await link.click({ modifiers: ['ControlOrMeta'] });
    expect(await taken).toBe(false);
    await expect(dialog(page)).toHaveCount(0);
    await link.click();
    await expect(dialog(page)).toBeVisible();
    await expect(page).toHaveURL(/\/brands\/$/);
  });

  test('and is loaded only then; its index only when a key is typed', async ({ page }) => {
    const search = requestsFor(page, /\/search\/|search-dialog|site-search/);
    const index = requestsFor(page, /\/pagefind\//);
    await page.goto('./', { waitUntil: 'networkidle' });
    expect(search).toEqual([]);
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.waitForLoadState('networkidle');
    expect(search).not.toEqual([]);
    expect(index).toEqual([]);
    await page.keyboard.type('k');
    await expect(hits(page).first()).toBeVisible();
    expect(index).not.toEqual([]);
  });

  test('again with the query that was asked before, selected', async ({ page }) => {
    await page.goto('./');
    await ask(page, 'Kering');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeVisible();
    await expect(field(page)).toHaveValue('Kering');
    await page.keyboard.type('Gucci');
    await expect(field(page)).toHaveValue('Gucci');
    await expect(page.getByRole('dialog')).toHaveCount(1);
  });
});

test.describe('the dialog closes', () => {
  for (const how of ['Escape', 'the button Close', 'a click beside it'] as const)
    test(`with ${how}, and the focus is where it was`, async ({ page }) => {
      await page.goto(BRIEFING);
      const before = page.getByRole('link', { name: 'Timeline', exact: true });
      await before.focus();
      await ask(page, 'Kering');
      await expect(before).not.toBeFocused();
      if (how === 'Escape') await page.keyboard.press('Escape');
      else if (how === 'the button Close')
        await dialog(page).getByRole('button', { name: 'Close' }).press('Enter');
      else await page.mouse.click(5, 400);
      await expect(dialog(page)).toBeHidden();
      await expect(before).toBeFocused();
    });

  test('when a result on the page itself is opened, which comes into view', async ({ page }) => {
    await page.goto(BRIEFING);
    await ask(page, 'barcelona bag');
    await hits(page).getByRole('link', { name: '¶53' }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(/\/kors-alipay-2017\/#p53$/);
    await expect(page.locator('#p53')).toBeInViewport();
  });
});

test.describe('in the dialog', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./about/');
    await ask(page, 'Huabei');
    await expect(hits(page).nth(2)).toBeVisible();
  });

  test('the arrows choose a row while the focus stays in the field', async ({ page }) => {
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
    for (const [key, at] of [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['ArrowUp', 0],
    ] as const) {
      await page.keyboard.press(key);
      const row = hits(page).nth(at);
      await expect(row).toHaveAttribute('aria-selected', 'true');
      await expect(field(page)).toHaveAttribute(
        'aria-activedescendant',
        (await row.getAttribute('id')) ?? 'no id',
      );
      await expect(page.locator('[aria-selected]')).toHaveCount(1);
      await expect(field(page)).toBeFocused();
    }
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('[aria-selected]')).toHaveCount(0);
    await page.keyboard.press('ArrowUp');
    await expect(hits(page).last()).toHaveAttribute('aria-selected', 'true');
    await expect(hits(page).last()).toBeInViewport();
  });

  test('Enter opens the chosen row', async ({ page }) => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/platforms\/huabei\/$/);
  });

  test('Enter with Shift opens the chosen row in a new tab', async ({ page, context }) => {
    await page.keyboard.press('ArrowDown');
    const opened = context.waitForEvent('page');
    await page.keyboard.press('Shift+Enter');
    await expect(await opened).toHaveURL(/\/platforms\/huabei\/$/);
    await expect(dialog(page)).toBeVisible();
  });

  test('Enter with no row chosen leads to the search page', async ({ page }) => {
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=Huabei$/);
    await expect(hits(page).first()).toContainText('Huabei 花呗');
  });

  test('the number of results is said, and everything leads to the page with filters', async ({
    page,
  }) => {
    await expect(status(page)).toContainText(/^\d+ results for “Huabei”\./);
    await dialog(page).getByRole('link', { name: 'All results, with filters' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=Huabei$/);
    await expect(page.getByRole('combobox', { name: 'Kind' })).toBeVisible();
  });

  test('all results of a kind are on the search page', async ({ page }) => {
    await field(page).fill('Alibaba');
    await dialog(page)
      .getByRole('button', { name: /^All \d+ claims$/ })
      .click();
    await expect(page).toHaveURL(/\/search\/\?q=Alibaba&kind=claim$/);
  });

  test('letters and slashes are typed, and nothing behind it answers', async ({ page }) => {
    await field(page).fill('');
    await field(page).pressSequentially('n/p?');
    await expect(field(page)).toHaveValue('n/p?');
    await expect(dialog(page)).toBeVisible();
    await expect(page).toHaveURL(/\/about\/$/);
  });
});

test('on a phone the dialog fits the window and does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('./');
  await ask(page, 'Louis Vuitton');
  await expect(hits(page).first()).toBeVisible();
  const { wide, inner, left } = await dialog(page).evaluate((box) => ({
    wide: box.scrollWidth,
    inner: box.clientWidth,
    left: box.getBoundingClientRect().left,
  }));
  expect(wide).toBe(inner);
  expect(left).toBeGreaterThanOrEqual(0);
});
