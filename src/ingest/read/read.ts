import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { NOTHING_DECLARED, type Block, type Declared } from './block.ts';
import { decodeBytes } from './decode.ts';
import { withMailHeader } from './mail-header.ts';
import { textBlocks } from './text-blocks.ts';
import { obstacle, UnreadableDocument } from './unreadable.ts';

export { UnreadableDocument } from './unreadable.ts';

/** A document as it came, cut into blocks. */
export interface RawDocument extends Declared {
  /** Base name. */
  readonly file: string;
  readonly format: 'text' | 'markdown' | 'html' | 'pdf';
  /** As the Encoding Standard names it; of a PDF `pdf`. */
  readonly encoding: string;
  /** Of the bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  readonly blocks: readonly Block[];
}

const FORMATS: Readonly<Record<string, RawDocument['format']>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.pdf': 'pdf',
};

/** Endings of the documents that are read, in lower case. */
export const ENDINGS: readonly string[] = Object.keys(FORMATS);

/** Formats that a word processor turns into one that is read. */
const OFFICE = ['.docx', '.doc', '.rtf', '.odt', '.pages'];

const MIB = 1024 * 1024;
/** Largest file, in bytes: a saved page may hold its pictures, a PDF its fonts. */
const MOST_BYTES = 20 * MIB;
/** Most text of a document, in bytes of UTF-8: a file of the content holds 1 MiB, and claims come on top of the text. */
const MOST_TEXT = MIB / 2;

/**
 * Reads a document: .txt, .md, .html or .pdf.
 *
 * @throws UnreadableDocument with one line for the editor.
 */
export async function readDocument(path: string): Promise<RawDocument> {
  const format = formatOf(path);
  const bytes = await bytesOf(path);
  const read = format === 'pdf' ? await pdf(bytes) : await decoded(bytes, format);
  const text = read.blocks.reduce((sum, block) => sum + Buffer.byteLength(block.text), 0);
  if (text > MOST_TEXT)
    throw new UnreadableDocument(
      `holds ${mib(text)} MiB of text, and a document may hold ${mib(MOST_TEXT)} MiB; split it into several`,
    );
  return {
    file: basename(path),
    format,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    ...read,
  };
}

const mib = (bytes: number): string => (bytes / MIB).toFixed(1);

function formatOf(path: string): RawDocument['format'] {
  const ending = extname(path).toLowerCase();
  const format = FORMATS[ending];
  if (format) return format;
  if (OFFICE.includes(ending))
    throw new UnreadableDocument(
      `${ending} cannot be read; export it from its program as .pdf, .html or .txt`,
    );
  throw new UnreadableDocument(
    `${ending === '' ? 'a name without an ending does not say which format it has' : `${ending} is no format that is read`}; read are .txt, .md, .html and .pdf`,
  );
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw new UnreadableDocument('is a folder, and a document is a file');
    if (!stats.isFile())
      throw new UnreadableDocument('is no file that holds a document, but a device or a pipe');
    if (stats.size === 0) throw new UnreadableDocument('is empty: the file has 0 bytes');
    if (stats.size > MOST_BYTES)
      throw new UnreadableDocument(
        `has ${mib(stats.size)} MiB, and a document may have ${MOST_BYTES / MIB} MiB; split it, or leave out its pictures`,
      );
    return await readFile(path);
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : obstacle(error);
  }
}

type Read = Declared & Pick<RawDocument, 'blocks' | 'encoding'>;

async function decoded(
  bytes: Uint8Array,
  format: Exclude<RawDocument['format'], 'pdf'>,
): Promise<Read> {
  const { text, encoding } = decodeBytes(bytes);
  const read = { ...NOTHING_DECLARED, ...(await blocksOf(text, format)), encoding };
  if (read.blocks.length === 0) throw new UnreadableDocument('holds no text but white space');
  return read;
}

const TOO_DEEP =
  'nests its elements too deep to be read; open it in a browser, and copy its text into a .txt file';

async function blocksOf(text: string, format: keyof typeof BLOCKS) {
  try {
    return await BLOCKS[format](text);
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableDocument(TOO_DEEP);
    throw error;
  }
}

/** Readers of the formats; a package is loaded with the first document that needs it. */
const BLOCKS = {
  text: (text: string) => withMailHeader(textBlocks(text)),
  markdown: async (text: string) => (await import('./markdown-blocks.ts')).markdownBlocks(text),
  html: async (text: string) => (await import('./html-blocks.ts')).htmlBlocks(text),
};

const pdf = async (bytes: Uint8Array): Promise<Read> => ({
  ...(await (await import('./pdf.ts')).readPdf(bytes)),
  encoding: 'pdf',
});
