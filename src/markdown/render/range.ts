import { APPARATUS, text } from './element.ts';
import { childrenOf, isA, withChildren, type BodyNode } from './tree.ts';

/** Characters of a paragraph's text, from the first to the one after the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The text of nodes without what we added to it. */
export function plainText(nodes: readonly BodyNode[]): string {
  return nodes.map((node) => (node.type === APPARATUS ? '' : ownText(node))).join('');
}

/** Finds words in a text; a space matches any white space, as the checks fold it. */
export function findWords(text: string, words: string): Range | undefined {
  const wanted = folded(words.trim());
  const place = folded(text).indexOf(wanted);
  if (place === -1) return undefined;
  return { start: unfolded(text, place), end: unfolded(text, place + wanted.length) };
}

const folded = (text: string): string => text.replace(/\s+/g, ' ');

/** Where a character stands in a text that has this place in the folded one. */
function unfolded(text: string, place: number): number {
  let at = place;
  for (const { index, 0: space } of text.matchAll(/\s{2,}/g))
    if (index < at) at += space.length - 1;
  return at;
}

/**
 * Wraps a range of text, over links and emphasis, and leaves every character where it was. A range that begins or ends
 * inside a link is cut there, so `wrap` may be called more than once; `first` is true for the piece that bears the id.
 */
export function wrapRange(
  nodes: readonly BodyNode[],
  range: Range,
  wrap: (nodes: readonly BodyNode[], first: boolean) => BodyNode,
): readonly BodyNode[] {
  const pen = { offset: 0, first: true };
  const visit = (list: readonly BodyNode[]): readonly BodyNode[] => {
    const out: BodyNode[] = [];
    let run: BodyNode[] = [];
    const close = () => {
      if (run.length === 0) return;
      out.push(wrap(run, pen.first));
      pen.first = false;
      run = [];
    };
    for (const node of list) {
      const length = plainText([node]).length;
      const [start, end] = [pen.offset, pen.offset + length];
      const outside = length === 0 || end <= range.start || start >= range.end;
      // Code cannot be cut in two, so all of it is wrapped.
      const inside =
        !outside && ((start >= range.start && end <= range.end) || node.type === 'inlineCode');
      if (inside) run.push(node);
      else if (outside) {
        // A native name in the middle of the words belongs to them.
        if (length === 0 && run.length > 0 && start < range.end) run.push(node);
        else {
          close();
          out.push(node);
        }
      } else if (isA(node, 'text')) {
        const { value } = node;
        const from = Math.max(range.start - start, 0);
        const to = Math.min(range.end - start, length);
        if (from > 0) {
          close();
          out.push(text(value.slice(0, from)));
        }
        run.push(text(value.slice(from, to)));
        if (to < length) {
          close();
          out.push(text(value.slice(to)));
        }
      } else {
        close();
        out.push(withChildren(node, visit(childrenOf(node))));
      }
      pen.offset = end;
    }
    close();
    return out;
  };
  return visit(nodes);
}

function ownText(node: BodyNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return node.type === 'break' ? ' ' : plainText(childrenOf(node));
}
