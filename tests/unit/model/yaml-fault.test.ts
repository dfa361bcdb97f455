import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Problem } from '../../../src/model/problem.ts';
import { readYaml } from '../../../src/model/yaml.ts';

/** Place, what is wrong and what to do, for each fault of a YAML text. */
function faults(text: string): readonly string[] {
  const problems: Problem[] = [];
  readYaml({ file: 'bridge.yaml', text }, z.unknown(), problems);
  return problems.map(({ line, column, message, hint }) => {
    const [, what = message] = message.split(' cannot be read as YAML: ');
    return `${line}:${column} ${what} → ${hint}`;
  });
}

describe('a fault of YAML', () => {
  test.each([
    [
      'name: Bridge: north\n',
      '1:7 a value holds a colon and a space → put the value between quotation marks',
    ],
    [
      'name: a\njust words\nspan: 2\n',
      '2:1 no name with a colon and a space stands here → write it as name: value',
    ],
    [
      'name:North\nspan: 2\n',
      '1:1 no name with a colon and a space stands here → write it as name: value',
    ],
    [
      'name: "North" Bridge\n',
      '1:15 something follows the end of a value → put the value between quotation marks',
    ],
    ['name: @north\n', '1:7 no value begins with @ → put the value between quotation marks'],
    [
      'a:\n  b: 1\n c: 2\n',
      '3:1 the line is not indented as those beside it → give it the indentation of its neighbours',
    ],
    [
      'a: 1\n---\nb: 2\n',
      '2:1 a second document begins here → take out the line --- or ... above it',
    ],
    ['{ a: 1 }: 2\n', '1:1 a name is a list or a group → put the value between quotation marks'],
    [
      'a: "\\q"\n',
      '1:5 \\q stands for no sign → write \\\\ for a backslash, or put the value between single quotation marks',
    ],
    [
      'a: &\n',
      '1:4 Anchor cannot be an empty string → put values that hold : # > < [ { * & ~ or quotes between quotation marks',
    ],
  ])('in %j is said in words of its author', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  test('quotes the line in which it stands', () => {
    const problems: Problem[] = [];
    readYaml({ file: 'a.yaml', text: 'a: 1\nb:\n  name: @north\n' }, z.unknown(), problems);
    expect(problems[0]?.message).toMatch(/^"name: @north" cannot be read as YAML: /);
  });

  test('hides those behind it, which are nearly always its own', () => {
    expect(faults('a:\n  b: 1\n\tc: 2\n  d: 3\n  e: 4\n')).toEqual([
      '3:1 the line begins with a tab → indent with spaces',
    ]);
  });

  test('leaves fields that stand twice to be reported beside it, if they stand before it', () => {
    expect(faults('a: 1\na: 2\nb: 3\nb: 4\n').map((fault) => fault.slice(0, 20))).toEqual([
      '2:1 "a" stands twice',
      '4:1 "b" stands twice',
    ]);
  });
});

describe('what is never closed', () => {
  test.each([
    ['a: "b\nc: 1\nd: 2\n', '1:4 what begins here is never closed → end it with "'],
    ["a: 'b\nc: 1\n", "1:4 what begins here is never closed → end it with '"],
    ['a: [b, c\nd: 1\ne: 2\n', '1:4 what begins here is never closed → end it with ]'],
    ['a:\n  - { b: c\n  - { b: d }\n', '2:5 what begins here is never closed → end it with }'],
  ])('is reported where it begins: %j', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  test('is reported where it begins, though the next quotation closes it', () => {
    expect(faults('a:\n  b: "c\n  d: 1\n  e: "f"\n')).toEqual([
      '2:6 what begins here is never closed → end it with "',
    ]);
  });
});

describe('what YAML would take without a word, and lose', () => {
  test('is reported where an exclamation mark begins a value', () => {
    expect(faults('a: 1\nb: !important notice\n')).toEqual([
      '2:4 !important would be taken for a type of value, and lost → put the value between quotation marks',
    ]);
  });

  test('is reported where an ampersand begins a value and no alias repeats it', () => {
    expect(faults('a: &b c\nd: &e f\ng: *e\n')).toEqual([
      '1:4 &b would be taken for the name of a value, and lost → put the value between quotation marks',
    ]);
  });
});

test('A text that would fill the memory is reported, and does not end the check', () => {
  const rows = ['a', 'b', 'c', 'd'].map(
    (name, i, all) => `${name}: &${name} [${`${i > 0 ? `*${all[i - 1]}` : 'x'},`.repeat(10)}]\n`,
  );
  expect(faults(`${rows.join('')}e: *d\n`)[0]).toMatch(/^1:1 its aliases \(\*\) unfold/);
  expect(faults('['.repeat(3000))[0]).toMatch(/^1:1 its lists or groups stand too deep/);
});
