/** Axe on one page of each kind, in both themes, wide and narrow; and the system's own colours. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGE_KINDS } from './pages.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const { name, path } of PAGE_KINDS)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing wrong with ${name} in the ${colorScheme} theme, wide or narrow`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      for (const width of [1440, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`./${path}`);
        const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        expect(passes.length).toBeGreaterThan(20);
        const found = violations.map(({ id, nodes }) => ({
          id,
          at: nodes.slice(0, 5).map(({ target }) => target.join(' ')),
        }));
        expect(found, `at ${width} px`).toEqual([]);
      }
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
    const colours = await page.getByRole('img', { name: /Gucci/ }).evaluate((svg) => ({
      text: getComputedStyle(document.body).color,
      letters: getComputedStyle(svg.querySelector('.node text') ?? svg).fill,
      lines: getComputedStyle(svg.querySelector('.flowchart-link') ?? svg).stroke,
    }));
    expect(colours.letters).toBe(colours.text);
    expect(colours.lines).toBe(colours.text);
  });
});
