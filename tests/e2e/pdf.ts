/** Reads a PDF back, so that tests of print judge the sheets and not the stylesheet. */
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
  /** Its colours, dot by dot: red, green, blue and opacity. */
  paint(): Promise<Uint8ClampedArray>;
}

/** A printed document. */
export interface Printed {
  readonly sheets: readonly Sheet[];
  /** Kinds of the fonts in it: CIDFontType2 is TrueType, Type3 is drawings in place of letters. */
  readonly fontTypes: ReadonlySet<string>;
}

/** Text as sheets are compared by: ligatures undone, white space left out. */
export const letters = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

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
  return { sheets, fontTypes };
}

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

/** The runs of the last line of a sheet, above its foot. */
export function lastLine({ runs }: Sheet): readonly TextRun[] {
  const text = runs.filter(({ bottom }) => bottom > FOOT);
  const lowest = Math.min(...text.map(({ bottom }) => bottom));
  return text.filter(({ bottom }) => bottom < lowest + 3);
}

async function readSheet(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<Sheet> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item) => ('str' in item && item.str.trim() ? [toRun(item)] : []));
  const [width, height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
  return {
    size: [width, height],
    runs,
    letters: letters(runs.map(({ text }) => text).join('')),
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
