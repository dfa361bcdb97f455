import type { BodyDiagram, BodyFault } from './body.ts';

/** Words that begin a diagram that the site draws. Mermaid knows more; those are not made static and legible here. */
const DIAGRAM_KINDS = [
  'flowchart',
  'graph',
  'timeline',
  'gantt',
  'quadrantChart',
  'sankey',
  'sankey-beta',
] as const;

/** Reports a diagram of no kind that is drawn. What else is wrong with it comes out in the drawing, which takes a browser. */
export function diagramFault({ text, line }: BodyDiagram): readonly BodyFault[] {
  const lines = text.split('\n');
  const first = lines.findIndex((words) => words.trim() !== '' && !/^\s*%%(?!\{)/.test(words));
  const kind = /^\s*([\w-]*)/.exec(lines[first] ?? '')?.[1] ?? '';
  if ((DIAGRAM_KINDS as readonly string[]).includes(kind)) return [];
  return [
    {
      // The line of the fence stands above the text.
      line: line + Math.max(first, 0) + (first < 0 ? 0 : 1),
      column: 1,
      code: 'diagram-kind',
      message:
        first < 0
          ? 'the diagram is empty'
          : `"${lines[first]!.trim()}" begins no kind of diagram that is drawn`,
      hint: `begin it with its kind: ${DIAGRAM_KINDS.join(', ')}`,
      ...(kind && { mistaken: { word: kind, among: DIAGRAM_KINDS } }),
    },
  ];
}
