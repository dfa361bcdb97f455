import type { Model } from '../model/model.ts';
import type { Problem } from '../model/problem.ts';
import { DiagramError, type Diagram } from './diagram-text.ts';
import type { Renderer } from './renderer.ts';

/** A ```mermaid fence of a body, with where it stands. */
export interface Fence {
  /** Unique on its page. */
  readonly id: string;
  readonly text: string;
  readonly title: string;
  /** Path from the content folder. */
  readonly file: string;
  /** Line of the fence, above the text. */
  readonly line: number;
}

/** A fence as a diagram to be drawn. */
export const fenceDiagram = ({ id, text, title, file, line }: Fence): Diagram => ({
  id,
  text,
  title,
  description: `Drawn by hand: ${title}.`,
  at: { file, line },
});

/** Draws every diagram that editors have written; returns what is wrong with those that cannot be drawn. */
export async function drawFences(
  model: Model,
  { render }: Pick<Renderer, 'render'>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const fence of fencesIn(model)) {
    try {
      await render(fenceDiagram(fence));
    } catch (error) {
      if (!(error instanceof DiagramError)) throw error;
      problems.push(toProblem(fence, error));
    }
  }
  return problems;
}

/** The fences of all bodies, named as the pages name them, so that each is drawn once. */
const fencesIn = ({ briefings, pages }: Model): readonly Fence[] =>
  [...briefings.values(), ...pages.values()].flatMap(({ file, title, body }) =>
    body.diagrams.map((diagram, i) => ({
      id: `drawing-${i + 1}`,
      text: diagram.text.trimEnd(),
      title: diagram.title ?? `Diagram ${i + 1} of ${title}`,
      file,
      line: diagram.line,
    })),
  );

/** The message begins with the place and the name of the diagram, which a report says by itself. */
function toProblem({ file, line: fence }: Fence, { message, line = fence }: DiagramError): Problem {
  const words = message.slice(message.indexOf('": ') + 3);
  const [what = words, ...todo] = words.split(/(?<=[^.\s]{2}\.) (?=[A-Z])/);
  return {
    file,
    line,
    column: 1,
    code: 'diagram-syntax',
    message: what.replace(/\.$/, ''),
    hint: todo.join(' ').replace(/\.$/, '') || 'correct the text of the diagram',
  };
}
