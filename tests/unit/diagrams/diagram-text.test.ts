import { expect, test } from 'vitest';
import { DiagramError, readyText, sourceLine, turned } from '../../../src/diagrams/diagram-text.ts';
import type { Diagram } from '../../../src/diagrams/diagram-text.ts';

function diagram(text: string, more: Partial<Diagram> = {}): Diagram {
  const at = { file: 'content/briefings/a.mdx', line: 40 };
  return { id: 'a', title: 'A', description: 'A.', text, at, ...more };
}

test('makes blank lines of comments, so that all lines keep their numbers', () => {
  const text = '\n%% note\r\nflowchart TB\n  %% another\n  a --> b';
  expect(readyText(diagram(text)).split('\n')).toEqual(['', '', 'flowchart TB', '', '  a --> b']);
});

test('finds the line that Mermaid means, which does not count leading blank lines', () => {
  expect(sourceLine('\n\nflowchart TB\n\n  a --> --> b', 3)).toBe(5);
  expect(sourceLine('flowchart TB\n  a --> --> b', 2)).toBe(2);
});

test('finds the line that Mermaid means in a sankey, which counts no blank line at all', () => {
  expect(sourceLine('sankey\n\na,b,1\n\nb', 3)).toBe(5);
});

test('never finds a line beyond the end', () => {
  expect(sourceLine('flowchart TB\n  a -->', 9)).toBe(2);
});

test.each([
  ['a directive', 'flowchart TB\n%%{init: {"theme": "dark"}}%%\na --> b', 2, /directives/],
  ['front matter', '---\ntitle: A\n---\nflowchart TB', 1, /front matter/],
  ['HTML in a label', 'flowchart TB\na["<b>bold</b>"]', 2, /HTML is not taken/],
  ['a colour', 'flowchart TB\na --> b\nstyle a fill:#f00', 3, /Give a class instead/],
  ['a coloured line', 'flowchart TB\na --> b\nlinkStyle 0 stroke:red', 3, /Give a class instead/],
  ['a coloured class', 'flowchart TB\nclassDef x fill:red', 2, /Give a class instead/],
  [
    'a quotation mark inside a label',
    'flowchart TB\na["He said "no""]',
    2,
    /quotation mark inside/,
  ],
  ['a sankey value that is no number', 'sankey\na,b,x', 2, /third field/],
])('refuses %s, with the place and what to do', (_, text, line, words) => {
  const refuse = () => readyText(diagram(text));
  expect(refuse).toThrow(DiagramError);
  expect(refuse).toThrow(words);
  expect(refuse).toThrow(new RegExp(`^content/briefings/a.mdx:${40 + line}: diagram "a": `));
});

test.each([
  ['line breaks', 'flowchart TB\na["one<br/>two<br>three"]'],
  ['arrows to both sides', 'flowchart TB\na <--> b\nb x--x c'],
  ['labels one after another', 'flowchart TB\na["x"] -- "y" --> b["z"]'],
  ['words of other kinds', 'timeline\nstyle and class : classDef'],
  ['quoted sankey fields', 'sankey\n"a, b",c,"1.5"'],
  ['plain lines', 'flowchart TB\na --- b'],
  ['a plain line that stands alone', 'flowchart TB\na\n---\nb'],
])('takes %s', (_, text) => {
  expect(readyText(diagram(text))).toBe(text);
});

test('refuses an id that cannot begin the ids of a drawing', () => {
  expect(() => readyText(diagram('flowchart TB', { id: '1 a' }))).toThrow(/"1 a"/);
});

test('refuses a text that Mermaid would replace by the words "Maximum text size exceeded"', () => {
  expect(() => readyText(diagram(`flowchart TB\n${'a --> b\n'.repeat(7000)}`))).toThrow(
    /56013 characters/,
  );
});

test('names the diagram and the line when the file is not known', () => {
  const { at: _, ...nowhere } = diagram('flowchart TB\nstyle a fill:red');
  expect(() => readyText(nowhere)).toThrow(/^Diagram "a", line 2: /);
});

test('turns a flowchart, whatever way it says, and nothing else', () => {
  expect(turned('flowchart TB\na --> b', 'LR')).toBe('flowchart LR\na --> b');
  expect(turned('\n graph\na --> b', 'LR')).toBe('\n graph LR\na --> b');
  expect(turned('timeline\n2015 : a', 'LR')).toBe('timeline\n2015 : a');
});
