import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openKeptFiles, writeWhole } from '../../../src/storage/kept-files.ts';

const root = mkdtempSync(join(tmpdir(), 'dossier-kept-'));
const folder = join(root, 'kept');
const open = (warn?: (words: string) => void) => openKeptFiles(folder, '.svg', warn);
const drawing = Buffer.from('<svg>a drawing</svg>');

beforeEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('what was kept is found, at once and by others', async () => {
  const kept = open();
  expect(await kept.find('a.key')).toBeUndefined();
  const path = await kept.keep('a.key', drawing);
  expect(readdirSync(folder)).toHaveLength(1);
  for (const one of [kept, open()])
    expect(await one.find('a.key')).toEqual({ path, bytes: drawing });
  expect(await kept.find('a')).toBeUndefined();
});

const bytesOf = (path: string): Buffer => readFileSync(path);

test.each([
  ['emptied', (path: string) => writeFileSync(path, '')],
  ['cut in half', (path: string) => writeFileSync(path, bytesOf(path).subarray(0, 10))],
  [
    'with one bit turned',
    (path: string) => {
      const bytes = bytesOf(path);
      bytes[7]! ^= 1;
      writeFileSync(path, bytes);
    },
  ],
  [
    'a folder',
    (path: string) => {
      rmSync(path);
      mkdirSync(join(path, 'inside'), { recursive: true });
    },
  ],
])('a kept file that is %s is not found, and keeping it again mends it', async (_, damage) => {
  const path = await open().keep('a.key', drawing);
  damage(path!);
  const kept = open();
  expect(await kept.find('a.key')).toBeUndefined();
  await kept.keep('a.key', drawing);
  expect(await open().find('a.key')).toEqual({ path, bytes: drawing });
  expect(readdirSync(folder)).toHaveLength(1);
});

test('of a folder that cannot be used that is said once, and nothing is kept', async () => {
  writeFileSync(folder, 'a file');
  const said: string[] = [];
  const kept = open((words) => said.push(words));
  expect(await kept.find('a.key')).toBeUndefined();
  expect(await kept.keep('a.key', drawing)).toBeUndefined();
  expect(await kept.keep('another', drawing)).toBeUndefined();
  expect(said).toEqual([
    `Nothing is kept in ${folder} for the next build. ${folder}: something else has that name. Rename it, or move it away.`,
  ]);
});

test('a file is written whole, by many at one time, and leaves no part of one', async () => {
  const path = join(folder, 'a.css');
  const texts = ['a'.repeat(100_000), 'b'.repeat(50_000)];
  await Promise.all(Array.from({ length: 20 }, (_, i) => writeWhole(path, texts[i % 2]!)));
  expect(texts).toContain(readFileSync(path, 'utf8'));
  expect(readdirSync(folder)).toEqual(['a.css']);
});
