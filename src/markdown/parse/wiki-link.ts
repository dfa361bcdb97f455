import type { Link, Text } from 'mdast';
import type { BodyFault } from './body.ts';
import { placeAt, placeOf, sourceOf } from './place.ts';

/** What stands between the brackets of `[[some-entity]]`, `[[some-entity|the group]]` or `[[some-briefing#p34]]`. */
export type WikiTarget =
  | { readonly kind: 'entity'; readonly id: string; readonly words?: string }
  | {
      readonly kind: 'paragraph';
      readonly briefing: string;
      readonly paragraph: number;
      readonly words?: string;
    };

const PARAGRAPH = /^(.+)#p(\d+)$/;

/**
 * Tells a wiki link from an ordinary one. The parser gives both as `link`, so the source decides.
 *
 * @param source the text that the node's offsets count in
 * @returns `undefined` for an ordinary link
 */
export function wikiTarget(node: Readonly<Link>, source: string): WikiTarget | undefined {
  const start = node.position?.start.offset;
  if (start === undefined || !source.startsWith('[[', start)) return undefined;
  const inner = source.slice(start + 2, node.position?.end.offset).replace(/\]\]$/, '');
  const [target = '', ...rest] = inner.split('|');
  const words = rest.length > 0 ? { words: rest.join('|') } : {};
  const paragraph = PARAGRAPH.exec(target.trim());
  return paragraph
    ? { kind: 'paragraph', briefing: paragraph[1]!, paragraph: Number(paragraph[2]), ...words }
    : { kind: 'entity', id: target.trim(), ...words };
}

/** What is wrong with the link itself, whether or not anything bears the name. */
export function wikiFaults(node: Readonly<Link>, target: WikiTarget): readonly BodyFault[] {
  if (target.kind === 'paragraph' || !target.id.includes('#')) return [];
  const [briefing, rest = ''] = target.id.split('#');
  const number = /\d+/.exec(rest)?.[0] ?? '12';
  return [
    {
      ...placeOf(node),
      code: 'broken-link',
      message: `"${target.id}" names no paragraph`,
      hint: `write [[${briefing}#p${number}]] for a paragraph of a briefing`,
    },
  ];
}

/** Brackets that no link closes would be printed as they stand, which nobody means. */
export function strayBrackets(node: Readonly<Text>, source: string): readonly BodyFault[] {
  if (!node.value.includes('[[')) return [];
  const start = node.position?.start.offset ?? 0;
  return [...sourceOf(node, source).matchAll(/(?<!\\)\[\[[^\s\]]*\]?/g)].map(
    ({ 0: text, index }) => ({
      ...placeAt(source, start + index),
      code: 'broken-link',
      message: `"${text}" opens a link that does not close, or has no name`,
      hint: 'write [[name-of-an-entity]] or [[name-of-an-entity|other words]]; \\[\\[ for brackets that are to be read',
    }),
  );
}
