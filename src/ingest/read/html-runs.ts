import { folded, type Block } from './block.ts';
import { furnitureOf } from './html-furniture.ts';
import { childrenOf, elementsIn, isElement, isTextNode, textOf } from './html-tree.ts';
import type { Element, Node } from './html-tree.ts';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Text that a page sets without a break, and where it stands. */
export interface Run {
  readonly block: Block;
  /** Text nodes that it is made of. */
  readonly nodes: readonly Tree.TextNode[];
  /** Words of its links. */
  readonly linked: readonly string[];
  /** Elements around it, from the outermost. */
  readonly around: readonly Element[];
}

/** Text, a cell's end or a line break. */
interface Piece {
  readonly text: string;
  readonly node?: Tree.TextNode;
  readonly inLink?: Element;
  readonly isBreak?: true;
}

/** The runs of a page in reading order. */
export const runsOf = (root: Tree.Document): readonly Run[] => runsIn(root, []);

const SKIPPED = new Set(
  'script style template noscript head svg math iframe object canvas audio video textarea select input'.split(
    ' ',
  ),
);
const SEPARATE = new Set(
  'address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol p pre section summary table caption tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const KINDS: ReadonlyMap<string, Block['kind']> = new Map([
  ['li', 'item'],
  ['dd', 'item'],
  ['dt', 'item'],
  ['blockquote', 'quote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);

/** Whether an element stands for itself: it is set apart by every browser, or by its name. */
const isSeparate = (element: Element): boolean =>
  SEPARATE.has(element.tagName) || furnitureOf(element) !== undefined;

function runsIn(parent: Tree.Node, around: readonly Element[]): readonly Run[] {
  const runs: Run[] = [];
  let pieces: Piece[] = [];
  const flush = (): void => {
    runs.push(...runsFrom(pieces, around));
    pieces = [];
  };
  const visit = (node: Node, inside: readonly Element[], inLink?: Element): void => {
    if (isTextNode(node)) pieces.push({ text: node.value, node, ...(inLink && { inLink }) });
    if (!isElement(node) || SKIPPED.has(node.tagName)) return;
    if (node.tagName === 'br') pieces.push({ text: '\n', isBreak: true });
    else if (isDataRow(node)) {
      flush();
      runs.push(...rowOf(node, [...inside, node]));
    } else if (isSeparate(node)) {
      flush();
      runs.push(...runsIn(node, [...inside, node]));
    } else {
      const link = node.tagName === 'a' ? node : inLink;
      for (const child of childrenOf(node)) visit(child, [...inside, node], link);
    }
  };
  for (const child of childrenOf(parent)) visit(child, around);
  flush();
  return runs;
}

/** Letters of a cell from which on a table is there for the layout of the page. */
const CELL = 200;

/** A row of a table that holds data: short cells, and nothing set apart within. */
function isDataRow(element: Element): boolean {
  if (element.tagName !== 'tr') return false;
  const cells = cellsOf(element);
  return (
    cells.length > 1 &&
    cells.every(
      (cell) =>
        folded(textOf(cell)).length <= CELL &&
        !elementsIn(cell).some(({ tagName }) => SEPARATE.has(tagName)),
    )
  );
}

const cellsOf = (row: Element): readonly Element[] =>
  childrenOf(row)
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th');

function rowOf(row: Element, around: readonly Element[]): readonly Run[] {
  const pieces = cellsOf(row).flatMap((cell, i) => [
    ...(i > 0 ? [{ text: ' | ' }] : []),
    ...textNodesIn(cell).map((node) => ({ text: node.value, node })),
  ]);
  return runsFrom(pieces, around);
}

const textNodesIn = (node: Tree.Node): readonly Tree.TextNode[] =>
  childrenOf(node).flatMap((child) => (isTextNode(child) ? [child] : textNodesIn(child)));

/** Letters before a single line break from which on it ends a paragraph, where a sentence ends there. */
const PARAGRAPH = 80;
/** Letters of a line that was not broken for its width, but is a label or a link for itself. */
const LABEL = 50;

/** The runs between the breaks that part paragraphs: two in a row, or one after a long sentence or a short line. */
function runsFrom(pieces: readonly Piece[], around: readonly Element[]): readonly Run[] {
  const groups: Piece[][] = [[]];
  let breaks = 0;
  let line = '';
  for (const piece of pieces) {
    if (piece.isBreak) breaks++;
    else if (folded(piece.text) !== '') {
      const before = folded(
        groups
          .at(-1)!
          .map(({ text }) => text)
          .join(''),
      );
      const isParted =
        breaks > 1 || (breaks === 1 && partsParagraphs(before, folded(line), piece.text));
      if (isParted) groups.push([]);
      line = breaks > 0 ? piece.text : line + piece.text;
      breaks = 0;
    }
    groups.at(-1)!.push(piece);
  }
  return groups.flatMap((group) => runFrom(group, around));
}

function partsParagraphs(before: string, line: string, after: string): boolean {
  const endsParagraph = before.length >= PARAGRAPH && /[.!?。！？]["”’»」』)]*$/u.test(before);
  return endsParagraph || (line.length < LABEL && !/^\s*\p{Ll}/u.test(after));
}

function runFrom(pieces: readonly Piece[], around: readonly Element[]): readonly Run[] {
  const text = folded(pieces.map((piece) => piece.text).join(''));
  const nodes = pieces.flatMap(({ node }) => (node && folded(node.value) !== '' ? [node] : []));
  if (text === '' || nodes.length === 0) return [];
  const links = [
    ...new Set(pieces.map(({ inLink }) => inLink).filter((link) => link !== undefined)),
  ];
  const block = {
    text,
    line: firstLine(nodes[0]!),
    lastLine: lastLine(nodes.at(-1)!),
    ...kindOf(around),
  };
  return [{ block, nodes, linked: links.map((link) => folded(textOf(link))), around }];
}

function kindOf(around: readonly Element[]): Pick<Block, 'kind' | 'level'> {
  const heading = around.findLast(({ tagName }) => /^h[1-6]$/.test(tagName));
  if (heading) return { kind: 'heading', level: Number(heading.tagName.slice(1)) };
  if (around.at(-1)?.tagName === 'tr') return { kind: 'table' };
  const known = around.findLast(({ tagName }) => KINDS.has(tagName));
  return { kind: known ? KINDS.get(known.tagName)! : 'text' };
}

const linesIn = (text: string): number => text.split('\n').length - 1;
const startOf = (node: Tree.TextNode): number => node.sourceCodeLocation?.startLine ?? 1;

const firstLine = (node: Tree.TextNode): number =>
  startOf(node) + linesIn(/^\s*/.exec(node.value)![0]);
const lastLine = (node: Tree.TextNode): number => startOf(node) + linesIn(node.value.trimEnd());
