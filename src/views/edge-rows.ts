import type { Entity, Model } from '../model/model.ts';
import { entityHref } from './address.ts';
import type { Fact } from './fact.ts';
import type { Graph, GraphEdge } from './graph.ts';

/** An edge of a diagram as a row of the table under it. */
export interface EdgeRow {
  readonly number: number;
  /** Anchor of the row; one happening may be several edges, and only the first bears the anchor. */
  readonly id: string | undefined;
  readonly anchors: readonly string[];
  readonly drawn: boolean;
  readonly from: NamedEntity;
  readonly label: string;
  readonly to: NamedEntity;
  /** When it holds, in words, as on the edge itself; empty where nobody says. */
  readonly when: string;
  readonly fact: Fact;
  /** What the sources say instead; on a profile an event says it in the timeline, not in each of its edges. */
  readonly asPrinted: Fact['asPrinted'];
  /** What the check rests on; said where the row bears the fact's anchor, and not in every row that repeats it. */
  readonly why: string | undefined;
  readonly works: Fact['works'];
}

/** Rows under one heading; a table with one heading alone does not print it. */
export interface EdgeGroup {
  readonly heading: string;
  readonly rows: readonly EdgeRow[];
}

export interface NamedEntity {
  readonly name: string;
  readonly native: Entity['nativeName'];
  readonly href: string | undefined;
}

/**
 * The rows of a graph, one for each edge, drawn or not, under the headings of its edges.
 *
 * @param here the entity whose page this is: it is named without a link
 * @param anchored kinds of claim whose anchors the rows bear; other lists of the page bear the rest
 */
export function buildEdgeRows(
  model: Model,
  { edges }: Graph,
  here: string | undefined,
  anchored: ReadonlySet<'relation' | 'event'>,
): readonly EdgeGroup[] {
  const seen = new Set<string>();
  const named = (id: string): NamedEntity => {
    const { name, nativeName } = model.entities.get(id)!;
    return { name, native: nativeName, href: id === here ? undefined : entityHref(model, id) };
  };
  const rowOf = ({ number, from, to, label, when, drawn, fact }: GraphEdge): EdgeRow => {
    const kind = model.claims.get(fact.id)!.kind;
    const bears = !seen.has(fact.id) && anchored.has(kind as 'relation' | 'event');
    seen.add(fact.id);
    return {
      number,
      id: bears ? fact.id : undefined,
      anchors: bears ? fact.others : [],
      drawn,
      from: named(from),
      label,
      to: named(to),
      when,
      fact,
      asPrinted: kind === 'relation' || here === undefined ? fact.asPrinted : [],
      why: bears ? fact.why : undefined,
      works: bears ? fact.works : [],
    };
  };
  return [...Map.groupBy(edges, ({ heading }) => heading)].map(([heading, list]) => ({
    heading,
    rows: list.map(rowOf),
  }));
}
