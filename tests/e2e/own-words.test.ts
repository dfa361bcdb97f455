/** What stands between the numbered paragraphs of a briefing and is ours: words and drawings; the longest shipped one has none. */
import { expect, test } from '@playwright/test';
import { examplesOf } from './pages.ts';

test('words of ours between paragraphs begin where the text does, smaller and without a number', async ({
  page,
}, { project }) => {
  await page.goto(`./${examplesOf(project.name).briefing}`);
  const words = page.locator('.text > p');
  await expect(words).toHaveCount(1);
  const [ours, theirs] = await Promise.all(
    [words, page.locator('#p1')].map((line) =>
      line.evaluate((element) => {
        const { paddingLeft, fontSize } = getComputedStyle(element);
        const { left } = element.getBoundingClientRect();
        return { left: left + parseFloat(paddingLeft), size: parseFloat(fontSize) };
      }),
    ),
  );
  expect(ours!.left).toBe(theirs!.left);
  expect(ours!.size).toBeLessThan(theirs!.size);
  await expect(words.getByRole('link')).toHaveCount(0);
});

test('the line of the margin does not cross a drawing', async ({ page }, { project }) => {
  await page.goto(`./${examplesOf(project.name).briefing}`);
  const drawing = page.locator('.text > .diagram');
  await expect(drawing).toHaveCSS('background-color', 'rgb(250, 250, 246)');
  await expect(drawing).toHaveCSS('position', 'relative');
  const line = await page
    .locator('.text')
    .evaluate((text) => getComputedStyle(text, '::before').left);
  const width = await drawing.evaluate((figure) => figure.getBoundingClientRect().width);
  expect(width).toBeGreaterThan(parseFloat(line));
});
