/** What a text may hold of GitHub's Markdown beside tables: words struck out, and footnotes. */
import type { Delete, FootnoteDefinition, FootnoteReference } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';

export const struck: Handle = (node: Delete, _, state, info) => {
  const words = state.containerPhrasing(node, { ...info, before: '~', after: '~' });
  return `~~${words}~~`;
};

export const footnoteReference: Handle = (node: FootnoteReference, _, state) =>
  `[^${state.associationId(node)}]`;

export const footnoteDefinition: Handle = (node: FootnoteDefinition, _, state, info) => {
  const text = state.containerFlow(node, { ...info, now: info.now, lineShift: 4 });
  const under = state.indentLines(
    text,
    (words, i, blank) => (i > 0 && !blank ? '    ' : '') + words,
  );
  return `[^${state.associationId(node)}]: ${under}`;
};

type Unsafe = NonNullable<Options['unsafe']>[number];

const IN_WORDS = {
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw', 'label'],
} satisfies Partial<Unsafe>;

/**
 * Signs that mean something in GitHub's Markdown and nothing in that which the library writes: a tilde strikes words out,
 * and whatever looks like an address becomes a link, with all that follows it up to the next space.
 */
export const GITHUB_SIGNS = [
  { character: '~', inConstruct: 'phrasing' },
  { character: '@', before: String.raw`[+\-.\w]`, after: String.raw`[\-.\w]`, ...IN_WORDS },
  { character: '.', before: '[Ww]', after: String.raw`[\-.\w]`, ...IN_WORDS },
  { character: ':', before: '[ps]', after: String.raw`\/`, ...IN_WORDS },
] satisfies readonly Unsafe[];
