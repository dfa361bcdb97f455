import { fromRoot } from '../parse/address.ts';
import { isA, replaceNodes, type Step } from './tree.ts';

/** Puts the base of the site before addresses that begin at its root. */
export const siteLinks =
  (base: string): Step =>
  (blocks) =>
    replaceNodes(blocks, (node) => {
      if (!isA(node, 'link') && !isA(node, 'definition')) return undefined;
      const url = fromRoot(base, node.url);
      return url === node.url ? undefined : [{ ...node, url }];
    });
