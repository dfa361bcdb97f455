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

  test('is reported where it means a paragraph and does not name it', () => {
    const { links, faults } = parseBody('See\n[[opening#34]].');
    expect(links).toEqual([]);
    expect(faults).toEqual([
      {
        code: 'broken-link',
        line: 2,
        column: 1,
        message: '"opening#34" names no paragraph',
        hint: 'write [[opening#p34]] for a paragraph of a briefing',
      },
    ]);
  });

  test('is reported where it does not close, or has no name', () => {
    const found = (text: string) =>
      parseBody(text).faults.map(({ code, line, column, message }) => [
        `${line}:${column} ${code}`,
        message.split(' ')[0],
      ]);
    expect(found('By [[alder-works] and\n[[council and [[]].')).toEqual([
      ['1:4 broken-link', '"[[alder-works]"'],
      ['2:1 broken-link', '"[[council"'],
      ['2:15 broken-link', '"[[]"'],
    ]);
    expect(found('Brackets \\[\\[to read]] and `[[code`.')).toEqual([]);
  });
});

test('A link of Markdown is left alone', () => {
  expect(targets('See [the survey](https://example.org/a) and https://example.org/b.')).toEqual([]);
});

test('Single brackets are left alone', () => {
  expect(targets('It opened [sic] in May [1].')).toEqual([]);
});
