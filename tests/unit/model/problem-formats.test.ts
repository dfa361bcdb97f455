import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../../src/model/coverage.ts';
import {
  changeSince,
  formatChange,
  formatCoverage,
  githubAnnotations,
  reportOf,
  reportOfChange,
} from '../../../src/model/problem-formats.ts';
import type { Problem } from '../../../src/model/problem.ts';

const problem = (message: string, at: Partial<Problem> = {}): Problem => ({
  hint: 'do something else',
  message,
  column: 5,
  line: 3,
  file: 'site.yaml',
  code: 'some-rule',
  ...at,
});

const COVERAGE: Coverage = {
  paragraphs: [
    {
      briefing: 'opening',
      total: 3,
      gaps: [
        { file: 'briefings/opening.mdx', line: 40, column: 1, name: '¶3', detail: 'It rains.' },
      ],
    },
    { briefing: 'closing', total: 2, gaps: [] },
  ],
  entities: { total: 5, gaps: [] },
  aliases: { total: 0, gaps: [] },
  works: { total: 1, gaps: [] },
  words: {
    total: 9,
    gaps: [{ file: 'vocabulary.yaml', line: 6, column: 3, name: 'relations.twin-of', detail: '' }],
  },
};

describe('an annotation of GitHub', () => {
  test('has the place from the root of the repository, the code, what is wrong and what to do', () => {
    expect(githubAnnotations([problem('it is wrong')], 'docs/content/')).toBe(
      '::error file=docs/content/site.yaml,line=3,col=5,title=some-rule::it is wrong%0A→ do something else',
    );
  });

  test('escapes what would end or split the command', () => {
    const odd = problem('100% of it,\r\nor: none', { file: 'pages/a,b:c%.mdx', hint: 'x' });
    expect(githubAnnotations([odd])).toBe(
      '::error file=pages/a%2Cb%3Ac%25.mdx,line=3,col=5,title=some-rule::100%25 of it, or: none%0A→ x',
    );
  });

  test('has no place where the whole folder is wrong', () => {
    expect(githubAnnotations([problem('no folder', { file: '' })], 'content/')).toBe(
      '::error title=some-rule::no folder%0A→ do something else',
    );
  });

  test('stands on a line of its own for each problem, in the order of the report', () => {
    const lines = githubAnnotations([problem('b', { line: 9 }), problem('a')]).split('\n');
    expect(lines.map((line) => /line=(\d)/.exec(line)?.[1])).toEqual(['3', '9']);
  });
});

describe('a report for programs', () => {
  test('has the problems in order, the way to each file, and their number', () => {
    const problems = [problem('b', { line: 9 }), problem('a')];
    const report = reportOf({ problems, counts: undefined, coverage: undefined }, 'content/');
    expect(JSON.stringify(report)).toBe(
      '{"problems":[' +
        '{"code":"some-rule","file":"content/site.yaml","line":3,"column":5,"message":"a","hint":"do something else"},' +
        '{"code":"some-rule","file":"content/site.yaml","line":9,"column":5,"message":"b","hint":"do something else"}],' +
        '"counts":{"problems":2,"briefings":null,"claims":null,"entities":null},"coverage":null}',
    );
  });

  test('counts what was checked', () => {
    const counts = { briefings: 1, claims: 4, entities: 5 };
    expect(reportOf({ problems: [], counts, coverage: undefined }).counts).toEqual({
      problems: 0,
      ...counts,
    });
  });

  test('has the coverage with the way to each file', () => {
    const { coverage } = reportOf({ problems: [], counts: undefined, coverage: COVERAGE }, 'c/');
    expect(coverage?.paragraphs).toEqual([
      {
        briefing: 'opening',
        total: 3,
        gaps: [
          { name: '¶3', detail: 'It rains.', file: 'c/briefings/opening.mdx', line: 40, column: 1 },
        ],
      },
      { briefing: 'closing', total: 2, gaps: [] },
    ]);
    expect(coverage?.words.gaps[0]?.file).toBe('c/vocabulary.yaml');
  });
});

describe('a change', () => {
  const mended = (before: readonly Problem[], after: readonly Problem[]) =>
    changeSince(before, after, []).mended.map(({ message, line }) => `${line} ${message}`);

  test('mends the problems that are gone', () => {
    expect(mended([problem('a'), problem('b')], [problem('b')])).toEqual(['3 a']);
    expect(mended([problem('a')], [problem('a')])).toEqual([]);
  });

  test('does not mend a problem whose line has moved, or that names a line that has', () => {
    expect(mended([problem('a')], [problem('a', { line: 7 })])).toEqual([]);
    const [here, there] = [
      problem('the first stands in line 8'),
      problem('the first stands in line 9'),
    ];
    expect(mended([here], [there])).toEqual([]);
  });

  test('mends one of two that read the same', () => {
    expect(mended([problem('a'), problem('a', { line: 9 })], [problem('a')])).toHaveLength(1);
  });

  test('tells one file, and one rule, from another', () => {
    expect(mended([problem('a')], [problem('a', { file: 'vocabulary.yaml' })])).toEqual(['3 a']);
    expect(mended([problem('a')], [problem('a', { code: 'other-rule' })])).toEqual(['3 a']);
  });

  test('is printed with the files and a line for each problem mended', () => {
    const change = changeSince([problem('a\nb')], [], ['site.yaml', 'pages/about.mdx']);
    expect(formatChange(change, 'content/').split('\n')).toEqual([
      'content/site.yaml, content/pages/about.mdx changed.',
      'Mended:',
      '  content/site.yaml:3:5  some-rule: a b',
    ]);
  });

  test('that brings a problem may only have hidden those that are gone, and says so', () => {
    const change = changeSince([problem('a')], [problem('b')], ['site.yaml']);
    expect(formatChange(change).split('\n')).toEqual([
      'site.yaml changed.',
      'Mended, or hidden by what is new:',
      '  site.yaml:3:5  some-rule: a',
    ]);
  });

  test('that mends nothing is printed in one line', () => {
    expect(formatChange(changeSince([], [problem('a')], ['site.yaml']))).toBe('site.yaml changed.');
  });

  test('of many files names three of them, and of none the folder', () => {
    const files = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', 'e.yaml'];
    expect(formatChange(changeSince([], [], files))).toBe(
      'a.yaml, b.yaml, c.yaml, 2 other files changed.',
    );
    expect(formatChange(changeSince([], [], []), 'content/')).toBe('content/ changed.');
  });

  test('is given to programs with the way to each file', () => {
    const change = changeSince([problem('a')], [], ['site.yaml']);
    expect(reportOfChange(change, 'content/')).toMatchObject({
      changed: ['content/site.yaml'],
      mended: [{ code: 'some-rule', file: 'content/site.yaml', line: 3 }],
    });
  });
});

test('The coverage is printed with a count for each sort, and a place for each gap', () => {
  expect(formatCoverage(COVERAGE, 'content/').split('\n')).toEqual([
    'Paragraphs of opening without a claim or note: 1 of 3',
    '  content/briefings/opening.mdx:40:1  ¶3  It rains.',
    'Paragraphs of closing without a claim or note: 0 of 2',
    'Entities that no claim names: 0 of 5',
    'Aliases in no restated text and no claim: 0 of 0',
    'Works never cited: 0 of 1',
    'Words of the vocabulary never used: 1 of 9',
    '  content/vocabulary.yaml:6:3  relations.twin-of',
  ]);
});
