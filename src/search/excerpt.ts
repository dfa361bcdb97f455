/** A piece of text: of another language where it says so, marked where it was found. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
  /** Language tag of a run in another script. */
  readonly lang?: string;
}

/** Unicode script -> language tag, as in site.yaml: Han -> zh-Hans. */
export type Scripts = Readonly<Record<string, string>>;

/**
 * Reads an excerpt of Pagefind, in which found words stand in `<mark>` and `<` and `>` of the text are entities. It is
 * cut into pieces that can be shown without ever being read as HTML.
 */
export function readExcerpt(excerpt: string, scripts: Scripts): readonly Piece[] {
  return cut(tidy(excerpt))
    .split(/(<mark>.*?<\/mark>)/s)
    .flatMap((part) =>
      part.startsWith('<mark>') ? markedPieces(part.slice(6, -7)) : [plain(part)],
    )
    .filter(({ text }) => text !== '')
    .flatMap((piece) => splitByScript({ ...piece, text: decode(piece.text) }, scripts));
}

/** The same for text in which nothing was found. */
export function readText(text: string, scripts: Scripts): readonly Piece[] {
  return splitByScript(plain(text), scripts);
}

export const hasMark = (pieces: readonly Piece[]): boolean => pieces.some(({ marked }) => marked);

const plain = (text: string): Piece => ({ text, marked: false });

/** Pagefind marks a word with the signs that stand around it; the mark belongs to the word. */
function markedPieces(word: string): readonly Piece[] {
  const [, before = '', inner = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
  return [plain(before), { text: inner, marked: true }, plain(after)];
}

/** Elements inside a sentence leave a space in the index where the page has none. */
function tidy(excerpt: string): string {
  return excerpt.replace(/([“‘([]) /gu, '$1').replace(/ (?=[”’)\],;:!?]|\.(?!\p{L}))/gu, '');
}

/** Shows that a sentence goes on before or after the excerpt. */
function cut(excerpt: string): string {
  const before = /^(<mark>)?\p{Ll}/u.test(excerpt) ? '… ' : '';
  const after = /[\p{L}\p{N},;:](<\/mark>)?$/u.test(excerpt) ? ' …' : '';
  return before + excerpt + after;
}

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/**
 * Cuts a piece where the script changes, and gives runs of another script their language. Words with nothing but space
 * between them are one run: a script from right to left puts them the other way round.
 */
export function splitByScript(piece: Piece, scripts: Scripts): readonly Piece[] {
  const names = Object.keys(scripts);
  if (names.length === 0) return [piece];
  const runs = new RegExp(names.map(runOf).join('|'), 'gu');
  const out: Piece[] = [];
  let end = 0;
  for (const match of piece.text.matchAll(runs)) {
    const script = names[match.slice(1).findIndex((group) => group !== undefined)];
    if (match.index > end) out.push({ ...piece, text: piece.text.slice(end, match.index) });
    out.push({ ...piece, text: match[0], ...(script && { lang: scripts[script]! }) });
    end = match.index + match[0].length;
  }
  if (end < piece.text.length) out.push({ ...piece, text: piece.text.slice(end) });
  return out;
}

function runOf(script: string): string {
  const letter = `\\p{Script=${script}}`;
  return `(${letter}(?:[${letter}\\p{Mn}]|\\s+(?=${letter}))*)`;
}
