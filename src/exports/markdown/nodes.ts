/** Nodes of a Markdown tree, made of words. What they hold is escaped when the tree is written, never here. */
import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  Emphasis,
  Heading,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
} from 'mdast';

/** A piece of a line: words, a node, several of them, or nothing. */
export type Words = string | PhrasingContent | readonly Words[] | false | undefined;

/** What stands on a page or in an item of a list. */
export type Block = BlockContent | DefinitionContent;

/** Makes a link; an address that begins with `#` is one of the page itself. */
export type LinkTo = (href: string, words: Words) => Link;

/** The nodes of a line. A line is one line: white space is folded. */
export function line(words: Words): PhrasingContent[] {
  if (!words) return [];
  if (typeof words === 'string') return [{ type: 'text', value: words.replace(/\s+/g, ' ') }];
  if ('type' in words) return [words];
  return words.flatMap(line);
}

/** Joins pieces that are there; those that are empty leave no sign behind. */
export const joined = (pieces: readonly Words[], sign = ' '): Words =>
  pieces
    .filter((piece) => line(piece).length > 0)
    .flatMap((piece, i): Words[] => (i === 0 ? [piece] : [sign, piece]));

export const strong = (words: Words): Strong => ({ type: 'strong', children: line(words) });

export const emphasis = (words: Words): Emphasis => ({ type: 'emphasis', children: line(words) });

/** A word of a fixed set: a verdict, a check, a number of a row. */
export const code = (value: string): InlineCode => ({ type: 'inlineCode', value });

export const paragraph = (words: Words): Paragraph => ({
  type: 'paragraph',
  children: line(words),
});

export const heading = (depth: 1 | 2 | 3, words: Words): Heading => ({
  type: 'heading',
  depth,
  children: line(words),
});

export const quotation = (children: readonly Block[]): Blockquote => ({
  type: 'blockquote',
  children: [...children],
});

/** An item of a list: a line, and what stands under it. */
export const item = (words: Words, below: readonly Block[] = []): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph(words), ...below],
});

/** A list; none where there is nothing in it. */
export const list = (items: readonly ListItem[], ordered = false): readonly List[] =>
  items.length === 0 ? [] : [{ type: 'list', ordered, spread: false, children: [...items] }];

/** A table; none where it has no row. */
export const table = (
  columns: readonly string[],
  rows: readonly (readonly Words[])[],
): readonly Table[] =>
  rows.length === 0
    ? []
    : [
        {
          type: 'table',
          children: [columns, ...rows].map((cells) => ({
            type: 'tableRow',
            children: cells.map((cell) => ({ type: 'tableCell', children: line(cell) })),
          })),
        },
      ];

/** A section with its heading; none where nothing stands in it. */
export const section = (
  title: string,
  blocks: readonly Block[],
  intro?: string,
): readonly Block[] =>
  blocks.length === 0
    ? []
    : [heading(2, title), ...(intro ? [paragraph(emphasis(intro))] : []), ...blocks];

export type { RootContent };
