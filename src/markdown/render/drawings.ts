import { htmlToHast, type Custom } from 'satteri';
import type { Briefing, Page } from '../../model/model.ts';
import type { BodyServices } from './services.ts';
import { isA, replaceNodes, type Step } from './tree.ts';

/**
 * Draws ```mermaid fences while building, in the same way as generated diagrams. Other code stays code.
 *
 * @returns the step that puts the drawings in the place of the fences
 */
export async function drawings(
  services: BodyServices,
  { file, title: textTitle, body }: Briefing | Page,
): Promise<Step> {
  const figures = await Promise.all(
    body.diagrams.map(async ({ text, title, line }, i) => {
      const html = await services.drawing({
        id: `drawing-${i + 1}`,
        text: text.trimEnd(),
        title: title ?? `Diagram ${i + 1} of ${textTitle}`,
        file,
        line,
      });
      // The parser would name the attribute ":xmlns"; a drawing inside a page needs none.
      return elementsOf(html.replace(' xmlns="http://www.w3.org/2000/svg"', ''));
    }),
  );
  return (blocks) => {
    const left = figures.values();
    return replaceNodes(blocks, (node) =>
      isA(node, 'code') && node.lang === 'mermaid' ? left.next().value : undefined,
    );
  };
}

/** The elements of a piece of HTML, as they may stand in a body. */
function elementsOf(html: string): readonly Custom[] {
  const tree = htmlToHast(html, { fragment: true });
  const nodes = 'children' in tree ? tree.children : [];
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { tagName, properties, children } = node;
    const data = { hName: tagName, hProperties: properties, hChildren: children };
    return [{ type: 'drawing', data }];
  });
}
