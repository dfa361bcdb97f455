/** Paper: one page of each kind as a PDF, on both papers and from both themes, read back. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { examplesOf } from './pages.ts';
import type { Examples } from './pages.ts';
import { body, inkAtSides, letters, outside, overprints, PAPERS, print } from './pdf.ts';
import type { Printed } from './pdf.ts';

interface PrintedPage {
  readonly name: string;
  readonly path: (examples: Examples) => string;
  readonly isWide?: boolean;
  /** Words that are there when the page has drawn itself. */
  readonly ready?: RegExp;
}

const PAGES: readonly PrintedPage[] = [
  { name: 'a short profile', path: ({ shortestProfile }) => shortestProfile },
  { name: 'a very long profile', path: ({ longestProfile }) => longestProfile },
  { name: 'a briefing', path: ({ briefing }) => briefing },
  { name: 'the timeline', path: () => 'timeline/' },
  { name: 'the evidence', path: () => 'evidence/', isWide: true },
  { name: 'the comparison', path: () => 'compare/', isWide: true },
  { name: 'the network', path: () => 'network/' },
  {
    name: 'a list of results',
    path: ({ longestProfile }) => `search/?q=${longestProfile.split(/[/-]/)[1]}`,
    ready: /^\d+ results for /,
  },
];

const exampleOf = ({ path }: PrintedPage): string => path(examplesOf(test.info().project.name));

async function open(page: Page, printedPage: PrintedPage): Promise<void> {
  await page.goto(`./${exampleOf(printedPage)}`);
  if (printedPage.ready) await expect(page.getByText(printedPage.ready).first()).toBeVisible();
}

/** What heads a sheet after the first, and the name of the site: the last two parts of the title of a page. */
async function headsOf(page: Page): Promise<readonly [string, string]> {
  const parts = (await page.title()).split(' · ').map(letters);
  return [parts.at(-2)!, parts.at(-1)!];
}

const edition = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.dataset['edition'] ?? '');

for (const { paper, size } of PAPERS)
  for (const printedPage of PAGES) {
    const { name, isWide } = printedPage;
    test(`${name} prints on ${paper} with its head, address, edition and number on each sheet, and all of it between the margins`, async ({
      page,
    }) => {
      await open(page, printedPage);
      const state = letters(await edition(page));
      expect(state).toMatch(/^Edition[0-9a-f]{8},newestsource(?:about)?[\dA-Za-z]+$/);
      const [head, site] = await headsOf(page);
      const address = exampleOf(printedPage).replace(/\?.*/, '');
      const { sheets, fontTypes } = await print(page, paper);
      for (const [i, sheet] of sheets.entries()) {
        const where = `sheet ${i + 1} of ${sheets.length}`;
        expect(sheet.size, where).toEqual(isWide ? size.toReversed() : size);
        const running = letters(
          sheet.runs.flatMap((run) => (body(sheet).includes(run) ? [] : run.text)).join(''),
        );
        expect(running, where).toContain(site);
        expect(running, where).toContain(`/${address}`);
        expect(running, where).toContain(`${state}·Page${i + 1}of${sheets.length}`);
        if (i > 0) expect(running, where).toContain(head);
        expect(body(sheet).length, where).toBeGreaterThan(0);
        expect(outside(sheet), where).toEqual([]);
        expect(overprints(sheet), where).toEqual([]);
      }
      expect([...fontTypes]).toEqual(['CIDFontType2']);
    });
  }

for (const printedPage of PAGES)
  test(`${printedPage.name} prints the same from a dark screen, on white`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, printedPage);
    const light = await print(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    const dark = await print(page);
    const text = ({ sheets }: Printed) => sheets.map((sheet) => sheet.letters);
    expect(text(dark)).toEqual(text(light));
    for (const i of new Set([0, light.sheets.length - 1])) {
      const [one, other] = await Promise.all(
        [light, dark].map(async ({ sheets }) => Buffer.from((await sheets[i]?.paint()) ?? [])),
      );
      expect(one!.equals(other!), `sheet ${i + 1}`).toBe(true);
      const white = one!.filter((value) => value > 250).length;
      expect(white / one!.length, `share of sheet ${i + 1} that is white`).toBeGreaterThan(0.8);
    }
  });

for (const { paper } of PAPERS)
  test(`every drawing lies on one sheet of ${paper}, between its margins`, async ({ page }, {
    project,
  }) => {
    const { longestProfile, briefing } = examplesOf(project.name);
    for (const path of [longestProfile, 'network/', briefing]) {
      await page.goto(`./${path}`);
      const drawings = await page
        .getByRole('main')
        .locator('figure svg[viewBox]')
        .evaluateAll((all) =>
          all.map((svg) => {
            const copy = svg.cloneNode(true) as Element;
            for (const unseen of copy.querySelectorAll('title, desc, style')) unseen.remove();
            return copy.textContent;
          }),
        );
      expect(drawings.length, path).toBeGreaterThan(0);
      const { sheets } = await print(page, paper);
      const broken = drawings
        .map(letters)
        .filter((text) => !sheets.some((sheet) => sheet.letters.includes(text)));
      expect(broken, path).toEqual([]);
      for (const [i, sheet] of sheets.entries())
        expect(await inkAtSides(sheet), `${path} sheet ${i + 1}`).toBe(0);
    }
  });
