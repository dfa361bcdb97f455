import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium, launchChromium } from '../../../src/diagrams/browser.ts';
import type { Machine } from '../../../src/diagrams/browser.ts';
import { unpackOnce } from '../../../src/diagrams/packaged-chromium.ts';

const slow = { timeout: 120_000 };

/** A Linux machine with these files, and a packaged Chromium that runs. */
function machine(files: readonly string[], more: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    arch: 'x64',
    isRoot: false,
    homeDir: '/home/me',
    env: { PATH: '/usr/bin' },
    isFile: async (path) => files.includes(path),
    starts: async () => true,
    playwrightPath: () => '/playwright/chrome',
    unpackPackaged: async () => ({
      executablePath: '/tmp/packed/chromium',
      libraries: '/tmp/packed/lib',
    }),
    ...more,
  };
}

const everywhere = ['/my/chrome', '/playwright/chrome', '/usr/bin/chromium'];

test('takes the browser that CHROMIUM_PATH names before any other', async () => {
  const env = { CHROMIUM_PATH: '/my/chrome', PATH: '/usr/bin' };
  const found = await findChromium(machine(everywhere, { env }));
  expect(found).toMatchObject({ executablePath: '/my/chrome', from: 'CHROMIUM_PATH' });
});

test('stops at a CHROMIUM_PATH that names no file, though there are other browsers', async () => {
  const env = { CHROMIUM_PATH: '/gone/chrome', PATH: '/usr/bin' };
  await expect(findChromium(machine(everywhere, { env }))).rejects.toThrow(
    /CHROMIUM_PATH is "\/gone\/chrome".*unset it/,
  );
});

test('takes the one Playwright installed before the system’s', async () => {
  const found = await findChromium(machine(everywhere));
  expect(found).toMatchObject({ executablePath: '/playwright/chrome', from: 'Playwright' });
});

test('takes the system’s before the packaged one', async () => {
  const found = await findChromium(machine(['/usr/bin/chromium']));
  expect(found).toMatchObject({ executablePath: '/usr/bin/chromium', from: 'a system browser' });
});

test('passes over a system browser that does not start, as a stub does not', async () => {
  const starts = async (path: string) => path !== '/usr/bin/chromium';
  const found = await findChromium(machine(['/usr/bin/chromium'], { starts }));
  expect(found.executablePath).toBe('/tmp/packed/chromium');
});

test.each<[string, Partial<Machine>, string]>([
  ['macOS', { platform: 'darwin' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  [
    'macOS, for this user alone',
    { platform: 'darwin' },
    '/home/me/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  [
    'Windows',
    { platform: 'win32', env: { 'PROGRAMFILES(X86)': '/c/x86' } },
    '/c/x86/Microsoft/Edge/Application/msedge.exe',
  ],
])('finds a browser of %s where it is installed', async (_, more, path) => {
  const found = await findChromium(machine([path], more));
  expect(found.executablePath).toBe(path);
});

test('takes the packaged one where there is no other', async () => {
  const found = await findChromium(machine([]));
  expect(found).toMatchObject({
    executablePath: '/tmp/packed/chromium',
    from: '@sparticuz/chromium',
  });
  expect(found).not.toHaveProperty('env');
});

test('gives the packaged one its own libraries where the system lacks them', async () => {
  const starts = async (_: string, env?: Readonly<Record<string, string>>) => env !== undefined;
  const env = { LD_LIBRARY_PATH: '/opt/lib' };
  const found = await findChromium(machine([], { starts, env }));
  expect(found.env).toEqual({ LD_LIBRARY_PATH: '/tmp/packed/lib:/opt/lib' });
});

test('says what to do when the packaged one does not start even so', async () => {
  await expect(findChromium(machine([], { starts: async () => false }))).rejects.toThrow(
    /does not start.*libnss3.*CHROMIUM_PATH/s,
  );
});

test('says what to install where there is none at all', async () => {
  await expect(findChromium(machine([], { arch: 'arm64' }))).rejects.toThrow(
    /linux arm64.*npx playwright install chromium.*CHROMIUM_PATH/s,
  );
});

test('gives up the sandbox only for root and for the packaged one', async () => {
  const sandboxed = async (more: Partial<Machine>, files: readonly string[]) =>
    !(await findChromium(machine(files, more))).args.includes('--no-sandbox');
  expect(await sandboxed({}, everywhere)).toBe(true);
  expect(await sandboxed({ isRoot: true }, everywhere)).toBe(false);
  expect(await sandboxed({}, [])).toBe(false);
});

test('starts a browser that reaches this machine and no other', slow, async () => {
  const server = createServer((_, response) => response.end('here')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    expect(await page.textContent('body')).toBe('here');
    // A name that Chromium would take for this machine's without asking any server.
    await expect(page.goto(`http://elsewhere.localhost:${port}/`)).rejects.toThrow(
      /ERR_NAME_NOT_RESOLVED/,
    );
  } finally {
    await browser.close();
    server.close();
  }
});

const here = process.platform === 'linux' && process.arch === 'x64';

test.runIf(here)('unpacks the packaged one once, though two ask at a time', slow, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-unpack-'));
  try {
    const target = join(folder, 'chromium-1');
    const [first, second] = await Promise.all([unpackOnce(target), unpackOnce(target)]);
    expect(first).toEqual(second);
    expect(await readdir(folder)).toEqual(['chromium-1']);
    expect(await readdir(target)).toContain('chromium');
    expect(await readdir(first.libraries)).toContain('libnss3.so');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('takes an unpacked one as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-unpack-'));
  try {
    await writeFile(join(folder, 'chromium'), 'a program');
    expect(await unpackOnce(folder)).toEqual({
      executablePath: join(folder, 'chromium'),
      libraries: join(folder, 'al2023', 'lib'),
    });
    expect(await readdir(folder)).toEqual(['chromium']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('does not run what stands in the place of the folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-unpack-'));
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'chromium-1'), 'no folder');
    await expect(unpackOnce(join(folder, 'chromium-1'))).rejects.toThrow(
      /not a folder of this user/,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
