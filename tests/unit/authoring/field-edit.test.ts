import { describe, expect, test } from 'vitest';
import { parseDocument, type YAMLMap } from 'yaml';
import { applyEdits, type Edit } from '../../../src/authoring/edit.ts';
import {
  insertAfter,
  prependItem,
  removeField,
  removeItem,
  replaceValue,
  yamlText,
} from '../../../src/authoring/field-edit.ts';

/** The text after an edit of its one entry, `bridge`. */
function edited(text: string, edit: (text: string, map: YAMLMap) => Edit): string {
  const map = parseDocument(text).get('bridge') as YAMLMap;
  return applyEdits(text, [edit(text, map)]);
}

test.each([
  ['North Bridge', 'North Bridge'],
  ['Smith, Sons & Co.', "'Smith, Sons & Co.'"],
  ['Kelda: a town', "'Kelda: a town'"],
  ['1881', "'1881'"],
  ["L'Isle", "L'Isle"],
  [{ name: 'Old' }, '{ name: Old }'],
])('%j is written as %s', (value, text) => {
  expect(yamlText(value)).toBe(text);
});

test('A long value stays in one line', () => {
  expect(yamlText({ name: 'word '.repeat(40).trim() })).not.toContain('\n');
});

describe('a field', () => {
  const add = (text: string, map: YAMLMap) => insertAfter(text, map, 'name', 'since: 1881');

  test('is put on a line of its own behind another, with its indent, and comments stay', () => {
    expect(edited('bridge:\n    name: N # so called\n    # why\n    a: 1\n', add)).toBe(
      'bridge:\n    name: N # so called\n    since: 1881\n    # why\n    a: 1\n',
    );
  });

  test('is put into braces, behind a folded value and at the end of a file without a line break', () => {
    expect(edited('bridge: { name: N, a: 1 }\n', add)).toBe(
      'bridge: { name: N, since: 1881, a: 1 }\n',
    );
    expect(edited('bridge:\n  name: >-\n    N\n    M\n  a: 1\n', add)).toBe(
      'bridge:\n  name: >-\n    N\n    M\n  since: 1881\n  a: 1\n',
    );
    expect(edited('bridge:\r\n  name: N', add)).toBe('bridge:\r\n  name: N\r\n  since: 1881');
  });

  test.each([
    ['bridge:\n  name: N\n  a: [1, 2] # c\n  b: 1\n', 'bridge:\n  name: N\n  b: 1\n'],
    ['bridge:\n  name: N\n  a:\n    - 1\n    - 2\n  b: 1\n', 'bridge:\n  name: N\n  b: 1\n'],
    ['bridge: { name: N, a: [1], b: 1 }\n', 'bridge: { name: N, b: 1 }\n'],
    ['bridge: { a: [1], name: N }\n', 'bridge: { name: N }\n'],
    ['bridge:\r\n  name: N\r\n  a: 1', 'bridge:\r\n  name: N'],
  ])('is taken out of %j with its line', (before, after) => {
    expect(edited(before, (text, map) => removeField(text, map, 'a'))).toBe(after);
  });

  test('gets another value, and the comment behind it stays', () => {
    expect(
      edited("bridge:\n  name: 'N' # c\n", (text, map) => replaceValue(text, map, 'name', 'A, B')),
    ).toBe("bridge:\n  name: 'A, B' # c\n");
  });
});

describe('an item of a list', () => {
  const add = (text: string, map: YAMLMap) => prependItem(text, map, 'ids', 'new', 'name');

  test.each([
    ['bridge:\n  name: N\n', 'bridge:\n  name: N\n  ids: [new]\n'],
    ['bridge: { name: N }\n', 'bridge: { name: N, ids: [new] }\n'],
    ['bridge:\n  name: N\n  ids: [a, b]\n', 'bridge:\n  name: N\n  ids: [new, a, b]\n'],
    ['bridge:\n  name: N\n  ids: []\n', 'bridge:\n  name: N\n  ids: [new]\n'],
    [
      'bridge:\n  name: N\n  ids:\n    # first\n    - a\n    - b\n',
      'bridge:\n  name: N\n  ids:\n    # first\n    - new\n    - a\n    - b\n',
    ],
  ])('is put before the others of %j', (before, after) => {
    expect(edited(before, add)).toBe(after);
  });

  test.each([
    ['bridge:\n  ids: [a, b, c]\n', 0, 'bridge:\n  ids: [b, c]\n'],
    ['bridge:\n  ids: [a, b, c]\n', 2, 'bridge:\n  ids: [a, b]\n'],
    ['bridge:\n  ids:\n    - a\n    - b\n  c: 1\n', 1, 'bridge:\n  ids:\n    - a\n  c: 1\n'],
    ['bridge:\n  name: N\n  ids: [a]\n', 0, 'bridge:\n  name: N\n'],
  ])('is taken out of %j', (before, index, after) => {
    expect(edited(before, (text, map) => removeItem(text, map, 'ids', index))).toBe(after);
  });

  test('goes as it came, byte for byte', () => {
    for (const text of [
      'bridge:\n  name: N\n  ids:\n  - a\n',
      'bridge: { name: N, ids: [ a ] }',
      'bridge:\n  name: N',
    ]) {
      const more = edited(text, add);
      expect(more).not.toBe(text);
      expect(edited(more, (t, map) => removeItem(t, map, 'ids', 0))).toBe(text);
    }
  });
});
