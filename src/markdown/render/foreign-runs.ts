import type { MdastPluginDefinition } from 'satteri';
import type { Site } from '../../model/model.ts';
import { element, text } from './element.ts';

/** Marks runs of another script with their language, so that they are read and set as what they are. */
export function foreignRuns({ scripts }: Site): MdastPluginDefinition {
  const runs = Object.entries(scripts).map(([script, lang]) => ({
    lang,
    // Signs between two letters of the script (a middle dot in a name) belong to the run.
    pattern: new RegExp(`\\p{Script=${script}}(?:[\\p{Script=${script}}・·、，。]*\\p{Script=${script}})?`, 'gu'),
  }));
  return {
    name: 'foreign-runs',
    text(node, context) {
      const parent = context.parent(node) as { data?: { hProperties?: { lang?: string } } } | undefined;
      if (parent?.data?.hProperties?.lang) return;
      for (const { lang, pattern } of runs) {
        const matches = [...node.value.matchAll(pattern)];
        if (matches.length === 0) continue;
        let end = 0;
        const pieces = matches.flatMap((match) => {
          const before = node.value.slice(end, match.index);
          end = match.index + match[0].length;
          return [text(before), element('foreign', 'span', { className: ['zh'], lang }, [text(match[0])])];
        });
        context.replaceNode(node, [...pieces, text(node.value.slice(end))] as Parameters<typeof context.replaceNode>[1]);
        return;
      }
    },
  };
}
