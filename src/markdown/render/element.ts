import type { Custom } from 'satteri';
import type { BodyNode } from './tree.ts';

type Properties = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/**
 * Makes a node that renders as an HTML element.
 *
 * @param role name by which later steps know the node; words of a node called `apparatus` are not text of the source
 */
export function element(
  role: string,
  hName: string,
  properties: Properties,
  children: readonly BodyNode[],
): Custom {
  return { type: role, data: { hName, hProperties: properties }, children: [...children] };
}

export const text = (value: string): BodyNode => ({ type: 'text', value });

/** The element that a node of ours renders as. */
export const tagOf = (node: BodyNode): unknown =>
  (node.data as Readonly<Record<string, unknown>> | undefined)?.['hName'];

/** Role of nodes whose words are added by us inside a paragraph: native names, numbers of notes, citations. */
export const APPARATUS = 'apparatus';
