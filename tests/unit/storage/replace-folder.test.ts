import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { isCutOff, placeOf, recover } from '../../../src/storage/replace-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'dossier-replace-'));
const site = join(root, 'mounted');

beforeEach(() => {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), path);
  }
}

// A folder on which a disk is mounted cannot be moved, so what it holds is.
test.each([
  ['copied', ['a.html', '.incoming/a.html'], ['a.html']],
  [
    'moved away',
    ['b.html', '.former/a.html', '.incoming/a.html', '.incoming/b.html'],
    ['a.html', 'b.html'],
  ],
  ['moved in', ['new.html', '.former/a.html', '.incoming/z.html'], ['a.html', 'new.html']],
  ['removed', ['a.html', 'b.html', '.former/old.html'], ['a.html', 'b.html']],
])('a folder whose files were being %s is put in order', (_, left, after) => {
  put(...left);
  const place = placeOf(site);
  expect(isCutOff(place)).toBe(left.some((path) => path.startsWith('.former')));
  recover(place);
  expect(readdirSync(site).toSorted()).toEqual(after);
  expect(isCutOff(place)).toBe(false);
});
