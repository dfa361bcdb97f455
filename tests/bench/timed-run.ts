/** Runs a program and watches what it prints, how long it takes and how much memory it holds. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Line } from './steps.ts';

export interface TimedRun {
  readonly seconds: number;
  /**
   * Seconds of processor time of the program and those it started, up to a tenth: on a busy machine it says more than
   * the clock. 0 where the system does not tell.
   */
  readonly processor: number;
  readonly lines: readonly Line[];
  /** Most bytes that the program and those it started held at one time; 0 where the system does not tell. */
  readonly memory: number;
}

/** Milliseconds between two looks at the memory. */
const EVERY = 100;

/** Of the environment of this process, what would change a build. */
const OURS = /^(NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|CONTENT_DIR|BASE_PATH|SITE_URL|OUT_DIR|PDF)$/;

/** Starts Node.js in a folder, in the environment of a user who has set nothing. */
export function startNode(
  folder: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
) {
  const inherited = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  return spawn(process.execPath, parameters, {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** @throws Error when the program fails, with what it printed last */
export async function timedRun(
  folder: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<TimedRun> {
  const start = performance.now();
  const since = (): number => (performance.now() - start) / 1000;
  const child = startNode(folder, parameters, environment);
  const lines: Line[] = [];
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (text) => lines.push({ at: since(), text }));
  let [memory, processor] = [0, 0];
  const watch = setInterval(() => {
    const use = useOf(child.pid!);
    memory = Math.max(memory, use.memory);
    processor = Math.max(processor, use.processor);
  }, EVERY);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  if (code !== 0) {
    const said = lines.slice(-40).map(({ text }) => text);
    throw new Error(`${parameters.join(' ')} ends with ${code}.\n${said.join('\n')}`);
  }
  return { seconds: since(), processor, lines, memory };
}

interface Use {
  /** Bytes. Pages that two processes share count twice. */
  readonly memory: number;
  /** Seconds, those of processes that have ended among them. */
  readonly processor: number;
}

/** Ticks of Linux's clock in a second, the same on every system that Node.js runs on. */
const TICKS = 100;

/** What a process and all below it hold and have used. */
function useOf(pid: number): Use {
  try {
    const folder = `/proc/${pid}`;
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1];
    // The name of the program stands in brackets and may hold spaces; the times are the 12th to 15th field after it.
    const ticks = readFileSync(`${folder}/stat`, 'utf8')
      .split(') ')
      .at(-1)!
      .split(' ')
      .slice(11, 15);
    const children = readdirSync(`${folder}/task`)
      .flatMap((task) => readFileSync(`${folder}/task/${task}/children`, 'utf8').split(' '))
      .filter(Boolean)
      .map((child) => useOf(Number(child)));
    return {
      memory: Number(kilobytes ?? 0) * 1024 + sum(children.map(({ memory }) => memory)),
      processor: sum(ticks.map(Number)) / TICKS + sum(children.map(({ processor }) => processor)),
    };
  } catch {
    // It has ended meanwhile, or this is no Linux.
    return { memory: 0, processor: 0 };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
