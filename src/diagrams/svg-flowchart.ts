/** What is peculiar to Mermaid's flowcharts: nodes, edges, their labels, groups and links. */
import type { XastElement } from 'svgo';
import {
  addClasses,
  contentOf,
  descendants,
  descendantsWithParents,
  element,
  hasClass,
  isElement,
  isText,
  labelOf,
  markerUses,
  prune,
  tenth,
  textNode,
  withClass,
} from './svg-tree.ts';

/** Classes given to edges, by edge id. */
export type EdgeClasses = Readonly<Record<string, readonly string[]>>;

/** Size of all text in a flowchart, in pixels; boxes are sized for it. */
export const fontSize = 16;

/**
 * The steps that only flowcharts need, each one function below, in the same order. Style and
 * foreign attributes are gone already; ids and `data-id` still stand.
 *
 * @param svg - the root of Mermaid's drawing, which is changed
 * @param edgeClasses - classes to be given to edges
 * @throws Error when a link has no usable address
 */
export function cleanFlowchart(svg: XastElement, edgeClasses: EdgeClasses): void {
  dropSecondOutlines(svg);
  flattenLabels(svg);
  centreNodeText(svg);
  giveEdgeClasses(svg, edgeClasses);
  markClaimNumbers(svg);
  markInnerLabels(svg);
  hoistGroupTitles(svg);
  turnLinksInside(svg);
  giveTooltips(svg);
}

/** Shapes such as `([…])` are drawn twice, as a filled path and as an outline of the same form. */
function dropSecondOutlines(svg: XastElement): void {
  for (const parent of descendants(svg)) {
    const [first, second, ...more] = parent.children;
    const isPair = parent.name === 'g' && first && second && more.length === 0;
    if (isPair && [first, second].every((child) => isElement(child) && child.name === 'path')) {
      // Edges are groups of paths too, but each of theirs has a class.
      if (isElement(first) && !first.attributes['class']) parent.children = [first];
    }
  }
}

/**
 * A label is a text of rows of words, three elements deep and placed in `em`. It becomes one text,
 * with one tspan a row when there are several, placed in pixels.
 */
function flattenLabels(svg: XastElement): void {
  for (const text of descendants(svg).filter(({ name }) => name === 'text')) {
    const rows = text.children.filter(isElement);
    if (rows.length === 0 || !rows.every(({ name }) => name === 'tspan')) continue;
    const anchor = text.attributes['text-anchor'];
    text.attributes = anchor ? { 'text-anchor': anchor } : {};
    const placed = rows.map((row) => ({ y: tenth(pixels(row)), words: contentOf(row) }));
    const [only, ...more] = placed;
    if (only && more.length === 0) {
      text.attributes['y'] = only.y;
      text.children = [textNode(only.words)];
    } else {
      text.children = placed.map(({ y, words }) =>
        element('tspan', { x: '0', y }, [textNode(words)]),
      );
    }
  }
}

/** Where a row stands below the top of its label, from `y="1em" dy="1.1em"`. */
function pixels(row: XastElement): number {
  const ems = [row.attributes['y'], row.attributes['dy']].map((value) => parseFloat(value ?? '0'));
  return fontSize * ems.reduce((sum, em) => sum + em, 0);
}

/** How much lower than the middle Mermaid sets the capitals of a node's label, in pixels. */
const TOO_LOW = 3;

/** Across, Mermaid does this in its style sheet; down, it centres a box that is taller than the words. */
function centreNodeText(svg: XastElement): void {
  for (const { name, attributes } of withClass(svg, 'node').flatMap(descendants)) {
    if (name === 'text') attributes['text-anchor'] = 'middle';
    const y = attributes['y'];
    if (y !== undefined && (name === 'text' || name === 'tspan')) {
      attributes['y'] = tenth(Number(y) - TOO_LOW);
    }
  }
}

/** On the line, on its label, and on arrow heads of its own, as a marker takes no colour from its line. */
function giveEdgeClasses(svg: XastElement, edgeClasses: EdgeClasses): void {
  for (const { parent, element: found } of descendantsWithParents(svg)) {
    const id = found.attributes['data-id'];
    delete found.attributes['data-id'];
    const given = id === undefined ? [] : (edgeClasses[id] ?? []);
    if (given.length === 0) continue;
    const isLine = found.name === 'path';
    addClasses(isLine ? found : parent, given);
    if (!isLine) continue;
    for (const [name, use] of markerUses(found)) giveMarker(svg, found, name, use, given);
  }
}

