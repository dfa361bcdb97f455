/** The evidence and the comparison on paper, read back from PDFs. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { claims } from './lists.ts';
import { letters, overprints, readPdf } from './pdf.ts';
import type { Printed } from './pdf.ts';

const LANDSCAPE = [842, 595];
const PORTRAIT = [595, 842];

async function print(page: Page): Promise<Printed> {
  return readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
}

test('the evidence prints on landscape sheets, with the heads of its columns on each', async ({
  page,
}) => {
  await page.goto('./evidence/');
  const rows = (await claims(page).allInnerTexts()).map(letters);
  const { sheets } = await print(page);
  for (const sheet of sheets) {
    expect(sheet.size).toEqual(LANDSCAPE);
    expect(overprints(sheet)).toEqual([]);
  }
  const table = sheets.filter((sheet) => rows.some((row) => sheet.letters.includes(row)));
  expect(table.length).toBeGreaterThan(10);
  for (const [i, sheet] of table.entries()) {
    const heads = sheet.runs.filter(({ bottom }) => bottom > 400).map(({ text }) => text.trim());
    for (const head of ['Claim', 'Kind', 'Stands on', 'Check', 'Verdict'])
      expect(heads, `sheet ${i + 1}`).toContain(head);
  }
});

test('every claim is printed whole, and no filter or other control', async ({ page }) => {
  await page.goto('./evidence/');
  const rows = (await claims(page).allInnerTexts()).map(letters);
  const { sheets } = await print(page);
  expect(rows.filter((row) => !sheets.some((sheet) => sheet.letters.includes(row)))).toEqual([]);
  const lines = new Set(sheets.flatMap(({ runs }) => runs.map(({ text }) => text.trim())));
  const controls = ['About', 'Document', 'Year', 'all', 'Clear', 'Print this page', 'Compare'];
  expect(controls.filter((control) => lines.has(control))).toEqual([]);
});

test('only the rows that a filter leaves are printed', async ({ page }) => {
  await page.goto('./evidence/?verdict=conflict');
  const first = (await print(page)).sheets[0]?.letters;
  expect(first).toContain('4of206claims');
  expect(first).toContain('GuccimakesupwithAlibaba');
  expect(first).not.toContain('MichaelKorsentersGreaterChina');
});

test('the comparison of all prints on landscape sheets, that of two on upright ones', async ({
  page,
}) => {
  for (const [query, size] of [
    ['', LANDSCAPE],
    ['?e=gucci,coach', PORTRAIT],
  ] as const) {
    await page.goto(`./compare/${query}`);
    const { sheets } = await print(page);
    for (const [i, sheet] of sheets.entries()) {
      expect(sheet.size, query).toEqual(size);
      expect(overprints(sheet), `${query} sheet ${i + 1}`).toEqual([]);
      expect(sheet.letters).toContain('Ownedby');
      expect(sheet.letters).not.toContain('Choosetwo');
    }
  }
});

test('a filtered ledger says at its foot and beside its count what was chosen', async ({
  page,
}) => {
  await page.goto('./evidence/?entity=gucci');
  await expect(page.getByText(/^\d+ of \d+ claims$/)).toBeVisible();
  const { sheets } = await print(page);
  expect(sheets[0]!.letters).toContain(letters('claims: about Gucci'));
  for (const sheet of sheets) expect(sheet.letters).toContain('/evidence/?entity=gucci');
});
