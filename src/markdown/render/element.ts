import type { Custom, MdastNode } from 'satteri';

/** A node of the Markdown tree or of our own making; both may stand anywhere in a body. */
export type BodyNode = MdastNode | Custom;

type Properties = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/**
 * Makes a node that renders as an HTML element.
 *
 * @param role name by which later plugins know the node; words of a node called `apparatus` are not text of the source
 */
export function element(
  role: string,
  hName: string,
  properties: Properties,
  children: readonly BodyNode[],
): Custom {
  const hProperties = Object.fromEntries(
    Object.entries(properties).filter(([, v]) => v !== undefined),
  );
  return { type: role, data: { hName, hProperties }, children: [...children] };
}

export const text = (value: string): BodyNode => ({ type: 'text', value });

/** The element that a node of ours renders as. */
export const tagOf = (node: BodyNode): unknown =>
  (node.data as Readonly<Record<string, unknown>> | undefined)?.['hName'];

/** Children of a node, or none. */
export const childrenOf = (node: BodyNode): readonly BodyNode[] =>
  'children' in node && node.children ? (node.children as readonly BodyNode[]) : [];

/** The same node with other children. */
export const withChildren = (node: BodyNode, children: readonly BodyNode[]): BodyNode =>
  ({ ...node, children: [...children] }) as BodyNode;

/** Role of nodes whose words are added by us inside a paragraph: native names, numbers of notes, citations. */
export const APPARATUS = 'apparatus';
