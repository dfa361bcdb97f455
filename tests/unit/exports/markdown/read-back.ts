import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';

/** Reads Markdown with the parser of the site, which is not the library that wrote it. */
export const readBack = (markdown: string): Root => markdownToMdast(markdown) as Root;

/** Every node of a tree, in the order of the text. */
export const nodesOf = (node: Nodes): readonly Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap((child) => nodesOf(child as Nodes)) : []),
];

/** The words of a tree, with white space folded; markup that a reader would run is no word. */
export const wordsOf = (node: Nodes): string =>
  nodesOf(node)
    .flatMap((each) =>
      each.type === 'text' || each.type === 'inlineCode'
        ? [each.value]
        : each.type === 'break'
          ? [' ']
          : [],
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The titles of a page's sections. */
export const headingsOf = (root: Root, depth = 2): readonly string[] =>
  nodesOf(root).flatMap((node) =>
    node.type === 'heading' && node.depth === depth ? [wordsOf(node)] : [],
  );

/** Addresses of all links. */
export const addressesOf = (root: Root): readonly string[] =>
  nodesOf(root).flatMap((node) => (node.type === 'link' ? [node.url] : []));
