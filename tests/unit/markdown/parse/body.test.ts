import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../src/markdown/parse/body.ts';

describe('the paragraphs of a body', () => {
  test('are those that begin with a sign, with their place in the file', () => {
    const { paragraphs } = parseBody(
      '---\ntitle: a\n---\n\n¶1 One.\n\nOurs.\n\n¶2–3 Two\nand three.\n',
    );
    expect(paragraphs).toEqual([
      { numbers: [1], label: '1', line: 5, column: 1, pieces: [{ text: 'One.' }] },
      { numbers: [2, 3], label: '2–3', line: 9, column: 1, pieces: [{ text: 'Two\nand three.' }] },
    ]);
  });

  test('stand on their own, not in a list, a quotation or a note', () => {
    const body = parseBody(
      '¶1 One.\n\n> ¶2 Two.\n\n- ¶3 Three.\n\n:::context{on="One" id="a"}\n¶4 says so.\n:::\n',
    );
    expect(body.paragraphs.map(({ label }) => label)).toEqual(['1']);
  });

  test('are reported where their sign is none', () => {
    expect(parseBody('¶1 One.\n\n¶3–2 Two.\n\n¶ 4 Four.\n').faults).toMatchObject([
      {
        code: 'paragraph-sign',
        line: 3,
        column: 1,
        message: '"¶3–2 Two." is not a paragraph sign',
      },
      { code: 'paragraph-sign', line: 5 },
    ]);
  });

  test('may mention a sign inside', () => {
    expect(parseBody('¶1 As ¶x says.\n').faults).toEqual([]);
  });
});

describe('the notes of a body', () => {
  test('belong to the paragraph above them and are numbered through the page', () => {
    const note = (id: string) =>
      `:::context{on="word" id="${id}"}\nSo [@survey] and [@survey] and [@other].\n:::\n`;
    const { notes, faults } = parseBody(
      `¶1 A word.\n\n${note('a')}\n${note('b')}\n¶2–3 A word.\n\n## Ours\n\n${note('c')}`,
    );
    expect(faults).toEqual([]);
    expect(
      notes.map(({ id, number, paragraph, line }) => ({ id, number, paragraph, line })),
    ).toEqual([
      { id: 'a', number: 1, paragraph: 1, line: 3 },
      { id: 'b', number: 2, paragraph: 1, line: 7 },
      { id: 'c', number: 3, paragraph: 2, line: 15 },
    ]);
    expect(notes[0]).toMatchObject({
      kind: 'context',
      on: 'word',
      references: ['survey', 'other'],
    });
  });

  test('belong to nothing that is known where the sign above them is broken', () => {
    const { notes, faults } = parseBody(
      '¶1 A word.\n\n¶x Another.\n\n:::context{on="Another" id="a"}\nSo.\n:::\n',
    );
    expect(notes).toEqual([]);
    expect(faults.map(({ code, line }) => `${line} ${code}`)).toEqual(['3 paragraph-sign']);
  });

  test('print their text without their citations', () => {
    const { notes } = parseBody(
      '¶1 A word.\n\n:::context{on="word" id="a"}\nBy [[council]], so [@survey].\n:::\n',
    );
    expect(notes[0]?.pieces).toEqual([
      { text: 'By ' },
      { link: { kind: 'entity', id: 'council' } },
      { text: ', so .' },
    ]);
  });

  test('need a paragraph above them', () => {
    expect(parseBody(':::context{on="a" id="a"}\nSo.\n:::\n').faults).toMatchObject([
      { code: 'note-place', line: 1, message: 'the note stands before any numbered paragraph' },
    ]);
  });
});

describe('what else a body holds', () => {
  test('is its headings, with their rank', () => {
    expect(parseBody('# One\n\n¶1 a\n\n## *Two* and `three`\n').headings).toEqual([
      { text: 'One', depth: 1, line: 1, column: 1 },
      { text: 'Two and three', depth: 2, line: 5, column: 1 },
    ]);
  });

  test('is its links and citations, each at its own place', () => {
    const { links, citations } = parseBody(
      '¶1 By [[council]],\nso [@one]\nand [@two] and [@one].\n',
    );
    expect(links).toMatchObject([{ line: 1, column: 7 }]);
    expect(citations).toEqual([
      { reference: 'one', line: 2, column: 4 },
      { reference: 'two', line: 3, column: 5 },
      { reference: 'one', line: 3, column: 16 },
    ]);
  });

  test('is its diagrams, at any depth, with their titles', () => {
    const body =
      '```mermaid\nflowchart LR\n  accTitle: The canal\n```\n\n> ```mermaid\n> pie\n> ```\n\n```js\nx\n```\n';
    expect(parseBody(body).diagrams).toEqual([
      { text: 'flowchart LR\n  accTitle: The canal', title: 'The canal', line: 1, column: 1 },
      { text: 'pie', title: undefined, line: 6, column: 3 },
    ]);
  });

  test('is nothing where the text cannot be read, but for the fault', () => {
    const { faults, ...rest } = parseBody('¶1 One.\n\n¶2 a <b.\n');
    expect(Object.values(rest).flat()).toEqual([]);
    expect(faults).toHaveLength(1);
  });
});
