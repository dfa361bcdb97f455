import { describe, expect, test } from 'vitest';
import {
  ContentError,
  counted,
  formatProblems,
  signsOf,
  sortProblems,
  type Problem,
} from '../../../src/model/problem.ts';

const problem = (file: string, line: number, column = 1, code = 'some-rule'): Problem => ({
  file,
  line,
  column,
  code,
  message: 'something is wrong',
  hint: 'do something else',
});

const places = (problems: readonly Problem[]) =>
  problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

describe('problems', () => {
  test('are sorted by file, line, column and code, whatever their order', () => {
    const sorted = [
      problem('a.yaml', 2),
      problem('b2.yaml', 1),
      problem('b10.yaml', 1, 1),
      problem('b10.yaml', 9, 1),
      problem('b10.yaml', 9, 4, 'a-rule'),
      problem('b10.yaml', 9, 4, 'b-rule'),
      problem('b10.yaml', 10, 1),
    ];
    expect(places(sortProblems(sorted.toReversed()))).toEqual(places(sorted));
  });

  test('are left in their list as they were', () => {
    const problems = [problem('b.yaml', 1), problem('a.yaml', 1)];
    sortProblems(problems);
    expect(places(problems)).toEqual(['b.yaml:1:1 some-rule', 'a.yaml:1:1 some-rule']);
  });
});

describe('a report', () => {
  test('gives the place, the rule, what is wrong and what to do, and counts', () => {
    expect(formatProblems([problem('b.yaml', 3, 5), problem('a.yaml', 1)], 'content/'))
      .toMatchInlineSnapshot(`
      "content/a.yaml:1:1  some-rule
        something is wrong
        → do something else

      content/b.yaml:3:5  some-rule
        something is wrong
        → do something else

      2 problems in the content."
    `);
  });

  test('has one line for what is wrong, though what it quotes runs over several', () => {
    const quoting = { ...problem('a.yaml', 1), message: '"north-\nbridge" is\r\n  no entity' };
    expect(formatProblems([quoting]).split('\n')[1]).toBe('  "north- bridge" is no entity');
  });

  test('counts a single problem in the singular', () => {
    expect(formatProblems([problem('a.yaml', 1)])).toMatch(/\n\n1 problem in the content\.$/);
  });
});

describe('the error of the content', () => {
  test('is its report and nothing else, and hands on the sorted problems', () => {
    const error = new ContentError([problem('b.yaml', 1), problem('a.yaml', 1)], 'content/');
    expect(error.message).toBe(formatProblems(error.problems, 'content/'));
    expect(error.stack).toBe(error.message);
    expect(error.name).toBe('ContentError');
    expect(places(error.problems)).toEqual(['a.yaml:1:1 some-rule', 'b.yaml:1:1 some-rule']);
  });
});

test('Things are counted in the singular and in the plural', () => {
  expect([0, 1, 2].map((n) => counted(n, 'paragraph'))).toEqual([
    '0 paragraphs',
    '1 paragraph',
    '2 paragraphs',
  ]);
});

test('Paragraphs are listed by their signs, and a long list is cut', () => {
  expect(signsOf([3])).toBe('¶3');
  expect(signsOf([1, 2, 9])).toBe('¶1, ¶2, ¶9');
  expect(signsOf([1, 2, 3, 4, 5, 6, 7, 8])).toBe('¶1, ¶2, ¶3, ¶4, ¶5, ¶6, ¶7, ¶8');
  expect(signsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBe(
    '¶1, ¶2, ¶3, ¶4, ¶5, ¶6, ¶7, ¶8 and 2 more',
  );
});
