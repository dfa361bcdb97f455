/** How long an author waits: for `npm run check` and `npm run dev` on the shipped dossier, and to see an edit. */
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { launchChromium } from '../../src/diagrams/browser.ts';
import { copyProject, filesIn, makeFolder, removeFolder } from '../build/build-site.ts';
import { startNode, timedRun } from './timed-run.ts';

/** In seconds. */
export interface Authoring {
  readonly check: number;
  /** Until `dev` says that it is ready. */
  readonly ready: number;
  /** Until a browser has loaded the first page. */
  readonly page: number;
  /** From the moment a file is saved until the open page shows it: the median of some edits. */
  readonly edit: number;
}

const EDITS = 7;

/** The address that `dev` prints once it is ready. */
const READY = /http:\/\/localhost:\d+/;

export async function measureAuthoring(): Promise<Authoring> {
  const folder = copyProject(makeFolder(), 'shared');
  try {
    const { seconds: check } = await timedRun(folder, ['src/cli/check.ts'], {});
    return { check, ...(await measureDev(folder)) };
  } finally {
    removeFolder(folder);
  }
}

async function measureDev(folder: string): Promise<Omit<Authoring, 'check'>> {
  const browser = await launchChromium();
  const start = performance.now();
  const since = (from: number): number => (performance.now() - from) / 1000;
  const child = startNode(folder, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {});
  try {
    const origin = await originOf(child);
    const ready = since(start);
    const file = filesIn(join(folder, 'content/briefings'))[0]!;
    const page = await browser.newPage();
    await page.goto(`${origin}/briefings/${file.replace(/\.mdx$/, '/')}`);
    const first = since(start);
    const edits: number[] = [];
    for (let n = 1; n <= EDITS; n++) {
      // An author reads what came before the next edit, and the watcher has come to rest.
      await pause(1000);
      const words = `Edit number ${n} was made here.`;
      const path = join(folder, 'content/briefings', file);
      const text = readFileSync(path, 'utf8').trimEnd();
      const saved = performance.now();
      writeFileSync(path, `${text}\n\n${words}\n`);
      await page.getByText(words).waitFor();
      edits.push(since(saved));
    }
    const [median = 0] = edits.toSorted((a, b) => a - b).slice(EDITS >> 1);
    return { ready, page: first, edit: median };
  } finally {
    const ended = once(child, 'close');
    child.kill();
    await Promise.all([ended, browser.close()]);
  }
}

/** Waits for the address that the server prints. @throws Error where it ends without one */
async function originOf(child: ReturnType<typeof startNode>): Promise<string> {
  child.stderr.resume();
  const printed: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const address = READY.exec(line)?.[0];
    if (address) {
      child.stdout.resume();
      return address;
    }
    printed.push(line);
  }
  throw new Error(`The server of \`dev\` ends before it is ready.\n${printed.join('\n')}`);
}
