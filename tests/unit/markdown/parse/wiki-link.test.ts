import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../src/markdown/parse/body.ts';

const targets = (text: string) => parseBody(text).links.map(({ target }) => target);

describe('a link in double brackets', () => {
  test('leads to an entity', () => {
    expect(targets('By [[alder-works]].')).toEqual([{ kind: 'entity', id: 'alder-works' }]);
  });

  test('has words of its own after a bar', () => {
    expect(targets('By [[alder-works|the builders]].')).toEqual([
      { kind: 'entity', id: 'alder-works', words: 'the builders' },
    ]);
  });

  test('leads to a paragraph of a briefing', () => {
    expect(targets('See [[opening#p34]] and [[opening#p3|there]].')).toEqual([
      { kind: 'paragraph', briefing: 'opening', paragraph: 34 },
      { kind: 'paragraph', briefing: 'opening', paragraph: 3, words: 'there' },
    ]);
  });

  test('may have spaces around its target', () => {
    expect(targets('By [[ alder-works ]].')).toEqual([{ kind: 'entity', id: 'alder-works' }]);
  });

  test('gives a misspelt target as it is written, so that it can be reported', () => {
    expect(targets('See [[opening#34]].')).toEqual([{ kind: 'entity', id: 'opening#34' }]);
  });
});

test('A link of Markdown is left alone', () => {
  expect(targets('See [the survey](https://example.org/a) and https://example.org/b.')).toEqual([]);
});

test('Single brackets are left alone', () => {
  expect(targets('It opened [sic] in May [1].')).toEqual([]);
});
