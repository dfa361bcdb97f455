/** A list of results on paper: a table of evidence. */
import { expect, test } from '@playwright/test';
import { count, hits, search } from './search-box.ts';
import { letters, overprints, readPdf } from './pdf.ts';

test('results print as a table with heads, every row whole, what was asked, and no control', async ({
  page,
}) => {
  await search(page, 'Jack Ma', { from: '2015', to: '2021' });
  await expect(count(page)).toContainText('from 2015, to 2021');
  const rows = (await hits(page).allInnerTexts()).map(letters);
  expect(rows.length).toBeGreaterThan(8);
  const { sheets } = await readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  for (const sheet of sheets) expect(overprints(sheet)).toEqual([]);
  const text = sheets.map((sheet) => sheet.letters).join('');
  const runs = new Set(sheets.flatMap((sheet) => sheet.runs.map((run) => run.text.trim())));
  for (const head of ['Stands on', 'What it says', 'Date and sources', 'Claims'])
    expect([...runs], head).toContain(head);
  expect(text).toContain(letters('results for “Jack Ma”, from 2015, to 2021.'));
  expect(text).toMatch(/5of\d+/);
  expect(text).not.toMatch(/All\d+claims|Filtersandorder|Sortby|Closesearch/);
  const missing = rows.filter((row) => !sheets.some((sheet) => sheet.letters.includes(row)));
  expect(missing).toEqual([]);
});
