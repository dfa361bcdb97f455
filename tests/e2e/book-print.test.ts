/** Books: several pages as one document, as HTML and as PDFs read back. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { examplesOf } from './pages.ts';
import {
  body,
  lastLine,
  letters,
  lost,
  notesAt,
  onPaper,
  outside,
  overprints,
  PAPERS,
  readPdf,
  whole,
} from './pdf.ts';
import type { Paper, Printed, TextRun } from './pdf.ts';
import { builtPages, siteOf } from './sites.ts';

/** Two sorts of book: of all briefings, and of the profiles of one kind. */
const BOOKS: Readonly<Record<string, (project: string) => string>> = {
  'the book of briefings': () => 'print/',
  'a book of profiles': (project) => examplesOf(project).profileBook,
};

/** Every book of a site, by its path. */
const allBooks = (project: string): readonly string[] =>
  builtPages(siteOf(project))
    .map(({ path }) => path)
    .filter((path) => path.startsWith('print/'));

async function printBook(page: Page, format: Paper): Promise<Printed> {
  const options = { format, preferCSSPageSize: true, printBackground: true };
  return readPdf(await page.pdf({ ...options, tagged: true, outline: true }));
}

/** Tells whether letters are as large as those of a heading, and not those of a name in a drawing or a table. */
const isLarge = ({ top, bottom }: TextRun): boolean => top - bottom > 10;

const contents = (page: Page) =>
  page.getByRole('region', { name: 'Contents' }).getByRole('listitem');

const listed = (page: Page) =>
  page.getByRole('region', { name: /^(Sources|Works used)/ }).getByRole('listitem');

test('no id stands twice in a book, and every link within it and every name of an element leads somewhere', async ({
  page,
}, { project }) => {
  const books = allBooks(project.name);
  expect(books.length).toBeGreaterThan(8);
  for (const book of books) {
    await page.goto(`./${book}`);
    const { ids, hashes, named } = await page.evaluate(() => {
      const values = (name: string) =>
        [...document.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name) ?? '');
      const references = ['for', 'headers', 'aria-labelledby', 'aria-describedby'].flatMap(values);
      return {
        ids: values('id'),
        hashes: values('href').filter((href) => href.startsWith('#')),
        named: references.flatMap((list) => list.split(' ')),
      };
    });
    expect(ids.length, book).toBeGreaterThan(30);
    expect(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      book,
    ).toEqual([]);
    const known = new Set(ids);
    expect(
      hashes.filter((hash) => !known.has(hash.slice(1))),
      book,
    ).toEqual([]);
    expect(
      named.filter((id) => !known.has(id)),
      book,
    ).toEqual([]);
  }
});

test('in a book the links between its parts stay within it', async ({ page }, { project }) => {
  const { briefing, profile, profileBook } = examplesOf(project.name);
  for (const [book, bound] of [
    ['print/', briefing],
    [profileBook, profile],
  ] as const) {
    await page.goto(`./${book}`);
    await expect(page.locator(`.part a[href^="/${bound}"]`)).toHaveCount(0);
    const id = bound.split('/')[1];
    const inside = page.getByRole('main').locator(`a[href="#${id}"]`);
    expect(await inside.count(), book).toBeGreaterThan(0);
  }
});

test('a book has one list of documents and one of works, and names nothing twice in them', async ({
  page,
}, { project }) => {
  for (const book of allBooks(project.name)) {
    await page.goto(`./${book}`);
    await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toHaveCount(1);
    const addresses = await listed(page)
      .locator('a[rel=external]')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
    const texts = (await listed(page).allTextContents()).map((text) => text.replace(/^\d+/, ''));
    expect(texts.length, book).toBeGreaterThan(4);
    for (const list of [addresses, texts])
      expect(
        list.filter((each, i) => list.indexOf(each) !== i),
        book,
      ).toEqual([]);
  }
});

