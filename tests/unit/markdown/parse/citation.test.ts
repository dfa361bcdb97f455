import { describe, expect, test } from 'vitest';
import { splitCitations } from '../../../../src/markdown/parse/citation.ts';

describe('a text with citations', () => {
  test('is cut at each of them, in order', () => {
    expect(splitCitations('It was May [@survey-1999], not June [@survey-2005].')).toEqual([
      { text: 'It was May ' },
      { reference: 'survey-1999' },
      { text: ', not June ' },
      { reference: 'survey-2005' },
      { text: '.' },
    ]);
  });

  test('may hold nothing else', () => {
    expect(splitCitations('[@a][@b]')).toEqual([{ reference: 'a' }, { reference: 'b' }]);
  });

  test('gives a misspelt id as it is written, so that it can be reported', () => {
    expect(splitCitations('[@Survey 1999]')).toEqual([{ reference: 'Survey 1999' }]);
  });
});

describe('a text without citations', () => {
  test.each(['at dawn @ nine', '[a]', '[@]', '[@ survey]', 'mail@example.org', '[@open'])(
    'is left alone: %s',
    (text) => {
      expect(splitCitations(text)).toEqual([{ text }]);
    },
  );

  test('has no pieces where it is empty', () => {
    expect(splitCitations('')).toEqual([]);
  });
});
