import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { folded, type Block, type Declared } from './block.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { linesOfPage, type PdfLine } from './pdf-lines.ts';
import { UnreadableDocument } from './unreadable.ts';

/**
 * Blocks of a PDF and what it declares.
 *
 * @throws UnreadableDocument where it needs a password, is broken, or holds pictures of pages only.
 */
export async function readPdf(
  bytes: Uint8Array,
): Promise<Declared & { readonly blocks: readonly Block[] }> {
  const { getDocument } = await quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
  });
  try {
    const document = await task.promise;
    const lines = await linesOf(document);
    if (lines.length === 0) throw new UnreadableDocument(NO_TEXT);
    return { blocks: pdfBlocks(lines), ...(await declaredBy(document)) };
  } catch (error) {
    throw faultOf(error);
  } finally {
    await task.destroy();
  }
}

const NO_TEXT =
  'holds pictures of pages and no text; run a text recognition (OCR) over it, for instance with ocrmypdf, and give its result';

async function linesOf(document: PDFDocumentProxy): Promise<readonly PdfLine[]> {
  const lines: PdfLine[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    lines.push(
      ...linesOfPage(
        items.filter((item) => 'str' in item),
        number,
        lines.length,
      ),
    );
  }
  return lines;
}

/** The title of a PDF is often that of a template or a series; it stands in where no heading is printed. */
async function declaredBy(document: PDFDocumentProxy): Promise<Declared> {
  const { info } = await document.getMetadata();
  const { Title: headline, Language: language } = info as Readonly<Record<string, unknown>>;
  const found = Object.entries({ headline, language }).flatMap(([field, value]) =>
    typeof value === 'string' && folded(value) !== '' ? [[field, folded(value)] as const] : [],
  );
  return {
    meta: Object.fromEntries(found),
    declaredIn: Object.fromEntries(found.map(([field]) => [field, 'PDF properties'])),
  };
}

function faultOf(error: unknown): unknown {
  if (error instanceof UnreadableDocument) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new UnreadableDocument(
      'is encrypted and needs a password; open it with the password and save it without',
    );
  return new UnreadableDocument(
    'is no PDF that can be read, or is broken; open it in a viewer and print it into a new PDF',
  );
}

/**
 * PDF.js warns on its import where a package for drawing is missing, which reading text does not need; afterwards its
 * `verbosity` keeps it quiet.
 */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  Object.assign(console, { warn: () => {} });
  try {
    return await work();
  } finally {
    Object.assign(console, { warn });
  }
}
