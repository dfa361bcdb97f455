import type { BodyDiagram, BodyFault } from './body.ts';

/** Words that begin a Mermaid diagram, in the version that is installed; a test compares the two. */
export const DIAGRAM_KINDS: readonly string[] = [
  'flowchart',
  'graph',
  'flowchart-elk',
  'sequenceDiagram',
  'classDiagram',
  'classDiagram-v2',
  'stateDiagram',
  'stateDiagram-v2',
  'erDiagram',
  'journey',
  'gantt',
  'pie',
  'quadrantChart',
  'requirement',
  'requirementDiagram',
  'gitGraph',
  'mindmap',
  'timeline',
  'kanban',
  'sankey',
  'sankey-beta',
  'xychart',
  'xychart-beta',
  'block',
  'block-beta',
  'packet',
  'packet-beta',
  'architecture',
  'architecture-beta',
  'radar-beta',
  'treemap',
  'treemap-beta',
  'treeView-beta',
  'C4Context',
  'C4Container',
  'C4Component',
  'C4Dynamic',
  'C4Deployment',
  'agentflow-beta',
  'cynefin-beta',
  'eventmodeling',
  'info',
  'ishikawa',
  'ishikawa-beta',
  'railroad-beta',
  'railroad-abnf-beta',
  'railroad-ebnf-beta',
  'railroad-peg-beta',
  'swimlane-beta',
  'usecase-beta',
  'venn-beta',
];

/**
 * Reports a diagram that Mermaid has no name for: that much can be told without drawing it. What else is wrong with
 * it comes out when it is drawn, which takes a browser.
 */
export function diagramFault({ text, line }: BodyDiagram): readonly BodyFault[] {
  const lines = text.split('\n');
  const first = lines.findIndex((words) => words.trim() !== '' && !/^\s*%%(?!\{)/.test(words));
  const kind = /^\s*([\w-]*)/.exec(lines[first] ?? '')?.[1] ?? '';
  if (DIAGRAM_KINDS.includes(kind)) return [];
  return [
    {
      // The line of the fence stands above the text.
      line: line + Math.max(first, 0) + (first < 0 ? 0 : 1),
      column: 1,
      code: 'diagram-kind',
      message:
        first < 0 ? 'the diagram is empty' : `"${lines[first]!.trim()}" begins no kind of diagram`,
      hint: 'begin it with its kind, such as flowchart LR, timeline or pie',
      ...(kind && { mistaken: { word: kind, among: DIAGRAM_KINDS } }),
    },
  ];
}
