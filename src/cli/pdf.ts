import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModel, optionsFrom } from '../model/load.ts';
import { openPrinter, type Paper, type Printer } from '../pdf/printer.ts';
import { Fault, systemFault } from '../storage/fault.ts';
import { openKeptFiles, type KeptFiles } from '../storage/kept-files.ts';
import { outDirFrom } from '../storage/out-dir.ts';
import { beginSite, endWithProcess, WORKSHOP } from '../storage/site-folder.ts';
import { pdfDate, printedPaths } from '../views/paper.ts';

/** Raised when the way of printing changes, so that kept files are made anew. */
const PRINTER_VERSION = 2;

/** Pages that are printed at one time. */
const AT_ONCE = 4;

const CACHE = 'node_modules/.cache/dossier/pdf';

const USAGE = 'Usage: npm run pdf [-- --paper A4|Letter]';

/**
 * `npm run pdf`: builds the site with links to PDFs, then prints every briefing, profile and book into it. A page that
 * has not changed since it was last printed is not printed again. The site takes the place of the last good one when all
 * of it is printed. Exit code 1 when one page cannot be.
 */
try {
  process.exitCode = await run(paperFrom(process.argv.slice(2)));
} catch (error) {
  const reason = error instanceof Fault ? undefined : systemFault(error);
  console.error(reason ?? (error instanceof Error ? error.message : error));
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
  const kept = [options.contentDir, resolve('src'), resolve('public')];
  const work = beginSite(outDirFrom(process.env, process.cwd(), kept), resolve(WORKSHOP));
  endWithProcess(work);
  const { folder } = work;
  if ((await build(folder)) !== 0) return 1;
  const cache = openKeptFiles(CACHE, '.pdf');
  const start = performance.now();
  const { base, url } = model.site;
  const printer = await openPrinter({ folder, base, url });
  try {
    const queue = printedPaths(model).entries().toArray();
    const all = queue.length;
    const tally = { made: 0, kept: 0, bytes: 0, failed: 0, done: 0 };
    const printRest = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [, path] = next;
        const line = await printOne(printer, cache, folder, path, paper, pdfDate(model)).catch(
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
    await Promise.all(Array.from({ length: AT_ONCE }, printRest));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (tally.failed > 0) {
      console.error(
        `${tally.failed} of ${all} PDFs could not be printed; ${work.site} is as it was.`,
      );
      return 1;
    }
    work.publish();
    console.log(
      `${tally.made} PDFs printed, ${tally.kept} unchanged, ${(tally.bytes / 1e6).toFixed(1)} MB on ${paper} in ${seconds} s, in ${work.site}`,
    );
    return 0;
  } finally {
    await printer.close();
  }
}

/** Builds the site with links to PDFs; ends with this process. @returns the exit code */
async function build(folder: string): Promise<number | null> {
  const child = spawn(process.execPath, [resolve('src/cli/build.ts')], {
    env: { ...process.env, PDF: '1', OUT_DIR: folder },
    stdio: 'inherit',
  });
  process.once('exit', () => child.kill());
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

/** Prints a page, or takes the PDF that was kept of the very same page. */
async function printOne(
  printer: Printer,
  cache: KeptFiles,
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
  const target = join(folder, `${path}.pdf`);
  const kept = await cache.find(key);
  const bytes = kept?.bytes ?? (await printer.print(path, paper, date));
  if (!kept) await cache.keep(key, bytes);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  return { kept: kept !== undefined, bytes: bytes.length };
}