/** Points a line at a copy of its marker that bears the line's classes; one copy for all such lines. */
function giveMarker(
  svg: XastElement,
  line: XastElement,
  attribute: string,
  use: string,
  given: readonly string[],
): void {
  const copyId = [use, ...given].join('--');
  line.attributes[attribute] = `url(#${copyId})`;
  const all = descendantsWithParents(svg);
  if (all.some((found) => found.element.attributes['id'] === copyId)) return;
  const original = all.find((found) => found.element.attributes['id'] === use);
  if (!original) return;
  const copy = structuredClone(original.element);
  copy.attributes['id'] = copyId;
  addClasses(copy, given);
  const { children } = original.parent;
  children.splice(children.indexOf(original.element) + 1, 0, copy);
}

const CLAIM_NUMBER = /^(\d+(?:, \d+)*) ·(?= |$)/;

/** A label that starts with `12 · ` starts with the number of a claim: it is set apart, the dot goes. */
function markClaimNumbers(svg: XastElement): void {
  for (const label of withClass(svg, 'edgeLabel')) {
    const first = descendants(label).find(({ children }) => children.some(isText));
    const words = first?.children[0];
    if (!first || !words || !isText(words)) continue;
    const [whole, number] = CLAIM_NUMBER.exec(words.value) ?? [];
    if (whole === undefined || number === undefined) continue;
    const rest = words.value.slice(whole.length);
    first.children = [element('tspan', { class: 'no' }, [textNode(number)])];
    if (rest !== '') first.children.push(textNode(rest));
  }
}

/** A label hides the line behind it with the ground it stands on, which is another inside a group. */
function markInnerLabels(svg: XastElement): void {
  const groups = withClass(svg, 'cluster').flatMap(({ children }) => children.filter(isElement));
  for (const label of withClass(svg, 'edgeLabel')) {
    const [, x, y] =
      /translate\(([-\d.]+),? ([-\d.]+)\)/.exec(label.attributes['transform'] ?? '') ?? [];
    if (groups.some((group) => isWithin(group, Number(x), Number(y)))) addClasses(label, ['inner']);
  }
}

function isWithin({ name, attributes }: XastElement, x: number, y: number): boolean {
  const value = (key: string): number => Number(attributes[key]);
  const across = x > value('x') && x < value('x') + value('width');
  return name === 'rect' && across && y > value('y') && y < value('y') + value('height');
}

/** ELK may route an edge through a group's title: so titles go over the edges, as labels do. */
function hoistGroupTitles(svg: XastElement): void {
  const titles = withClass(svg, 'cluster-label');
  const edges = descendantsWithParents(svg).find((found) => hasClass(found.element, 'edgePaths'));
  if (titles.length === 0 || !edges) return;
  prune(svg, (found) => titles.includes(found));
  const { children } = edges.parent;
  children.splice(
    children.indexOf(edges.element) + 1,
    0,
    element('g', { class: 'cluster-labels' }, titles),
  );
}

/** `<a><g class="node">` becomes `<g class="node"><a>`: all nodes are alike from outside. */
function turnLinksInside(svg: XastElement): void {
  for (const link of descendants(svg).filter(({ name }) => name === 'a')) {
    const node = link.children.find(isElement);
    if (!node) continue;
    const words = labelOf(node);
    const { href, transform } = link.attributes;
    if (!href || href === 'about:blank') {
      throw new Error(
        `The link of the node "${words}" has no usable address. Give it a path or an http address.`,
      );
    }
    // Without a label, the rows of a name are read as one word.
    const inside = element('a', { href, 'aria-label': words }, node.children);
    link.name = 'g';
    link.attributes = { ...node.attributes, ...(transform ? { transform } : {}) };
    link.children = [inside];
  }
}

/** Mermaid writes the tip of a link as an attribute, which SVG does not show. */
function giveTooltips(svg: XastElement): void {
  for (const found of descendants(svg)) {
    const tip = found.attributes['title'];
    if (tip === undefined) continue;
    delete found.attributes['title'];
    const target = found.children.find((child) => isElement(child) && child.name === 'a') ?? found;
    if (isElement(target)) target.children.unshift(element('title', {}, [textNode(tip)]));
  }
}
