import type { HastPluginDefinition } from 'satteri';

/** Takes comments out, the only braces that the check lets into a text, and nothing for a reader. */
export function comments(): HastPluginDefinition {
  return {
    name: 'comments',
    mdxTextExpression: (node, context) => context.removeNode(node),
    mdxFlowExpression: (node, context) => context.removeNode(node),
  };
}
