import { expect, test } from 'vitest';
import { editionOf } from '../../../src/model/edition.ts';
import { loadModel } from '../../../src/model/load.ts';
import { makeDossier, minimalWith } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING, type Files } from '../../fixtures/minimal.ts';

const edition = (files: Files): string => editionOf(makeDossier(files));

const { [OPENING]: opening = '', ...others } = minimal;

test('an edition is eight signs of a hexadecimal digest, and the model bears it', () => {
  const contentDir = makeDossier(minimal);
  expect(editionOf(contentDir)).toMatch(/^[0-9a-f]{8}$/);
  expect(loadModel({ contentDir, base: '/' }).edition).toBe(editionOf(contentDir));
});

test('the same files in another folder, written in another order, are the same edition', () => {
  const reversed = Object.fromEntries(Object.entries(minimal).toReversed());
  expect(Object.keys(reversed)).not.toEqual(Object.keys(minimal));
  expect(edition(reversed)).toBe(edition(minimal));
});

test('lines that end as on Windows are the same lines', () => {
  const onWindows = Object.fromEntries(
    Object.entries(minimal).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]),
  );
  expect(edition(onWindows)).toBe(edition(minimal));
});

test.each([
  ['a word of a briefing', minimalWith(OPENING, 'on Friday.', 'on a Friday.')],
  ['a file of the root', minimalWith('site.yaml', 'two bridges', 'three bridges')],
  ['a file of entities', minimalWith('entities/bridge.yaml', 'A footbridge', 'The footbridge')],
  ['a page more', { ...minimal, 'pages/about.mdx': '---\ntitle: About\n---\n' }],
  ['a file of the root more', { ...minimal, 'findings.yaml': '' }],
  ['another name of the same file', { ...others, 'briefings/the-opening.mdx': opening }],
])('%s is another edition', (_, files) => {
  expect(edition(files)).not.toBe(edition(minimal));
});

test('what moves from the end of one file to the head of the next is another edition', () => {
  const [before, after] = [
    { ...others, 'briefings/a.mdx': 'one\ntwo\n', 'briefings/b.mdx': 'three\n' },
    { ...others, 'briefings/a.mdx': 'one\n', 'briefings/b.mdx': 'two\nthree\n' },
  ];
  expect(edition(before)).not.toBe(edition(after));
});

test('files that the site does not read are no part of the edition', () => {
  const more = { 'README.md': 'x', 'briefings/.DS_Store': 'x', 'images/bridge.png': 'x' };
  expect(edition({ ...minimal, ...more })).toBe(edition(minimal));
});

test('a file that is left out is no part of the edition', () => {
  const contentDir = makeDossier({ ...minimal, 'briefings/second.mdx': 'x' });
  expect(editionOf(contentDir, ['briefings/second.mdx'])).toBe(edition(minimal));
  expect(editionOf(contentDir)).not.toBe(edition(minimal));
});
