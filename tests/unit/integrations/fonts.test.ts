import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FAMILIES, NAMES } from '../../../src/integrations/font-faces.ts';
import { namesSheet, partsOf, printedCharacters } from '../../../src/integrations/fonts.ts';
import type { Claim, Entity } from '../../../src/model/model.ts';

const cache = (): string => mkdtempSync(join(tmpdir(), 'fonts-'));

const facesOf = (script: string) =>
  FAMILIES.flatMap(({ faces }) => faces).filter((face) => face.script === script);

const entity = (id: string, name: string) =>
  [id, { id, native: { zh: name } } as unknown as Entity] as const;

test('leaves out a face whose characters the site does not print', () => {
  expect(facesOf('latin-ext').flatMap((face) => partsOf(face, 'abc é ü'))).toEqual([]);
  expect(partsOf(NAMES.face, 'abc')).toEqual([]);
});

test('asks for the further Latin letters only where one of those that are printed is met', () => {
  const [face] = facesOf('latin-ext');
  expect(partsOf(face!, 'aōbşé')).toEqual([{ face, characters: 'ōş', range: ['U+14D', 'U+15F'] }]);
});

test('gives Latin no bounds, so that nothing falls between two files', () => {
  for (const face of facesOf('latin'))
    expect(partsOf(face, 'aō北')).toEqual([{ face, characters: 'aō北', range: undefined }]);
});

test('shares ideographs out among files of 32, in the order in which they are given', () => {
  const characters = Array.from({ length: 40 }, (_, i) => String.fromCharCode(0x5317 - i)).join('');
  const [first, second, ...more] = partsOf(NAMES.face, `a${characters}`);
  expect(more).toEqual([]);
  expect(first!.characters).toBe(characters.slice(0, 32));
  expect(second!.characters).toBe(characters.slice(32));
  expect(first!.range![0]).toBe('U+5317');
});

test('begins with the name that has the most claims, and reads no draft that is left out', () => {
  const folder = cache();
  writeFileSync(join(folder, 'one.mdx'), 'δ');
  writeFileSync(join(folder, 'draft.mdx'), 'ψ');
  const characters = printedCharacters(folder, {
    entities: new Map([entity('kelda-council', '北'), entity('north-bridge', '橋')]),
    claimsByEntity: new Map([['north-bridge', [{} as Claim]]]),
    leftOut: ['draft.mdx'],
  });
  expect(characters.slice(0, 2)).toBe('橋北');
  expect(characters).toContain('δ');
  expect(characters).not.toContain('ψ');
});

test('writes a stylesheet that names only files beside it, cut to the names', async () => {
  const folder = cache();
  const sheet = await namesSheet('a橋北', folder);
  const [, file] = /url\('\.\/([^']+)'\)/.exec(readFileSync(sheet, 'utf8')) ?? [];
  expect(readFileSync(sheet, 'utf8')).toContain('unicode-range: U+6A4B, U+5317;');
  expect(statSync(join(folder, file!)).size).toBeLessThan(3_000);
});
