import { expect, test } from 'vitest';
import { compareVersions, digestOf } from '../../../src/ingest/digests.ts';

const compare = (before: string, now: string): readonly string[] =>
  compareVersions([...before], [...now]).map((step) =>
    [step.is, 'before' in step ? step.before : '-', 'now' in step ? step.now : '-'].join(' '),
  );

test('a digest is the beginning of the SHA-256 of the paragraph in composed letters', () => {
  expect(digestOf('abc')).toBe('ba7816bf');
  expect(digestOf('e\u0301')).toBe(digestOf('\u00E9'));
});

test('paragraphs that stayed are the same, whatever their number', () => {
  expect(compare('abc', 'abc')).toEqual(['same 1 1', 'same 2 2', 'same 3 3']);
  expect(compare('bc', 'abc')).toEqual(['new - 1', 'same 1 2', 'same 2 3']);
  expect(compare('abc', 'ac')).toEqual(['same 1 1', 'gone 2 -', 'same 3 2']);
});

test('what differs between two that stayed is changed, and the rest of it gone or new', () => {
  expect(compare('axyc', 'apc')).toEqual(['same 1 1', 'changed 2 2', 'gone 3 -', 'same 4 3']);
  expect(compare('axc', 'apqc')).toEqual(['same 1 1', 'changed 2 2', 'new - 3', 'same 3 4']);
});

test('of two paragraphs alike the order decides', () => {
  expect(compare('aba', 'aa')).toEqual(['same 1 1', 'gone 2 -', 'same 3 2']);
});
