import {
  chmodSync,
  lstatSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  problemsOf,
  problemsWith,
  readContentFiles,
  writeContentFiles,
} from '../../../src/authoring/content-files.ts';
import { ensureNoWorse } from '../../../src/authoring/trial.ts';
import { makeDossier, minimalWith } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../fixtures/minimal.ts';

test('The files of a content folder are those that the site reads, with every byte of their text', () => {
  const folder = makeDossier({ ...minimal, 'README.md': 'x', 'origins.yaml': '\uFEFFa: 1\r\n' });
  const files = readContentFiles(folder);
  expect([...files.keys()].toSorted()).toEqual(Object.keys(minimal).toSorted());
  expect(files.get('origins.yaml')).toBe('\uFEFFa: 1\r\n');
});

describe('the trial of a change', () => {
  const broken = minimal[OPENING]!.replace('object: north-bridge', 'object: nobody');

  test('finds what would be wrong, and leaves the content alone', () => {
    const contentDir = makeDossier(minimal);
    const options = { contentDir, base: '/' };
    expect(problemsWith(options, new Map([[OPENING, broken]])).map(({ code }) => code)).toEqual([
      'unknown-entity',
    ]);
    expect(problemsOf(options)).toEqual([]);
    expect(readFileSync(join(contentDir, OPENING), 'utf8')).toBe(minimal[OPENING]);
  });

  test.each([
    ['file', OPENING],
    ['folder', 'briefings'],
  ])('leaves a %s alone that the content only links to', (_, linked) => {
    const elsewhere = makeDossier(minimal);
    const contentDir = makeDossier(minimal);
    rmSync(join(contentDir, linked), { recursive: true });
    symlinkSync(join(elsewhere, linked), join(contentDir, linked));
    const found = problemsWith({ contentDir, base: '/' }, new Map([[OPENING, broken]]));
    expect(found.map(({ code }) => code)).toEqual(['unknown-entity']);
    expect(readFileSync(join(elsewhere, OPENING), 'utf8')).toBe(minimal[OPENING]);
  });

  test('refuses what would be worse, in a line for one problem and as a report for several', () => {
    const options = { contentDir: makeDossier(minimal), base: '/' };
    const attempt = (text: string) => () =>
      ensureNoWorse(options, [], new Map([[OPENING, text]]), 'c/');
    expect(attempt(broken)).toThrow(
      /^nothing was written: "nobody" is no entity of the registry; known: .*$/,
    );
    expect(attempt(broken.replace('speaker: council', 'speaker: somebody'))).toThrow(
      /^nothing was written, because the content would have 2 more problems:\n\nc\/briefings\/opening\.mdx:27:5 /,
    );
  });

  test('lets pass what mends a problem, and what leaves one as it was', () => {
    const files = minimalWith(OPENING, 'object: north-bridge', 'object: nobody');
    const options = { contentDir: makeDossier(files), base: '/' };
    const before = problemsOf(options);
    const moved = `---\n# moved\n${broken.slice(4)}`;
    for (const text of [minimal[OPENING]!, moved])
      expect(() => ensureNoWorse(options, before, new Map([[OPENING, text]]), '')).not.toThrow();
  });
});

describe('writing', () => {
  test('changes the files given, makes those that are missing, and leaves nothing else behind', () => {
    const folder = makeDossier({ 'a.yaml': 'old', 'b.yaml': 'stays' });
    writeContentFiles(
      folder,
      new Map([
        ['a.yaml', 'new'],
        ['entities/c.yaml', 'made'],
      ]),
    );
    expect(readdirSync(folder, { recursive: true }).map(String).toSorted()).toEqual([
      'a.yaml',
      'b.yaml',
      'entities',
      'entities/c.yaml',
    ]);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('new');
  });

  test('changes no file where one cannot be written', () => {
    // The folder of the second file cannot be made.
    const folder = makeDossier({ 'a.yaml': 'old', entities: 'a file' });
    const changed = new Map([
      ['a.yaml', 'new'],
      ['entities/b.yaml', 'new'],
    ]);
    expect(() => writeContentFiles(folder, changed)).toThrow('EEXIST');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.yaml', 'entities']);
  });

  test('leaves the backup alone that an editor keeps beside a file', () => {
    const folder = makeDossier({ 'a.yaml': 'old', 'a.yaml~': 'older' });
    writeContentFiles(folder, new Map([['a.yaml', 'new']]));
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'a.yaml~'), 'utf8')).toBe('older');
  });

  test('keeps the permissions of a file, and a link to one', () => {
    const folder = makeDossier({ 'real.yaml': 'old' });
    chmodSync(join(folder, 'real.yaml'), 0o640);
    symlinkSync('real.yaml', join(folder, 'a.yaml'));
    writeContentFiles(folder, new Map([['a.yaml', 'new']]));
    expect(lstatSync(join(folder, 'a.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.yaml'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'real.yaml')).mode & 0o777).toBe(0o640);
  });
});
