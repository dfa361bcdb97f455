import type { Graph, GraphEdge, GraphNode } from '../views/graph.ts';
import type { Descent } from '../views/provenance.ts';

/** Names of the group boxes, whose ids must not meet those of nodes. */
const groupId = (i: number): string => `g${i + 1}`;

/** Mermaid breaks on ids such as a bare `end`, so nodes are numbered in their order. */
function idsOf(nodes: readonly GraphNode[]): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ id }, i) => [id, `n${i + 1}`]));
}

/** What Mermaid reads as its own within a label: the end of it, markup, a comment or directive, its Markdown. */
const OWN_SIGNS: Readonly<Record<string, string>> = {
  '#': '#35;',
  '"': '#quot;',
  '<': '#lt;',
  '>': '#gt;',
  '%': '#37;',
  '`': '#96;',
};

/** Quotes a label of one or more rows. */
const quote = (...rows: readonly string[]): string =>
  `"${rows.map((row) => row.replaceAll(/\s+/g, ' ').replaceAll(/[#"<>%`]/g, (sign) => OWN_SIGNS[sign]!)).join('<br/>')}"`;

/** Writes a graph of claims as Mermaid text. Each drawn edge bears the number of its row. */
export function graphToMermaid({ nodes, edges }: Graph): string {
  const drawn = edges.filter((edge) => edge.drawn);
  const alike = Map.groupBy(drawn, ({ from, to, label, ended, against }) =>
    [from, to, label, ended, against].join(' '),
  );
  return toMermaid(nodes, [...alike.values()].map(edgesToLine));
}

/** Claims that a line can name and still be read. */
const MOST_NAMED = 4;

/** Claims of one kind between the same two share a line, which bears their numbers: of many the first, and how many more. */
function edgesToLine(edges: readonly GraphEdge[]): Line {
  const [{ from, to, label, ended, against }] = edges as [GraphEdge, ...GraphEdge[]];
  const named = edges.length > MOST_NAMED ? edges.slice(0, MOST_NAMED - 1) : edges;
  const numbers = named.map(({ number }) => number).join(', ');
  const more = edges.length - named.length;
  const dates = [...new Set(edges.map(({ when }) => when).filter(Boolean))];
  const ends = [dates[0]!, '…', dates.at(-1)!];
  return {
    from,
    to,
    rows: [
      `${numbers} · ${label}`,
      ...(more > 0 ? [`and ${more} more`] : []),
      ...(dates.length > MOST_NAMED ? ends : dates),
    ],
    broken: ended,
    against,
  };
}

/** Writes the descent of the sources as Mermaid text; an inferred step is a broken line. */
export function descentToMermaid({ nodes, edges }: Descent): string {
  return toMermaid(
    nodes,
    edges
      .filter(({ drawn }) => drawn)
      .map(({ number, from, to, inferred }) => ({
        from,
        to,
        rows: [`${number} ·`],
        broken: inferred,
        against: false,
      })),
  );
}

interface Line {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly string[];
  readonly broken: boolean;
  readonly against: boolean;
}

function toMermaid(nodes: readonly GraphNode[], lines: readonly Line[]): string {
  const ids = idsOf(nodes);
  // Mermaid hands groups to the layout in reverse.
  const groups = [...Map.groupBy(nodes, ({ group }) => group)].toReversed();
  const text = [
    'flowchart TB',
    ...groups.flatMap(([group, members], i) => {
      const declared = members.map((node) => declare(node, ids.get(node.id)!));
      return group === undefined
        ? declared
        : [
            `  subgraph ${groupId(i)} [${quote(group)}]`,
            ...declared.map((line) => `  ${line}`),
            '  end',
          ];
    }),
    ...lines.map(({ from, to, rows, broken }, i) => {
      const arrow = broken ? '-.->' : '-->';
      return `  ${ids.get(from)} e${i + 1}@${arrow}|${quote(...rows)}| ${ids.get(to)}`;
    }),
    ...lines.flatMap(({ against }, i) => (against ? [`  class e${i + 1} against`] : [])),
    ...nodes.flatMap(({ id, href }) =>
      href === undefined ? [] : [`  click ${ids.get(id)} href ${quote(href)}`],
    ),
  ];
  return text.join('\n');
}

function declare({ label, native, classes }: GraphNode, id: string): string {
  const words = native === undefined ? quote(label) : quote(label, native);
  return `  ${id}[${words}]${classes.map((name) => `:::${name}`).join('')}`;
}
