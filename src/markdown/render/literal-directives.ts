import type { MdastPluginDefinition } from 'satteri';

/**
 * Gives colons back to the reader. The directive syntax takes `13:32` or `1:many` for directives and would drop them,
 * so all but the notes (`:::kind`) are restored as they were written.
 */
export function literalDirectives(): MdastPluginDefinition {
  return {
    name: 'literal-directives',
    options: { position: true },
    textDirective(node, context) {
      const { start, end } = node.position!;
      context.replaceNode(node, {
        type: 'text',
        value: context.source.slice(start.offset, end.offset),
      });
    },
    leafDirective(node, context) {
      const { start, end } = node.position!;
      const value = context.source.slice(start.offset, end.offset);
      context.replaceNode(node, { type: 'paragraph', children: [{ type: 'text', value }] });
    },
  };
}
