import type { DiagramInput } from '../schemas/diagrams.ts';
import type { Model, Origin } from '../model/model.ts';
import { briefingHref } from './address.ts';
import { buildGraph, type Graph, type GraphNode } from './graph.ts';

/** A hand-picked diagram: which claims it draws is content, how it is drawn is not. */
export interface NetworkDiagram {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly graph: Graph;
  /** Descent of the sources, drawn in place of claims. */
  readonly descent: Descent | undefined;
}

/** Where the documents come from: origins, and the briefings they end in. */
export interface Descent {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly DescentEdge[];
}

export interface DescentEdge {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly toHref: string | undefined;
  readonly inferred: boolean;
  readonly note: string | undefined;
}

export function buildNetwork(model: Model): readonly NetworkDiagram[] {
  return model.diagrams.map((diagram) => ({
    id: diagram.id,
    title: diagram.title,
    summary: diagram.summary,
    graph: diagram.origins ? { nodes: [], edges: [] } : chosenGraph(model, diagram),
    descent: diagram.origins ? buildDescent(model) : undefined,
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

function buildDescent(model: Model): Descent {
  const briefings = [...model.briefings.values()];
  const ends = briefings.flatMap((briefing) => {
    const origins = new Set([
      briefing.source.origin,
      ...briefing.claims.map((claim) => claim.origin),
    ]);
    return [...origins].flatMap((id) => {
      const origin = id === undefined ? undefined : model.origins.get(id);
      const { slug, title } = briefing;
      return origin
        ? [
            {
              origin,
              from: origin.id,
              to: briefingNode(slug),
              toLabel: title,
              toHref: briefingHref(model, slug),
            },
          ]
        : [];
    });
  });
  const wanted = ancestorsOf(
    model,
    ends.map((end) => end.from),
  );
  const between = [...wanted].flatMap((id) => {
    const origin = model.origins.get(id)!;
    return origin.derivesFrom.map((parent) => ({
      origin,
      from: parent,
      to: id,
      toLabel: origin.label,
      toHref: undefined,
    }));
  });
  // An origin that reaches a document through another one needs no arrow of its own.
  const direct = ends.filter(
    ({ from, to }) =>
      !ends.some(
        (other) =>
          other.to === to && other.from !== from && ancestorsOf(model, [other.from]).has(from),
      ),
  );
  const noted = new Set<string>();
  const edges = [...between, ...direct].map(({ origin, ...step }, i): DescentEdge => {
    // One origin may be several rows; what its reading rests on is said once.
    const note = noted.has(origin.id) ? undefined : origin.note;
    noted.add(origin.id);
    return {
      ...step,
      number: i + 1,
      fromLabel: model.origins.get(step.from)!.label,
      inferred: origin.confidence === 'inferred',
      note,
    };
  });
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: [
      ...[...model.origins.values()].filter(({ id }) => touched.has(id)).map(originToNode),
      ...briefings
        .filter(({ slug }) => touched.has(briefingNode(slug)))
        .map(({ slug, short }) => ({
          id: briefingNode(slug),
          label: short,
          native: undefined,
          href: briefingHref(model, slug),
          classes: ['subject'],
          group: undefined,
        })),
    ],
    edges,
  };
}

/** An origin may bear the same id as the document that it ends in. */
const briefingNode = (slug: string): string => `briefing:${slug}`;

function ancestorsOf(
  model: Model,
  ids: readonly string[],
  seen = new Set<string>(),
): ReadonlySet<string> {
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    ancestorsOf(model, model.origins.get(id)?.derivesFrom ?? [], seen);
  }
  return seen;
}

const originToNode = ({ id, label, kind }: Origin): GraphNode => ({
  id,
  label,
  native: undefined,
  href: undefined,
  classes: [`origin-${kind}`],
  group: undefined,
});
