import type { MdastPluginDefinition } from 'satteri';

/** Gives our own headings the size of their rank; Astro adds their anchors. */
export function headings(): MdastPluginDefinition {
  return {
    name: 'headings',
    heading(node, context) {
      context.setProperty(node, 'data', { hProperties: { className: [`h${node.depth}`] } });
    },
  };
}
