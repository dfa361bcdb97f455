import type { Site } from '../../model/model.ts';
import { element, text } from './element.ts';
import { isA, replaceNodes, type BodyNode, type Step } from './tree.ts';

/** Marks runs of another script with their language, so that they are read and set as what they are. */
export function foreignRuns({ scripts }: Site): Step {
  const languages = Object.values(scripts);
  if (languages.length === 0) return (blocks) => blocks;
  const runs = new RegExp(Object.keys(scripts).map(runOf).join('|'), 'gu');
  return (blocks) =>
    replaceNodes(blocks, (node, parent) =>
      isA(node, 'text') && !hasLanguage(parent) ? marked(node.value, runs, languages) : undefined,
    );
}

/** The pieces of a text, or `undefined` for one without any such run. */
function marked(
  value: string,
  runs: RegExp,
  languages: readonly string[],
): readonly BodyNode[] | undefined {
  if (value.search(runs) === -1) return undefined;
  let end = 0;
  const pieces = [...value.matchAll(runs)].flatMap((match) => {
    const [run, ...groups] = match;
    const before = value.slice(end, match.index);
    end = match.index + run.length;
    const lang = languages[groups.findIndex((group) => group !== undefined)];
    return [text(before), element('foreign', 'span', { className: ['zh'], lang }, [text(run)])];
  });
  return [...pieces, text(value.slice(end))];
}

function hasLanguage(node: BodyNode | undefined): boolean {
  const data = node?.data as { readonly hProperties?: { readonly lang?: string } } | undefined;
  return Boolean(data?.hProperties?.lang);
}

/**
 * A run of words of a script, in a group of its own; what stands between two letters belongs to it: a middle dot in a
 * name, the space between two words, which a script from right to left puts the other way round.
 */
function runOf(script: string): string {
  const letter = `\\p{Script=${script}}`;
  return `(${letter}(?:[${letter}\\p{Mn}]|[\\s・·、，。’]+(?=${letter}))*)`;
}
