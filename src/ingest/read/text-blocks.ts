import { compoundsOf, folded, joinedLines, type Block } from './block.ts';

/** A line of a text file with its number, from 1. */
interface Line {
  readonly raw: string;
  readonly text: string;
  readonly number: number;
}

/**
 * Blocks of a plain text. Blank lines part them; lines that follow each other are one paragraph only where they were broken
 * to fit a width, and else stand each for itself.
 */
export function textBlocks(text: string): readonly Block[] {
  const lines = text
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/)
    .map((raw, i) => ({ raw, text: folded(raw), number: i + 1 }));
  const chunks = chunksOf(lines);
  const isWrapped = wrapOf(chunks);
  const isCompound = compoundsOf(text);
  return chunks.flatMap((chunk) =>
    paragraphsOf(chunk, isWrapped).map((group) => blockOf(group, isCompound)),
  );
}

function blockOf(lines: readonly Line[], isCompound: (word: string) => boolean): Block {
  const text = lines
    .map((line) => line.text)
    .reduce((before, after) => joinedLines(before, after, isCompound));
  const bare = text.replace(BULLET, '');
  return {
    text: bare === '' ? text : bare,
    line: lines[0]!.number,
    lastLine: lines.at(-1)!.number,
    kind: bare === text || bare === '' ? 'text' : 'item',
  };
}

const BULLET = /^[•◦▪‣*–-]\s+(?=\S)/u;

/** Lines between blank ones. */
function chunksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const chunks: Line[][] = [[]];
  for (const line of lines)
    if (line.text === '') chunks.push([]);
    else chunks.at(-1)!.push(line);
  return chunks.filter((chunk) => chunk.length > 0);
}

/** A chunk cut where a line was not broken for its width. */
function paragraphsOf(
  chunk: readonly Line[],
  isWrapped: (line: Line, next: Line) => boolean,
): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  chunk.forEach((line, i) => {
    const before = chunk[i - 1];
    if (before && isWrapped(before, line)) groups.at(-1)!.push(line);
    else groups.push([line]);
  });
  return groups;
}

/** A new item or a deeper first line begins a paragraph, however long the line before it is; an item’s own lines hang. */
const OPENS = /^(?:[•◦▪‣]|[*–-]\s|\(?\d{1,3}[.)]\s)/u;
const indent = (line: Line): number => /^\s*/.exec(line.raw)![0].length;

/** Width of a line as it is printed: a Chinese sign takes two columns. */
const width = (text: string): number =>
  text.length +
  (text.match(/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uFF00-\uFF60]/gu)?.length ?? 0);

/** Width of a line with the white space before it. */
const printed = (line: Line): number => width(line.raw.trimEnd().replace(/\u3000/g, '  '));

const firstWord = (text: string): string =>
  /^\S+?(?=\s|$|(?<=\p{Script=Han}))/u.exec(text)?.[0] ?? text;

/** Widest line that was broken by hand or by a program; what is wider is a paragraph on one line. */
const WIDEST = 120;
const NARROWEST = 30;

/**
 * Tells whether a line was broken only because the next word did not fit. Breaks are believed to be such where the
 * document holds few lines wider than a page, and most breaks leave no room for the next word.
 */
function wrapOf(chunks: readonly (readonly Line[])[]): (line: Line, next: Line) => boolean {
  const lines = chunks.flat();
  const narrow = lines.filter(({ text }) => width(text) <= WIDEST);
  const letters = (some: readonly Line[]): number =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const breaks = chunks.flatMap((chunk) =>
    chunk.slice(1).map((next, i) => [chunk[i]!, next] as const),
  );
  const margin = marginOf(breaks.map(([line]) => printed(line)).filter((w) => w <= WIDEST));
  const leavesNoRoom = ([line, next]: readonly [Line, Line]): boolean =>
    width(line.text) >= NARROWEST && printed(line) + 1 + width(firstWord(next.text)) > margin;
  const midSentence = breaks.filter(
    ([line, next]) => isOpen(line.text) && /^[\p{Ll}\p{Lo}\d]/u.test(next.text),
  );
  const isWrappedText =
    letters(narrow) >= letters(lines) * 0.8 &&
    midSentence.length >= 2 &&
    midSentence.filter(leavesNoRoom).length >= midSentence.length * 0.7;
  return (line, next) => {
    const isDeeper = indent(next) > indent(line) + 1 && !OPENS.test(line.text);
    if (OPENS.test(next.text) || isDeeper) return false;
    return isWrappedText
      ? leavesNoRoom([line, next])
      : isOpen(line.text) && /^\p{Ll}/u.test(next.text) && width(line.text) >= NARROWEST;
  };
}

/** Right margin of the broken lines: as wide as all but a few that stick out. */
function marginOf(widths: readonly number[]): number {
  const sorted = widths.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? WIDEST;
}

/** A line that ends within a sentence. */
const isOpen = (text: string): boolean => !/[.!?…:;。！？：；]["”’»」』)\]]*$/u.test(text);
