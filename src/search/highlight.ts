import { FOUND } from './address.ts';

/** Name of the highlight in search.css. */
const NAME = 'found';

/** Words that bear the highlight at most; a page that is full of a word would be full of marks. */
const MOST = 200;

/**
 * Marks the words by which a search found this page, and takes them out of the address, so that a link that is passed on
 * leads to the page alone. The text itself is not touched: a CSS highlight lies over it. Browsers without it show the
 * page as it is.
 *
 * @see https://drafts.csswg.org/css-highlight-api-1/
 */
export function showFound(): void {
  const url = new URL(location.href);
  const words = url.searchParams.get(FOUND)?.split(' ').filter(Boolean) ?? [];
  url.searchParams.delete(FOUND);
  history.replaceState(history.state, '', url);
  const main = document.querySelector('main');
  if (words.length === 0 || !main || !('highlights' in CSS)) return;
  CSS.highlights.set(NAME, new Highlight(...rangesOf(main, words)));
}

function rangesOf(root: Element, words: readonly string[]): readonly Range[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map(escape).join('|')})(?![\\p{L}\\p{N}])|${runs(words)}`,
    'giu',
  );
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && ranges.length < MOST) {
    const node = walker.currentNode;
    if (node.parentElement?.closest('svg, [data-pagefind-ignore]')) continue;
    for (const match of node.nodeValue?.matchAll(pattern) ?? []) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Words of scripts without spaces stand anywhere in a run. */
function runs(words: readonly string[]): string {
  const found = words.filter((word) => /\p{Script=Han}/u.test(word));
  return found.length === 0 ? '(?!)' : found.map(escape).join('|');
}

const escape = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
