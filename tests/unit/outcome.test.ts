import { expect, test } from 'vitest';
import { checkOutcome, summary, testsOutcome } from '../outcome.ts';

const vitest = (total: number, passed: number) =>
  JSON.stringify({ numTotalTests: total, numPassedTests: passed, success: total === passed });

const playwright = (stats: object) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } });

test('a check that ends with exit code 0 counts as one passed test', () => {
  expect(checkOutcome(0)).toEqual({ passed: 1, failed: 0 });
});

test('a check that ends with another exit code, or is ended, counts as one failed test', () => {
  expect(checkOutcome(2)).toEqual({ passed: 0, failed: 1, note: 'ended with exit code 2' });
  expect(checkOutcome(null)).toEqual({ passed: 0, failed: 1, note: 'was ended from outside' });
});

test('the tests of a runner are counted from its report', () => {
  expect(testsOutcome(0, vitest(12, 12))).toEqual({ passed: 12, failed: 0 });
  expect(testsOutcome(1, vitest(12, 9))).toEqual({ passed: 9, failed: 3 });
  expect(testsOutcome(0, playwright({ expected: 5 }))).toEqual({ passed: 5, failed: 0 });
});

test('a skipped test and one that passed at the second try count as failed', () => {
  expect(testsOutcome(0, vitest(12, 11))).toEqual({ passed: 11, failed: 1 });
  expect(testsOutcome(0, playwright({ expected: 5, flaky: 1, skipped: 2 }))).toEqual({
    passed: 5,
    failed: 3,
  });
});

test('a runner that ran no test has failed', () => {
  expect(testsOutcome(0, vitest(0, 0))).toEqual({ passed: 0, failed: 1, note: 'ran no test' });
});

test('a runner that wrote no report has failed', () => {
  const failed = { passed: 0, failed: 1, note: 'no report; ended with exit code 1' };
  expect(testsOutcome(1, undefined)).toEqual(failed);
  expect(testsOutcome(1, 'not JSON')).toEqual(failed);
});

test('a runner that fails although every test passed has failed: a file of tests could not be read', () => {
  expect(testsOutcome(1, vitest(12, 12))).toEqual({
    passed: 12,
    failed: 1,
    note: 'ended with exit code 1',
  });
});

test('the summary has a line for each step, and ends with the sum of all', () => {
  expect(
    summary([
      { name: 'Lint', passed: 1, failed: 0, seconds: 1.24 },
      { name: 'Unit tests', passed: 40, failed: 2, seconds: 12.05 },
      { name: 'Browser tests', passed: 0, failed: 1, seconds: 100, note: 'ran no test' },
    ]).split('\n'),
  ).toEqual([
    'Step           Result                  Seconds',
    'Lint           1 passed                    1.2',
    'Unit tests     40 passed, 2 failed        12.1',
    'Browser tests  1 failed (ran no test)    100.0',
    '',
    '41 passed, 3 failed',
  ]);
});
