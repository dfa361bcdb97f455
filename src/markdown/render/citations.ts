import type { Briefing, Page } from '../../model/model.ts';
import { splitCitations } from '../parse/citation.ts';
import { APPARATUS, element, text } from './element.ts';
import { isBriefing, type BodyServices } from './services.ts';
import { isA, replaceNodes, type Step } from './tree.ts';

/**
 * Turns `[@id]` into a link to the work in the list at the end of the briefing, with its number there for paper. A page of
 * prose has no such list, and leads to that of all works.
 */
export function citations(services: BodyServices, body: Briefing | Page): Step {
  const linkTo = (reference: string) => {
    const href = isBriefing(body) ? `#w-${reference}` : services.workHref(reference);
    const dataN = isBriefing(body) ? String(services.workNumber(body, reference)) : undefined;
    return element(APPARATUS, 'a', { className: ['cite'], href, dataN }, [
      text(services.referenceLabel(reference)),
    ]);
  };
  return (blocks) =>
    replaceNodes(blocks, (node) => {
      if (!isA(node, 'text') || !node.value.includes('[@')) return undefined;
      return splitCitations(node.value).map((piece) =>
        'text' in piece ? text(piece.text) : linkTo(piece.reference),
      );
    });
}
