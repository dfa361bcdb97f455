/** Reading with a mouse, with keys alone, and with scripts off. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { exampleOf, examplesOf, PAGE_KINDS } from './pages.ts';

const examples = () => examplesOf(test.info().project.name);
const longest = (): string => `./${examples().briefing}`;

/** The name of what has the focus, as it reads. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    // Without the key that stands beside a control.
    const name = at?.getAttribute('aria-label') ?? at?.textContent.replace(/\/\s*$/, '') ?? '';
    return name.trim().replace(/\s+/g, ' ');
  });

async function tab(page: Page, times: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let i = 0; i < times; i += 1) {
    await page.keyboard.press('Tab');
    names.push(await focused(page));
  }
  return names;
}

test('the Tab key passes the masthead in the order it is read, and reaches the text', async ({
  page,
}) => {
  await page.goto(longest());
  const sections = await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link')
    .allInnerTexts();
  expect(sections.length).toBeGreaterThan(5);
  const expected = [
    'Skip to the text',
    (await page.title()).split(' · ').at(-1),
    ...sections,
    'Search',
    'Theme: the system’s. Change to light',
    'Briefings',
    'Cite',
    'Print this briefing',
  ];
  expect(await tab(page, expected.length)).toEqual(expected);
});

test('the skip link is seen when it has the focus, and leads past the masthead', async ({
  page,
}) => {
  await page.goto(`./${examples().profile}`);
  const crumb = await page.getByRole('main').getByRole('link').first().innerText();
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  expect(await tab(page, 3)).toEqual([crumb, 'Cite', 'Print this profile']);
});

test('with keys alone a note is reached from its number, and its words from the note', async ({
  page,
}) => {
  await page.goto(longest());
  const number = page.getByRole('link', { name: /^Note \d+, correction$/ }).first();
  const name = (await number.getAttribute('aria-label')) ?? '';
  await number.focus();
  await page.keyboard.press('Enter');
  expect(await tab(page, 1)).toEqual([name.replace('correction', 'back to the marked words')]);
  await page.keyboard.press('Enter');
  await expect(page.locator('mark:target')).toHaveClass(/mk-correction/);
  expect(await tab(page, 1)).toEqual([name]);
});

test('the theme button goes from the system’s to light to dark and back, and is remembered', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./');
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const [light, dark] = ['rgb(250, 250, 246)', 'rgb(24, 23, 22)'];
  const button = page.getByRole('button', { name: /^Theme:/ });
  expect(await ground()).toBe(dark);
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: light. Change to dark');
  expect(await ground()).toBe(light);
  await page.goto('./names/');
  expect(await ground()).toBe(light);
  await button.click();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.reload();
  await expect(button).toHaveAccessibleName('Theme: dark. Change to the system’s');
  expect(await ground()).toBe(dark);
  await button.click();
  expect(await ground()).toBe(light);
});

test('the print control opens the browser’s print dialogue', async ({ page }) => {
  let printed = 0;
  await page.exposeFunction('countPrint', () => (printed += 1));
  await page.addInitScript('window.print = () => window.countPrint()');
  for (const [times, [path, name]] of [
    [`./${examples().profile}`, 'Print this profile'],
    [longest(), 'Print this briefing'],
  ].entries()) {
    await page.goto(path!);
    await page.getByRole('button', { name: name! }).click();
    await expect.poll(() => printed).toBe(times + 1);
  }
});

test('the number of a paragraph is its address, and the paragraph that was asked for is washed', async ({
  page,
}) => {
  await page.goto(longest());
  await page.getByRole('link', { name: 'Link to paragraph 30', exact: true }).click();
  await expect(page).toHaveURL(/\/briefings\/[a-z0-9-]+\/#p30$/);
  await page.goto('./');
  await page.goto(`${longest()}#p30`);
  const paragraph = page.locator('#p30');
  await expect(paragraph).toBeInViewport();
  await expect(paragraph).toHaveCSS('background-color', 'rgb(226, 234, 243)');
  await expect(page.locator('#p29')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

/** Where each annotated paragraph, its notes and the paragraph after it stand. */
const places = (page: Page) =>
  page.locator('.notes').evaluateAll((all) => {
    const lines = [...document.querySelectorAll('.text :is(.para, h2)')];
    return all.map((notes) => {
      const paragraph = notes.previousElementSibling as Element;
      const next = lines[lines.indexOf(paragraph) + 1];
      return {
        paragraph: paragraph.getBoundingClientRect().toJSON() as DOMRect,
        notes: [...notes.children].map((note) => note.getBoundingClientRect().toJSON() as DOMRect),
        next: next?.getBoundingClientRect().top ?? Infinity,
      };
    });
  });

