import { expect, test } from 'vitest';
import { linkerOf } from '../../../../src/exports/markdown/document.ts';
import { edgeTable } from '../../../../src/exports/markdown/edges.ts';
import { writeMarkdown } from '../../../../src/exports/markdown/write.ts';
import { buildEdgeRows } from '../../../../src/views/edge-rows.ts';
import { buildGraph } from '../../../../src/views/graph.ts';
import { modelTelling } from '../../../fixtures/reports.ts';
import { claimsIn, keeps } from '../../../fixtures/upkeep.ts';

test('a line that was only foreseen says so beside its time', () => {
  const model = modelTelling({ first: claimsIn({ relations: [keeps('a', 'since: 2025')] }) });
  const graph = buildGraph(model, [...model.claims.values()]);
  const groups = buildEdgeRows(model, graph, undefined, new Set());
  const text = writeMarkdown([edgeTable(linkerOf(model.site, 'network'), groups)].flat());
  expect(text).toContain('| since 2025 (foreseen) |');
});
