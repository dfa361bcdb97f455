import { parse } from 'csv-parse/sync';
import { beforeEach, expect, test } from 'vitest';
import { csvFile } from '../../../src/exports/csv.ts';
import {
  BOOLEAN,
  formOf,
  has,
  listOf,
  may,
  NUMBER,
  TEXT,
  type RecordType,
} from '../../../src/exports/fields.ts';
import { TABLES } from '../../../src/exports/tables.ts';
import { loadModel } from '../../../src/model/load.ts';
import type { Model } from '../../../src/model/model.ts';
import { modelOf } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../fixtures/minimal.ts';
import { HOSTILE, hostileModel } from './hostile.ts';

let model: Model;
beforeEach(() => {
  model = modelOf(minimal);
});

/** A table of the dossier, read by a program that is not ours. */
const rowsOf = (name: string, of = model): readonly Record<string, string>[] =>
  parse(TABLES.find((table) => table.name === name)!.file(of), { columns: true });

test('a table has a header and a row for each record, ended as RFC 4180 has it', () => {
  const type: RecordType<{ readonly name: string; readonly length?: number }> = {
    name: 'Bridge',
    about: 'A bridge.',
    fields: [
      has('name', 'Its name.', TEXT, ({ name }) => name),
      may('length', 'Metres.', NUMBER, ({ length }) => length),
      has('swings', 'Whether it swings.', BOOLEAN, () => false),
    ],
  };
  const bridges = [{ name: 'North, "the old"', length: -3.5 }, { name: 'South\nBridge' }];
  expect(csvFile(type, bridges, model)).toBe(
    'name,length,swings\r\n"North, ""the old""",-3.5,false\r\n"South\nBridge",,false\r\n',
  );
});

test('a table without a row still has its header', () => {
  const type: RecordType<never> = {
    name: 'Bridge',
    about: 'A bridge.',
    fields: [has('name', 'Its name.', TEXT, () => '')],
  };
  expect(csvFile(type, [], model)).toBe('name\r\n');
});

test('a record within a record has a column for each of its fields, and a list of them needs a cell', () => {
  const length: RecordType<number> = {
    name: 'Length',
    about: 'A length.',
    fields: [has('metres', 'Metres.', NUMBER, (metres) => metres)],
  };
  const type: RecordType<number> = {
    name: 'Bridge',
    about: 'A bridge.',
    fields: [
      has('deck', 'The deck.', formOf(length), (metres) => ({ metres })),
      has('ramps', 'No cell holds these.', listOf(formOf(length)), () => []),
      has('piers', 'Each by its metres.', listOf(formOf(length), ['metres']), () => [
        { metres: 2 },
        { metres: 3 },
      ]),
    ],
  };
  expect(csvFile(type, [60], model)).toBe('deck_metres,piers\r\n60,2|3\r\n');
});

test('items of a list are parted by bars, and a bar within one is marked', () => {
  const type: RecordType<readonly string[]> = {
    name: 'Names',
    about: 'Names.',
    fields: [has('names', 'Names.', listOf(TEXT), (names) => names)],
  };
  expect(csvFile(type, [['a | b', 'c\\d'], ['e']], model)).toBe('names\r\na \\| b|c\\\\d\r\ne\r\n');
});

test('what a spreadsheet would run has an apostrophe before it, and every other text comes back as it was', () => {
  const titles = rowsOf('events', hostileModel()).map((row) => row['said_title']);
  expect(titles).toEqual(
    HOSTILE.map((title) => (/^[=+\-@\t\r]/.test(title) ? `'${title}` : title)),
  );
  const names = rowsOf('entities', hostileModel('@north')).map((row) => row['name']);
  expect(names).toContain("'@north");
});

test.each([
  ['60', 'exact', '60', '60'],
  ['>750', 'more', '750', ''],
  ['>=30', 'at-least', '30', ''],
  ['<20', 'less', '', '20'],
  ['<=20', 'at-most', '', '20'],
  ['~60', 'about', '', ''],
  ['10..20', 'range', '10', '20'],
])('the value %s stays as it is written, with the bounds alone that it names', (value, ...rest) => {
  const told = modelOf({ ...minimal, [OPENING]: minimal[OPENING]!.replace('~60', `"${value}"`) });
  const row = rowsOf('figures', told)[0]!;
  for (const side of ['said', 'held'])
    expect(
      ['value', 'value_form', 'low', 'high', 'unit'].map((name) => row[`${side}_${name}`]),
    ).toEqual([value, ...rest, '{n} m']);
});

const shipped = loadModel({ contentDir: 'content', base: '/' });

test('every claim of the shipped dossier stands in claims.csv once, and in the table of its kind', () => {
  const keys = rowsOf('claims', shipped).map((row) => row['key']);
  expect(keys).toEqual([...shipped.claims.keys()]);
  const byKind = ['events', 'relations', 'figures', 'statements'].flatMap((name) =>
    rowsOf(name, shipped).map((row) => row['key']),
  );
  expect(byKind).toHaveLength(keys.length);
  expect(new Set(byKind)).toEqual(new Set(keys));
});

test('every entity and every briefing of the shipped dossier has a row', () => {
  expect(rowsOf('entities', shipped).map((row) => row['id'])).toEqual([...shipped.entities.keys()]);
  expect(rowsOf('briefings', shipped).map((row) => row['id'])).toEqual([
    ...shipped.briefings.keys(),
  ]);
});

test('a claim leads to its paragraphs by full addresses where the site knows its own', () => {
  const known = { ...model, site: { ...model.site, url: 'https://example.org', base: '/kelda/' } };
  const [row] = rowsOf('relations', known);
  expect(row?.['address']).toBe('https://example.org/kelda/briefings/opening/#c-upkeep');
  expect(row?.['paragraph_addresses']).toBe('https://example.org/kelda/briefings/opening/#p2');
  expect(rowsOf('relations')[0]?.['paragraph_addresses']).toBe('/briefings/opening/#p2');
});
