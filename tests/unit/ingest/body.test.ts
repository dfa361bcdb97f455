import { expect, test } from 'vitest';
import { outlineBody, verbatimBody } from '../../../src/ingest/body.ts';
import { parseBody } from '../../../src/markdown/parse/body.ts';
import { printedText } from '../../../src/model/printed.ts';

const paragraph = (n: number, text: string) => ({ n, text, line: n });
const bare = (...texts: readonly string[]) => ({
  paragraphs: texts.map((text, i) => paragraph(i + 1, text)),
  headings: [],
  leftOut: [],
});

test('an outline is a frame of empty numbered paragraphs', () => {
  expect(outlineBody(bare('One.', 'Two.'))).toBe('¶1 …\n\n¶2 …\n');
});

test('the first mention of an entity in a paragraph is linked, with the words of the document', () => {
  const names = [
    [
      { entity: 'council', words: 'The Council', index: 0 },
      { entity: 'north-bridge', words: 'North Bridge', index: 17 },
      { entity: 'council', words: 'Council', index: 38 },
    ],
  ];
  const text = 'The Council owns North Bridge, and the Council pays.';
  expect(verbatimBody(bare(text), names)).toBe(
    '¶1 [[council|The Council]] owns [[north-bridge|North Bridge]], and the Council pays.\n',
  );
});

test('a name that holds a sign of MDX is not linked', () => {
  const names = [[{ entity: 'less', words: 'A<B', index: 4 }]];
  expect(verbatimBody(bare('The A<B group'), names)).toBe('¶1 The A\\<B group\n');
});

test('an address stays as it is where it needs no escape', () => {
  expect(verbatimBody(bare('At https://kelda.example/a_b?c=d today'), [[]])).toBe(
    '¶1 At https://kelda.example/a_b?c=d today\n',
  );
});

test('a subhead stands before its paragraph', () => {
  const division = { ...bare('One.', 'Two.'), headings: [{ text: 'Later', line: 2, before: 2 }] };
  expect(verbatimBody(division, [[], []])).toBe('¶1 One.\n\n## Later\n\n¶2 Two.\n');
});

test.each([
  'A <b> and {x} at 5 * 3 * 2, _so_ to say, [1] & &amp; `code` | ~~no~~ $x$',
  'It is :::odd and :so[x] at 13:32, 1:many',
  '# No heading',
  '- no list',
  '+ no list',
  '> no quotation',
  '3. Not the third',
  '7) Not the seventh',
  '::: no directive',
  '= no rule',
  'See https://example.org/a_b*c and a@example.org \\ backslash',
  'export const a = 1',
  'import things',
  '**bold** and ![image](x.png)',
  'A footnote[^1] and [[wiki|link]] and ¶3',
  'An address in <http://kelda.example/a_b> signs, and one in “https://kelda.example/*x*”',
  'Addresses that hold them: http://kelda.example/[[x]] www.kelda.example/{x} http://kelda.example/<x>',
  'See http://kelda.example/?a=1&amp;b=2, ?a=1&b=2 and http://kelda/_x_ and _www.kelda.example>',
])('every character of %j reaches the page', (text) => {
  const body = parseBody(`---\na: 1\n---\n\n${verbatimBody(bare(text), [[]])}`);
  expect(body.faults).toEqual([]);
  expect(body.paragraphs.map(({ label }) => label)).toEqual(['1']);
  expect(
    printedText(body.paragraphs[0]!.pieces, { entity: () => undefined, briefing: () => undefined }),
  ).toBe(text);
});
