/**
 * Mermaid's SVG made fit for a page: no style sheet, no `style` attributes, no colours, a few kB.
 *
 * What is left are shapes and class names, which the site's stylesheet (`styles/diagram.css`)
 * dresses, so that one drawing serves light, dark and paper, and passes a strict content policy.
 * The steps are listed in `toStaticSvg`; each is one function below, in the same order.
 */
import { optimize } from 'svgo';
import type { CustomPlugin, XastChild, XastElement } from 'svgo';

/**
 * Part of the key of cached drawings: raise it with every change here that changes an output.
 * A test compares it with a fingerprint and fails when that is forgotten.
 */
export const postProcessorVersion = 1;

/** What the drawing cannot tell about itself. */
export interface StaticSvgOptions {
  /** Names the drawing on its page and begins every id in it: letters, digits and hyphens. */
  readonly id: string;
  /** Short name of the drawing, read out first by screen readers. */
  readonly title: string;
  /** What it shows and where the same is said in words. */
  readonly desc: string;
  /**
   * Classes given to edges with `class e1 against`, by edge id. Mermaid 12 keeps them in its
   * database and forgets to write them out.
   */
  readonly edgeClasses?: Readonly<Record<string, readonly string[]>>;
}

/** The kinds of diagram whose output is known here: Mermaid's name for each, and ours. */
const KINDS: Readonly<Record<string, string>> = {
  'flowchart-v2': 'flowchart',
  timeline: 'timeline',
  quadrantChart: 'quadrant',
  gantt: 'gantt',
  sankey: 'sankey',
};

/** Size of all text in a flowchart, in pixels; boxes are sized for it. */
export const fontSize = 16;

/**
 * Up to this width (in pixels) labels keep 11 px when the drawing is fitted into 44rem. A wider one
 * gets the class `mm-wide`.
 */
export const comfortableWidth = 1024;

/**
 * Turns what `mermaid.render` returns into a static, style-free SVG.
 *
 * @param raw - SVG text as Mermaid 12 wrote it, with `htmlLabels: false`
 * @param options - id, title, description and the classes of edges
 * @returns SVG text whose root has `id`, `viewBox`, `width` and `height` (whole pixels), the
 *   classes `mm` and `mm-<kind>`, a title, a description and a role
 * @throws Error when the kind of diagram is not one of `KINDS`, when a label is HTML, when a link
 *   has no usable address, or when a style survives; the caller knows the place and adds it
 */
export function toStaticSvg(raw: string, options: StaticSvgOptions): string {
  if (/<foreignObject/i.test(raw)) {
    throw new Error('A label was drawn as HTML. Use plain text, with <br/> for a line break.');
  }
  // Mermaid leaves the prefix undeclared, which no XML parser takes.
  const declared = raw.replace('<svg ', '<svg xmlns:xlink="http://www.w3.org/1999/xlink" ');
  const { data } = optimize(declared, {
    plugins: [
      plugin((svg) => {
        const kind = kindOf(svg);
        dropUnwanted(svg);
        keepKnownAttributes(svg, kind);
        if (kind === 'flowchart') cleanFlowchart(svg, options);
        if (kind === 'gantt') cleanGantt(svg);
        if (kind === 'timeline') cleanTimeline(svg);
        if (kind === 'sankey') cleanSankey(svg);
        if (kind !== 'flowchart') prefixClasses(svg, kind);
        tidyText(svg);
        dropUnusedMarkers(svg);
        renumberIds(svg, options.id);
        collapseGroups(svg);
        roundNumbers(svg);
        describe(svg, kind, options);
      }),
      { name: 'convertPathData', params: { floatPrecision: 1 } },
      { name: 'convertTransform', params: { floatPrecision: 1, transformPrecision: 4 } },
    ],
  });
  if (/<style|\sstyle=/.test(data)) {
    throw new Error('A style survived the post-processing. src/diagrams/svg.ts must drop it too.');
  }
  return data;
}

/** Wraps steps as svgo wants them: run once, on the root element. */
function plugin(steps: (svg: XastElement) => void): CustomPlugin {
  const exit = (root: { readonly children: readonly XastChild[] }): void => {
    const svg = root.children.find(isElement);
    if (svg) steps(svg);
  };
  return { name: 'dossier-static', fn: () => ({ root: { exit } }) };
}

