import type { MdastPluginDefinition } from 'satteri';
import type { Briefing, Page } from '../../model/model.ts';
import { splitCitations } from '../parse/citation.ts';
import { APPARATUS, element, text } from './element.ts';
import { isBriefing, type BodyServices } from './services.ts';

/**
 * Turns `[@id]` into a link to the work in the list at the end of the briefing, with its number there for paper. A page of
 * prose has no such list, and leads to that of all works.
 */
export function citations(services: BodyServices, body: Briefing | Page): MdastPluginDefinition {
  const numberOf = (reference: string): string | undefined =>
    isBriefing(body) ? String(services.workNumber(body, reference)) : undefined;
  return {
    name: 'citations',
    text(node, context) {
      const pieces = splitCitations(node.value);
      if (!pieces.some((piece) => 'reference' in piece)) return;
      const nodes = pieces.map((piece) => {
        if ('text' in piece) return text(piece.text);
        const { reference } = piece;
        const href = isBriefing(body) ? `#w-${reference}` : services.workHref(reference);
        return element(APPARATUS, 'a', { className: ['cite'], href, dataN: numberOf(reference) }, [
          text(services.referenceLabel(reference)),
        ]);
      });
      context.replaceNode(node, nodes);
    },
  };
}
