import { expect, test } from 'vitest';
import { sourceFiles } from '../../fixtures/source-files.ts';

/** Codes of problems as the engine writes them; `unknown-` ones are made from what is unknown. */
const codes = sourceFiles('src/{model,markdown/parse}/**/*.ts').flatMap(({ text }) =>
  [...text.matchAll(/\bcode(?::| =) '([a-z0-9-]+)'/g)].map((match) => match[1]!),
);
const kinds = sourceFiles('src/model/check/names.ts').flatMap(({ text }) =>
  [...text.matchAll(/^ {2}readonly '?([a-z ]+)'?: ReadonlySet<string>;/gm)].map(
    (match) => `unknown-${match[1]!.replace(' ', '-')}`,
  ),
);
const tests = sourceFiles('tests/unit/{model,markdown/parse}/**/*.test.ts')
  .map(({ text }) => text)
  .join('\n');

test('Every code of a problem is a few words joined by hyphens', () => {
  expect(codes.length).toBeGreaterThan(35);
  expect(codes.filter((code) => !/^[a-z]+-[a-z0-9-]+$/.test(code))).toEqual([]);
});

test('Every code of a problem stands in a test', () => {
  expect(kinds).toHaveLength(13);
  const all = [...new Set([...codes, ...kinds])].toSorted();
  expect(all.filter((code) => !tests.includes(code))).toEqual([]);
});
