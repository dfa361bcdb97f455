import type { MdastPluginDefinition } from 'satteri';
import { splitCitations } from '../parse/citation.ts';
import { APPARATUS, element, text } from './element.ts';
import type { BodyServices } from './services.ts';

/** Turns `[@id]` into a link to the work in the list at the end of the page. */
export function citations(services: BodyServices): MdastPluginDefinition {
  return {
    name: 'citations',
    text(node, context) {
      const pieces = splitCitations(node.value);
      if (!pieces.some((piece) => 'reference' in piece)) return;
      const nodes = pieces.map((piece) =>
        'text' in piece
          ? text(piece.text)
          : element(APPARATUS, 'a', { className: ['cite'], href: `#w-${piece.reference}` }, [
              text(services.referenceLabel(piece.reference)),
            ]),
      );
      context.replaceNode(node, nodes);
    },
  };
}
