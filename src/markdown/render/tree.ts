import type { Custom, MdastNode } from 'satteri';

/** A node of the Markdown tree or of our own making; both may stand anywhere in a body. */
export type BodyNode = MdastNode | Custom;

/** A step of the rendering: takes the blocks of a body, and gives those that stand on its page. */
export type Step = (blocks: readonly BodyNode[]) => readonly BodyNode[];

/** Tells whether a node is of a kind of Markdown; no node of ours bears the name of one. */
export const isA = <T extends MdastNode['type']>(
  node: BodyNode,
  type: T,
): node is Extract<MdastNode, { readonly type: T }> => node.type === type;

/** Children of a node, or none. */
export const childrenOf = (node: BodyNode): readonly BodyNode[] =>
  'children' in node && node.children ? node.children : [];

/** The same node with other children. */
export const withChildren = (node: BodyNode, children: readonly BodyNode[]): BodyNode =>
  ({ ...node, children }) as BodyNode;

/**
 * Replaces nodes wherever they stand, in the order of the text.
 *
 * @param replace gives what takes the place of a node, which is not looked into again; `undefined` where the node stays
 */
export function replaceNodes(
  nodes: readonly BodyNode[],
  replace: (node: BodyNode, parent: BodyNode | undefined) => readonly BodyNode[] | undefined,
  parent?: BodyNode,
): readonly BodyNode[] {
  const out: BodyNode[] = [];
  for (const node of nodes) {
    const replaced = replace(node, parent);
    if (replaced) out.push(...replaced);
    else {
      const children = childrenOf(node);
      const kept = replaceNodes(children, replace, node);
      out.push(kept === children ? node : withChildren(node, kept));
    }
  }
  // Most steps change little, so what they leave alone is not made anew.
  return out.length === nodes.length && out.every((node, i) => node === nodes[i]) ? nodes : out;
}
