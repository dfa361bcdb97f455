/** Prints pages and reads the PDFs back, so that tests of print judge the sheets and not the stylesheet. */
import type { Locator, Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A run of text on a sheet, in points from the sheet's lower left corner. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** A printed sheet. */
export interface Sheet {
  /** Width and height in whole points. */
  readonly size: readonly [number, number];
  readonly runs: readonly TextRun[];
  /** Its text without any white space, which lines and columns put where they like. */
  readonly letters: string;
  /** Addresses on the web to which it leads. */
  readonly links: readonly string[];
  /** Its colours, dot by dot: red, green, blue and opacity. */
  paint(): Promise<Uint8ClampedArray>;
}

/** A printed document. */
export interface Printed {
  readonly sheets: readonly Sheet[];
  /** Kinds of the fonts in it: CIDFontType2 is TrueType, Type3 is drawings in place of letters. */
  readonly fontTypes: ReadonlySet<string>;
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** The day that it bears, as it is written there. */
  readonly made: string | undefined;
  /** True where it says what is a heading, a list, a table. */
  readonly tagged: boolean;
  /** Titles of its outline, from the first to the last. */
  readonly outline: readonly string[];
}

/** A title of an outline and those under it. */
interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/**
 * Text as sheets are compared by: ligatures undone, white space left out, and letters that are written from right to left,
 * which a PDF holds in the order in which they are drawn.
 */
export const letters = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\p{Script=Arabic}\p{Script=Hebrew}]+/gu, '');

/** The papers that are printed on, with their size in whole points. */
export const PAPERS = [
  { paper: 'A4', size: [595, 842] },
  { paper: 'Letter', size: [612, 792] },
] as const;

export type Paper = (typeof PAPERS)[number]['paper'];

/** Prints what is open, with background graphics on: the harder case for a dark theme. */
export async function print(page: Page, format: Paper = 'A4'): Promise<Printed> {
  return readPdf(await page.pdf({ format, preferCSSPageSize: true, printBackground: true }));
}

/** The text of a printed document without any white space. */
export const whole = ({ sheets }: Printed): string => sheets.map((sheet) => sheet.letters).join('');

/** Text of elements as paper shows it: with the number of each work that is cited, and compared as {@link letters}. */
export async function onPaper(elements: Locator): Promise<readonly string[]> {
  const texts = await elements.evaluateAll((all) =>
    all.map((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const link of copy.querySelectorAll<HTMLElement>('a[data-n]'))
        link.append(link.dataset['n'] ?? '');
      return copy.textContent;
    }),
  );
  return texts.map(letters);
}

/** @param bytes - a PDF, as `page.pdf()` gives it */
export async function readPdf(bytes: Buffer): Promise<Printed> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    fontExtraProperties: true,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const sheets: Sheet[] = [];
  const fontTypes = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    sheets.push(await readSheet(pdf, page));
    for (const type of await readFonts(page)) fontTypes.add(type);
  }
  const { info } = (await pdf.getMetadata()) as {
    readonly info: Readonly<Record<string, string | undefined>>;
  };
  // pdfjs-dist types the answer as an object and gives a map.
  const marks = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  const outline = ((await pdf.getOutline()) ?? []) as readonly OutlineItem[];
  return {
    sheets,
    fontTypes,
    title: info['Title'],
    language: info['Language'],
    made: info['CreationDate'],
    tagged: marks?.get('Marked') ?? false,
    outline: outline.flatMap(titlesIn),
  };
}

const titlesIn = ({ title, items }: OutlineItem): readonly string[] => [
  title,
  ...items.flatMap(titlesIn),
];

/** Pairs of runs on one sheet that are printed over each other. */
export function overprints({ runs }: Sheet): readonly (readonly [string, string])[] {
  return runs.flatMap((run, i) =>
    runs
      .slice(i + 1)
      .filter((other) => Math.min(run.right, other.right) - Math.max(run.left, other.left) > 2)
      .filter((other) => {
        const shared = Math.min(run.top, other.top) - Math.max(run.bottom, other.bottom);
        return shared > 0.4 * Math.min(run.top - run.bottom, other.top - other.bottom);
      })
      .map((other) => [run.text, other.text] as const),
  );
}

