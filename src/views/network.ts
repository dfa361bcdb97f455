import type { DiagramInput } from '../schemas/diagrams.ts';
import type { Model } from '../model/model.ts';
import { buildDescent, type Descent } from './provenance.ts';
import { buildGraph, type Graph } from './graph.ts';

/** A hand-picked diagram: which claims it draws is content, how it is drawn is not. */
export interface NetworkDiagram {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly graph: Graph;
  /** Descent of the sources, drawn in place of claims. */
  readonly descent: Descent | undefined;
}

export function buildNetwork(model: Model): readonly NetworkDiagram[] {
  return model.diagrams.map((diagram) => ({
    id: diagram.id,
    title: diagram.title,
    summary: diagram.summary,
    graph: diagram.origins ? { nodes: [], edges: [] } : chosenGraph(model, diagram),
    descent: diagram.origins ? buildDescent(model, [...model.briefings.values()]) : undefined,
  }));
}

function chosenGraph(model: Model, { nodes, relations, events, byYear }: DiagramInput): Graph {
  const claims = [...model.claims.values()].filter(
    (claim) =>
      (claim.kind === 'relation' && relations.includes(claim.held.relation)) ||
      (claim.kind === 'event' && events.includes(claim.held.type)),
  );
  const within = nodes.length > 0 ? { within: new Set(nodes) } : {};
  return buildGraph(model, claims, { ...within, byYear, events: 'all' });
}
