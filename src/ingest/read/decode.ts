import { analyse } from 'chardet';
import { UnreadableDocument } from './unreadable.ts';

/** Text of a file and the encoding that it was written in, as the Encoding Standard names it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Text of bytes in whatever encoding. A byte order mark is believed, then the bytes themselves; what the document says of
 * its encoding only counts where the bytes allow several.
 *
 * @throws UnreadableDocument where the bytes are no text, or of an encoding that cannot be told.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked) return marked;
  const unicode = strictly(bytes, 'utf-8');
  if (unicode && isText(unicode.text)) return unicode;
  const wide = utf16(bytes);
  if (wide) return wide;
  if (bytes.includes(0)) throw new UnreadableDocument(BINARY);
  if (unicode) throw new UnreadableDocument(BINARY);
  return byContent(bytes);
}

const BINARY =
  'holds bytes that are no text; if it is a document, export it from its program as .txt, .html or .pdf';
const UNKNOWN =
  'is in an encoding that cannot be told from its bytes; save it as UTF-8 and look whether every letter is right';

const MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

function byMark(bytes: Uint8Array): Decoded | undefined {
  const found = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  const decoded = found && strictly(bytes, found.encoding);
  return decoded && isText(decoded.text) ? decoded : undefined;
}

/** `undefined` where a byte does not belong to the encoding, or the encoding is not known. */
function strictly(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return undefined;
  }
}

/** Control characters stand in no text, but a stray one does not make it unreadable. */
function isText(text: string): boolean {
  const controls = text.match(/(?![\t\n\r\f\v])\p{Cc}/gu)?.length ?? 0;
  return !text.includes('\0') && controls <= text.length / 200;
}

/** UTF-16 without a mark: read in the wrong order of its bytes it is full of signs that no text has. */
function utf16(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  return ['utf-16le', 'utf-16be']
    .map((encoding) => strictly(bytes, encoding))
    .find((decoded) => decoded && isText(decoded.text) && isPlausible(decoded.text));
}

/** Letters of the scripts that documents come in, digits and marks make up nearly all of a text, and something parts its words. */
function isPlausible(text: string): boolean {
  const common = text.match(COMMON)?.length ?? 0;
  return common >= text.length * 0.95 && /[\s\u3000-\u3002\uFF0C]/.test(text);
}

const COMMON =
  /[\s\x20-\x7E\u00A0-\u024F\u0370-\u052F\u0590-\u06FF\u2010-\u203A\u20AC\u2116\u2122\u3000-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF\uFF00-\uFFEF]/gu;

/** Bytes of the beginning that tell the encoding; more would not make the guess surer. */
const SAMPLE = 64 * 1024;

/** Least confidence of a guess, out of 100. Random bytes reach 10, a few lines with a handful of accents 40. */
const LEAST_CONFIDENCE = 30;

function byContent(bytes: Uint8Array): Decoded {
  const guesses = analyse(bytes.subarray(0, SAMPLE))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .map(({ name }) => strictly(bytes, name))
    .filter((decoded) => decoded !== undefined)
    .filter(({ text }) => isText(text) && isPlausible(text));
  const [best] = guesses;
  if (!best) throw new UnreadableDocument(UNKNOWN);
  const said = declaredEncoding(bytes);
  return guesses.find(({ encoding }) => encoding === said) ?? best;
}

/** What `<meta charset>` or an XML declaration says, under its standard name. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(
    head,
  )?.[1];
  try {
    return label && new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
