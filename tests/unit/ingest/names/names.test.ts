import { expect, test } from 'vitest';
import { findNames, indexNames } from '../../../../src/ingest/names/names.ts';
import { registrySchema } from '../../../../src/schemas/entity.ts';
import { registry } from '../registry.ts';

const found = (text: string, ordinary = false): readonly string[] =>
  findNames([text], registry, { ordinary })[0]!.map(
    ({ entity, words, index }) => `${entity} "${words}" ${index}`,
  );

test('the longest name at a place is found, and none inside it', () => {
  expect(found('North Bridge Road leads to North Bridge.')).toEqual([
    'north-bridge-road "North Bridge Road" 0',
    'north-bridge "North Bridge" 27',
  ]);
});

test('a name ends where its word ends', () => {
  expect(found('The North Bridges and Alder Millers')).toEqual([]);
  expect(found('North Bridge’s deck, the North Bridge-side lock')).toEqual([
    'north-bridge "North Bridge" 0',
    'north-bridge "North Bridge" 25',
  ]);
});

test('names in a script without spaces are found amid other signs', () => {
  expect(found('昨日凯尔达议会宣布北桥开放。')).toEqual([
    'council "凯尔达议会" 2',
    'north-bridge "北桥" 9',
  ]);
});

test('earlier names, other forms and capitals alone lead to the entity', () => {
  expect(found('The Kelda Vestry, now KELDACO or Keldaco.')).toEqual([
    'council "Kelda Vestry" 4',
    'council "KELDACO" 22',
    'council "Keldaco" 33',
  ]);
});

test('words that mean whoever was named last are no name', () => {
  expect(found('The Council met. The council met.')).toEqual([]);
});

test('ordinary words are a name only where a machine translated', () => {
  expect(found('A sack of flour fell.')).toEqual([]);
  expect(found('A sack of flour fell.', true)).toEqual(['mill "sack of flour" 2']);
});

test('one apostrophe stands for another', () => {
  expect(found("D'Arcy Tench drew it.")).toEqual([`josiah-tench "D'Arcy Tench" 0`]);
});

test('a last name is a person’s once the full name was read, and not before', () => {
  const texts = ['Tench is a fish.', 'Josiah Tench drew it.', 'Tench built it.'];
  expect(
    findNames(texts, registry, { ordinary: false }).map((names) => names.map(({ words }) => words)),
  ).toEqual([[], ['Josiah Tench'], ['Tench']]);
});

test('who stands among the people of a dossier is a person without a role too', () => {
  const ada = registrySchema.parse({ ada: { name: 'Ada Quill', summary: 'A reporter.' } });
  const people = (kind: string) => [...indexNames([{ kind, data: ada }]).surnames.keys()];
  expect([people('person'), people('people'), people('boat')]).toEqual([['Quill'], ['Quill'], []]);
});

test('a registry without entities finds nothing', () => {
  const empty = { ...registry, entities: new Map(), surnames: new Map() };
  expect(findNames(['North Bridge'], empty, { ordinary: false })).toEqual([[]]);
});
