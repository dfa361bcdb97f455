import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.ChildNode;

/** A page as parse5 reads it, each node with its place in the file. */
export const parseHtml = (text: string): Tree.Document =>
  parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });

export const isElement = (node: Tree.Node): node is Element => 'tagName' in node;
export const isTextNode = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text';

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

export const childrenOf = (node: Tree.Node): readonly Node[] =>
  'childNodes' in node ? node.childNodes : [];

/** Every element within a node, in document order. */
export function elementsIn(node: Tree.Node): readonly Element[] {
  return childrenOf(node).flatMap((child) =>
    isElement(child) ? [child, ...elementsIn(child)] : [],
  );
}

/** All text of a node, as written. */
export const textOf = (node: Tree.Node): string =>
  isTextNode(node) ? node.value : childrenOf(node).map(textOf).join('');
