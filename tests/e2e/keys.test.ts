/** Keys of a single letter: stepping through the notes, the list of keys, and the switch that turns them off. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { examplesOf } from './pages.ts';

const longest = (): string => `./${examplesOf(test.info().project.name).briefing}`;

const note = (page: Page, number: number): Locator =>
  page.getByRole('complementary', { name: new RegExp(`^Note ${number},`) });
const list = (page: Page): Locator => page.getByRole('dialog', { name: 'Keys' });
const search = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });
const onOff = (page: Page): Locator =>
  list(page).getByRole('checkbox', { name: /^Keys of a single letter/ });

/** The reader is at a note: it has the focus, and the whole of its first line is in the window. */
async function expectAt(page: Page, number: number): Promise<void> {
  await expect(note(page, number)).toBeFocused();
  await expect(note(page, number).getByRole('link').first()).toBeInViewport({ ratio: 1 });
}

/** Opens the list with its button, turns the keys on or off, and closes the list. */
async function turn(page: Page, on: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await onOff(page).setChecked(on);
  await list(page).getByRole('button', { name: 'Close' }).click();
}

test('n goes to the first note and on to the next, and p goes back', async ({ page }) => {
  await page.goto(longest());
  const steps = [
    ['n', 1],
    ['n', 2],
    ['n', 3],
    ['p', 2],
    ['p', 1],
    ['p', 1],
  ] as const;
  for (const [key, number] of steps) {
    await page.keyboard.press(key);
    await expectAt(page, number);
  }
});

/** A paragraph in the middle of the page, and the number of the first note below its head: its own, or that of a later one. */
async function middle(page: Page): Promise<{ readonly id: string; readonly next: number }> {
  await page.goto(longest());
  return page.evaluate(() => {
    const numbered = [...document.querySelectorAll('.text .para')];
    const paragraph = numbered[Math.floor(numbered.length / 2)]!;
    const notes = [...document.querySelectorAll('.notes > *')];
    const next = notes.findIndex(
      (note) => note.compareDocumentPosition(paragraph) & Node.DOCUMENT_POSITION_PRECEDING,
    );
    return { id: paragraph.id, next: next + 1 };
  });
}

test('from the middle of the page n goes to the next note below, and p to the one above', async ({
  page,
}) => {
  const { id, next } = await middle(page);
  expect(next).toBeGreaterThan(2);
  for (const [key, number] of [
    ['n', next],
    ['p', next - 1],
  ] as const) {
    await page.goto('./');
    await page.goto(`${longest()}#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
    await page.keyboard.press(key);
    await expectAt(page, number);
  }
});

test('the last note is the last, and the keys go on from the note that the reader tabs in', async ({
  page,
}) => {
  await page.goto(longest());
  const last = await page.getByRole('complementary', { name: /^Note \d+,/ }).count();
  expect(last).toBeGreaterThan(10);
  await note(page, last - 1)
    .getByRole('link')
    .first()
    .focus();
  for (const [key, number] of [
    ['n', last],
    ['n', last],
    ['p', last - 1],
  ] as const) {
    await page.keyboard.press(key);
    await expectAt(page, number);
  }
  await page.keyboard.press('Tab');
  await expect(
    note(page, last - 1)
      .getByRole('link')
      .first(),
  ).toBeFocused();
});

test('on a phone the keys find the notes below their paragraphs', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { id, next } = await middle(page);
  await page.goto(`${longest()}#${id}`);
  await page.keyboard.press('n');
  await expectAt(page, next);
});

test('? opens the list of keys, and the focus is back where it was when the list is closed', async ({
  page,
}) => {
  await page.goto(longest());
  const before = page.getByRole('link', { name: 'Timeline', exact: true });
  await before.focus();
  for (const close of ['Escape', 'Close']) {
    await expect(list(page)).toBeHidden();
    await page.keyboard.press('?');
    await expect(list(page)).toBeVisible();
    await expect(before).not.toBeFocused();
    if (close === 'Escape') await page.keyboard.press('Escape');
    else await list(page).getByRole('button', { name: close }).press('Enter');
    await expect(list(page)).toBeHidden();
    await expect(before).toBeFocused();
  }
});

test('the list says what each key does', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('?');
  await expect(list(page).getByRole('term')).toHaveText(['/ or Ctrl K', 'n', 'p', 'Esc', '?']);
  await expect(list(page).getByRole('definition')).toHaveText([
    'Search',
    'Next note of a briefing',
    'Previous note',
    /^Close the preview/,
    'This list',
  ]);
});

test('the button Keys opens the list and has the focus again when it is closed', async ({
  page,
}) => {
  await page.goto('./names/');
  const button = page.getByRole('button', { name: 'Keys', exact: true });
  await button.press('Enter');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('a click beside the list closes it, and one on its words does not', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('?');
  await list(page).getByRole('heading', { name: 'Keys' }).click();
  await expect(list(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(list(page)).toBeHidden();
});

test('while the list is open no key does anything behind it', async ({ page }) => {
  await page.goto(longest());
  await page.keyboard.press('?');
  await expect(list(page)).toBeVisible();
  await list(page).getByRole('button', { name: 'Close' }).focus();
  for (const key of ['n', '/']) await page.keyboard.press(key);
  await expect(list(page)).toBeVisible();
  await expect(search(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(note(page, 1)).not.toBeFocused();
});

test('the switch turns the keys off, here and on the next page, and on again', async ({ page }) => {
  await page.goto('./names/');
  await turn(page, false);
  await page.goto(longest());
  for (const key of ['n', '?', '/']) await page.keyboard.press(key);
  await expect(note(page, 1)).not.toBeFocused();
  await expect(list(page)).toBeHidden();
  await expect(search(page)).toHaveCount(0);

  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await expect(onOff(page)).not.toBeChecked();
  await page.keyboard.press('Escape');
  await turn(page, true);
  await page.goto('./');
  await page.goto(longest());
  await page.keyboard.press('n');
  await expectAt(page, 1);
});

test('with the keys off Ctrl+K still opens the search', async ({ page }) => {
  await page.goto('./');
  await turn(page, false);
  await page.goto(longest());
  await page.keyboard.press('Control+k');
  await expect(search(page)).toBeVisible();
});

test('letters that are typed into the search field are typed, and nothing else', async ({
  page,
}) => {
  await page.goto('./search/');
  const field = page.getByRole('combobox', { name: 'Search the dossier' });
  await field.pressSequentially('np?/n');
  await expect(field).toHaveValue('np?/n');
  await expect(field).toBeFocused();
  await expect(list(page)).toBeHidden();
});

test('a letter with Alt, Ctrl or Cmd belongs to the browser', async ({ page }) => {
  await page.goto(longest());
  for (const chord of ['Alt+n', 'Alt+p', 'Control+p']) await page.keyboard.press(chord);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button for keys that do nothing', async ({ page }) => {
    await page.goto(longest());
    await expect(page.getByText('Keys', { exact: true })).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Colophon' })).toBeVisible();
  });
});
