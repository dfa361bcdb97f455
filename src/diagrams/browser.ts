/**
 * The one place that knows where a Chromium is: diagrams are rendered with it, end-to-end tests
 * drive it, PDFs are printed by it. Nothing here downloads a browser.
 */
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';
import { PACKAGED, packagedFolder, unpackOnce } from './packaged-chromium.ts';
import type { UnpackedChromium } from './packaged-chromium.ts';

const run = promisify(execFile);

/** Extra variables that a program needs in its environment, by name. */
type Environment = Readonly<Record<string, string>>;

/** A Chromium that can be started, and how. */
export interface FoundChromium {
  /** Absolute path of the program. */
  readonly executablePath: string;
  /** Command-line flags that it must be started with. */
  readonly args: readonly string[];
  /** Variables to add to the environment; left out when it needs none. */
  readonly env?: Environment;
  /** Where it comes from, in words for a log: "CHROMIUM_PATH", "a system browser", … */
  readonly from: string;
}

/** A program that a finder below came up with, before flags are added. */
type Candidate = Omit<FoundChromium, 'args'>;

/** What the search asks the machine. Tests pass a made-up one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly isRoot: boolean;
  readonly homeDir: string;
  /** Environment variables; a missing one is undefined. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a file (or a link to one) is at this path. */
  isFile(path: string): Promise<boolean>;
  /** Whether the program runs at all, with these variables added to the environment. */
  starts(executablePath: string, env?: Environment): Promise<boolean>;
  /** Where Playwright installs its Chromium, installed or not; undefined on a system it does not know. */
  playwrightPath(): string | undefined;
  /** Unpacks `@sparticuz/chromium` once and says where the program and its spare libraries are. */
  unpackPackaged(): Promise<UnpackedChromium>;
}

/**
 * Finds a Chromium in this order: `CHROMIUM_PATH`; the one Playwright installed; a system Chrome,
 * Chromium or Edge; the one inside the npm package `@sparticuz/chromium` (Linux x64).
 *
 * @param machine - the machine to search; this one unless a test says otherwise
 * @returns the program, its flags and its environment
 * @throws Error when `CHROMIUM_PATH` names no file (a wrong wish is not passed over), or when
 *   there is no browser at all; the message says what to install
 */
export async function findChromium(machine: Machine = thisMachine): Promise<FoundChromium> {
  const found =
    (await fromVariable(machine)) ??
    (await fromPlaywright(machine)) ??
    (await fromSystem(machine)) ??
    (await fromPackage(machine));
  if (!found) throw new Error(noBrowserMessage(machine));
  return { ...found, args: flags(machine, found.from) };
}

/**
 * Finds the one Chromium that is the same on every machine, the packaged one: pictures of pages can be compared only
 * where the same program took them.
 *
 * @returns `undefined` where the package does not run: anywhere but on Linux x64
 */
export async function findPackagedChromium(
  machine: Machine = thisMachine,
): Promise<FoundChromium | undefined> {
  const found = await fromPackage(machine);
  return found && { ...found, args: flags(machine, found.from) };
}

/**
 * Starts the Chromium that `findChromium` finds, without a window. The caller closes it.
 *
 * @returns a running Playwright browser
 * @throws Error from `findChromium`, or from Playwright when the program does not come up
 */
export async function launchChromium(): Promise<Browser> {
  const found = await findChromium();
  const sandboxed = !found.args.includes(NO_SANDBOX);
  try {
    return await chromium.launch(launchOptions(found, sandboxed));
  } catch (error) {
    // Containers and hardened kernels forbid the namespaces that the sandbox is made of, and say so
    // only here. The pages opened are the project's own, so they may run without it.
    if (sandboxed && /sandbox|namespace/i.test(String(error))) {
      return chromium.launch(launchOptions(found, false));
    }
    throw error;
  }
}

function launchOptions(found: FoundChromium, chromiumSandbox: boolean): LaunchOptions {
  const env = found.env ? { env: { ...process.env, ...found.env } } : {};
  return { executablePath: found.executablePath, args: [...found.args], chromiumSandbox, ...env };
}

// Flags

const NO_SANDBOX = '--no-sandbox';

/** Playwright adds most flags of this kind itself; who starts the program otherwise needs them too. */
const OFF_THE_NETWORK = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-proxy-server',
  // The last word: no name resolves but this machine's.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1 , EXCLUDE [::1]',
];

/** Text is then measured in fractions of a pixel, the same on every machine. */
const EVEN_TEXT = ['--font-render-hinting=none'];

