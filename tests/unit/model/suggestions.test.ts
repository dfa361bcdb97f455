import { describe, expect, test } from 'vitest';
import { notAccepted, setAsideSuggestions } from '../../../src/model/suggestions.ts';
import { parseYaml, type Located } from '../../../src/model/yaml.ts';
import { minimalWith, reportOf } from '../../fixtures/make-dossier.ts';
import { OPENING } from '../../fixtures/minimal.ts';

const read = (text: string): Located<unknown> => parseYaml({ file: 'a.mdx', text }, [])!;

const MIXED = `title: A
events:
  - { id: one, draft: true, at: 1 }
  - { id: two, at: 2 }
  - { id: three, at: 3, draft: true }
  - { id: four, at: 4, draft: false }
`;

describe('setting suggestions aside', () => {
  test('leaves the accepted claims, and every other field', () => {
    expect(setAsideSuggestions(read(MIXED)).rest.data).toEqual({
      title: 'A',
      events: [
        { id: 'two', at: 2 },
        { id: 'four', at: 4, draft: false },
      ],
    });
  });

  test('keeps the lines of the claims that are left', () => {
    const { locate } = setAsideSuggestions(read(MIXED)).rest;
    expect(locate(['events', 0, 'id'])).toEqual({ file: 'a.mdx', line: 4, column: 7 });
    expect(locate(['events', 1, 'at']).line).toBe(6);
    expect(locate(['title']).line).toBe(1);
    expect(locate([]).line).toBe(1);
  });

  test('reads of a suggestion what can be read', () => {
    const text = `figures:
  - { draft: true, id: width, at: "2-4", quote: nine, printed: nine metres, value: ">9", scope: [a, b], metric: , about: [] }
`;
    expect(setAsideSuggestions(read(text)).suggestions).toEqual([
      {
        file: 'a.mdx',
        line: 2,
        column: 5,
        kind: 'figure',
        id: 'width',
        at: [2, 3, 4],
        quote: 'nine',
        printed: 'nine metres',
        fields: [
          { name: 'value', value: '>9' },
          { name: 'scope', value: '[a, b]' },
        ],
        empty: ['metric', 'about'],
      },
    ]);
  });

  test('takes a suggestion that has nothing but its mark, or what no claim may have', () => {
    const text = `statements:\n  - draft: true\n  - { draft: true, id: [a], at: far, printed: 7 }\n`;
    expect(setAsideSuggestions(read(text)).suggestions).toMatchObject([
      { kind: 'statement', id: '', at: [], printed: undefined, fields: [], line: 2 },
      { kind: 'statement', id: '', at: [], printed: undefined, fields: [], line: 3 },
    ]);
  });

  test.each(['', 'events: none', 'events: { draft: true }', '- draft: true'])(
    'finds none in %j, which a schema will report',
    (text) => {
      const { rest, suggestions } = setAsideSuggestions(read(text));
      expect({ data: rest.data, suggestions }).toEqual({ data: read(text).data, suggestions: [] });
    },
  );
});

test('a suggestion in a briefing that is no draft is reported once, whatever it lacks', () => {
  const others = 'statements:\n  - { draft: true, id: maybe }\n';
  expect(reportOf(minimalWith(OPENING, 'statements:\n', others))).toMatchInlineSnapshot(`
    "briefings/opening.mdx:38:5  draft-claim
      "maybe" is a suggestion that nobody has accepted, in a briefing that is no draft
      → accept it by taking out its \`draft: true\`, or delete it"
  `);
});

test('a suggestion without an id is reported by its kind', () => {
  const [suggestion] = setAsideSuggestions(read('events:\n  - draft: true\n')).suggestions;
  expect(notAccepted(suggestion!)).toMatchObject({
    code: 'draft-claim',
    line: 2,
    message: 'this event is a suggestion that nobody has accepted, in a briefing that is no draft',
  });
});

test('`draft: false` is a claim like any other', () => {
  expect(reportOf(minimalWith(OPENING, '  - id: thanks', '  - id: thanks\n    draft: false'))).toBe(
    '',
  );
});
