import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { takeLock } from '../../../src/storage/lock.ts';

vi.mock('node:fs', async (original) => ({
  ...(await original<object>()),
  linkSync: () => {
    throw Object.assign(new Error('EPERM: operation not permitted, link'), {
      code: 'EPERM',
      syscall: 'link',
    });
  },
}));

const folder = mkdtempSync(join(tmpdir(), 'dossier-lock-'));
const file = join(folder, '.site.lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('on a disk that gives a file one name only a lock is taken and given back all the same', () => {
  const release = takeLock(file, 'The site');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ pid: process.pid, host: hostname() });
  expect(readdirSync(folder)).toEqual(['.site.lock']);
  release();
  expect(existsSync(file)).toBe(false);
});
