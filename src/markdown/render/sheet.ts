import { element, tagOf } from './element.ts';
import { crowdedLines, HEADING_HEIGHT, noteHeight, textHeight, type Line } from './margin.ts';
import { NOTE } from './notes.ts';
import { PARAGRAPH } from './paragraphs.ts';
import { childrenOf, type BodyNode, type Step } from './tree.ts';

/**
 * Boxes the notes of a paragraph after it, and both together where the notes may stand beside it from its beginning;
 * briefing.css then lays them in the margin. Reading order is kept.
 */
export const sheet: Step = (blocks) =>
  blocks.some((block) => block.type === PARAGRAPH) ? arrange(blocks) : blocks;

/** A block of the text column, and the notes that follow it. */
interface Annotated {
  readonly node: BodyNode;
  readonly notes: readonly BodyNode[];
}

function arrange(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const blocks = nodes.reduce<readonly Annotated[]>((all, node) => {
    const last = all.at(-1);
    return node.type === NOTE && last
      ? [...all.slice(0, -1), { ...last, notes: [...last.notes, node] }]
      : [...all, { node, notes: [] }];
  }, []);
  const crowded = crowdedLines(blocks.map(heightsOf));
  return blocks.flatMap(({ node, notes }, i) => {
    if (notes.length === 0) return [node];
    const both = [node, element('notes', 'div', { className: ['notes'] }, notes)];
    return crowded[i] ? both : [element('beside', 'div', { className: ['beside'] }, both)];
  });
}

function heightsOf({ node, notes }: Annotated): Line {
  const height = notes.reduce((total, note) => total + noteHeight(charactersOf([note])), 0);
  if (node.type === 'heading') return { text: HEADING_HEIGHT, notes: height };
  const shown = childrenOf(node).filter((child) => !isFolded(child));
  const rested = childrenOf(node).some(isFolded);
  return { text: textHeight(charactersOf(shown), rested), notes: height };
}

const isFolded = (node: BodyNode): boolean => tagOf(node) === 'details';

function charactersOf(nodes: readonly BodyNode[]): number {
  return nodes.reduce((total, node) => {
    const value: unknown = 'value' in node ? node.value : undefined;
    return total + (typeof value === 'string' ? value.length : charactersOf(childrenOf(node)));
  }, 0);
}
