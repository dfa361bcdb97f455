import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  checkFolder,
  listFiles,
  misnamedFiles,
  nameOf,
  readText,
} from '../../../src/model/folder.ts';
import { formatProblems } from '../../../src/model/problem.ts';
import { MOST_BYTES } from '../../../src/model/text.ts';
import { makeDossier } from '../../fixtures/make-dossier.ts';
import { minimal, type Files } from '../../fixtures/minimal.ts';

const reportOn = (files: Files): string =>
  formatProblems(checkFolder(makeDossier(files)))
    .split('\n\n')
    .slice(0, -1)
    .join('\n\n');

describe('the content folder', () => {
  test('holds the files that the site reads, and others that are no YAML', () => {
    expect(reportOn({ ...minimal, 'README.md': 'x', 'images/bridge.png': 'x' })).toBe('');
  });

  test('may hold files of the system and copies of an editor, which nobody writes', () => {
    const strays = { 'briefings/.DS_Store': 'x', 'briefings/opening.mdx~': 'x' };
    expect(reportOn({ ...minimal, ...strays })).toBe('');
  });

  test('reports a file that nobody would read, with the name that was meant', () => {
    expect(reportOn({ 'origin.yaml': '' })).toMatchInlineSnapshot(`
      "origin.yaml:1:1  unread-file
        origin.yaml is not a file that the site reads
        → did you mean "origins.yaml"?"
    `);
    expect(reportOn({ 'bridges.yaml': '' })).toMatchInlineSnapshot(`
      "bridges.yaml:1:1  unread-file
        bridges.yaml is not a file that the site reads
        → files read here: site.yaml, vocabulary.yaml, origins.yaml, references.yaml, diagrams.yaml, findings.yaml, comparison.yaml, context.yaml"
    `);
    expect(reportOn({ 'site.yml': '' })).toMatchInlineSnapshot(`
      "site.yml:1:1  unread-file
        site.yml is not a file that the site reads
        → did you mean "site.yaml"?"
    `);
  });

  test('reports a file with the ending of another folder', () => {
    expect(reportOn({ 'briefings/opening.md': '' })).toMatchInlineSnapshot(`
      "briefings/opening.md:1:1  unread-file
        briefings/opening.md is not a file that the site reads
        → files of briefings/ end in .mdx; rename it, or move it away"
    `);
    expect(reportOn({ 'entities/bridge.yml': '' })).toMatchInlineSnapshot(`
      "entities/bridge.yml:1:1  unread-file
        entities/bridge.yml is not a file that the site reads
        → files of entities/ end in .yaml; rename it, or move it away"
    `);
  });

  test('reports a name that cannot be part of an address', () => {
    expect(reportOn({ 'briefings/The Opening.mdx': '' })).toMatchInlineSnapshot(`
      "briefings/The Opening.mdx:1:1  file-name
        "The Opening" cannot be part of an address
        → use lower-case words joined by hyphens: rename the file to the-opening.mdx"
    `);
  });
});

test('Files are listed by name, and by their ending alone', () => {
  const folder = makeDossier({
    'pages/b.mdx': '',
    'pages/a.mdx': '',
    'pages/a10.mdx': '',
    'pages/c.md': '',
    'pages/.draft.mdx': '',
  });
  expect(listFiles(folder, 'pages')).toEqual(['pages/a.mdx', 'pages/a10.mdx', 'pages/b.mdx']);
  expect(listFiles(folder, 'briefings')).toEqual([]);
});

test('A file is read without its byte order mark; one that is not there is nothing', () => {
  const folder = makeDossier({ 'site.yaml': '\uFEFFtitle: a' });
  expect(readText(folder, 'site.yaml')).toBe('title: a');
  expect(readText(folder, 'vocabulary.yaml')).toBeUndefined();
});

test('A file that is there and cannot be read is reported', () => {
  const folder = makeDossier({ 'site.yaml/title.txt': 'a folder where a file should be' });
  symlinkSync('nowhere.yaml', join(folder, 'origins.yaml'));
  expect(readText(folder, 'site.yaml')).toMatchObject({
    code: 'unreadable-file',
    message: 'site.yaml is a folder, and must be a file',
  });
  expect(readText(folder, 'origins.yaml')).toMatchObject({
    code: 'unreadable-file',
    message: 'origins.yaml is a link that leads nowhere',
  });
});

test('A file is read up to the limit and not beyond', () => {
  const folder = makeDossier({
    'a.yaml': 'x'.repeat(MOST_BYTES),
    'b.yaml': 'x'.repeat(MOST_BYTES + 1),
  });
  expect(readText(folder, 'a.yaml')).toHaveLength(MOST_BYTES);
  expect(readText(folder, 'b.yaml')).toMatchObject({ code: 'too-large', file: 'b.yaml' });
});

test('A file in the place of a folder is reported, and holds no files', () => {
  const folder = makeDossier({ entities: 'a file' });
  expect(checkFolder(folder)).toMatchObject([
    { code: 'unreadable-file', file: 'entities/', line: 1 },
  ]);
  expect(listFiles(folder, 'entities')).toEqual([]);
});

test('Files that nobody reads are told by the names that they should have', () => {
  const folder = makeDossier({
    'origin.yaml': '',
    'about.mdx': '',
    'bridges.yaml': '',
    'briefings/The Opening.md': '',
    'briefings/closing.mdx': '',
    'briefings/Closing.txt': '',
    'entities/Brücke.yml': '',
    pages: '',
  });
  expect(misnamedFiles(folder)).toEqual([
    'briefings/about.mdx',
    'pages/about.mdx',
    'origins.yaml',
    'entities/brucke.yaml',
    'briefings/the-opening.mdx',
    'pages/',
  ]);
});

test('The name of a file has no folder and no ending', () => {
  expect(nameOf('briefings/opening.mdx')).toBe('opening');
  expect(nameOf('site.yaml')).toBe('site');
});
