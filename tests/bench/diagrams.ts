/** How long a diagram takes: drawn for the first time, and taken from where drawings are kept. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer, type Diagram } from '../../src/diagrams/renderer.ts';

/** In milliseconds, the median of some diagrams of ten nodes. */
export interface Drawing {
  readonly drawn: number;
  readonly kept: number;
}

const NODES = 10;
const DIAGRAMS = 15;

export async function measureDrawing(): Promise<Drawing> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
  const renderer = createRenderer({ cacheDir });
  const timed = async (diagram: Diagram): Promise<number> => {
    const start = performance.now();
    await renderer.render(diagram);
    return performance.now() - start;
  };
  try {
    // The first starts the browser.
    await renderer.render(diagramOf(0));
    const drawn: number[] = [];
    const kept: number[] = [];
    for (let i = 1; i <= DIAGRAMS; i++) drawn.push(await timed(diagramOf(i)));
    for (let i = 1; i <= DIAGRAMS; i++) kept.push(await timed(diagramOf(i)));
    return { drawn: medianOf(drawn), kept: medianOf(kept) };
  } finally {
    await renderer.close();
    rmSync(cacheDir, { recursive: true });
  }
}

/** Ten names, a relation between each and the next, and two across. */
function diagramOf(n: number): Diagram {
  const nodes = Array.from({ length: NODES }, (_, i) => `  n${i}["Bridge ${n} of the reach ${i}"]`);
  const edges = nodes.slice(1).map((_, i) => `  n${i} -->|${i + 1}| n${i + 1}`);
  const across = ['  n0 -->|10| n5', '  n3 -->|11| n8'];
  const text = ['flowchart TB', ...nodes, ...edges, ...across].join('\n');
  return { id: 'bench', title: `Bridges ${n}`, description: 'Ten bridges.', text };
}

const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[times.length >> 1]!;
