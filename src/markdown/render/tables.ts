import type { HastPluginDefinition } from 'satteri';

/** Lets a table that is wider than the page scroll by itself, also by keyboard. */
export function tables(): HastPluginDefinition {
  return {
    name: 'tables',
    element: {
      filter: ['table'],
      visit(node, context) {
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: {
            className: ['scroll'],
            tabIndex: 0,
            role: 'group',
            ariaLabel: 'Table; scrolls sideways where it does not fit',
          },
          children: [],
        });
      },
    },
  };
}
