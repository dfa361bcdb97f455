import { isA, replaceNodes, type Step } from './tree.ts';

/** Says of links that leave the site that they do. They open where the reader is, and the site tells no one of it. */
export const externalLinks: Step = (blocks) =>
  replaceNodes(blocks, (node) =>
    isA(node, 'link') && /^(?:https?:)?\/\//.test(node.url) && !node.data
      ? [{ ...node, data: { hProperties: { rel: 'external' } } }]
      : undefined,
  );
