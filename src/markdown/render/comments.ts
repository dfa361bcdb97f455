import { isA, replaceNodes, type Step } from './tree.ts';

/** Takes comments out, the only braces that the check lets into a text, and nothing for a reader. */
export const comments: Step = (blocks) =>
  replaceNodes(blocks, (node) =>
    isA(node, 'mdxTextExpression') || isA(node, 'mdxFlowExpression') ? [] : undefined,
  );
