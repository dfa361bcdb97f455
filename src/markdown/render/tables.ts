import { element } from './element.ts';
import { isA, replaceNodes, type Step } from './tree.ts';

/** Lets a table that is wider than the page scroll by itself, also by keyboard. */
export const tables: Step = (blocks) =>
  replaceNodes(blocks, (node) =>
    isA(node, 'table')
      ? [
          element(
            'scrolling',
            'div',
            {
              className: ['scroll'],
              tabIndex: '0',
              role: 'group',
              ariaLabel: 'Table; scrolls sideways where it does not fit',
            },
            [node],
          ),
        ]
      : undefined,
  );
