/** The search page: what is found, what the address holds, what the keyboard does, and what is left without scripts. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

const field = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search the dossier' });
const results = (page: Page): Locator => page.locator('.hits > li');
const titles = (page: Page): Locator => results(page).getByRole('heading');
const count = (page: Page): Locator => page.locator('[data-count]');

const search = (page: Page, query: string) =>
  page.goto(`./search/?${new URLSearchParams({ q: query })}`);

/** Addresses of what a page asks for that belongs to the index. */
function indexRequests(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) seen.push(request.url());
  });
  return seen;
}

test.describe('the search finds', () => {
  for (const { query, first } of [
    { query: 'Kai Yun', first: 'Kering 开云集团' },
    { query: '天猫', first: 'Tmall 天猫' },
    { query: '集团 开云', first: 'Kering 开云集团' },
    { query: 'Huabei', first: 'Huabei 花呗' },
    { query: 'flower stage', first: 'Huabei 花呗' },
    { query: 'hermes', first: 'Hermès 爱马仕' },
    { query: 'Hermès', first: 'Hermès 爱马仕' },
    { query: 'lv', first: 'Louis Vuitton 路易威登' },
    { query: 'Taobao', first: 'Taobao 淘宝' },
  ])
    test(`${first} first for ${query}`, async ({ page }) => {
      await search(page, query);
      await expect(titles(page).first()).toHaveText(first);
    });

  test('the briefing that prints a name, after the profile that bears it', async ({ page }) => {
    await search(page, 'Huabei');
    await expect(titles(page)).toContainText([
      'Huabei',
      'Kors takes Alipay credit as luxury’s feud with Alibaba cools',
    ]);
    await search(page, 'Kai Yun');
    await expect(titles(page)).toHaveText([
      'Kering 开云集团',
      'Kors takes Alipay credit as luxury’s feud with Alibaba cools',
    ]);
  });

  test('other forms of an English word', async ({ page }) => {
    const marks = page.locator('.hits mark');
    await search(page, 'settle');
    await expect(marks.filter({ hasText: /^settled$/ }).first()).toBeVisible();
    await expect(marks.filter({ hasText: /^settlement$/ }).first()).toBeVisible();
    await search(page, 'settling');
    await expect(marks.filter({ hasText: /^settle$/ }).first()).toBeVisible();
  });

  test('a phrase in quotation marks, straight or curly, and only the phrase', async ({ page }) => {
    await search(page, 'suit drop');
    await expect(results(page).first()).toBeVisible();
    await search(page, '"suit drop"');
    await expect(count(page)).toHaveText('No results for “suit drop”.');
    for (const phrase of ['"drop its suit"', '“drop its suit”']) {
      await search(page, phrase);
      await expect(results(page).first()).toContainText('drop its suit');
    }
  });
});

