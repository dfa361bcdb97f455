import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../../src/storage/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'dossier-lock-'));
const file = join(folder, '.site.lock');
const take = () => takeLock(file, 'The site in /srv/site');
const heldBy = (pid: number, host = hostname()) =>
  writeFileSync(file, JSON.stringify({ pid, host }));

/** The number of a process that has ended. */
const ended = spawnSync(process.execPath, ['-e', '']).pid;

beforeEach(() => rmSync(file, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a lock is a file until it is given back, which may be done twice', () => {
  const release = take();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ pid: process.pid, host: hostname() });
  release();
  expect(existsSync(file)).toBe(false);
  const next = take();
  release();
  expect(existsSync(file)).toBe(true);
  next();
});

test('a lock that a living process holds is refused, with who holds it, since when, and how to go on', () => {
  const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    heldBy(holder.pid!);
    expect(take).toThrow(
      new RegExp(
        `^The site in /srv/site is being written by another process: ${holder.pid}, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC\\. ` +
          `Wait until it has ended, or give this one another folder with OUT_DIR\\. If process ${holder.pid} is no build, ` +
          `or has ended, delete ${file} and try again\\.$`,
      ),
    );
  } finally {
    holder.kill();
  }
});

test('of a process on another machine nobody here can tell whether it lives', () => {
  heldBy(ended, 'another-machine');
  expect(take).toThrow(`${ended} on another-machine, since `);
});

test.each([
  ['of a process that has ended', () => heldBy(ended)],
  ['of an earlier process with our own number', () => heldBy(process.pid)],
  ['that was cut off while it was written', () => writeFileSync(file, '{"pid":')],
  ['of process 0', () => heldBy(0)],
  ['that is a folder', () => mkdirSync(file)],
])('a lock %s is taken over', (_, leave) => {
  leave();
  const release = take();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  release();
  expect(readdirSync(folder)).toEqual([]);
});

/** Takes the lock and gives it back many times, and counts the times when another process held it as well. */
const ASKING = `
import { rmSync, writeFileSync } from 'node:fs';
import { takeLock } from './src/storage/lock.ts';
let shared = 0;
for (let i = 0; i < 6000; i += 1) {
  let release;
  try {
    release = takeLock(process.argv[1], 'It');
  } catch {
    continue;
  }
  const mark = process.argv[1] + '.held';
  try {
    writeFileSync(mark, '', { flag: 'wx' });
  } catch {
    shared += 1;
  }
  rmSync(mark, { force: true });
  release();
}
console.log(shared);`;

test('of processes that ask at the same moments, one alone has it at a time', async () => {
  const asking = Array.from({ length: 3 }, async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', ASKING, file]);
    const said = await text(child.stdout);
    return said.trim();
  });
  expect(await Promise.all(asking)).toEqual(['0', '0', '0']);
  expect(readdirSync(folder)).toEqual([]);
});