test('on a wide screen every note stands in the margin, level with its paragraph or below the note before it', async ({
  page,
}) => {
  await page.goto(longest());
  const found = await places(page);
  expect(found.length).toBeGreaterThan(10);
  let above = 0;
  for (const { paragraph, notes } of found) {
    const [first] = notes;
    const apart = first!.top - above;
    const level = Math.abs(first!.top - paragraph.top) < 12;
    expect(level || (first!.top > paragraph.top && apart < 40)).toBe(true);
    for (const note of notes) {
      expect(note.left).toBeGreaterThan(paragraph.right);
      expect(note.top).toBeGreaterThanOrEqual(above);
      above = note.bottom;
    }
  }
});

test('on a wide screen long notes leave no hole in the text', async ({ page }) => {
  await page.goto(longest());
  // A drawing, or words of ours, are no part of the numbered text and have room around them.
  const gaps = await page
    .locator('.text :is(.para, h2), .text > :is(p, figure)')
    .evaluateAll((lines) =>
      lines
        .slice(1)
        .map((line, i) => [lines[i]!, line] as const)
        .filter((pair) => pair.every((line) => line.matches('.para, h2')))
        .map(
          ([above, below]) =>
            below.getBoundingClientRect().top - above.getBoundingClientRect().bottom,
        ),
    );
  expect(gaps.length).toBeGreaterThan(30);
  for (const gap of gaps) expect(Math.abs(gap)).toBeLessThan(2);
});

test('on a phone every note stands under its paragraph, before the next one', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(longest());
  for (const { paragraph, notes, next } of await places(page)) {
    let above = paragraph.bottom;
    for (const note of notes) {
      expect(note.top).toBeGreaterThanOrEqual(above);
      expect(note.right).toBeLessThanOrEqual(360);
      above = note.bottom;
    }
    expect(next).toBeGreaterThanOrEqual(above);
  }
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  for (const kind of PAGE_KINDS)
    test(`${kind.name} reads, and shows no control that would do nothing`, async ({ page }, {
      project,
    }) => {
      await page.goto(`./${exampleOf(kind, project.name)}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(100);
      const dead = page.getByRole('button').filter({ visible: true });
      expect(await dead.filter({ hasNotText: /^Search$/ }).allTextContents()).toEqual([]);
    });

  test('the facts under a paragraph open and lead on', async ({ page }) => {
    await page.goto(longest());
    const rests = page
      .locator('.para')
      .filter({ hasText: '1 fact rests on this paragraph' })
      .first();
    const fact = rests.locator('details').getByRole('link').first();
    await expect(fact).toBeHidden();
    await rests.getByText('1 fact rests on this paragraph').click();
    await fact.click();
    await expect(page).toHaveURL(/#[a-z0-9-]+--[a-z0-9-]+$/);
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('the search page says what to do without it', async ({ page }) => {
    await page.goto('./search/');
    // Playwright's finders by text and role pass over what stands in `noscript`.
    const advice = page.locator('noscript p');
    await expect(advice).toBeVisible();
    await expect(advice).toContainText('Search needs a script');
    await advice.locator('a', { hasText: 'Names' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Names');
  });
});
