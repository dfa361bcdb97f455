import type { Block } from '../read/block.ts';
import { isHeadDateLine } from './furniture.ts';
import { endsSentence, isProse, isTitle, lengthOf, wordCount } from './prose.ts';

/** Letters of the longest headline. */
const LONGEST = 200;

/** Blocks at the beginning among which the headline stands. */
const FIRST = 40;

/**
 * Which block is the headline: the one that says what the document declares as such, else the first heading, else the
 * likeliest line above the first paragraph.
 *
 * @param reasons why a block is furniture; such a one is no headline.
 * @param first the first paragraph.
 * @param declared the headline that the format gives.
 * @returns its index, or -1 where the text has none.
 */
export function headlineOf(
  blocks: readonly Block[],
  reasons: readonly (string | undefined)[],
  first: number,
  declared: string | undefined,
): number {
  const end = first < 0 ? blocks.length : first;
  const isOpen = (i: number): boolean => !reasons[i] && lengthOf(blocks[i]!.text) <= LONGEST;
  const said = blocks.findIndex(({ text }, i) => isOpen(i) && text === declared);
  if (said >= 0) return said;
  const ranks = blocks.flatMap(({ kind, level = 6 }, i) =>
    kind === 'heading' && isOpen(i) && i <= end ? [level] : [],
  );
  const heading = blocks.findIndex(
    ({ kind, level = 6 }, i) => kind === 'heading' && isOpen(i) && level === Math.min(...ranks),
  );
  if (heading >= 0 && heading <= end) return heading;
  const lines = [...blocks.keys()]
    .slice(0, Math.min(end, FIRST))
    .filter((i) => isOpen(i) && isLine(blocks[i]!) && !isListed(blocks, i));
  const words = (i: number): number => wordCount(blocks[i]!.text);
  const most = Math.max(...lines.map(words));
  const longest = lines.find((i) => words(i) === most);
  return lines.find((i) => isFull(blocks[i]!.text)) ?? longest ?? -1;
}

/** A line packed under another below the first lines of the document: one of a list. */
function isListed(blocks: readonly Block[], i: number): boolean {
  const isPacked = (at: number): boolean =>
    at > 0 && blocks[at]!.line === blocks[at - 1]!.lastLine + 1;
  return isPacked(i) && blocks.slice(1, i).some((_, at) => !isPacked(at + 1));
}

const isLine = ({ text, kind }: Block): boolean =>
  kind !== 'item' &&
  (isTitle(text) || !/[.。]$/u.test(text)) &&
  !endsLabel(text) &&
  !isProse(text) &&
  !isHeadDateLine(text) &&
  /\p{L}/u.test(text);

/** Enough words to say something, and not in capitals throughout as a label is. */
const isFull = (text: string): boolean =>
  wordCount(text) >= 5 &&
  (text !== text.toUpperCase() || text === text.toLowerCase()) &&
  !endsLabel(text);

/** A line that stops with a colon or a comma introduces what follows. */
const endsLabel = (text: string): boolean => /[:：,，]$/u.test(text) && !endsSentence(text);
