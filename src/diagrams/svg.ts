/**
 * Mermaid's SVG made fit for a page: no style sheet, no `style` attributes, no colours, a few kB.
 *
 * What is left are shapes and class names, which the site's stylesheet (`styles/diagram.css`)
 * dresses, so that one drawing serves light, dark and paper, and passes a strict content policy.
 * The steps are listed in `toStaticSvg`; each is one function, in the same order.
 */
import { optimize } from 'svgo';
import type { CustomPlugin, XastChild, XastElement } from 'svgo';
import { cleanFlowchart } from './svg-flowchart.ts';
import type { EdgeClasses } from './svg-flowchart.ts';
import {
  classes,
  descendants,
  descendantsWithParents,
  element,
  hasClass,
  isElement,
  isText,
  markerUses,
  prune,
  setClasses,
  tenth,
  textNode,
} from './svg-tree.ts';

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
  readonly edgeClasses?: EdgeClasses;
}

/** The kinds of diagram whose output is known here: Mermaid's name for each, and ours. */
const KINDS: Readonly<Record<string, string>> = {
  'flowchart-v2': 'flowchart',
  timeline: 'timeline',
  quadrantChart: 'quadrant',
  gantt: 'gantt',
  sankey: 'sankey',
};

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
        tidyText(svg);
        if (kind === 'flowchart') cleanFlowchart(svg, options.edgeClasses ?? {});
        if (kind === 'gantt') cleanGantt(svg);
        if (kind === 'timeline') cleanTimeline(svg);
        if (kind === 'sankey') cleanSankey(svg);
        if (kind !== 'flowchart') prefixClasses(svg, kind);
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
  if (/<style\b|<[^>]*\sstyle=/.test(data)) {
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

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

// Steps for every kind

const NEVER = words('style filter linearGradient title desc');

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
const KNOWN_ATTRIBUTES = words(
  'id class href title transform viewBox xmlns data-id d points x y x1 y1 x2 y2 cx cy r ' +
    'rx ry dx dy width height transform-origin marker-start marker-end refX refY ' +
    'markerWidth markerHeight markerUnits orient text-anchor dominant-baseline ' +
    'alignment-baseline font-size',
);

/** Classes that say how Mermaid draws; those that say what a thing is are kept. */
const NOISE = words(
  'arrowMarkerPath background basic clickable default edge-pattern-solid ' +
    'edge-thickness-normal edges flowchart flowchart-v2 label label-container ' +
    'node-undefined outer-path root rough-node row text-inner-tspan text-outer-tspan',
);

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
      classes(element).filter((name) => !NOISE.has(name) && !name.startsWith('width-')),
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

const ROUNDED = words('x y x1 y1 x2 y2 cx cy r width height points transform stroke-width');

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
