import { expect, test } from 'vitest';
import { FILE_FORMATS } from '../../../src/exports/cite-files.ts';
import { allItems, type CslItem } from '../../../src/exports/csl.ts';
import { canals } from '../../fixtures/reports.ts';

const HOSTILE = '天猫 & {Co} 100% _x_ #1 $5 ~ ^ \\input{x} <i>no end } @article{a,';

const item = (change: Partial<CslItem> = {}): CslItem => ({
  id: 'briefings:first:source',
  type: 'article-newspaper',
  title: 'Old and new',
  author: [{ literal: 'Ann Alder' }],
  'container-title': 'Kelda Gazette',
  URL: 'https://example.org/a_b?c=%20&d={e',
  language: 'en',
  issued: { 'date-parts': [[2019, 5, 4]] },
  ...change,
});
const page = item({ type: 'webpage', version: 'Edition 1a2b3c4d', status: 'Edition 1a2b3c4d' });
const { bib, ris, 'csl.json': csl } = FILE_FORMATS;

/** Depth of braces at the end, and the least on the way; BibTeX counts escaped ones as well. */
function braces(text: string): readonly number[] {
  let [depth, least] = [0, 0];
  for (const sign of text) {
    depth += Number(sign === '{') - Number(sign === '}');
    least = Math.min(least, depth);
  }
  return [depth, least];
}

test('BibTeX has the record of an article', () => {
  expect(bib.write([item()])).toBe(`@article{briefings:first:source,
\tauthor = {{Ann Alder}},
\tjournal = {Kelda Gazette},
\ttitle = {Old and new},
\turl = {https://example.org/a_b?c=%20&d=%7Be},
\tyear = {2019},
\tmonth = may,
\tdate = {2019-05-04},
\tlanguage = {en},
}

`);
});

test.each([
  [[[2019, 9]], '\tyear = {2019},\n\tmonth = sep,\n\tlanguage'],
  [[[2019]], '\tyear = {2019},\n\tlanguage'],
  [[[2016], [2018]], '\tyear = {2016},\n\tdate = {2016/2018},\n\tlanguage'],
])('BibTeX has of the date %j what is known', (dates, words) => {
  expect(bib.write([item({ issued: { 'date-parts': dates } })])).toContain(words);
});

test.each([
  [{ season: 3 } as const, 'Published in autumn'],
  [{ season: 3, circa: true } as const, 'Published in autumn. Date approximate'],
  [
    {
      'date-parts': [
        [2017, 8],
        [2017, 9, 1],
      ],
    } as const,
    'Published by 2017-09-01',
  ],
])('a note tells of the date %j what no field does', (date, words) => {
  const issued = { 'date-parts': [[2017]], ...date };
  expect(bib.write([item({ issued })])).toContain(`\tnote = {${words}},\n`);
  expect(ris.write([item({ issued })])).toContain(`N1  - ${words}\n`);
});

test('BibTeX tells in a note what it has no field for', () => {
  expect(bib.write([page])).toContain('\tnote = {Kelda Gazette. Edition 1a2b3c4d},\n');
  const about = { 'date-parts': [[2019]], circa: true } as const;
  expect(bib.write([item({ issued: about })])).toContain('\tnote = {Date approximate},\n');
  expect(bib.write([item({ issued: { literal: 'by March 2019' } })])).toContain(
    '\tnote = {by March 2019},\n',
  );
});

test('BibTeX keeps every sign of a text, and none of them is a command', () => {
  const text = bib.write([item({ title: HOSTILE, author: [{ literal: HOSTILE }] })]);
  expect(braces(text)).toEqual([0, 0]);
  expect(text.match(/^@/gm)).toHaveLength(1);
  const author = /^\tauthor = \{\{(.*)\}\},$/m.exec(text)![1];
  expect(author).toBe(
    String.raw`天猫 \& \textbraceleft{}Co\textbraceright{} 100\% \_x\_ \#1 \$5 \textasciitilde{} \^{} \textbackslash{}input\textbraceleft{}x\textbraceright{} $<$i$>$no end \textbraceright{} @article\textbraceleft{}a,`,
  );
});

test('RIS has the record of an article: type first, end last, day and address whole', () => {
  const URL = `https://example.org/${'long/'.repeat(30)}`;
  expect(ris.write([item({ URL })])).toBe(`TY  - NEWS
T1  - Old and new
A1  - Ann Alder,
Y1  - 2019/05/04/
PY  - 2019
JF  - Kelda Gazette
UR  - ${URL}
LA  - en
ER  - 
`);
});

test('RIS tells the edition in a note, and in no abstract', () => {
  expect(ris.write([page])).toContain('N1  - Edition 1a2b3c4d\n');
  expect(ris.write([page])).not.toContain('AB  - ');
});

test('no text of a record begins a field of RIS of its own', () => {
  const text = ris.write([item({ title: `${'x'.repeat(70)}ER  - ` }), item({ title: HOSTILE })]);
  expect(text.match(/^TY  - NEWS$/gm)).toHaveLength(2);
  expect(text.match(/^ER  - /gm)).toHaveLength(2);
  expect(text.split('\n').filter((line) => !/^[A-Z][A-Z\d]  - /.test(line))).toEqual(['']);
  expect(text).toContain(`T1  - ${HOSTILE}\n`);
});

test('CSL-JSON is the records themselves', () => {
  expect(JSON.parse(csl.write([page, item()]))).toEqual([page, item()]);
});

test('a file of the whole dossier has a key for each record, and the same bytes twice', () => {
  const items = allItems(canals('/', 'https://example.org'));
  const text = bib.write(items);
  const keys = [...text.matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key);
  expect(keys).toEqual(items.map(({ id }) => id));
  expect(braces(text)).toEqual([0, 0]);
  expect(bib.write(items)).toBe(text);
  expect(ris.write(items).match(/^TY  - /gm)).toHaveLength(items.length);
});
