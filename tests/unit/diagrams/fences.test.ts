import { describe, expect, test } from 'vitest';
import { diagramError, type Diagram } from '../../../src/diagrams/diagram-text.ts';
import { drawFences, fenceDiagram } from '../../../src/diagrams/fences.ts';
import { formatProblems } from '../../../src/model/problem.ts';
import { modelOf } from '../../fixtures/make-dossier.ts';
import { minimalWithBody, renderBody } from '../../fixtures/render-body.ts';

const BODY = [
  '¶1 One.',
  '```mermaid\nflowchart LR\naccTitle: The canal\n```',
  '```mermaid\ntimeline\n```',
].join('\n\n');

const files = {
  ...minimalWithBody(BODY),
  'pages/about.mdx': '---\ntitle: About\nsummary: So.\n---\n\n```mermaid\ngantt\n  title T\n```\n',
};

/** A renderer that draws nothing and says what it was asked for. */
async function draw(fail: (diagram: Diagram) => void = () => undefined) {
  const drawn: Diagram[] = [];
  const problems = await drawFences(modelOf(files), {
    render: async (diagram) => {
      drawn.push(diagram);
      fail(diagram);
      return { svg: '', width: 0, height: 0 };
    },
  });
  return { drawn, problems };
}

describe('the diagrams that editors have written', () => {
  test('are drawn one by one, each with its place', async () => {
    const { drawn, problems } = await draw();
    expect(problems).toEqual([]);
    expect(drawn.map(({ id, title, at }) => [id, title, `${at?.file}:${at?.line}`])).toEqual([
      ['drawing-1', 'The canal', 'briefings/opening.mdx:18'],
      ['drawing-2', 'Diagram 2 of The opening of the North Bridge', 'briefings/opening.mdx:23'],
      ['drawing-1', 'Diagram 1 of About', 'pages/about.mdx:6'],
    ]);
  });

  test('are named as the page names them, so that each is drawn once', async () => {
    const html = await renderBody(files);
    const onPage = [...html.matchAll(/<figure id="([^"]*)" title="([^"]*)"/g)].map(
      ([, id, title]) => [id, title],
    );
    const { drawn } = await draw();
    expect(drawn.slice(0, 2).map(({ id, title }) => [id, title])).toEqual(onPage);
    expect(drawn[0]).toEqual(
      fenceDiagram({
        id: 'drawing-1',
        text: 'flowchart LR\naccTitle: The canal',
        title: 'The canal',
        file: 'briefings/opening.mdx',
        line: 18,
      }),
    );
  });

  test('are all reported where they cannot be drawn, as any mistake of the content is', async () => {
    const { problems } = await draw((diagram) => {
      if (diagram.text.startsWith('timeline'))
        throw diagramError(diagram, 1, 'Mermaid does not understand "timeline". Correct the line');
      if (diagram.text.startsWith('gantt')) throw diagramError(diagram, 2, 'it has no size');
    });
    expect(formatProblems(problems, 'content/')).toMatchInlineSnapshot(`
      "content/briefings/opening.mdx:24:1  diagram-syntax
        Mermaid does not understand "timeline"
        → Correct the line

      content/pages/about.mdx:8:1  diagram-syntax
        it has no size
        → correct the text of the diagram

      2 problems in the content."
    `);
  });

  test('leave another failure to whoever started the build', async () => {
    const fail = draw(() => {
      throw new Error('no browser');
    });
    await expect(fail).rejects.toThrow('no browser');
  });
});
