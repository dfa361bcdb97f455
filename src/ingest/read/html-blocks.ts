import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { html, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Block, Declared } from './block.ts';
import { furnitureOf } from './html-furniture.ts';
import { declaredByPage } from './html-meta.ts';
import { runsOf, type Run } from './html-runs.ts';
import { elementsIn, parseHtml, type Element } from './html-tree.ts';
import { linkFurniture } from './links.ts';
import { endsSentence } from '../divide/prose.ts';

/** Blocks of a web page, those that surround its text marked as furniture, and what its head declares. */
export function htmlBlocks(text: string): Declared & { readonly blocks: readonly Block[] } {
  const root = parseHtml(text);
  const declared = declaredByPage(elementsIn(root));
  const runs = runsOf(root);
  const page = pageOf(runs, keptByReadability(root, runs), declared.meta.headline);
  return {
    ...declared,
    blocks: runs.map((run) => {
      const furniture = reasonFor(run, page);
      return furniture ? { ...run.block, furniture } : run.block;
    }),
  };
}

/** What is known of a page as a whole. */
interface Page {
  readonly main: ReadonlySet<Run>;
  readonly headlines: ReadonlySet<Run>;
  /** Letters of the main text within each element that holds some, and in all. */
  readonly letters: ReadonlyMap<Element, number>;
  readonly all: number;
  /** Elements in which a headline or a paragraph of the main text stands. */
  readonly holders: ReadonlySet<Element | undefined>;
}

function pageOf(runs: readonly Run[], kept: ReadonlySet<Run>, declared: string | undefined): Page {
  const main = kept.size > 0 ? kept : new Set(runs.filter((run) => !leadsAway(run)));
  const headlines = new Set(
    runs.filter(({ block }) => block.level === 1 || block.text === declared),
  );
  const letters = new Map<Element, number>();
  for (const { around, block } of main)
    for (const element of around)
      letters.set(element, (letters.get(element) ?? 0) + block.text.length);
  return {
    main: kept,
    headlines,
    letters,
    all: [...main].reduce((sum, { block }) => sum + block.text.length, 0),
    holders: new Set([...kept, ...headlines].map(holderOf)),
  };
}

/** The element beside whose other contents a paragraph stands. */
const holderOf = ({ around }: Run): Element | undefined => around.at(-2);

const leadsAway = ({ block, linked }: Run): string | undefined => linkFurniture(block.text, linked);

function reasonFor(run: Run, page: Page): string | undefined {
  const named = run.around
    .filter((element) => (page.letters.get(element) ?? 0) <= page.all / 2)
    .map(furnitureOf)
    .find((why) => why !== undefined);
  if (named) return named;
  if (page.headlines.has(run)) return undefined;
  const isMain = page.main.has(run);
  if (isMain && run.block.kind === 'heading') return undefined;
  const why = leadsAway(run);
  if (why || isMain || standsBesideMain(run, page)) return why;
  return isInPageHeader(run) ? 'page header' : 'outside the main text';
}

const HOLDS_HEADER = new Set(['main', 'article', 'section']);

function isInPageHeader({ around }: Run): boolean {
  const header = around.findIndex(({ tagName }) => tagName === 'header');
  return header >= 0 && !around.slice(0, header).some(({ tagName }) => HOLDS_HEADER.has(tagName));
}

/** Letters of a run that is likelier a paragraph than a label. */
const PARAGRAPH = 80;

/**
 * Readability weighs paragraphs, and drops what is light: a short list, a quotation. Such a one belongs to the main text where it
 * stands among its paragraphs, and so does a long sentence right beside them.
 */
function standsBesideMain({ block, around }: Run, { holders }: Page): boolean {
  if (block.kind === 'item' || block.kind === 'quote')
    return around.some((element) => holders.has(element));
  return block.text.length >= PARAGRAPH && endsSentence(block.text) && holders.has(around.at(-2));
}

const MARK = 'data-run';

/**
 * The runs that Readability takes for the main text. It works on a document of its own, so each text is marked with the
 * number of its run before it gets the page, and the marks are read back from what it keeps.
 */
function keptByReadability(root: Tree.Document, runs: readonly Run[]): ReadonlySet<Run> {
  runs.forEach((run, i) => run.nodes.forEach((node) => mark(node, i)));
  const { document } = parseHTML(serialize(root));
  const article = new Readability<Element>(document, {
    keepClasses: true,
    serializer: (element) => element as never,
  }).parse();
  // The serializer above gives the element itself, which the package’s type takes for one of a browser.
  const content = article?.content as unknown as ParentNode | null | undefined;
  const marks = content ? [...content.querySelectorAll(`[${MARK}]`)] : [];
  return new Set(marks.map((element) => runs[Number(element.getAttribute(MARK))]!));
}

/** Puts a span with the number of its run around a text. */
function mark(node: Tree.TextNode, run: number): void {
  const parent = node.parentNode!;
  const span: Tree.Element = {
    nodeName: 'span',
    tagName: 'span',
    attrs: [{ name: MARK, value: String(run) }],
    namespaceURI: html.NS.HTML,
    childNodes: [node],
    parentNode: parent,
  };
  parent.childNodes[parent.childNodes.indexOf(node)] = span;
  node.parentNode = span;
}
