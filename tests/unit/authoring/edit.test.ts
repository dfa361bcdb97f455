import { expect, test } from 'vitest';
import {
  applyEdits,
  breakOf,
  endOfLine,
  lineAt,
  startOfLine,
} from '../../../src/authoring/edit.ts';

test('Edits are made where they say, whatever their order, and the rest stays', () => {
  expect(
    applyEdits('one two three', [
      { start: 8, end: 13, text: '3' },
      { start: 0, end: 3, text: '1' },
      { start: 4, end: 4, text: 'and ' },
    ]),
  ).toBe('1 and two 3');
});

test('Two insertions at one place stand in the order in which they were given', () => {
  const at = { start: 1, end: 1 };
  expect(
    applyEdits('ad', [
      { ...at, text: 'b' },
      { ...at, text: 'c' },
    ]),
  ).toBe('abcd');
});

test('Two edits of the same characters are an error', () => {
  const edits = [
    { start: 0, end: 3, text: '' },
    { start: 2, end: 4, text: '' },
  ];
  expect(() => applyEdits('abcdef', edits)).toThrow('two edits overlap at 2');
});

test('A character is in its line, and a line reaches to its break', () => {
  const text = 'ab\ncd\nef';
  expect([0, 2, 3, 7].map((offset) => lineAt(text, offset))).toEqual([1, 1, 2, 3]);
  expect([startOfLine(text, 4), endOfLine(text, 4)]).toEqual([3, 6]);
  expect([startOfLine(text, 7), endOfLine(text, 7)]).toEqual([6, 8]);
});

test('A file keeps the line breaks of its system', () => {
  expect(['a\nb', 'a\r\nb', 'a'].map(breakOf)).toEqual(['\n', '\r\n', '\n']);
});
