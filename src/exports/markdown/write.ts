import type { InlineCode, Link, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { footnoteDefinition, footnoteReference, GITHUB_SIGNS, struck } from './github.ts';
import type { Block } from './nodes.ts';

/** Writes a tree. Every character that could begin markup is escaped, so words stay words whatever they hold. */
export const writeMarkdown = (blocks: readonly Block[]): string =>
  toMarkdown({ type: 'root', children: [...blocks] }, OPTIONS);

/**
 * Words in which nothing could be markup, wherever they stand but at the beginning of a line. The library looks for each
 * of its forty patterns in every run of words, twice; nearly all runs are such words, and a large dossier has a million.
 */
const PLAIN = /^(?!.*[Ww]\.[\w.-])[\p{L}\p{M}\p{N}\p{Sc} ,;:.?%()'"‘’“”…–—¶-]*$/u;

/** A letter begins no markup, and neither does a quotation mark. */
const PLAIN_START = /^[\p{L}“‘¶]/u;

/** The same within a link or a run of code, where the beginning of a line cannot be. */
const PLAIN_LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ,;.%()'"‘’“”…–—¶-]*[\p{L}\p{M}\p{N}.)])?$/u;

/** An address that needs no escape. */
const PLAIN_ADDRESS = /^[\w:/#.?=%+,-]+$/;

const isBreak = (sign: string): boolean => sign === '' || sign === '\n' || sign === '\r';

/** Tells whether words may be written as they are, after and before the signs that stand beside them. */
const isPlain = (value: string, before: string, after: string): boolean =>
  PLAIN.test(value) &&
  (PLAIN_START.test(value) || !(isBreak(before) || before === ']')) &&
  !(value.endsWith(' ') && isBreak(after));

/** The words of a node that holds nothing else, where they may be written as they are. */
const plainWords = ({ children }: Link): string | undefined => {
  const [only, ...others] = children;
  return only?.type === 'text' && others.length === 0 && PLAIN_LABEL.test(only.value)
    ? only.value
    : undefined;
};

const text: Handle = (node: Text, parent, state, info) =>
  isPlain(node.value, info.before, info.after)
    ? node.value
    : defaultHandlers.text(node, parent, state, info);

const link: Handle = (node: Link, parent, state, info) => {
  const words = plainWords(node);
  return words === undefined || node.title || !PLAIN_ADDRESS.test(node.url)
    ? defaultHandlers.link(node, parent, state, info)
    : `[${words}](${node.url})`;
};

const { inlineCode: codeInTable } = gfmTableToMarkdown().handlers!;

const inlineCode: Handle = (node: InlineCode, parent, state, info) =>
  PLAIN_LABEL.test(node.value) ? `\`${node.value}\`` : codeInTable!(node, parent, state, info);

/** The library asks for the first sign of what follows a run of words; without this it writes all of it. */
const peeking = (handle: Handle, peek: Handle): Handle => Object.assign(handle, { peek });

const OPTIONS: Options = {
  bullet: '-',
  listItemIndent: 'one',
  rule: '-',
  handlers: {
    text: peeking(text, (node: Text, parent, state, info) =>
      PLAIN.test(node.value)
        ? node.value.charAt(0)
        : defaultHandlers.text(node, parent, state, info),
    ),
    link: peeking(link, (node: Link) =>
      node.children[0]?.type === 'text' && node.children[0].value === node.url ? '<' : '[',
    ),
    inlineCode: peeking(inlineCode, () => '`'),
    delete: struck,
    footnoteReference,
    footnoteDefinition,
  },
  unsafe: GITHUB_SIGNS,
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
};
