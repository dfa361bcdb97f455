import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { beginSite, recoverSite } from '../../../src/storage/site-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'dossier-site-'));
const parent = join(root, 'out');
const site = join(parent, 'dist');
const begin = (folder = site) => beginSite(folder, join(root, 'workshop'));
const page = (folder: string): string => readFileSync(join(folder, 'index.html'), 'utf8');

function write(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

beforeEach(() => rmSync(root, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a site is made aside and stands in its place when it is published, alone', () => {
  write(site, 'old');
  writeFileSync(join(site, 'gone.html'), 'old');
  const work = begin();
  write(work.folder, 'new');
  expect(page(site)).toBe('old');
  work.publish();
  expect([page(site), readdirSync(site)]).toEqual(['new', ['index.html']]);
  work.end();
  expect(readdirSync(parent)).toEqual(['dist']);
  expect(readdirSync(join(root, 'workshop'))).toEqual([]);
});

test('the first site of all needs no folder to be there', () => {
  const work = begin();
  write(work.folder, 'new');
  work.publish();
  work.end();
  expect(page(site)).toBe('new');
});

test('work that ends without being published leaves the site as it was, and nothing else', () => {
  write(site, 'old');
  const work = begin();
  write(work.folder, 'half');
  work.end();
  work.end();
  expect([page(site), readdirSync(parent)]).toEqual(['old', ['dist']]);
});

test('what a killed process has left of its work is no part of the next site', () => {
  const killed = begin();
  write(join(killed.folder, 'stale'), 'half');
  rmSync(join(parent, '.dist.lock'));
  const work = begin();
  expect(readdirSync(work.folder)).toEqual([]);
  work.end();
});

test('a repository that is kept in the site stays there', () => {
  write(site, 'old');
  write(join(site, '.git'), 'branch');
  const work = begin();
  write(work.folder, 'new');
  work.publish();
  work.end();
  expect([page(site), page(join(site, '.git'))]).toEqual(['new', 'branch']);
});

test('a link to the folder of the site stays a link', () => {
  write(join(root, 'elsewhere'), 'old');
  mkdirSync(parent);
  symlinkSync(join(root, 'elsewhere'), site);
  const work = begin();
  write(work.folder, 'new');
  work.publish();
  work.end();
  expect([page(site), lstatSync(site).isSymbolicLink()]).toEqual(['new', true]);
});

test.each([
  ['the next build', () => begin().end()],
  ['the preview', () => recoverSite(site)],
])('a process that was killed between the two renames is made good by %s', (_, recover) => {
  write(site, 'old');
  renameSync(site, join(parent, '.dist.former'));
  write(join(parent, '.dist.incoming'), 'new');
  recover();
  expect([page(site), readdirSync(parent)]).toEqual(['old', ['dist']]);
});

test('a process that was killed while it removed the former site leaves the new one', () => {
  write(site, 'new');
  write(join(parent, '.dist.former', '.git'), 'branch');
  recoverSite(site);
  expect([page(site), page(join(site, '.git'))]).toEqual(['new', 'branch']);
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('nothing is recovered where nothing was cut off', () => {
  write(site, 'old');
  recoverSite(site);
  expect([page(site), readdirSync(parent)]).toEqual(['old', ['dist']]);
  recoverSite(join(root, 'nowhere/dist'));
  expect(existsSync(join(root, 'nowhere'))).toBe(false);
});

test('a file where the site or a folder above it should be is named', () => {
  mkdirSync(parent, { recursive: true });
  writeFileSync(site, 'a file');
  expect(() => begin()).toThrow(
    `The site cannot be written to ${site}, which is a file. Rename it, or choose another folder with OUT_DIR.`,
  );
  expect(() => begin(join(site, 'below'))).toThrow(
    `The site cannot be written to ${site}/below. ${site}: something else has that name. Rename it, or move it away.`,
  );
  expect(readdirSync(parent)).toEqual(['dist']);
});
