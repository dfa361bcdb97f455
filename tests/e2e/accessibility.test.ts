/** Axe on one page of each kind, wide and narrow, in both themes; and the system's own colours. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { PAGE_KINDS } from './pages.ts';
import { field, hits, search } from './search-box.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All that a theme changes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with the open page. A name in a diagram stands in rows that SVG puts no space
 * between, so axe reads "AntiCounterfeitingCoalition" and misses it in the link's label; that the
 * label says the same is tested below.
 */
async function wrong(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations, passes } = await (
    only ? axe.withRules([...only]) : axe.withTags(TAGS)
  ).analyze();
  expect(passes.length, 'rules that apply').toBeGreaterThan(only ? 0 : 20);
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .map(({ target }) => `${id}: ${target.join(' ')}`)
      .filter((found) => !found.startsWith('label-content-name-mismatch: .kind-')),
  );
}

for (const { name, path } of PAGE_KINDS) {
  for (const width of [1440, 320])
    test(`axe finds nothing wrong with ${name} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`./${path}`);
      expect(await wrong(page)).toEqual([]);
    });

  test(`the dark theme of ${name} has contrast enough, wide and narrow`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`./${path}`);
      await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(24, 23, 22)');
      expect(await wrong(page, COLOUR_RULES)).toEqual([]);
    }
  });
}

/** The search with results of every kind, on its page and over another. */
const SEARCHES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the search page with results': (page) => search(page, 'Gucci', { from: '2015' }),
  'the open dialog with results': async (page) => {
    await page.goto('./brands/gucci/');
    await page.keyboard.press('/');
    await field(page).fill('Gucci');
    await expect(hits(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
  },
};

for (const [name, open] of Object.entries(SEARCHES))
  for (const scheme of ['light', 'dark'] as const)
    for (const width of [1440, 320])
      test(`axe finds nothing wrong with ${name} in the ${scheme} theme at ${width} px`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height: 900 });
        await open(page);
        await expect(hits(page).nth(3)).toBeVisible();
        expect(await wrong(page)).toEqual([]);
      });

test('the label of a name in a diagram is the name that is drawn', async ({ page }) => {
  await page.goto('./network/');
  const names = await page
    .locator('svg.mm a[aria-label]')
    .evaluateAll((links) =>
      links.map((a) => [a.textContent, a.getAttribute('aria-label')] as const),
    );
  expect(names.length).toBeGreaterThan(10);
  const bare = (text: string | null) => text?.replace(/\s+/g, '');
  for (const [drawn, label] of names) expect(bare(drawn)).toBe(bare(label));
});

test.describe('where the system sets the colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  test('the words of a followed fact are outlined, since no wash shows', async ({ page }) => {
    await page.goto('./briefings/kors-alipay-2017/#c-second-suit');
    const outline = await page
      .locator('#c-second-suit')
      .evaluate((words) => getComputedStyle(words).outlineStyle);
    expect(outline).toBe('solid');
  });

  test('the lines and letters of a diagram take the colour of text', async ({ page }) => {
    await page.goto('./brands/gucci/');
    const colours = await page.locator('svg.mm').evaluate((svg) => ({
      text: getComputedStyle(document.body).color,
      letters: getComputedStyle(svg.querySelector('.node text') ?? svg).fill,
      lines: getComputedStyle(svg.querySelector('.flowchart-link') ?? svg).stroke,
    }));
    expect(colours.letters).toBe(colours.text);
    expect(colours.lines).toBe(colours.text);
  });
});
