import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { outDirFrom } from '../model/out-dir.ts';
import { loadModel, optionsFrom } from '../model/load.ts';
import { ContentError } from '../model/problem.ts';
import { openPrinter, type Paper, type Printer } from '../pdf/printer.ts';
import { pdfDate, printedPaths } from '../views/paper.ts';

/** Raised when the way of printing changes, so that kept files are made anew. */
const PRINTER_VERSION = 2;

/** Pages that are printed at one time. */
const AT_ONCE = 4;

const CACHE = 'node_modules/.cache/dossier/pdf';

const USAGE = 'Usage: npm run pdf [-- --paper A4|Letter]';

/**
 * `npm run pdf`: builds the site with links to PDFs, then prints every briefing, profile and book into it. A page that
 * has not changed since it was last printed is not printed again. Exit code 1 when one cannot be printed.
 */
try {
  process.exitCode = await run(paperFrom(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof ContentError || error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function paperFrom(args: readonly string[]): Paper {
  try {
    const { values } = parseArgs({ args: [...args], options: { paper: { type: 'string' } } });
    const paper = (['A4', 'Letter'] as const).find(
      (each) => each.toLowerCase() === (values.paper ?? 'A4').toLowerCase(),
    );
    if (paper) return paper;
    throw new Error(`"${values.paper}" is no paper that is printed here.`);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}

async function run(paper: Paper): Promise<number> {
  const options = optionsFrom({ ...process.env, PDF: '1' });
  const model = loadModel(options);
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const built = spawnSync(process.execPath, [astro, 'build'], {
    env: { ...process.env, PDF: '1' },
    stdio: 'inherit',
  });
  if (built.status !== 0) return 1;
  const folder = outDirFrom(process.env, process.cwd(), [options.contentDir, resolve('src')]);
  const start = performance.now();
  const { base, url } = model.site;
  const printer = await openPrinter({ folder, base, url });
  try {
    const queue = printedPaths(model).entries().toArray();
    const all = queue.length;
    const tally = { made: 0, kept: 0, bytes: 0, failed: 0, done: 0 };
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [, path] = next;
        const line = await printOne(printer, folder, path, paper, pdfDate(model)).catch(
          (error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }),
        );
        tally.done += 1;
        const count = `[${String(tally.done).padStart(String(all).length)}/${all}]`;
        if ('failed' in line) {
          tally.failed += 1;
          console.error(`${count} ${path}.pdf failed: ${line.failed}`);
          continue;
        }
        tally[line.kept ? 'kept' : 'made'] += 1;
        tally.bytes += line.bytes;
        console.log(
          `${count} ${path}.pdf ${line.kept ? 'unchanged' : `${Math.round(line.bytes / 1000)} kB`}`,
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const failed = tally.failed > 0 ? `, ${tally.failed} failed` : '';
    console.log(
      `${tally.made} PDFs printed, ${tally.kept} unchanged${failed}, ${(tally.bytes / 1e6).toFixed(1)} MB on ${paper} in ${seconds} s, in ${folder}`,
    );
    return tally.failed > 0 ? 1 : 0;
  } finally {
    await printer.close();
  }
}

/** Prints a page, or takes the PDF that was kept of the very same page. */
async function printOne(
  printer: Printer,
  folder: string,
  path: string,
  paper: Paper,
  date: Date,
): Promise<{ readonly kept: boolean; readonly bytes: number }> {
  // Styles, fonts and drawings have their digest in their name, so the text of the page tells of all of them.
  const html = readFileSync(join(folder, path, 'index.html'));
  const key = createHash('sha256')
    .update(`${PRINTER_VERSION} ${printer.version} ${paper} ${date.toISOString()}\n`)
    .update(html)
    .digest('hex');
  const kept = join(CACHE, `${key}.pdf`);
  const target = join(folder, `${path}.pdf`);
  const isKept = existsSync(kept);
  if (!isKept) {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(kept, await printer.print(path, paper, date));
  }
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(kept, target);
  return { kept: isKept, bytes: statSync(target).size };
}
