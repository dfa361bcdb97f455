import { expect, test } from 'vitest';
import { findCandidates } from '../../../../src/ingest/names/candidates.ts';
import { findNames } from '../../../../src/ingest/names/names.ts';
import { findSpeech } from '../../../../src/ingest/speech/speech.ts';
import { registry } from '../registry.ts';

function candidates(paragraphs: readonly string[], language = 'en'): readonly string[] {
  const names = findNames(paragraphs, registry, { ordinary: false });
  const text = { paragraphs, names, language };
  return findCandidates(text, findSpeech(text, registry), registry).map(
    ({ name, kind, times, paragraphs: at }) =>
      `${name}${kind ? ` (${kind})` : ''} ${times} in ${at.join(', ')}`,
  );
}

test('names that recur and are not known are candidates, the most frequent first', () => {
  expect(
    candidates([
      'He met the Wray Company and Kelda Council at Porto Finto.',
      'In Porto Finto the Wray Company pays. It was the Wray Company.',
    ]),
  ).toEqual(['Wray Company 3 in 1, 2', 'Porto Finto 2 in 1, 2']);
});

test('who speaks is a candidate after one mention, of the kind of the people known', () => {
  expect(candidates(['“It leaks,” said Ada Pell.'])).toEqual(['Ada Pell (person) 1 in 1']);
  expect(candidates(['周雅宁表示，北桥很好。'], 'zh')).toEqual(['周雅宁 (person) 1 in 1']);
});

test('words that open a sentence, and words that are written small as well, are none', () => {
  expect(
    candidates(['Rust is bad. Rust spreads.', 'They love Lamps. The lamps of Lamps shine.']),
  ).toEqual([]);
});

test('a run of capitals of any length is read', () => {
  expect(
    candidates([`${'The '.repeat(20_000)}Wray Mill.`, `${'Chief '.repeat(20_000)}Wray Mill.`]),
  ).toEqual(['Wray Mill 2 in 1, 2']);
});
