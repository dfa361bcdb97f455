import { describe, expect, test } from 'vitest';
import { pdfBlocks } from '../../../../src/ingest/read/pdf-blocks.ts';
import { linesOfPage, type PdfLine } from '../../../../src/ingest/read/pdf-lines.ts';

/** Lines of a page under each other, 5 points to a letter; what differs from the body is given. */
function lines(
  page: number,
  before: number,
  ...texts: readonly (string | Partial<PdfLine>)[]
): readonly PdfLine[] {
  let y = 700;
  return texts.map((one, i) => {
    const given = typeof one === 'string' ? { text: one } : one;
    y -= 12;
    const line = {
      text: '',
      x: 50,
      y,
      size: 10,
      font: 'body',
      page,
      number: before + i + 1,
      ...given,
    };
    y = line.y;
    return { end: line.x + line.text.length * 5, ...line };
  });
}

const BODY = [
  'The council of Kelda closed the North Bridge to',
  'lorries on Monday, after a diver had found a long',
  'crack in its third pier.',
];
const texts = (all: readonly PdfLine[]) =>
  pdfBlocks(all).map(({ text, furniture }) => [text, furniture]);

describe('lines', () => {
  const item = (str: string, x: number, y = 100, width = str.length * 5) => ({
    str,
    width,
    height: 10,
    transform: [10, 0, 0, 10, x, y],
    fontName: 'f1',
  });

  test('pieces on one baseline are a line, with a space where there is a gap', () => {
    const page = [item('North', 50), item('Bridge', 80), item('s', 110, 104), item('Next', 50, 88)];
    expect(linesOfPage(page, 1, 7).map(({ text, number }) => [text, number])).toEqual([
      ['North Bridges', 8],
      ['Next', 9],
    ]);
  });

  test('a ligature is its letters', () => {
    expect(linesOfPage([item('pro\uFB01t', 50)], 1, 0)[0]!.text).toBe('profit');
  });
});

test('Lines up to a short one are a paragraph, and a line set apart begins another', () => {
  const page = lines(
    1,
    0,
    ...BODY,
    'Buses may still cross it, but only one at a time,',
    'and slowly.',
    { text: 'Nobody minds.', y: 590 },
  );
  expect(texts(page).map(([text]) => text)).toEqual([
    BODY.join(' '),
    'Buses may still cross it, but only one at a time, and slowly.',
    'Nobody minds.',
  ]);
});

test('A paragraph that a page end cuts is joined over the foot and the head of the page', () => {
  const head = { text: 'Kelda Council · Report', y: 780 };
  const all = [
    ...lines(1, 0, head, { text: BODY[0]!, y: 700 }, BODY[1]!, { text: 'Page 1 of 2', y: 30 }),
    ...lines(2, 4, head, { text: BODY[2]!, y: 700 }, { text: 'Page 2 of 2', y: 30 }),
  ];
  expect(pdfBlocks(all)).toMatchObject([
    { text: 'Kelda Council · Report', furniture: 'running head or foot' },
    { text: BODY.join(' '), line: 2, lastLine: 6, page: 1, kind: 'text' },
    { text: 'Page 1 of 2', furniture: 'page number' },
    { text: 'Kelda Council · Report', furniture: 'running head or foot', page: 2 },
    { text: 'Page 2 of 2', furniture: 'page number' },
  ]);
});

test('Larger letters and another font are headings of their rank, small ones furniture', () => {
  const page = lines(
    1,
    0,
    { text: 'The bridge', size: 20, font: 'bold', y: 690 },
    { text: 'Its pier', font: 'bold', y: 660 },
    { text: BODY[0]!, y: 640 },
    ...BODY.slice(1),
    { text: '1. Found in November.', size: 7, y: 500 },
  );
  expect(pdfBlocks(page)).toMatchObject([
    { text: 'The bridge', kind: 'heading', level: 1 },
    { text: 'Its pier', kind: 'heading', level: 2 },
    { text: BODY.join(' '), kind: 'text' },
    { text: '1. Found in November.', furniture: 'small print' },
  ]);
});

test('A paragraph goes on in the next column', () => {
  const right = BODY.slice(2).map((text) => ({ text, x: 350, y: 688 }));
  expect(texts(lines(1, 0, ...BODY.slice(0, 2), ...right))).toEqual([[BODY.join(' '), undefined]]);
});