test('the number beside a work is the one under which the list of the same page has it', async ({
  page,
}, { project }) => {
  const { briefing, profile } = examplesOf(project.name);
  let all = 0;
  for (const path of [profile, briefing, ...allBooks(project.name)]) {
    await page.goto(`./${path}`);
    const links = await page.locator('[data-n]').evaluateAll((found) =>
      found.map((link) => ({
        said: link.getAttribute('data-n'),
        listed: document
          .getElementById((link.getAttribute('href') ?? '').slice(1))
          ?.querySelector('span')?.textContent,
      })),
    );
    all += links.length;
    expect(
      links.filter((link) => link.said !== link.listed),
      path,
    ).toEqual([]);
  }
  expect(all).toBeGreaterThan(50);
});

test('the notes of a briefing keep their numbers in the book', async ({ page }, { project }) => {
  const { briefing } = examplesOf(project.name);
  await page.goto(`./${briefing}`);
  const own = await page.getByRole('complementary').allTextContents();
  await page.goto('./print/');
  const bound = await page
    .getByRole('main')
    .locator(`#${briefing.split('/')[1]}`)
    .getByRole('note')
    .allTextContents();
  expect(own.length).toBeGreaterThan(10);
  expect(bound).toEqual(own);
});

for (const { paper, size } of PAPERS)
  for (const [name, find] of Object.entries(BOOKS))
    test(`${name} prints on ${paper}: cover, contents, every part from a new sheet, every note and source, and nothing clipped or alone`, async ({
      page,
    }, { project }) => {
      const book = find(project.name);
      await page.emulateMedia({ colorScheme: paper === 'A4' ? 'light' : 'dark' });
      await page.goto(`./${book}`);
      const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
      const parts = await contents(page).getByRole('link').allTextContents();
      const abouts = (await contents(page).locator('.small').allTextContents()).map(letters);
      const notes = await onPaper(page.getByRole('note'));
      // Names of parts are in drawings as well, and a part begins a sheet.
      const heads = await page.locator('h3, h4').allTextContents();
      const names = (await page.locator('.part h2').allTextContents()).map(letters);
      const all = (await page.locator('h1, h2, h3, h4').allTextContents()).map(letters);
      const printed = await printBook(page, paper);
      const { sheets } = printed;
      expect(body(sheets[0]!)[0]?.text).toBe(title);
      expect(lost([...parts.map(letters), ...abouts], { sheets: sheets.slice(1, 3) })).toEqual([]);
      const begins = sheets.map((sheet) =>
        letters(
          body(sheet)
            .slice(0, 3)
            .map(({ text }) => text)
            .join(''),
        ),
      );
      const unbegun = parts.filter(
        (part) => !begins.some((text) => text.startsWith(letters(part).slice(0, 20))),
      );
      expect(unbegun).toEqual([]);
      expect(lost([...notes, ...(await onPaper(listed(page)))], printed)).toEqual([]);
      for (const [i, sheet] of sheets.entries()) {
        const where = `sheet ${i + 1} of ${sheets.length}`;
        expect(sheet.size, where).toEqual(size);
        expect(sheet.letters, where).toContain(`Page${i + 1}of${sheets.length}`);
        expect(sheet.letters, where).toContain(`/${book}`);
        expect(body(sheet).length, where).toBeGreaterThan(0);
        expect(outside(sheet), where).toEqual([]);
        expect(overprints(sheet), where).toEqual([]);
        const isText = i > 2 && book === 'print/';
        const last = lastLine(sheet, isText ? notesAt(sheet) : undefined);
        const words = letters(last.map(({ text }) => text).join(''));
        const alone = last.every(isLarge) && heads.some((head) => letters(head).endsWith(words));
        expect(alone, `${where} ends with ${words}`).toBe(false);
      }
      expect([...printed.fontTypes]).toEqual(['CIDFontType2']);
      expect(printed.tagged).toBe(true);
      expect(printed.language).toBe('en');
      expect(printed.title).toContain(title);
      const outline = printed.outline.map(letters);
      expect(outline).toEqual(expect.arrayContaining([letters(title), ...names]));
      // Each as it stands on the sheet, and none of its words twice.
      expect(outline.filter((each) => !all.includes(each))).toEqual([]);
      expect(whole(printed)).not.toContain('Boundapart');
    });
