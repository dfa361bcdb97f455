import { isA, replaceNodes, type Step } from './tree.ts';

/** Gives our own headings the size of their rank; Astro adds their anchors. */
export const headings: Step = (blocks) =>
  replaceNodes(blocks, (node) =>
    isA(node, 'heading')
      ? [{ ...node, data: { hProperties: { className: [`h${node.depth}`] } } }]
      : undefined,
  );
