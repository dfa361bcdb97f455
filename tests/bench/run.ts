/** `npm run bench`: how well and how fast, in figures. */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBuilds, type Measured } from './builds.ts';
import { measureAuthoring } from './dev.ts';
import { measureDrawing } from './diagrams.ts';
import { LEAST } from './dossier/generate.ts';
import { benchIngest } from './ingest.ts';
import { authoringTable, bottleneckOf, buildsTable, stepsTable } from './table.ts';

const USAGE = `Usage: npm run bench [-- OPTION…]

  --only ingest|builds  runs one of the two; what is built is also read and searched
  --builds 100,1000     numbers of documents of the dossiers that are generated and built (100)
  --all                 builds dossiers of 100, 1000 and 5000 documents, which takes the better part of an hour
  --sources DIR         folder of the sources of the shipped dossier, which are not in this tree
  --each                scores every ingested document, and lists what went wrong in it
  --help                prints this`;

interface Asked {
  readonly ingest: boolean;
  readonly sources: string | undefined;
  readonly each: boolean;
  /** Numbers of documents; empty where nothing is built. */
  readonly sizes: readonly number[];
}

/** What is asked; the usage, where it is asked for or cannot be followed. */
function readOptions(): Asked | string {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        builds: { type: 'string', default: '100' },
        all: { type: 'boolean', default: false },
        sources: { type: 'string' },
        each: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { only, each, sources } = values;
    const sizes = (values.all ? '100,1000,5000' : values.builds).split(',').map(Number);
    if (values.help) return USAGE;
    if (only !== undefined && only !== 'ingest' && only !== 'builds')
      throw new Error(`--only is ingest or builds, and not ${only}.`);
    if (!sizes.every((size) => Number.isInteger(size) && size >= LEAST))
      throw new Error(`--builds takes numbers from ${LEAST} on, with commas between them.`);
    return { ingest: only !== 'builds', sources, each, sizes: only === 'ingest' ? [] : sizes };
  } catch (error) {
    process.exitCode = 2;
    return `${(error as Error).message}\n\n${USAGE}`;
  }
}

/** What was measured last, for comparison. */
const RESULTS = join(import.meta.dirname, 'results.json');

async function benchBuilds(sizes: readonly number[]): Promise<void> {
  const load = loadavg()[0]!;
  console.log(`Load of the machine at the start: ${load.toFixed(1)}.\n`);
  const authoring = await measureAuthoring();
  const drawing = await measureDrawing();
  console.log(`${authoringTable(authoring, drawing)}\n`);
  const builds: Measured[] = [];
  for (const size of sizes) {
    builds.push(await measureBuilds(size));
    // Written after each, since the larger ones take long.
    writeFileSync(RESULTS, `${JSON.stringify({ load, authoring, drawing, builds }, null, 2)}\n`);
  }
  console.log(`${buildsTable(builds)}\n\n${stepsTable(builds, 'cold')}\n`);
  console.log(`${stepsTable(builds, 'warm')}\n\n${bottleneckOf(builds)}`);
}

const asked = readOptions();
if (typeof asked === 'string') console.log(asked);
else {
  if (asked.ingest) {
    console.log('## Ingest\n');
    await benchIngest(asked);
  }
  if (asked.sizes.length > 0) {
    console.log('\n## Builds\n');
    await benchBuilds(asked.sizes);
  }
}
