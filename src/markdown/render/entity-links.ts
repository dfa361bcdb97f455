import type { MdastPluginDefinition } from 'satteri';
import { wikiTarget } from '../parse/wiki-link.ts';
import { APPARATUS, element, text, type BodyNode } from './element.ts';
import type { BodyServices } from './services.ts';

/**
 * Turns `[[some-entity]]` into a link to the profile, followed by the native name at its first mention in the text
 * unless the words of the link hold that name, and `[[some-briefing#p34]]` into a link to that paragraph. Ordinary links stay as they are.
 */
export function entityLinks(services: BodyServices): MdastPluginDefinition {
  const mentioned = new Set<string>();
  return {
    name: 'entity-links',
    options: { position: true },
    link(node, context) {
      const target = wikiTarget(node, context.source);
      if (!target) return;
      if (target.kind === 'paragraph') {
        const { briefing, paragraph, words } = target;
        const short = services.model.briefings.get(briefing)?.short ?? briefing;
        const href = services.paragraphHref(briefing, paragraph);
        context.replaceNode(
          node,
          element(
            'link-to-paragraph',
            'a',
            { className: ['src'], href },
            words === undefined
              ? [element('short', 'b', {}, [text(short)]), text(` ¶${paragraph}`)]
              : [text(words)],
          ),
        );
        return;
      }
      const entity = services.model.entities.get(target.id);
      if (!entity) return;
      // The style sheet shows it on hover and focus; the page that the link leads to says the same.
      const dataAbout = services.entityAbout(entity.id);
      const href = services.entityHref(entity.id);
      const link = element('link-to-entity', 'a', { href, dataAbout }, [
        text(target.words ?? entity.name),
      ]);
      const first = !mentioned.has(entity.id);
      mentioned.add(entity.id);
      const { nativeName } = entity;
      const isSaid = nativeName !== undefined && target.words?.includes(nativeName.text);
      const native = first && !isSaid ? nativeAfter(nativeName) : [];
      context.replaceNode(node, [link, ...native] as Parameters<typeof context.replaceNode>[1]);
    },
  };
}

function nativeAfter(
  name: { readonly lang: string; readonly text: string } | undefined,
): readonly BodyNode[] {
  if (!name) return [];
  const span = element('native', 'span', { className: ['zh'], lang: name.lang }, [text(name.text)]);
  return [element(APPARATUS, 'span', {}, [text(' '), span])];
}
