/** Real builds of the site, each in a copy of the project, so that no two of them meet. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The repository: Vitest is run from there. */
const ROOT = process.cwd();

/** What is made, not written: no copy holds it. */
const MADE = [
  '.astro',
  '.git',
  'dist',
  'node_modules',
  'playwright-report',
  'test-results',
  'tests/deploy/node_modules',
];

/** Caches of earlier builds, which stand between the packages. */
const CACHES = ['.astro', '.cache', '.vite'];

/** Of the environment of this process, what would change a build. */
const OURS =
  /^(NODE_ENV|MODE|DEV|PROD|SSR|TEST|VITEST.*|CONTENT_DIR|BASE_PATH|SITE_URL|OUT_DIR|PDF)$/;

/** A new empty folder. */
export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'dossier-build-'));

/** Takes a folder away when the test or the file that asks is over. */
export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });

/**
 * Copies the project, with links to its packages.
 *
 * @param folder - where to; made when missing
 * @param caches - `shared` takes the diagrams and fonts that earlier builds of the repository have
 *   kept, `none` starts with nothing
 * @returns the folder
 */
export function copyProject(folder: string, caches: 'shared' | 'none'): string {
  cpSync(ROOT, folder, {
    recursive: true,
    filter: (path) => !MADE.some((name) => path === join(ROOT, name)),
  });
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!CACHES.includes(name)) symlinkSync(join(ROOT, 'node_modules', name), join(packages, name));
  if (caches === 'shared') {
    const kept = join(ROOT, 'node_modules/.cache');
    mkdirSync(kept, { recursive: true });
    symlinkSync(kept, join(packages, '.cache'));
  }
  return folder;
}

/** How a command ended and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `npm run build` runs. */
const BUILD = ['src/cli/build.ts'];

/** Builds the site in a folder, as `npm run build` does. */
export const buildSite = (
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> => runNode(folder, BUILD, environment);

/** Begins a build, and does something with its process as soon as its pages are being made. */
export async function buildSiteWhile(
  folder: string,
  environment: Readonly<Record<string, string>>,
  doing: (child: ChildProcess) => unknown,
): Promise<Ended> {
  const child = startNode(folder, BUILD, environment);
  const ended = endOf(child);
  let printed = '';
  let done: unknown;
  child.stdout.on('data', (text: string) => {
    printed += text;
    if (done === undefined && printed.includes('generating static routes')) done = doing(child);
  });
  const end = await ended;
  await done;
  return end;
}

/** Runs `npm run check` in a folder. */
export const checkContent = (
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<Ended> => runNode(folder, ['src/cli/check.ts'], environment);

/** Runs `npm run pdf` in a folder. */
export const printSite = (
  folder: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ended> => runNode(folder, ['src/cli/pdf.ts', ...parameters], environment);

/** A server of `astro dev`. */
export interface DevServer {
  /** The text of a page, whatever its status. */
  readonly get: (path: string) => Promise<string>;
  /** Asks for a page until it holds some words; fails after a minute. */
  readonly until: (path: string, words: string) => Promise<void>;
  /** Everything that it has printed. */
  readonly printed: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts `astro dev` in a folder, as `npm run dev` does, on a port that is free. Fails after a minute. */
export async function serveDev(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<DevServer> {
  const origin = `http://localhost:${await freePort()}`;
  const parameters = ['node_modules/astro/bin/astro.mjs', 'dev', '--port', new URL(origin).port];
  const child = startNode(folder, parameters, environment);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => (text += more));
  const ended = once(child, 'close');
  const get = async (path: string): Promise<string> => (await fetch(`${origin}${path}`)).text();
  const until = async (path: string, words: string): Promise<void> => {
    const end = Date.now() + 60_000;
    for (;;) {
      // Before it listens, a request is refused.
      const page = await get(path).catch(() => '');
      if (page.includes(words)) return;
      if (Date.now() > end || child.exitCode !== null)
        throw new Error(`${path} does not say "${words}".\n${text}`);
      await setTimeout(100);
    }
  };
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  try {
    await until('/', '</html>');
  } catch (error) {
    await stop();
    throw error;
  }
  return { get, until, printed: () => text, stop };
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function startProgram(
  folder: string,
  program: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
) {
  const inherited = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  return spawn(program, parameters, {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const startNode = (
  folder: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
) => startProgram(folder, process.execPath, parameters, environment);

const runNode = (
  folder: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ended> => endOf(startNode(folder, parameters, environment));

/** Runs what somebody pastes into a terminal in a folder; the first command that fails ends it. */
export const runShell = (
  folder: string,
  commands: string,
  environment: Readonly<Record<string, string>>,
): Promise<Ended> => endOf(startProgram(folder, 'bash', ['-ec', commands], environment));

function endOf(child: ReturnType<typeof startProgram>): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Every file below a folder, by its path from there, with slashes, in one order. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();

/** The SHA-256 of every file below a folder, by its path from there. */
export const digestsIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesIn(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
