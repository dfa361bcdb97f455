import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyProject, filesIn, makeFolder, removeFolder } from '../build/build-site.ts';
import { writeBareSite } from './bare-site.ts';
import { entityCount, generateDossier, type Files } from './dossier/generate.ts';
import { diagramsOf, stepsOf, type Step } from './steps.ts';
import { timedRun, type TimedRun } from './timed-run.ts';
import { measureReading, type Reading } from './serve-and-search.ts';

/** By the clock, and of the processor, in seconds. */
type Times = Pick<TimedRun, 'seconds' | 'processor'>;

/** One build, in figures. */
export interface Build extends Times {
  /** Bytes. */
  readonly memory: number;
  readonly steps: readonly Step[];
  readonly drawn: number;
  readonly reused: number;
}

/** How one generated dossier builds. Sizes are in bytes, times in seconds. */
export interface Measured {
  readonly documents: number;
  readonly entities: number;
  readonly check: Times;
  /** With nothing kept from before but what an earlier bench has drawn. */
  readonly first: Build;
  /** With the drawings kept, and nothing of Astro's own. */
  readonly cold: Build;
  /** After one document was touched. */
  readonly warm: Build;
  /** The same number of plain texts as a bare Astro site. */
  readonly bare: { readonly cold: Times; readonly warm: Times };
  readonly site: {
    readonly pages: number;
    readonly files: number;
    readonly bytes: number;
    readonly indexBytes: number;
  };
  readonly reading: Reading;
}

/** Where the drawings, cards and fonts of generated dossiers are kept between two runs of the bench. */
const KEPT = 'node_modules/.cache/dossier-bench';

const SEED = 1;
const ASTRO = ['node_modules/astro/bin/astro.mjs', 'build'];

/** Builds a generated dossier in a copy of the project, and reads the site that comes out. */
export async function measureBuilds(documents: number): Promise<Measured> {
  const folder = copyProject(makeFolder(), 'none');
  try {
    keepDrawings(folder);
    const dossier = generateDossier({ seed: SEED, documents });
    const content = join(folder, 'generated');
    writeFiles(content, dossier);
    const environment = { CONTENT_DIR: content };
    const build = async (): Promise<Build> => describe(await timedRun(folder, ASTRO, environment));
    const check = timesOf(await timedRun(folder, ['src/cli/check.ts'], environment));
    const first = await build();
    forget(folder);
    const cold = await build();
    touch(join(content, firstOf(dossier)));
    const warm = await build();
    return {
      documents,
      entities: entityCount(documents),
      check,
      first,
      cold,
      warm,
      bare: await measureBare(join(folder, 'bare'), dossier),
      site: weigh(join(folder, 'dist')),
      reading: await measureReading(join(folder, 'dist'), dossier),
    };
  } finally {
    removeFolder(folder);
  }
}

function keepDrawings(folder: string): void {
  const kept = join(process.cwd(), KEPT);
  mkdirSync(kept, { recursive: true });
  symlinkSync(kept, join(folder, 'node_modules/.cache'));
}

function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Takes away what Astro has kept of an earlier build. */
function forget(folder: string): void {
  for (const made of ['.astro', 'node_modules/.astro', 'node_modules/.vite', 'dist'])
    rmSync(join(folder, made), { recursive: true, force: true });
}

/** Adds a word to the first paragraph of a text. */
function touch(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^¶1 /m, '¶1 Touched: '));
}

/** The one document that is touched. */
const firstOf = (dossier: Files): string =>
  Object.keys(dossier).find((path) => path.startsWith('briefings/'))!;

const timesOf = ({ seconds, processor }: TimedRun): Times => ({ seconds, processor });

const describe = ({ lines, memory, ...times }: TimedRun): Build => ({
  ...times,
  memory,
  steps: stepsOf(lines, times.seconds),
  ...diagramsOf(lines),
});

async function measureBare(folder: string, dossier: Files): Promise<Measured['bare']> {
  writeBareSite(folder, dossier);
  const build = async (): Promise<Times> =>
    timesOf(await timedRun(folder, ['../node_modules/astro/bin/astro.mjs', 'build'], {}));
  const cold = await build();
  touch(join(folder, 'src/texts', basename(firstOf(dossier), 'mdx').concat('md')));
  return { cold, warm: await build() };
}

function weigh(folder: string): Measured['site'] {
  const files = filesIn(folder);
  const bytesOf = (some: readonly string[]): number =>
    some.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    bytes: bytesOf(files),
    indexBytes: bytesOf(files.filter((file) => file.startsWith('pagefind/'))),
  };
}
