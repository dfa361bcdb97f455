import { text } from './element.ts';
import { isA, replaceNodes, type BodyNode, type Step } from './tree.ts';

/**
 * Gives colons back to the reader. The directive syntax takes `13:32` or `1:many` for directives and would drop them,
 * so all but the notes (`:::kind`) are restored as they were written.
 */
export function literalDirectives(source: string): Step {
  const written = ({ position }: BodyNode): BodyNode =>
    text(source.slice(position!.start.offset, position!.end.offset));
  return (blocks) =>
    replaceNodes(blocks, (node) => {
      if (isA(node, 'textDirective')) return [written(node)];
      if (isA(node, 'leafDirective')) return [{ type: 'paragraph', children: [written(node)] }];
      return undefined;
    });
}
