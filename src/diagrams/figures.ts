import type { Model } from '../model/model.ts';
import { buildBriefingGraph } from '../views/briefing.ts';
import type { Graph } from '../views/graph.ts';
import { buildNetwork } from '../views/network.ts';
import { profileGraph } from '../views/profile.ts';
import { buildDescent, type Descent } from '../views/provenance.ts';
import { descentToMermaid, graphToMermaid } from './mermaid.ts';
import type { Diagram } from './diagram-text.ts';
import type { createRenderer } from './renderer.ts';

/** Downwards reads best; a hub with many neighbours is legible only from left to right. */
const DIRECTIONS = ['TB', 'LR'] as const;

type Renderer = ReturnType<typeof createRenderer>;

/** Which diagram of the site a drawing is: its anchor and its name for those who do not see it. */
export interface FigureName {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
}

/** A graph as a diagram ready to be drawn; `undefined` where no edge can be drawn. */
export function graphFigure({ id, title }: FigureName, graph: Graph): Diagram | undefined {
  const drawn = graph.edges.filter((edge) => edge.drawn).length;
  if (drawn === 0) return undefined;
  const description = `${count(drawn, 'numbered relation')} between ${count(graph.nodes.length, 'name')}. The table below lists the same.`;
  return {
    id: drawingId(id),
    title,
    description,
    text: graphToMermaid(graph),
    directions: DIRECTIONS,
    ordered: graph.nodes.some(({ group }) => group !== undefined),
  };
}

/** The descent of the sources as a diagram. */
export function descentFigure({ id, title }: FigureName, descent: Descent): Diagram | undefined {
  const drawn = descent.edges.filter((edge) => edge.drawn).length;
  if (drawn === 0) return undefined;
  const description = `${count(drawn, 'numbered step')} from origin to document. The table below lists the same.`;
  const text = descentToMermaid(descent);
  return { id: drawingId(id), title, description, text, directions: DIRECTIONS };
}

export const profileFigure = (name: string, graph: Graph): Diagram | undefined =>
  graphFigure({ id: 'relations', title: `${name} and those it deals with` }, graph);

export const briefingFigure = (title: string, graph: Graph): Diagram | undefined =>
  graphFigure({ id: 'relations', title: `Who is who in: ${title}` }, graph);

export const provenanceFigure = (title: string, descent: Descent): Diagram | undefined =>
  descentFigure({ id: 'descent', title: `Where the text comes from: ${title}` }, descent);

/** Draws every generated diagram of the site. Those drawn before are taken from the cache. */
export async function drawAll(model: Model, renderer: Renderer): Promise<void> {
  const figures = [
    ...[...model.entities.values()].map(({ id, name }) =>
      profileFigure(name, profileGraph(model, id)),
    ),
    ...[...model.briefings.values()].flatMap((briefing) => [
      briefingFigure(briefing.title, buildBriefingGraph(model, briefing)),
      provenanceFigure(briefing.title, buildDescent(model, [briefing])),
    ]),
    ...buildNetwork(model).map(({ id, title, graph, descent }) =>
      descent ? descentFigure({ id, title }, descent) : graphFigure({ id, title }, graph),
    ),
  ];
  for (const figure of figures) if (figure) await renderer.render(figure);
}

/** The section that a drawing stands in bears the bare id. */
const drawingId = (id: string): string => `${id}-drawing`;

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
