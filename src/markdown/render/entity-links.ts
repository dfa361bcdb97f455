import { wikiTarget, type WikiTarget } from '../parse/wiki-link.ts';
import { APPARATUS, element, text } from './element.ts';
import type { BodyServices } from './services.ts';
import { isA, replaceNodes, type BodyNode, type Step } from './tree.ts';

type Target<Kind> = Extract<WikiTarget, { readonly kind: Kind }>;

/**
 * Turns `[[some-entity]]` into a link to the profile, followed by the native name at its first mention in the text
 * unless the words of the link hold that name, and `[[some-briefing#p34]]` into a link to that paragraph. Ordinary links stay as they are.
 */
export function entityLinks(services: BodyServices, source: string): Step {
  const mentioned = new Set<string>();
  const toEntity = (target: Target<'entity'>): readonly BodyNode[] | undefined => {
    const entity = services.model.entities.get(target.id);
    if (!entity) return undefined;
    const { id, name, nativeName } = entity;
    const { words } = target;
    // The style sheet shows it on hover and focus; the page that the link leads to says the same.
    const dataAbout = services.entityAbout(id);
    const href = services.entityHref(id);
    const link = element('link-to-entity', 'a', { href, dataAbout }, [text(words ?? name)]);
    const first = !mentioned.has(id);
    mentioned.add(id);
    const isSaid = nativeName !== undefined && words?.includes(nativeName.text);
    return first && !isSaid ? [link, ...nativeAfter(nativeName)] : [link];
  };
  return (blocks) =>
    replaceNodes(blocks, (node) => {
      const target = isA(node, 'link') ? wikiTarget(node, source) : undefined;
      if (!target) return undefined;
      return target.kind === 'entity' ? toEntity(target) : [paragraphLink(services, target)];
    });
}

function paragraphLink(services: BodyServices, target: Target<'paragraph'>): BodyNode {
  const { briefing, paragraph, words } = target;
  const short = services.model.briefings.get(briefing)?.short ?? briefing;
  const href = services.paragraphHref(briefing, paragraph);
  return element(
    'link-to-paragraph',
    'a',
    { className: ['src'], href },
    words === undefined
      ? [element('short', 'b', {}, [text(short)]), text(` ¶${paragraph}`)]
      : [text(words)],
  );
}

function nativeAfter(
  name: { readonly lang: string; readonly text: string } | undefined,
): readonly BodyNode[] {
  if (!name) return [];
  const span = element('native', 'span', { className: ['zh'], lang: name.lang }, [text(name.text)]);
  return [element(APPARATUS, 'span', {}, [text(' '), span])];
}
