/** Axe on one page of each kind, wide and narrow, in both themes; and the system's own colours. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { COLOUR_RULES, wrong } from './axe.ts';
import { exampleOf, examplesOf, PAGE_KINDS } from './pages.ts';
import { field, hits, search } from './search-box.ts';

for (const kind of PAGE_KINDS) {
  const { name } = kind;
  for (const width of [1440, 320])
    test(`axe finds nothing wrong with ${name} at ${width} px`, async ({ page }, { project }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`./${exampleOf(kind, project.name)}`);
      expect(await wrong(page)).toEqual([]);
    });

  test(`the dark theme of ${name} has contrast enough, wide and narrow`, async ({ page }, {
    project,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`./${exampleOf(kind, project.name)}`);
      await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(24, 23, 22)');
      expect(await wrong(page, COLOUR_RULES)).toEqual([]);
    }
  });
}

/** The search for the name of a profile, with results of every kind: on the page of the search and over the profile. */
const SEARCHES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the search page with results': async (page) => {
    const name = await nameOn(page);
    await page.goto('./search/');
    const year = page.locator('select[name=from] option').nth(1);
    await search(page, name, { from: (await year.getAttribute('value')) ?? '' });
  },
  'the open dialog with results': async (page) => {
    const name = await nameOn(page);
    await page.keyboard.press('/');
    await field(page).fill(name);
    await expect(hits(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
  },
};

/** The name that heads a profile, without the native one after it. */
async function nameOn(page: Page): Promise<string> {
  await page.goto(`./${examplesOf(test.info().project.name).profile}`);
  return (await page.title()).split(' · ')[0]!;
}

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

  test('the words of a followed fact are outlined, since no wash shows', async ({ page }, {
    project,
  }) => {
    await page.goto(`./${examplesOf(project.name).briefing}`);
    const words = page.locator('.quoted[id]').first();
    await page.goto(`${page.url()}#${await words.getAttribute('id')}`);
    const outline = await words.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).toBe('solid');
  });

  test('the lines and letters of a diagram take the colour of text', async ({ page }) => {
    await page.goto('./network/');
    const colours = await page
      .locator('svg.mm')
      .first()
      .evaluate((svg) => ({
        text: getComputedStyle(document.body).color,
        letters: getComputedStyle(svg.querySelector('.node text') ?? svg).fill,
        lines: getComputedStyle(svg.querySelector('.flowchart-link') ?? svg).stroke,
      }));
    expect(colours.letters).toBe(colours.text);
    expect(colours.lines).toBe(colours.text);
  });
});
