import { expect, test } from 'vitest';
import { elementsIn, minimalWithBody, renderBody } from '../../../fixtures/render-body.ts';

const fence = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\``;

test('A fence of Mermaid is drawn, with its title and the line it stands in', async () => {
  const html = await renderBody(
    minimalWithBody(`¶1 One.\n\n${fence('flowchart LR\naccTitle: The canal')}`),
  );
  expect(elementsIn(html, 'figure')).toEqual([
    {
      properties: { id: 'drawing-1', title: 'The canal', dataFrom: 'briefings/opening.mdx:18' },
      text: 'flowchart LR\naccTitle: The canal',
    },
  ]);
  expect(elementsIn(html, 'pre')).toEqual([]);
});

test('A drawing is part of the page, without the name space that a file would need', async () => {
  const html = await renderBody(minimalWithBody(`¶1 One.\n\n${fence('timeline')}`));
  expect(html).toContain('<svg viewBox="0 0 9 9"><text>timeline</text></svg>');
});

test('Drawings are numbered through the page, also those inside a quotation or a note', async () => {
  const note = `:::context{on="One" id="a"}\nSee:\n\n${fence('timeline')}\n:::`;
  const html = await renderBody(
    minimalWithBody(
      `¶1 One.\n\n${note}\n\n> \`\`\`mermaid\n> gantt\n> \`\`\`\n\n${fence('sankey')}`,
    ),
  );
  expect(
    elementsIn(html, 'figure').map(({ properties, text }) => [
      properties['id'],
      text,
      properties['dataFrom'],
    ]),
  ).toEqual([
    ['drawing-1', 'timeline', 'briefings/opening.mdx:21'],
    ['drawing-2', 'gantt', 'briefings/opening.mdx:26'],
    ['drawing-3', 'sankey', 'briefings/opening.mdx:30'],
  ]);
});

test('A drawing without a title is named after its page', async () => {
  const html = await renderBody(minimalWithBody(`¶1 One.\n\n${fence('timeline')}`));
  expect(elementsIn(html, 'figure')[0]?.properties['title']).toBe(
    'Diagram 1 of The opening of the North Bridge',
  );
});

test('Other code is left alone', async () => {
  const html = await renderBody(
    minimalWithBody('¶1 One.\n\n```js\nmermaid\n```\n\n```\nplain\n```'),
  );
  expect(elementsIn(html, 'figure')).toEqual([]);
  expect(elementsIn(html, 'pre').map(({ text }) => text.trim())).toEqual(['mermaid', 'plain']);
});