function flags(machine: Machine, from: string): readonly string[] {
  const unsandboxed = machine.platform === 'linux' && (machine.isRoot || from === PACKAGED);
  // The package's own list is left alone: measured here, its flags (--single-process among them)
  // make nothing faster, and --disable-web-security would blunt the tests of our content policy.
  return [...(unsandboxed ? [NO_SANDBOX] : []), ...EVEN_TEXT, ...OFF_THE_NETWORK];
}

// The four places

async function fromVariable(machine: Machine): Promise<Candidate | undefined> {
  const path = machine.env['CHROMIUM_PATH'];
  if (!path) return undefined;
  if (await machine.isFile(path)) return { executablePath: path, from: 'CHROMIUM_PATH' };
  throw new Error(
    `CHROMIUM_PATH is "${path}", and there is no such file. Set it to the program of a Chromium, ` +
      'Chrome or Edge, or unset it to have one found.',
  );
}

async function fromPlaywright(machine: Machine): Promise<Candidate | undefined> {
  const path = machine.playwrightPath();
  if (!path || !(await machine.isFile(path))) return undefined;
  return { executablePath: path, from: 'Playwright' };
}

async function fromSystem(machine: Machine): Promise<Candidate | undefined> {
  for (const path of systemPaths(machine)) {
    if (!(await machine.isFile(path))) continue;
    // Ubuntu's chromium-browser may be a script that only says "install the snap". Elsewhere a
    // Chrome asked for its version may open a window, and stubs are unknown.
    if (machine.platform === 'linux' && !(await machine.starts(path))) continue;
    return { executablePath: path, from: 'a system browser' };
  }
  return undefined;
}

async function fromPackage(machine: Machine): Promise<Candidate | undefined> {
  if (machine.platform !== 'linux' || machine.arch !== 'x64') return undefined;
  const { executablePath, libraries } = await machine.unpackPackaged();
  if (await machine.starts(executablePath)) return { executablePath, from: PACKAGED };
  // Bare images lack libnss3 and libexpat; the package carries its own.
  const given = machine.env['LD_LIBRARY_PATH'];
  const env = { LD_LIBRARY_PATH: given ? `${libraries}:${given}` : libraries };
  if (await machine.starts(executablePath, env)) return { executablePath, env, from: PACKAGED };
  throw new Error(
    `The Chromium of ${PACKAGED} was unpacked to ${executablePath} but does not start, neither with ` +
      `the libraries of this system nor with its own. Run "ldd ${executablePath}" to see what it ` +
      'lacks (on Debian: apt-get install libnss3 libexpat1), or set CHROMIUM_PATH to another browser. ' +
      'If the folder is mounted noexec, set TMPDIR to one that is not.',
  );
}

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium-browser',
];

const MAC_PROGRAMS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Every path at which a system may keep its browser, the likelier first. */
function systemPaths(machine: Machine): readonly string[] {
  const { env, homeDir, platform } = machine;
  if (platform === 'darwin') {
    return ['/Applications', join(homeDir, 'Applications')].flatMap((folder) =>
      MAC_PROGRAMS.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) =>
      root ? WINDOWS_PROGRAMS.map((path) => join(root, ...path)) : [],
    );
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return LINUX_NAMES.flatMap((name) =>
    folders.filter((folder) => folder !== '').map((folder) => join(folder, name)),
  );
}

function noBrowserMessage({ platform, arch }: Machine): string {
  return (
    `No Chromium was found on this machine (${platform} ${arch}). CHROMIUM_PATH is not set, Playwright ` +
    'has installed none, the system has no Chrome, Chromium or Edge where they usually are, and the ' +
    `one in ${PACKAGED} runs on Linux x64 only. Install one of them ("npx playwright install ` +
    'chromium", or your system\'s package), or set CHROMIUM_PATH to the program of one.'
  );
}

// This machine

const thisMachine: Machine = {
  platform: process.platform,
  arch: process.arch,
  isRoot: process.getuid?.() === 0,
  homeDir: homedir(),
  // Read at each search, so that a variable set later counts.
  get env() {
    return process.env;
  },
  isFile: (path) =>
    stat(path).then(
      (found) => found.isFile(),
      () => false,
    ),
  starts: (executablePath, env = {}) =>
    run(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 10_000 }).then(
      () => true,
      () => false,
    ),
  playwrightPath: () => {
    try {
      return chromium.executablePath();
    } catch {
      // It throws on systems that it has no build for: then there is none of it here.
      return undefined;
    }
  },
  unpackPackaged: async () => unpackOnce(await packagedFolder()),
};
