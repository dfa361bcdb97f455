import type { Block } from '../read/block.ts';
import { joinedLines } from '../read/block.ts';
import { endsSentence, isProse, lengthOf, wordCount } from './prose.ts';

/** Letters of the first piece of a cut sentence; the first line of a document is likelier a headline than such a piece. */
const PIECE = 30;
const FIRST_PIECE = 80;
/** Most words and pieces of what was set on lines of its own within a sentence: the words of a link, as a page saves them. */
const LINK_WORDS = 4;
const LINKS = 2;

/**
 * Joins the pieces of sentences that lines in between cut apart: a page saved as text may put each link on a line of its own.
 * A sentence is taken to be cut where a paragraph ends without its mark and the next one goes on in small letters, or where
 * the lines between are words that the text uses elsewhere as well.
 *
 * @param isFurniture tells what is none of the text, over which nothing is joined.
 */
export function joinCutSentences(
  blocks: readonly Block[],
  isFurniture: (block: Block) => boolean,
): readonly Block[] {
  const all = blocks.map(({ text }) => text.toLowerCase()).join('\n');
  const firstProse = blocks.findIndex((block) => !isFurniture(block) && isProse(block.text));
  const joined: Block[] = [];
  for (let i = 0; i < blocks.length;) {
    let block = blocks[i++]!;
    let more = isFurniture(block)
      ? []
      : rest(block, blocks.slice(i, i + LINKS + 1), i <= firstProse);
    while (more.length > 0) {
      block = [block, ...more].reduce(asOne);
      i += more.length;
      more = rest(block, blocks.slice(i, i + LINKS + 1), false);
    }
    joined.push(block);
  }
  return joined;

  /** The blocks that go on with one, or none. */
  function rest(block: Block, next: readonly Block[], isFirst: boolean): readonly Block[] {
    const isCut = isOpen(block) && lengthOf(block.text) >= (isFirst ? FIRST_PIECE : PIECE);
    const end = next.findIndex((other) => !isLink(other));
    const last = next[end];
    if (!isCut || !last || isFurniture(last) || last.kind !== 'text') return [];
    const links = next.slice(0, end);
    if (/^\p{Ll}/u.test(last.text)) return next.slice(0, end + 1);
    const recur = links.every(({ text }) => all.split(text.toLowerCase()).length > 2);
    return links.length > 0 && recur && endsSentence(last.text) ? next.slice(0, end + 1) : [];
  }

  function isLink(block: Block): boolean {
    const { text, kind } = block;
    return (
      kind === 'text' &&
      wordCount(text) <= LINK_WORDS &&
      !/[.!?…:。！？：]$/u.test(text) &&
      !isFurniture(block)
    );
  }
}

/** A paragraph that stops within a sentence. */
const isOpen = ({ text, kind }: Block): boolean =>
  kind === 'text' &&
  !endsSentence(text) &&
  !/[:：;；]["”’»」』)]*$/u.test(text) &&
  wordCount(text) >= 5;

const asOne = (before: Block, after: Block): Block => ({
  ...before,
  text: joinedLines(before.text, after.text, () => true),
  lastLine: after.lastLine,
});
