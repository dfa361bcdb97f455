import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsOf, readContentFiles } from '../../../src/authoring/content-files.ts';
import { planAdd } from '../../../src/authoring/add.ts';
import { TEMPLATE, writeNewDossier } from '../../../src/authoring/new-dossier.ts';
import { readEntries } from '../../../src/model/entries.ts';
import { makeDossier } from '../../fixtures/make-dossier.ts';

describe('a new dossier', () => {
  test('is the template, file by file, in which the check finds no problem', () => {
    const folder = join(makeDossier({}), 'deep', 'dossier');
    const files = writeNewDossier(folder);
    expect(files).toEqual(
      expect.arrayContaining(['README.md', 'briefings/.gitkeep', 'pages/about.mdx', 'site.yaml']),
    );
    for (const file of files)
      expect(readFileSync(join(folder, file)), file).toEqual(readFileSync(join(TEMPLATE, file)));
    expect(problemsOf({ contentDir: folder, base: '/' })).toEqual([]);
  });

  test('bears the title that is given, and the rest of its file stays', () => {
    const folder = makeDossier({});
    writeNewDossier(folder, 'Kelda: the bridges');
    const [line, title] = readFileSync(join(folder, 'site.yaml'), 'utf8').split('\n');
    expect(line).toMatch(/^# /);
    expect(title).toBe("title: 'Kelda: the bridges'");
    expect(problemsOf({ contentDir: folder, base: '/' })).toEqual([]);
  });

  test('has a file with a comment for each kind, which takes an entity of that kind', () => {
    const files = readContentFiles(TEMPLATE);
    const entries = readEntries(TEMPLATE, [])!;
    const kinds = Object.keys(entries.vocabulary.data.kinds);
    expect(kinds.length).toBeGreaterThan(3);
    for (const kind of kinds) {
      const wanted = { kind, id: 'a', name: 'A', summary: 'A.', native: {}, aliases: [] };
      expect(planAdd(entries, (file) => files.get(file), wanted).text).toMatch(/^# [^]+\n\na:\n/);
    }
  });
});

describe('a new dossier is refused', () => {
  test('in a folder that holds something, which stays as it was', () => {
    const folder = makeDossier({ 'notes.txt': 'mine' });
    expect(() => writeNewDossier(folder)).toThrow(
      `${folder} is not empty: it holds notes.txt; name a folder that is empty or is not there yet`,
    );
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  test('in the place of a file, and under a title that is too long', () => {
    const folder = makeDossier({});
    writeFileSync(join(folder, 'file'), '');
    expect(() => writeNewDossier(join(folder, 'file'))).toThrow('is a file, and must be a folder');
    expect(() => writeNewDossier(join(folder, 'new'), 'x'.repeat(61))).toThrow(
      'cannot be the title: it must be at most 60 characters',
    );
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
