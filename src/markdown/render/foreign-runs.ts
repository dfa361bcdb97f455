import type { MdastPluginDefinition } from 'satteri';
import type { Site } from '../../model/model.ts';
import { element, text } from './element.ts';

/** Marks runs of another script with their language, so that they are read and set as what they are. */
export function foreignRuns({ scripts }: Site): MdastPluginDefinition {
  const languages = Object.values(scripts);
  const runs = Object.keys(scripts).map(runOf).join('|');
  return {
    name: 'foreign-runs',
    text(node, context) {
      const parent = context.parent(node) as
        { data?: { hProperties?: { lang?: string } } } | undefined;
      const matches = languages.length > 0 ? [...node.value.matchAll(new RegExp(runs, 'gu'))] : [];
      if (matches.length === 0 || parent?.data?.hProperties?.lang) return;
      let end = 0;
      const pieces = matches.flatMap((match) => {
        const [run, ...groups] = match;
        const before = node.value.slice(end, match.index);
        end = match.index + run.length;
        const lang = languages[groups.findIndex((group) => group !== undefined)];
        return [text(before), element('foreign', 'span', { className: ['zh'], lang }, [text(run)])];
      });
      context.replaceNode(node, [...pieces, text(node.value.slice(end))] as Parameters<
        typeof context.replaceNode
      >[1]);
    },
  };
}

/**
 * A run of words of a script, in a group of its own; what stands between two letters belongs to it: a middle dot in a
 * name, the space between two words, which a script from right to left puts the other way round.
 */
function runOf(script: string): string {
  const letter = `\\p{Script=${script}}`;
  return `(${letter}(?:[${letter}\\p{Mn}]|[\\s・·、，。’]+(?=${letter}))*)`;
}
