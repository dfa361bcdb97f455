import { expect, test } from 'vitest';
import { comparisonOf } from '../../../src/ingest/comparison.ts';
import type { ExistingPage } from '../../../src/ingest/pages.ts';

const page: ExistingPage = {
  slug: 'opening',
  file: 'opening.txt',
  sha256: 'a'.repeat(64),
  paragraphs: 3,
  digests: ['11111111', '22222222', '33333333'],
  resting: [
    { what: 'claim `bridge-opens`', at: [1] },
    { what: 'claim `upkeep`', at: [2, 3] },
    { what: 'note `who` (caution)', at: [3] },
  ],
};
const version = (digests: readonly string[]) => ({
  file: 'opening.txt',
  sha256: 'b'.repeat(64),
  digests,
  paragraphs: digests.map((digest) => `Words of ${digest} | and more`),
});

test('a comparison lists paragraphs that differ, where numbers moved, and what rests on those that changed', () => {
  const text = comparisonOf(page, version(['99999999', '11111111', '2222ffff', '33333333']));
  expect(text).toContain(
    [
      '2 are the same; these are not:',
      '',
      '| On the page | Now | Is | Begins now |',
      '| --- | --- | --- | --- |',
      '| – | ¶1 | new | Words of 99999999 \\| and more |',
      '| ¶2 | ¶3 | changed | Words of 2222ffff \\| and more |',
      '',
      'From ¶1 on, paragraphs have other numbers: it is now ¶2.',
      '',
      '## What rests on them',
      '',
      '- claim `upkeep`: ¶2 changed',
      '',
    ].join('\n'),
  );
});

test('a comparison holds the record that the page needs once it is brought up to date', () => {
  const text = comparisonOf(page, version(['11111111']));
  expect(text).toContain(`sha256: ${'b'.repeat(64)}\ndigests: 11111111\nparagraphs: 1\n`);
});

test('a document that differs around its paragraphs alone is said to', () => {
  expect(comparisonOf(page, version(page.digests))).toContain(
    'All paragraphs are the same; only what stands around them differs.',
  );
});

test('a page without digests is said to leave nothing to compare', () => {
  const text = comparisonOf({ ...page, digests: [] }, version(['11111111']));
  expect(text).toContain('The page keeps no digests of its paragraphs');
  expect(text).not.toContain('| On the page |');
});