function kindOf(svg: XastElement): string {
  const name = svg.attributes['aria-roledescription'] ?? 'unknown';
  const kind = KINDS[name];
  if (kind) return kind;
  const known = Object.keys(KINDS).map((key) => key.replace('-v2', ''));
  throw new Error(
    `Diagrams of the kind "${name}" are not supported. Use one of: ${known.join(', ')}.`,
  );
}

// Steps for every kind

const NEVER = new Set(['style', 'filter', 'linearGradient', 'title', 'desc']);

function dropUnwanted(svg: XastElement): void {
  prune(svg, (element) => {
    const { name, attributes } = element;
    return (
      NEVER.has(name) ||
      // Mermaid puts an unmeasured rectangle behind every label.
      (name === 'rect' && !attributes['width']) ||
      // `A ~~~ B` only pushes nodes apart; undressed, its path would be a black shape.
      hasClass(element, 'edge-thickness-invisible') ||
      // The day of the build: not the same bytes tomorrow.
      hasClass(element, 'today')
    );
  });
}

/** Everything else is colour, style, or a note to Mermaid itself. */
const KNOWN_ATTRIBUTES = new Set([
  ...['id', 'class', 'href', 'title', 'transform', 'viewBox', 'xmlns', 'data-id'],
  ...['d', 'points', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy'],
  ...['width', 'height', 'transform-origin'],
  ...['marker-start', 'marker-end', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits'],
  ...['orient', 'text-anchor', 'dominant-baseline', 'alignment-baseline', 'font-size'],
]);

/** Classes that say how Mermaid draws; those that say what a thing is are kept. */
const NOISE =
  /^(?:arrowMarkerPath|background|basic|clickable|default|edge-pattern-solid|edge-thickness-normal|edges|flowchart|flowchart-v2|label|label-container|node-undefined|outer-path|root|rough-node|row|text-(?:inner|outer)-tspan|width-.*)$/;

function keepKnownAttributes(svg: XastElement, kind: string): void {
  for (const element of descendants(svg)) {
    const attributes = element.attributes;
    const address = attributes['xlink:href'];
    for (const name of Object.keys(attributes)) {
      // The width of a sankey link is its value.
      const isValue = kind === 'sankey' && name === 'stroke-width';
      if (!isValue && !KNOWN_ATTRIBUTES.has(name)) delete attributes[name];
    }
    if (address !== undefined) attributes['href'] = address;
    setClasses(
      element,
      classes(element).filter((name) => !NOISE.test(name)),
    );
  }
}

/** `title`, `grid` and `link` would meet the page's own classes; flowcharts' names are the contract. */
function prefixClasses(svg: XastElement, kind: string): void {
  for (const found of descendants(svg)) {
    setClasses(
      found,
      classes(found).map((name) => (name.startsWith(kind) ? name : `${kind}-${name}`)),
    );
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  apos: "'",
  nbsp: '\u00a0',
};

/**
 * Runs of spaces are one space on screen; this makes them one in the file. `#quot;` and `#35;`,
 * Mermaid's way to write such characters, come out as `&quot;` and `&#35;` in letters.
 */
function tidyText(svg: XastElement): void {
  for (const text of descendants(svg).flatMap(({ children }) => children.filter(isText))) {
    text.value = text.value
      .replace(/\s+/g, ' ')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
  }
}

function dropUnusedMarkers(svg: XastElement): void {
  const used = new Set(
    descendants(svg).flatMap((element) => markerUses(element).map(([, id]) => id)),
  );
  prune(svg, ({ name, attributes }) => name === 'marker' && !used.has(attributes['id'] ?? ''));
}

/**
 * Ids that something in the drawing refers to become `<id>-1`, `<id>-2`, …, in document order; all
 * others go. Mermaid's depend on the order of rendering, and some would meet others on the page.
 */
function renumberIds(svg: XastElement, id: string): void {
  const elements = descendants(svg);
  const used = new Set(elements.flatMap((element) => markerUses(element).map(([, use]) => use)));
  const renamed = new Map<string, string>();
  for (const { attributes } of elements) {
    const old = attributes['id'];
    if (old === undefined) continue;
    delete attributes['id'];
    if (!used.has(old)) continue;
    const next = `${id}-${renamed.size + 1}`;
    renamed.set(old, next);
    attributes['id'] = next;
  }
  for (const element of elements) {
    for (const [name, use] of markerUses(element)) {
      element.attributes[name] = `url(#${renamed.get(use) ?? use})`;
    }
  }
}

/**
 * Unwraps groups that say nothing: empty ones, those without attributes, and those that only move
 * their one child. Groups with a class stay, so that the stylesheet finds the same tree everywhere.
 */
function collapseGroups(parent: XastElement): void {
  for (const child of parent.children.filter(isElement)) collapseGroups(child);
  parent.children = parent.children.flatMap((child): readonly XastChild[] => {
    if (!isElement(child) || (child.name !== 'g' && child.name !== 'defs')) return [child];
    const [only, ...more] = child.children.filter(isElement);
    if (!only) return [];
    const names = Object.keys(child.attributes);
    if (names.length === 0) return child.children;
    if (more.length > 0) return [child];
    if (names.join() === 'transform') return [moved(only, child)];
    if (only.name === 'g' && Object.keys(only.attributes).join() === 'transform') {
      return [{ ...moved(child, child, only), children: only.children }];
    }
    return [child];
  });
}

/** The element with the transforms of these groups, outermost first, before its own. */
function moved(found: XastElement, ...groups: readonly XastElement[]): XastElement {
  const own = groups.includes(found) ? [] : [found];
  const transforms = [...groups, ...own].flatMap(({ attributes }) => attributes['transform'] ?? []);
  return { ...found, attributes: { ...found.attributes, transform: transforms.join(' ') } };
}

const NUMBERS = ['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'width', 'height'];
const ROUNDED = [...NUMBERS, 'points', 'transform', 'stroke-width'];

/** One decimal: Chromium builds differ in the last digits of a float, drawings must not. */
function roundNumbers(svg: XastElement): void {
  for (const { attributes } of descendants(svg)) {
    for (const name of ROUNDED) {
      const value = attributes[name];
      if (value !== undefined) {
        attributes[name] = value.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (digits) =>
          tenth(Number(digits)),
        );
      }
    }
  }
}

/** Size, name and role of the whole; whatever the text says of its own name is replaced. */
function describe(svg: XastElement, kind: string, { id, title, desc }: StaticSvgOptions): void {
  const [x = 0, y = 0, ...size] = (svg.attributes['viewBox'] ?? '').split(/[\s,]+/).map(Number);
  // Whole pixels, so that it is drawn at exactly its own size.
  const [width = 0, height = 0] = size.map(Math.ceil);
  const hasLinks = descendants(svg).some(({ name }) => name === 'a');
  svg.attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    id,
    class: `mm mm-${kind}${width > comfortableWidth ? ' mm-wide' : ''}`,
    viewBox: `${tenth(x)} ${tenth(y)} ${width} ${height}`,
    width: String(width),
    height: String(height),
    // An image has no parts for a screen reader, so one with links must not be called so.
    role: hasLinks ? 'graphics-document document' : 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
  };
  svg.children.unshift(
    element('title', { id: `${id}-title` }, [textNode(title)]),
    element('desc', { id: `${id}-desc` }, [textNode(desc)]),
  );
}

// Steps for flowcharts

function cleanFlowchart(svg: XastElement, options: StaticSvgOptions): void {
  dropSecondOutlines(svg);
  flattenLabels(svg);
  centreNodeText(svg);
  giveEdgeClasses(svg, options.edgeClasses ?? {});
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
function giveEdgeClasses(
  svg: XastElement,
  edgeClasses: NonNullable<StaticSvgOptions['edgeClasses']>,
): void {
  for (const { parent, element: found } of descendantsWithParents(svg)) {
    const id = found.attributes['data-id'];
    delete found.attributes['data-id'];
    const given = id === undefined ? [] : (edgeClasses[id] ?? []);
    if (given.length === 0) continue;
    const isLine = found.name === 'path';
    addClasses(isLine ? found : parent, given);
    if (isLine)
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

// Steps for the other kinds

const GANTT_ANCHORS: Readonly<Record<string, string>> = {
  titleText: 'middle',
  taskText: 'middle',
  vertText: 'middle',
  taskTextOutsideLeft: 'end',
};

/** What Mermaid's style sheet does to places and forms. */
function cleanGantt(svg: XastElement): void {
  for (const found of descendants(svg)) {
    const anchor = classes(found)
      .map((name) => GANTT_ANCHORS[name])
      .find(Boolean);
    if (anchor) found.attributes['text-anchor'] = anchor;
    const origin = found.attributes['transform-origin'];
    delete found.attributes['transform-origin'];
    if (origin !== undefined && hasClass(found, 'milestone')) {
      const [x, y] = origin.split(' ').map(parseFloat);
      found.attributes['transform'] = `rotate(45 ${x} ${y})`;
    }
  }
}

function cleanTimeline(svg: XastElement): void {
  for (const { attributes } of descendants(svg)) {
    // "4ex" is the title, and the one size that is not in pixels.
    if (attributes['font-size'] === '4ex') attributes['font-size'] = '24';
  }
}

function cleanSankey(svg: XastElement): void {
  for (const { name, attributes } of descendants(svg)) {
    if (name !== 'g') continue;
    // No attributes of a group; its transform says the same.
    delete attributes['x'];
    delete attributes['y'];
  }
  const labels = descendantsWithParents(svg).find((found) =>
    hasClass(found.element, 'node-labels'),
  );
  if (!labels) return;
  // Over the links, not under them.
  labels.parent.children = labels.parent.children.filter((child) => child !== labels.element);
  labels.parent.children.push(labels.element);
}

// The tree

interface Placed {
  readonly parent: XastElement;
  readonly element: XastElement;
}

function isElement(child: XastChild): child is XastElement {
  return child.type === 'element';
}

function isText(child: XastChild): child is Extract<XastChild, { type: 'text' }> {
  return child.type === 'text';
}

/** Every element below `top` with its parent, in document order, as a list made beforehand. */
function descendantsWithParents(top: XastElement): readonly Placed[] {
  return top.children
    .filter(isElement)
    .flatMap((child) => [{ parent: top, element: child }, ...descendantsWithParents(child)]);
}

function descendants(top: XastElement): readonly XastElement[] {
  return descendantsWithParents(top).map((placed) => placed.element);
}

/** Removes every element below `top` that `unwanted` says yes to, from the leaves up. */
function prune(top: XastElement, unwanted: (element: XastElement) => boolean): void {
  for (const child of top.children.filter(isElement)) prune(child, unwanted);
  top.children = top.children.filter((child) => !isElement(child) || !unwanted(child));
}

function element(
  name: string,
  attributes: Record<string, string>,
  children: readonly XastChild[],
): XastElement {
  return { type: 'element', name, attributes, children: [...children] };
}

function textNode(value: string): XastChild {
  return { type: 'text', value };
}

function contentOf(child: XastChild): string {
  if (isText(child)) return child.value;
  return isElement(child) ? child.children.map(contentOf).join('') : '';
}

/** The words of a node, its rows parted by a space. */
function labelOf(node: XastElement): string {
  return descendants(node)
    .flatMap(({ children }) => children.filter(isText))
    .map(({ value }) => value)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function classes({ attributes }: XastElement): readonly string[] {
  return (attributes['class'] ?? '').split(/\s+/).filter((name) => name !== '');
}

function hasClass(found: XastElement, name: string): boolean {
  return classes(found).includes(name);
}

function withClass(top: XastElement, name: string): readonly XastElement[] {
  return descendants(top).filter((found) => hasClass(found, name));
}

function setClasses(found: XastElement, names: readonly string[]): void {
  if (names.length === 0) delete found.attributes['class'];
  else found.attributes['class'] = [...new Set(names)].join(' ');
}

function addClasses(found: XastElement, names: readonly string[]): void {
  setClasses(found, [...classes(found), ...names]);
}

/** Which markers an element uses: pairs of attribute name and marker id. */
function markerUses({ attributes }: XastElement): readonly (readonly [string, string])[] {
  return ['marker-start', 'marker-end'].flatMap((name) => {
    const [, id] = /^url\(#(.+)\)$/.exec(attributes[name] ?? '') ?? [];
    return id === undefined ? [] : [[name, id] as const];
  });
}

function tenth(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  // No "-0".
  return String(rounded === 0 ? 0 : rounded);
}
