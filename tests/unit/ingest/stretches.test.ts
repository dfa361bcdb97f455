import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftOf, knowledgeOf, readThrough } from '../../../src/ingest/draft.ts';
import { stretchesOf } from '../../../src/ingest/stretches.ts';
import { vocabularySchema } from '../../../src/schemas/vocabulary.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { FIRST, textDocument } from './document.ts';

test('a paragraph of a usual length is read at once', () => {
  expect(stretchesOf([{ n: 3, text: FIRST }])).toEqual([{ n: 3, text: FIRST, start: 0 }]);
});

test.each([
  ['behind a sentence', `${'a'.repeat(3000)}. ${'b '.repeat(1000)}`, 3002],
  ['behind a word where no sentence ends', 'word '.repeat(1000), 3995],
  ['anywhere where no word ends', 'a'.repeat(5000), 4000],
])('a longer one is parted %s, and nothing of it is lost', (_, text, end) => {
  const stretches = stretchesOf([{ n: 1, text }]);
  expect(stretches.map(({ start }) => start)).toEqual([0, end]);
  expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
});

test('what is found far down in a long paragraph is told of that paragraph', () => {
  const knowledge = knowledgeOf(vocabularySchema.parse(parse(minimal['vocabulary.yaml']!)), [], []);
  const long = `${'It rained again on the hills of the north. '.repeat(150)}The Wray Mill was shut on 5 May 2019, and the Wray Mill was sold.`;
  const document = textDocument(`The mill\n\n${FIRST}\n\n${long}\n\n${FIRST}\n`);
  const read = readThrough(document, knowledge);
  expect(read.division.paragraphs.map(({ n }) => n)).toEqual([1, 2, 3]);
  expect(read.digests).toHaveLength(3);
  const { mdx, suggestions } = draftOf(document, read, knowledge, { text: 'verbatim' });
  const own = suggestions.filter(({ at }) => at === 2);
  expect(own).toMatchObject([{ list: 'events', date: '2019-05-05' }]);
  expect(long).toContain(own[0]!.quote);
  expect(mdx).toContain('"Wray Mill" --summary "…"  # 2 times, ¶2');
  expect(mdx).toContain(`¶2 ${long}\n\n¶3`);
});
