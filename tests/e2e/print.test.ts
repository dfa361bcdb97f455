/** Paper: a profile and the briefings as PDFs, read back. */
import { expect, test } from '@playwright/test';
import { examplesOf } from './pages.ts';
import {
  body,
  lastLine,
  lost,
  onPaper,
  letters,
  notesAt,
  overprints,
  PAPERS,
  print,
  whole,
} from './pdf.ts';
import { addressOf, SITES, siteOf } from './sites.ts';

const profile = (): string => `./${examplesOf(test.info().project.name).profile}`;
const longest = (): string => `./${examplesOf(test.info().project.name).briefing}`;

/** Pages with headings of every kind, besides a profile and a briefing. */
const HEADED = ['./', './network/', './timeline/', './names/', './method/', './evidence/'];

for (const { paper, size } of PAPERS) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`a profile prints on ${paper} with running head, address and page numbers, from a ${scheme} screen`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(profile());
      const [name, site] = (await page.title()).split(' · ').map(letters) as [string, string];
      const { sheets, fontTypes } = await print(page, paper);
      expect(sheets.length).toBeGreaterThan(2);
      sheets.forEach((sheet, i) => {
        expect(sheet.size).toEqual(size);
        expect(sheet.letters).toContain(site);
        expect(sheet.letters).toContain(profile().slice(1));
        expect(sheet.letters).toContain(`Page${i + 1}of${sheets.length}`);
        // The first sheet bears the name as its title instead.
        expect(sheet.letters.includes(`${name}:`)).toBe(i > 0);
        expect(sheet.letters.length, `sheet ${i + 1} is not blank`).toBeGreaterThan(200);
        expect(overprints(sheet), `sheet ${i + 1}`).toEqual([]);
      });
      expect([...fontTypes]).toEqual(['CIDFontType2']);
    });
  }

  test(`a profile prints on ${paper} with every section, and every source with its address once`, async ({
    page,
  }) => {
    await page.goto(profile());
    const sources = page.getByRole('region', { name: 'Sources' });
    const addresses = await sources
      .locator('a[rel=external]')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
    expect(addresses.length).toBeGreaterThan(0);
    const headings = await page
      .getByRole('main')
      .getByRole('heading', { level: 2 })
      .allInnerTexts();
    for (const heading of ['Fact sheet', 'Relations', 'Timeline', 'Figures', 'Sources'])
      expect(headings).toContain(heading);
    const text = whole(await print(page, paper));
    for (const heading of headings) expect(text).toContain(letters(heading));
    for (const address of addresses) expect(text.split(letters(address))).toHaveLength(2);
  });

  test(`every briefing prints on ${paper} with the whole of each note under its number and of each work, and no words over others`, async ({
    page,
  }) => {
    await page.goto('./briefings/');
    const links = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
    const briefings = await links.evaluateAll((all) =>
      all.map((a) => (a as HTMLAnchorElement).href),
    );
    expect(briefings.length).toBeGreaterThan(4);
    let all = 0;
    for (const briefing of briefings) {
      await page.goto(briefing);
      const notes = await onPaper(page.getByRole('complementary'));
      const works = await onPaper(
        page.getByRole('region', { name: /^Works/ }).getByRole('listitem'),
      );
      const printed = await print(page, paper);
      const { sheets } = printed;
      all += notes.length + works.length;
      expect(lost([...notes, ...works], printed), briefing).toEqual([]);
      expect(sheets.flatMap(overprints), briefing).toEqual([]);
      expect(sheets.filter((sheet) => body(sheet).length === 0)).toEqual([]);
    }
    expect(all).toBeGreaterThan(50);
  });
}

for (const { paper } of PAPERS)
  test(`no heading, caption or table head is left alone at the foot of a sheet of ${paper}`, async ({
    page,
  }, { project }) => {
    const briefing = (path: string) => path.startsWith('./briefings/');
    // Where the site knows its address a code takes room at the head, and sheets break elsewhere.
    const { content } = siteOf(project.name);
    const addressed = SITES.filter((site) => site.content === content && site.url !== '').map(
      (site) => `${addressOf(site)}${profile().slice(2)}`,
    );
    for (const path of [...HEADED, profile(), longest(), ...addressed]) {
      await page.goto(path);
      const heading = page.locator('h2, h3, h4, caption, thead th, thead tr');
      const opening = await heading.allTextContents();
      const heads = opening.map(letters);
      expect(heads.length, path).toBeGreaterThan(2);
      for (const [i, sheet] of (await print(page, paper)).sheets.entries()) {
        const column = briefing(path) ? notesAt(sheet) : undefined;
        const last = letters(
          lastLine(sheet, column)
            .map(({ text }) => text)
            .join(''),
        );
        // Of a heading of two lines the second is the last.
        const alone = heads.some((head) => head.endsWith(last));
        expect(alone, `${path}, foot of sheet ${i + 1}: ${last}`).toBe(false);
      }
    }
  });

test('a page prints the same from a dark screen as from a light one: dark letters on white', async ({
  page,
}) => {
  await page.goto(profile());
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await print(page, 'A4');
  await page.emulateMedia({ colorScheme: 'dark' });
  const fromSystem = await print(page, 'A4');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  const fromChoice = await print(page, 'A4');
  for (const [i, sheet] of light.sheets.entries()) {
    const dots = Buffer.from(await sheet.paint());
    const white = dots.filter((value, at) => at % 4 === 0 && value > 250).length;
    expect(white / (dots.length / 4), `share of sheet ${i + 1} that is white`).toBeGreaterThan(0.8);
    for (const dark of [fromSystem, fromChoice])
      expect(dots.equals(Buffer.from((await dark.sheets[i]?.paint()) ?? []))).toBe(true);
  }
});

test('paper carries nothing that only a screen can use', async ({ page }) => {
  await page.goto(profile());
  const { sheets } = await print(page, 'A4');
  const lines = new Set(sheets.flatMap(({ runs }) => runs.map(({ text }) => text.trim())));
  expect(lines.size).toBeGreaterThan(50);
  const links = await page.getByRole('navigation').getByRole('link').allInnerTexts();
  // A section of the profile may bear the name of a page.
  const headings = await page.getByRole('heading').allInnerTexts();
  const named = links.filter((words) => words !== '' && !headings.includes(words));
  const controls = ['Skip to the text', ...named, 'Theme', 'Print this profile'];
  expect(controls.length).toBeGreaterThan(10);
  expect(controls.filter((control) => lines.has(control))).toEqual([]);
  await page.goto('./names/');
  await expect(page.getByRole('navigation', { name: 'Letters' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
});

test('what is folded away on the screen lies open on paper', async ({ page }) => {
  await page.goto(longest());
  // A citation is for the clipboard: paper bears its own.
  const fact = page.getByRole('main').locator('details:not(.cite) a').first();
  await expect(fact).toBeAttached();
  await expect(fact).toBeHidden();
  const words = letters((await fact.textContent()) ?? '');
  expect(words.length).toBeGreaterThan(10);
  expect(whole(await print(page, 'A4'))).toContain(words);
});
