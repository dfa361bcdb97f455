import { expect, test } from 'vitest';
import { divide } from '../../../../src/ingest/divide/paragraphs.ts';
import { dividedText, documentOf, FIRST, partsOf, SECOND } from '../document.ts';

const paragraphs = (...texts: readonly string[]) => dividedText(texts.join('\n\n'));

test('Paragraphs are numbered from 1 and bear their line', () => {
  expect(paragraphs('Bridge closed after a diver’s find', FIRST, SECOND).paragraphs).toEqual([
    { n: 1, text: FIRST, line: 3 },
    { n: 2, text: SECOND, line: 5 },
  ]);
});

test('A short line without a mark at its end is a heading where text follows, and left out where none does', () => {
  const { headings, leftOut } = paragraphs(
    'A bridge and its crack',
    FIRST,
    'The night service',
    SECOND,
    'Clerk to the council',
  );
  expect(headings).toEqual([{ text: 'The night service', line: 5, before: 2 }]);
  expect(leftOut).toEqual([
    {
      text: 'Clerk to the council',
      line: 9,
      lastLine: 9,
      why: 'after the end of the text',
      before: 3,
    },
  ]);
});

test('A short sentence is kept, amid the text and at its end', () => {
  expect(partsOf(paragraphs(FIRST, 'Nobody minded.', SECOND, 'Nobody at all.')).paragraphs).toEqual(
    [FIRST, 'Nobody minded.', SECOND, 'Nobody at all.'],
  );
});

test('An advertisement amid the text is left out, and the text after it kept', () => {
  const { paragraphs: kept, leftOut } = partsOf(
    paragraphs(FIRST, 'Advertisement', 'It will last.'),
  );
  expect(kept).toEqual([FIRST, 'It will last.']);
  expect(leftOut).toEqual([['Advertisement', 'advertisement']]);
});

test('Questions and answers are kept with the speaker’s name', () => {
  const interview = [
    'Echo: Is it safe?',
    'Orla Finn: It is not. We close it on Monday at noon.',
    'Echo: Why?',
  ];
  expect(partsOf(paragraphs(FIRST, ...interview)).paragraphs).toEqual([FIRST, ...interview]);
});

test('A line above the headline and the headline’s second print are left out', () => {
  expect(
    partsOf(
      paragraphs('Kelda Echo', 'Bridge closed after a find', 'Bridge closed after a find', FIRST),
    ),
  ).toEqual({
    headline: 'Bridge closed after a find',
    paragraphs: [FIRST],
    headings: [],
    leftOut: [
      ['Kelda Echo', 'above the headline'],
      ['Bridge closed after a find', 'headline, repeated'],
    ],
  });
});

test('A headline packed on a name and a date is none of their kind', () => {
  const packed = 'Bridge closed for the winter\nBy Orla Finn\n3 May 2019';
  expect(partsOf(paragraphs(packed, FIRST))).toMatchObject({
    headline: 'Bridge closed for the winter',
    leftOut: [
      ['By Orla Finn', 'byline'],
      ['3 May 2019', 'date line'],
    ],
  });
});

test('A text that begins with a paragraph has no headline', () => {
  expect(paragraphs(FIRST, SECOND).headline).toBeUndefined();
});

test('A date that an export put before the first words is parted from them', () => {
  expect(partsOf(paragraphs(`date 2019-09 ${FIRST}`, SECOND))).toMatchObject({
    paragraphs: [FIRST, SECOND],
    leftOut: [['date 2019-09', 'date line']],
  });
});

test('A name on its own line of which the text says nothing is left out, a heading of words of the text is not', () => {
  const { headings, leftOut } = partsOf(
    paragraphs('A bridge and its crack', FIRST, 'Yolande Prew', SECOND, 'Mill Lane', FIRST),
  );
  expect(leftOut).toEqual([['Yolande Prew', 'stands alone: a caption or a link']]);
  expect(headings).toEqual([['Mill Lane', 3]]);
});

test('What a format calls furniture, a table or a caption is left out with its name', () => {
  const at = { line: 1, lastLine: 1 } as const;
  const document = documentOf(
    [
      { ...at, text: 'A bridge', kind: 'heading', level: 1 },
      { ...at, text: FIRST, kind: 'text' },
      { ...at, text: SECOND, kind: 'text', furniture: 'aside' },
      { ...at, text: 'Pier | Crack', kind: 'table' },
      { ...at, text: 'The pier at low water', kind: 'caption' },
      { ...at, text: 'It leaks', kind: 'item' },
    ],
    'html',
  );
  expect(partsOf(divide(document))).toEqual({
    headline: 'A bridge',
    paragraphs: [FIRST, 'It leaks'],
    headings: [],
    leftOut: [
      [SECOND, 'aside'],
      ['Pier | Crack', 'table'],
      ['The pier at low water', 'caption'],
    ],
  });
});

test('The headline is the block that says what the format declares as such', () => {
  const at = { line: 1, lastLine: 1 } as const;
  const blocks = [
    { ...at, text: 'Kelda Echo', kind: 'heading', level: 1 },
    { ...at, text: 'Bridge closed', kind: 'text' },
    { ...at, text: FIRST, kind: 'text' },
  ] as const;
  const declared = { meta: { headline: 'Bridge closed' }, declaredIn: {} };
  expect(divide(documentOf(blocks, 'html', declared)).headline?.text).toBe('Bridge closed');
  expect(divide(documentOf(blocks, 'html')).headline?.text).toBe('Kelda Echo');
});