test.describe('a result', () => {
  test('says what it is, and when it was published', async ({ page }) => {
    await search(page, 'Huabei');
    await expect(results(page).nth(0).locator('.kind')).toHaveText('Platform');
    await expect(results(page).nth(1).locator('.kind')).toHaveText('Briefing, 22 August 2017');
  });

  test('gives a name in another script its language', async ({ page }) => {
    await search(page, '天猫');
    await expect(titles(page).first().locator('[lang=zh-Hans]')).toHaveText('天猫');
  });

  test('leads to the paragraph', async ({ page }) => {
    await search(page, 'Huabei');
    const paragraph = results(page).nth(1).getByRole('link', { name: '¶3', exact: true });
    await paragraph.click();
    await expect(page).toHaveURL(/\/briefings\/kors-alipay-2017\/#p3$/);
    await expect(page.locator('#p3')).toBeInViewport();
  });

  test('leads to a note', async ({ page }) => {
    await search(page, 'Huabei');
    const note = results(page)
      .nth(1)
      .getByRole('link', { name: /^Note \d+, / })
      .first();
    await expect(note).toHaveAttribute('href', /\/briefings\/kors-alipay-2017\/#n-/);
  });

  test('shows text of the page alone', async ({ page }) => {
    await search(page, 'Alibaba');
    await expect(results(page)).toHaveCount(10);
    const shown = (await results(page).locator('p, .parts span').allTextContents()).join('\n');
    expect(shown).not.toMatch(/rests? on this paragraph|single source|Print this|no\. *who/i);
    expect(shown).not.toContain('<');
  });
});

test('more results come ten at a time, and reading goes on at the first new one', async ({
  page,
}) => {
  await search(page, 'Alibaba');
  await expect(count(page)).toHaveText(/^\d+ results for “Alibaba”, the first 10 are shown\.$/);
  const more = page.getByRole('button', { name: 'More results' });
  await more.click();
  await expect(results(page)).toHaveCount(20);
  await expect(results(page).nth(10).getByRole('link').first()).toBeFocused();
  await expect(count(page)).toContainText('the first 20 are shown');
});

test.describe('the address', () => {
  test('follows what is typed, without a step in the history', async ({ page }) => {
    await page.goto('./search/');
    const steps = await page.evaluate(() => history.length);
    await field(page).pressSequentially('Kering');
    await expect(titles(page).first()).toHaveText('Kering 开云集团');
    await expect(page).toHaveURL(/\/search\/\?q=Kering$/);
    await expect(page).toHaveTitle(/^Kering · Search/);
    expect(await page.evaluate(() => history.length)).toBe(steps);
  });

  test('gets a step for each query that is sent, and Back restores query and results', async ({
    page,
  }) => {
    await page.goto('./search/');
    for (const query of ['Kering', 'Gucci']) {
      await field(page).fill(query);
      await field(page).press('Enter');
      await expect(titles(page).first()).toContainText(query);
    }
    await page.goBack();
    await expect(page).toHaveURL(/\?q=Kering$/);
    await expect(field(page)).toHaveValue('Kering');
    await expect(titles(page).first()).toHaveText('Kering 开云集团');
    await page.goForward();
    await expect(field(page)).toHaveValue('Gucci');
    await expect(titles(page).first()).toHaveText('Gucci 古驰');
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(results(page)).toHaveCount(0);
  });

  test('brings the results back from a page that was opened', async ({ page }) => {
    await search(page, 'Alibaba');
    await page.getByRole('button', { name: 'More results' }).click();
    await expect(results(page)).toHaveCount(20);
    await titles(page).nth(0).getByRole('link').click();
    await expect(page).toHaveURL(/\/groups\/alibaba-group\/$/);
    await page.goBack();
    await expect(field(page)).toHaveValue('Alibaba');
    await expect(results(page)).toHaveCount(20);
  });
});

test('nothing of the index is loaded before a key is typed', async ({ page }) => {
  const requests = indexRequests(page);
  await page.goto('./search/', { waitUntil: 'networkidle' });
  expect(requests).toEqual([]);
  await field(page).press('g');
  await expect(results(page).first()).toBeVisible();
  expect(requests.length).toBeGreaterThan(0);
});

test.describe('the keyboard', () => {
  for (const key of ['/', 'Control+k', 'Meta+k'])
    test(`leads to the field with ${key} from any page`, async ({ page }) => {
      await page.goto('./briefings/');
      await page.keyboard.press(key);
      await expect(page).toHaveURL(/\/search\/$/);
      await expect(field(page)).toBeFocused();
    });

  test('selects the query where the field is on the page already', async ({ page }) => {
    await search(page, 'Kering');
    await expect(field(page)).not.toBeFocused();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('Gucci');
    await expect(field(page)).toHaveValue('Gucci');
  });

  test('types a slash where the reader is typing', async ({ page }) => {
    await page.goto('./search/');
    await field(page).pressSequentially('2014/2015');
    await expect(field(page)).toHaveValue('2014/2015');
  });

  test('moves through the links of the results and back, and opens one', async ({ page }) => {
    await page.goto('./search/');
    await field(page).pressSequentially('Huabei');
    await expect(titles(page).first()).toHaveText('Huabei 花呗');
    await page.keyboard.press('ArrowDown');
    await expect(titles(page).first().getByRole('link')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(results(page).getByRole('link').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/platforms\/huabei\/$/);
  });

  test('goes back to the field with Escape, then clears it', async ({ page }) => {
    await search(page, 'Huabei');
    await titles(page).first().getByRole('link').focus();
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('Huabei');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(results(page)).toHaveCount(0);
    await expect(page).toHaveURL(/\/search\/$/);
  });
});

test.describe('the page says', () => {
  test('how many results there are, where a screen reader hears it', async ({ page }) => {
    await search(page, 'Kai Yun');
    await expect(page.locator('site-search').getByRole('status')).toHaveText(
      '2 results for “Kai Yun”.',
      { useInnerText: true },
    );
  });

  test('what was searched where nothing was found, and where names are listed', async ({
    page,
  }) => {
    await search(page, 'zxqvj');
    const status = page.locator('site-search').getByRole('status');
    await expect(status).toContainText('No results for “zxqvj”.');
    await expect(status).toContainText(/Searched were the text and the notes of \d+ briefings/);
    await status.getByRole('link', { name: 'Names' }).click();
    await expect(page).toHaveURL(/\/names\/$/);
  });

  test('that the index could not be loaded', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await search(page, 'Gucci');
    const status = page.locator('site-search').getByRole('status');
    await expect(status).toContainText('The search index could not be loaded.');
    await expect(status.getByRole('link', { name: 'Names' })).toBeVisible();
  });

  test('two names to try, which are found', async ({ page }) => {
    await page.goto('./search/');
    for (const i of [0, 1]) {
      await page.locator('[data-state=idle]').getByRole('link').nth(i).click();
      await expect(results(page).first()).toBeVisible();
      await page.goBack();
    }
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a query that is sent lands on a page that says what to do instead', async ({ page }) => {
    await page.goto('./search/');
    await field(page).fill('Kai Yun');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=Kai\+Yun$/);
    const advice = page.locator('noscript p');
    await expect(advice).toContainText('Search needs a script');
    await expect(advice).toBeVisible();
    await expect(advice.locator('a').first()).toHaveAttribute('href', /\/names\/$/);
    await expect(advice.locator('a').last()).toHaveAttribute('href', /\/briefings\/$/);
  });

  test('nothing is shown that a script would have to fill', async ({ page }) => {
    await page.goto('./search/');
    await expect(page.locator('site-search').getByRole('status')).toBeHidden();
    await expect(page.getByRole('button', { name: 'More results' })).toBeHidden();
  });
});
