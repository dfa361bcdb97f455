import { htmlToHast, type HastPluginDefinition } from 'satteri';
import type { Briefing, Page } from '../../model/model.ts';
import type { BodyServices } from './services.ts';

/** Draws ```mermaid fences while building, in the same way as generated diagrams. Other code stays code. */
export function drawings(services: BodyServices, text: Briefing | Page): HastPluginDefinition {
  let count = 0;
  return {
    name: 'drawings',
    element: {
      filter: ['pre'],
      async visit(node, context) {
        const code = node.children[0];
        if (
          code?.type !== 'element' ||
          !String(code.properties['className']).includes('language-mermaid')
        )
          return;
        const { line, title } = text.body.diagrams[count]!;
        count += 1;
        const html = await services.drawing({
          id: `drawing-${count}`,
          text: context.textContent(node).trimEnd(),
          title: title ?? `Diagram ${count} of ${text.title}`,
          file: text.file,
          line,
        });
        // The parser would name the attribute ":xmlns"; a drawing inside a page needs none.
        const tree = htmlToHast(html.replace(' xmlns="http://www.w3.org/2000/svg"', ''), {
          fragment: true,
        });
        if ('children' in tree) context.replaceNode(node, tree.children);
      },
    },
  };
}
