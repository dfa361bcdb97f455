/** Real builds of the site, each in a copy of the project, so that no two of them meet. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The repository: Vitest is run from there. */
const ROOT = process.cwd();

/** What is made, not written: no copy holds it. */
const MADE = ['.astro', '.git', 'dist', 'node_modules', 'playwright-report', 'test-results'];

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

/** Runs `astro build` in a folder, as `npm run build` does. */
export const buildSite = (
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> => runNode(folder, ['node_modules/astro/bin/astro.mjs', 'build'], environment);

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

function runNode(
  folder: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ended> {
  const inherited = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  const child = spawn(process.execPath, parameters, {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
