import type { Link } from 'mdast';

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
