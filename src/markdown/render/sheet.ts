import type { MdastPluginDefinition } from 'satteri';
import { childrenOf, element, type BodyNode } from './element.ts';
import { NOTE } from './notes.ts';
import { PARAGRAPH } from './paragraphs.ts';

/** Paragraphs that one group can hold: the stylesheet lays them beside their notes in that many rows. */
const ROWS = 12;

/**
 * Lays the text out as groups: an annotated paragraph, its notes, and the paragraphs up to the next annotated one. A
 * group is what lets notes stand beside their paragraph without meeting the next ones. Reading order is kept.
 */
export function sheet(): MdastPluginDefinition {
  return {
    name: 'sheet',
    after(root, context) {
      const children = childrenOf(root);
      if (!children.some((node) => node.type === PARAGRAPH)) return;
      context.setProperty(root, 'children', arrange(children) as typeof root.children);
    },
  };
}

function arrange(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const out: BodyNode[] = [];
  let group: BodyNode[] = [];
  let notes: BodyNode[] = [];
  let rows = 0;
  const closeNotes = () => {
    if (notes.length > 0) group.push(element('notes', 'div', { className: ['notes'] }, notes));
    notes = [];
  };
  const closeGroup = () => {
    closeNotes();
    if (group.length > 0) out.push(element('group', 'div', { className: ['group'] }, group));
    group = [];
    rows = 0;
  };
  nodes.forEach((node, i) => {
    if (node.type === NOTE) notes.push(node);
    else if (node.type === PARAGRAPH) {
      closeNotes();
      const annotated = nodes[i + 1]?.type === NOTE;
      if (annotated || rows >= ROWS) closeGroup();
      group.push(node);
      rows += 1;
    } else {
      closeGroup();
      out.push(node);
    }
  });
  closeGroup();
  return out;
}
