import { folded } from './block.ts';

/** A piece of print as PDF.js gives it: letters of one font, and where they stand. */
export interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  /** Six numbers; the last two are the place of its lower left corner. */
  readonly transform: readonly unknown[];
  readonly fontName: string;
}

/** A line of print on a page. Lengths are points; `y` grows upwards. */
export interface PdfLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
  /** Font of most of its letters, as the file names it. */
  readonly font: string;
  /** The line as counted over all pages, from 1. */
  readonly number: number;
}

/** Shift of the baseline, in sizes, up to which a piece still belongs to the line: raised and lowered signs. */
const SHIFT = 0.5;
/** Gap between pieces, in sizes, from which on there is a space between them. */
const SPACE = 0.15;

/** Lines of a page, from its pieces in the order of the file, which is nearly always that of reading. */
export function linesOfPage(
  items: readonly TextItem[],
  page: number,
  before: number,
): readonly PdfLine[] {
  const groups: TextItem[][] = [];
  for (const item of items.filter(({ str, width }) => str !== '' && width >= 0)) {
    const last = groups.at(-1)?.findLast(({ str }) => str.trim() !== '');
    if (item.str.trim() === '') groups.at(-1)?.push(item);
    else if (last && isSameLine(last, item)) groups.at(-1)!.push(item);
    else groups.push([item]);
  }
  return groups.map((group, i) => lineOf(group, page, before + i + 1));
}

const xOf = ({ transform }: TextItem): number => transform[4] as number;
const yOf = ({ transform }: TextItem): number => transform[5] as number;
const endOf = (item: TextItem): number => xOf(item) + item.width;

function isSameLine(last: TextItem, item: TextItem): boolean {
  const size = Math.max(last.height, item.height);
  return Math.abs(yOf(item) - yOf(last)) < size * SHIFT && xOf(item) >= xOf(last);
}

function lineOf(items: readonly TextItem[], page: number, number: number): PdfLine {
  const words = items.filter(({ str }) => str.trim() !== '');
  const main = words.reduce((a, b) => (b.str.length > a.str.length ? b : a));
  const text = items
    .map((item, i) => {
      const gap = i === 0 ? 0 : xOf(item) - endOf(items[i - 1]!);
      return gap > item.height * SPACE && item.height > 0 ? ` ${item.str}` : item.str;
    })
    .join('');
  return {
    text: withoutLigatures(folded(text)),
    page,
    x: xOf(words[0]!),
    end: endOf(words.at(-1)!),
    y: yOf(main),
    size: main.height,
    font: main.fontName,
    number,
  };
}

const withoutLigatures = (text: string): string =>
  text.replace(/[\uFB00-\uFB06]/g, (sign) => sign.normalize('NFKC'));
