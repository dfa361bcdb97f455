/** Reading and changing svgo's tree of an SVG. */
import type { XastChild, XastElement } from 'svgo';

/** An element and the one it stands in. */
export interface Placed {
  readonly parent: XastElement;
  readonly element: XastElement;
}

/** Whether a node of the tree is an element. */
export function isElement(child: XastChild): child is XastElement {
  return child.type === 'element';
}

/** Whether a node of the tree is text. */
export function isText(child: XastChild): child is Extract<XastChild, { type: 'text' }> {
  return child.type === 'text';
}

/** Every element below `top` with its parent, in document order, as a list made beforehand. */
export function descendantsWithParents(top: XastElement): readonly Placed[] {
  return top.children
    .filter(isElement)
    .flatMap((child) => [{ parent: top, element: child }, ...descendantsWithParents(child)]);
}

/** Every element below `top`, in document order, as a list made beforehand. */
export function descendants(top: XastElement): readonly XastElement[] {
  return descendantsWithParents(top).map((placed) => placed.element);
}

/** Removes every element below `top` that `unwanted` says yes to, from the leaves up. */
export function prune(top: XastElement, unwanted: (element: XastElement) => boolean): void {
  for (const child of top.children.filter(isElement)) prune(child, unwanted);
  top.children = top.children.filter((child) => !isElement(child) || !unwanted(child));
}

/** A new element. */
export function element(
  name: string,
  attributes: Record<string, string>,
  children: readonly XastChild[],
): XastElement {
  return { type: 'element', name, attributes, children: [...children] };
}

/** A new text. */
export function textNode(value: string): XastChild {
  return { type: 'text', value };
}

/** All text in a node, as it stands. */
export function contentOf(child: XastChild): string {
  if (isText(child)) return child.value;
  return isElement(child) ? child.children.map(contentOf).join('') : '';
}

/** The words of a node, its rows parted by a space. */
export function labelOf(node: XastElement): string {
  return descendants(node)
    .flatMap(({ children }) => children.filter(isText))
    .map(({ value }) => value)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The class names of an element, in order. */
export function classes({ attributes }: XastElement): readonly string[] {
  return (attributes['class'] ?? '').split(/\s+/).filter((name) => name !== '');
}

/** Whether an element has a class. */
export function hasClass(found: XastElement, name: string): boolean {
  return classes(found).includes(name);
}

/** Every element below `top` that has a class. */
export function withClass(top: XastElement, name: string): readonly XastElement[] {
  return descendants(top).filter((found) => hasClass(found, name));
}

/** Gives an element these classes, each once, and no others. */
export function setClasses(found: XastElement, names: readonly string[]): void {
  if (names.length === 0) delete found.attributes['class'];
  else found.attributes['class'] = [...new Set(names)].join(' ');
}

/** Gives an element these classes besides its own. */
export function addClasses(found: XastElement, names: readonly string[]): void {
  setClasses(found, [...classes(found), ...names]);
}

/** Which markers an element uses: pairs of attribute name and marker id. */
export function markerUses({ attributes }: XastElement): readonly (readonly [string, string])[] {
  return ['marker-start', 'marker-end'].flatMap((name) => {
    const [, id] = /^url\(#(.+)\)$/.exec(attributes[name] ?? '') ?? [];
    return id === undefined ? [] : [[name, id] as const];
  });
}

/** A number rounded to one decimal, as written in an attribute. */
export function tenth(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  // No "-0".
  return String(rounded === 0 ? 0 : rounded);
}