/** The foot of a sheet, which bears its address and number, in points: less than the page's margin. */
const FOOT = 50;

/** Margins at the sides of a sheet, in points. */
const SIDE = (18 / 25.4) * 72;

/** Where the editor's margin begins on a sheet of a briefing, in points from its left edge. */
export const notesAt = ({ size: [width] }: Sheet): number => width - SIDE - ((53 + 8) / 25.4) * 72;

/** What printers leave white at the head and the foot, in points; the running lines stand between it and the text. */
const EDGE = 20;

/** What letters and rounding may reach over a margin, in points. */
const SLACK = 2;

/** Height of the margins in which the running lines stand, in points: the smaller of the two. */
const MARGIN = (20 / 25.4) * 72;

/** Texts that stand whole on none of the sheets. */
export const lost = (
  texts: readonly string[],
  { sheets }: Pick<Printed, 'sheets'>,
): readonly string[] =>
  texts.filter((text) => !sheets.some((sheet) => sheet.letters.includes(text)));

/** Runs that are no running line at the head or the foot of their sheet. */
export const body = ({ runs, size: [, height] }: Sheet): readonly TextRun[] =>
  runs.filter(({ bottom, top }) => bottom > MARGIN - SLACK && top < height - MARGIN + SLACK);

/**
 * Tells whether there is ink in the margins at the sides of a sheet, where nothing belongs, not even a drawing.
 *
 * @returns how many dots are not white
 */
export async function inkAtSides(sheet: Sheet): Promise<number> {
  const [width] = sheet.size;
  const dots = await sheet.paint();
  return dots.filter((value, at) => {
    const across = Math.floor(at / 4) % width;
    const isMargin = across < SIDE - SLACK || across > width - SIDE + SLACK;
    return at % 4 < 3 && isMargin && value < 250;
  }).length;
}

/** Runs that do not lie between the margins of their sheet. */
export const outside = ({ runs, size: [width, height] }: Sheet): readonly TextRun[] =>
  runs.filter(
    ({ left, right, bottom, top }) =>
      left < SIDE - SLACK || right > width - SIDE + SLACK || bottom < EDGE || top > height - EDGE,
  );

/**
 * The runs of the last line of a sheet, above its foot.
 *
 * @param column - where the margin of notes begins, whose lines are left out; none where the page has no such margin
 */
export function lastLine({ runs }: Sheet, column = Infinity): readonly TextRun[] {
  const text = runs.filter(({ bottom, left }) => bottom > FOOT && left < column);
  const lowest = Math.min(...text.map(({ bottom }) => bottom));
  return text.filter(({ bottom }) => bottom < lowest + 3);
}

async function readSheet(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<Sheet> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item) => ('str' in item && item.str.trim() ? [toRun(item)] : []));
  const annotations = (await page.getAnnotations()) as readonly { readonly url?: string }[];
  const [width, height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
  return {
    size: [width, height],
    runs,
    letters: letters(runs.map(({ text }) => text).join('')),
    links: annotations.flatMap(({ url }) => url ?? []),
    paint: async () => {
      const { canvas, context } = (pdf.canvasFactory as CanvasFactory).create(width, height);
      await page.render({ canvas, canvasContext: context, viewport }).promise;
      return context.getImageData(0, 0, width, height).data;
    },
  };
}

/** What pdfjs-dist draws on outside a browser; it leaves the type open. */
interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D };
}

/** Letters reach from about a fifth of their size under the line to three quarters above it. */
function toRun({ str, transform, width, height }: TextItem): TextRun {
  const [left, line] = transform.slice(4) as [number, number];
  return {
    text: str,
    left,
    right: left + width,
    bottom: line - height * 0.2,
    top: line + height * 0.75,
  };
}

async function readFonts(page: PDFPageProxy): Promise<readonly string[]> {
  const { styles } = await page.getTextContent();
  await page.getOperatorList(); // loads them
  return Object.keys(styles).map((name) => (page.commonObjs.get(name) as { type: string }).type);
}
