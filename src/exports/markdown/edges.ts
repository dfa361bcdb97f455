import type { EdgeGroup } from '../../views/edge-rows.ts';
import type { DescentEdge } from '../../views/provenance.ts';
import { groundLines, markWords, nameOf, sourceWords } from './facts.ts';
import { joined, table, type LinkTo } from './nodes.ts';

/** The edges of a drawing in words, one row each. */
export const edgeTable = (link: LinkTo, groups: readonly EdgeGroup[]) =>
  table(
    ['No.', 'Who', 'Relation', 'To whom', 'From – to', 'Source', 'Verdict'],
    groups.flatMap(({ rows }) =>
      rows.map((row) => [
        String(row.number),
        nameOf(link, row.from),
        row.label,
        nameOf(link, row.to),
        joined([row.when || 'not dated', ...groundLines(link, row)], '. '),
        sourceWords(link, row.fact.sources),
        markWords(row.fact.marks),
      ]),
    ),
  );

/** The descent of texts in words. */
export const descentTable = (link: LinkTo, edges: readonly DescentEdge[]) =>
  table(
    ['No.', 'From', 'To', 'How we know'],
    edges.map(({ number, fromLabel, toLabel, toHref, inferred, note }) => [
      String(number),
      fromLabel,
      toHref ? link(toHref, toLabel) : toLabel,
      joined([inferred ? 'inferred' : 'verified', note], ': '),
    ]),
  );
