/** Paper: one page of each kind as a PDF, on both papers and from both themes, read back. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { encode } from 'uqr';
import { body, inkAtSides, letters, outside, overprints, PAPERS, print } from './pdf.ts';
import type { Printed } from './pdf.ts';
import { addressOf, siteOf } from './sites.ts';

const SITE = letters('From courtroom to counter');

interface PrintedPage {
  readonly name: string;
  readonly path: string;
  /** What heads a sheet after the first. */
  readonly head: string;
  readonly isWide?: boolean;
  /** Words that are there when the page has drawn itself. */
  readonly ready?: RegExp;
}

const PAGES: readonly PrintedPage[] = [
  { name: 'a short profile', path: 'regulators/samr/', head: 'regulator profile' },
  { name: 'a very long profile', path: 'groups/alibaba-group/', head: 'group profile' },
  { name: 'a briefing', path: 'briefings/kors-alipay-2017/', head: 'Kors takes Alipay credit' },
  { name: 'the timeline', path: 'timeline/', head: 'Timeline' },
  { name: 'the evidence', path: 'evidence/', head: 'Evidence', isWide: true },
  { name: 'the comparison', path: 'compare/', head: 'Compare', isWide: true },
  { name: 'the network', path: 'network/', head: 'Network' },
  {
    name: 'a list of results',
    path: 'search/?q=gucci',
    head: 'Search',
    ready: /\d+ results for “gucci”/,
  },
];

async function open(page: Page, { path, ready }: PrintedPage): Promise<void> {
  await page.goto(`./${path}`);
  if (ready) await expect(page.getByText(ready).first()).toBeVisible();
}

const edition = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.dataset['edition'] ?? '');

for (const { paper, size } of PAPERS)
  for (const printedPage of PAGES) {
    const { name, path, head, isWide } = printedPage;
    test(`${name} prints on ${paper} with its head, address, edition and number on each sheet, and all of it between the margins`, async ({
      page,
    }) => {
      await open(page, printedPage);
      const state = letters(await edition(page));
      expect(state).toMatch(/^Edition[0-9a-f]{8},newestsourceabout22March2021$/);
      const { sheets, fontTypes } = await print(page, paper);
      for (const [i, sheet] of sheets.entries()) {
        const where = `sheet ${i + 1} of ${sheets.length}`;
        expect(sheet.size, where).toEqual(isWide ? size.toReversed() : size);
        const running = letters(
          sheet.runs.flatMap((run) => (body(sheet).includes(run) ? [] : run.text)).join(''),
        );
        expect(running, where).toContain(SITE);
        expect(running, where).toContain(`/${path.replace(/\?.*/, '')}`);
        expect(running, where).toContain(`${state}·Page${i + 1}of${sheets.length}`);
        if (i > 0) expect(running, where).toContain(letters(head));
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
  test(`every drawing lies on one sheet of ${paper}, between its margins`, async ({ page }) => {
    for (const path of ['./groups/alibaba-group/', './network/', './briefings/kors-alipay-2017/']) {
      await page.goto(path);
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

test('where the site knows its own address, a profile and a briefing bear a code that leads there, on paper alone', async ({
  page,
}) => {
  for (const path of ['brands/gucci/', 'briefings/kors-alipay-2017/', 'print/brands/']) {
    await page.goto(`${addressOf(siteOf('sub-path'))}${path}`);
    const code = page.getByRole('img', { name: 'QR code of this page’s address' });
    await expect(code).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    await expect(code).toBeVisible();
    await expect(code).toHaveAttribute('src', `/dossier/qr/${path.replace(/\/$/, '')}.svg`);
    await page.emulateMedia({ media: null });
    const [first] = (await print(page)).sheets;
    const [foot, ...more] = first!.letters.match(/https:\/\/example\.org\/dossier\/[\w/-]+/g) ?? [];
    expect([foot, ...more], path).toHaveLength(2);
  }
});

test('the code is the one that holds the address of the page', async ({ page }) => {
  const root = addressOf(siteOf('sub-path'));
  for (const path of ['brands/gucci', 'briefings/kors-alipay-2017', 'print', 'print/brands']) {
    const answer = await page.request.get(`${root}qr/${path}.svg`);
    expect(answer.headers()['content-type'], path).toContain('image/svg+xml');
    const drawing = await answer.text();
    const address = `https://example.org/dossier/${path}/`;
    const { data, size } = encode(address, { border: 0, ecc: 'M' });
    const [, side] = /viewBox="0 0 (\d+) \1"/.exec(drawing) ?? [];
    const step = Number(side) / size;
    const dark = [...drawing.matchAll(/M(\d+),(\d+)h/g)].map(([, x, y]) => `${x} ${y}`);
    const expected = data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`${x * step} ${y * step}`] : [])),
    );
    expect(dark, path).toEqual(expected);
    expect(dark.length, path).toBeGreaterThan(200);
  }
});

test('where the site does not know its own address, no page bears a code', async ({ page }) => {
  await page.goto('./brands/gucci/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: /QR/ })).toHaveCount(0);
  expect((await page.request.get('./qr/brands/gucci.svg')).status()).toBe(404);
});
