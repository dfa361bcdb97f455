import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';
import { expect, test } from 'vitest';
import { FILE_FORMATS } from '../../../src/exports/cite-files.ts';
import { citeBriefing } from '../../../src/exports/cite.ts';
import { allItems, briefingItem, cslDate, documentItem } from '../../../src/exports/csl.ts';
import { loadModel } from '../../../src/model/load.ts';
import { parseDate } from '../../../src/schemas/date.ts';
import { inBib, inCsl, inRis, readBib, readCsl, readRis } from './cite-reader.ts';

const { bib, ris, 'csl.json': csl } = FILE_FORMATS;
const shipped = loadModel({ contentDir: 'content', base: '/', url: 'https://example.org' });
const items = allItems(shipped);

test('every page and document of the shipped dossier is read from BibTeX as it is, with no trouble', () => {
  const { records, troubles } = readBib(bib.write(items));
  expect(troubles).toEqual([]);
  expect(records).toEqual(items.map(inBib));
});

test('every page and document of the shipped dossier is read from RIS as it is', () => {
  const { records, troubles } = readRis(ris.write(items));
  expect(records).toEqual(items.map(inRis));
  // It warns of what a record does not have: a page has no date, and some documents name no author.
  expect(troubles.map(({ type, field }) => `${type} ${field}`)).toEqual(
    items.flatMap(({ author, issued }) => [
      ...(author ? [] : ['missing_required_field author']),
      ...(issued ? [] : ['missing_required_field date']),
    ]),
  );
});

test('every page and document of the shipped dossier is read from CSL-JSON as it is', () => {
  const { records, errors, warnings } = readCsl(csl.write(items));
  expect(errors).toEqual([]);
  expect(records).toEqual(items.map(inCsl));
  // CSL allows all of these: this reader has no site of a page, wants a country with a language, and knows only some
  // words for the status of a work.
  expect(new Set(warnings.map(({ type, field }) => `${type} ${field}`))).toEqual(
    new Set([
      'unknown_field container-title',
      'unknown_field_value langid',
      'unknown_field_value pubstate',
    ]),
  );
});

test('every title keeps its capitals in a style that has none', () => {
  const { entries } = new BibLatexParser(bib.write(items)).parse();
  const cited = Object.values(new CSLExporter(entries).parse());
  expect(cited.map(({ title }) => (title as string).replace(/<\/?span[^>]*>/g, ''))).toEqual(
    items.map(({ title }) => title),
  );
});

test('BibTeX on one line, as it stands on a page, is read as that of the file', () => {
  for (const briefing of shipped.briefings.values()) {
    const shown = citeBriefing(shipped, briefing).citations.filter(({ label }) =>
      label.endsWith('BibTeX'),
    );
    expect(readBib(shown.map(({ text }) => text).join('\n'))).toEqual({
      troubles: [],
      records: [briefingItem(shipped, briefing), documentItem(shipped, briefing)].map(inBib),
    });
  }
});

test.each([
  ['en-GB', 'en-GB'],
  ['zh', 'zh-CN'],
  ['it', 'it-IT'],
])('the language %s is read from both formats', (language, withCountry) => {
  const item = { ...items[1]!, language };
  expect(readBib(bib.write([item])).records[0]!.language).toBe(language);
  expect(readRis(ris.write([item])).records[0]!.language).toBe(withCountry);
});

test.each([
  ['2019', '2019'],
  ['2019-05', '2019-05'],
  ['2019-05-04~', '2019-05-04'],
  ['2017-08-15/2017-08-18', '2017-08-15/2017-08-18'],
  ['2016/2018', '2016/2018'],
  ['[..2019-03]', undefined],
])('the date %s is read from BibTeX as %s', (edtf, date) => {
  const item = { ...items[1]!, issued: cslDate(parseDate(edtf)) };
  expect(readBib(bib.write([item]))).toMatchObject({ troubles: [], records: [{ date }] });
});
