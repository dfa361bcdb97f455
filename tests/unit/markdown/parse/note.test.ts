import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../src/markdown/parse/body.ts';
import { isNoteKind, NOTE_KINDS } from '../../../../src/markdown/parse/note-kind.ts';

/** Faults of a note that stands in line 3, after a paragraph, as `line code: message`. */
const faults = (note: string): readonly string[] =>
  parseBody(`¶1 The last word.\n\n${note}\n`).faults.map(
    ({ line, code, message }) => `${line} ${code}: ${message}`,
  );

describe('a note', () => {
  test.each(NOTE_KINDS)('may be of the kind %s', (kind) => {
    expect(faults(`:::${kind}{on="last word" id="a"}\nSo.\n:::`)).toEqual([]);
  });

  test.each([
    ':::context{on="last word" id="a"}\nSo.\n:::',
    ':::context{on=\'last "word"\' id=a}\nSo.\n:::',
    ':::context{id="a" on="last word"}\n\nSo.\n\nAnd so.\n\n:::',
    ':::context{#a on="last } word"}\nSo.\n:::   ',
    '::::context{on="last word" id="a"}\nSo.\n::::',
    ':::context{on="last word" id="a"}\nSo.\n:::\n\n:::caution{on="word" id="b"}\nSo.\n:::',
  ])('may be written as %j', (note) => {
    expect(faults(note)).toEqual([]);
  });

  test('keeps the words it is about as they are written', () => {
    const { notes } = parseBody('¶1 a\n\n:::context{on="H&M’s “last” word" id="a"}\nSo.\n:::\n');
    expect(notes[0]?.on).toBe('H&M’s “last” word');
  });
});

describe('a note that is not closed', () => {
  test('is reported, at the end of the file and before other notes', () => {
    const open =
      '3 directive-open: the note :::context is never closed, so it swallows what follows';
    expect(faults(':::context{on="word" id="a"}\nSo.')).toEqual([open]);
    expect(
      faults(
        ':::context{on="word" id="a"}\nSo.\n\n¶2 More.\n\n:::caution{on="More" id="b"}\nSo.\n:::',
      ),
    ).toEqual([open]);
    expect(faults(':::context{on="word" id="a"} So. :::')).toEqual([open]);
  });

  test('is told from one whose closing line is indented or ends in spaces', () => {
    expect(faults(':::context{on="word" id="a"}\nSo.\n  :::  ')).toEqual([]);
  });
});

describe('a note that is not well formed', () => {
  test.each([
    ':::context {on="word" id="a"}\nSo.\n:::',
    '::: context{on="word" id="a"}\nSo.\n:::',
    ':::context{on="word" id="a"} So\nit is.\n:::',
    ':::context{on="word" id="a" ref="b"}\nSo.\n:::',
    ':::context{on=“word” id=“a”}\nSo.\n:::',
    ':::context{on="word"\nid="a"}\nSo.\n:::',
    ':::context{on="word" id="a"\nSo.\n:::',
    '::context{on="word" id="a"}\nSo.\n::',
    '::contxt{on="word" id="a"}',
    ':context{on="word" id="a"}',
    '::context',
    '::corroboration of the text',
    '::translation of the text',
    ':::\nSo.\n:::',
  ])('is reported and not dropped: %j', (note) => {
    const found = faults(note);
    expect(found.filter((fault) => fault.startsWith('3 directive-broken'))).toHaveLength(1);
  });

  test('shows the beginning of its line', () => {
    expect(faults('::: context\nSo.\n:::')).toEqual([
      '3 directive-broken: a note is not well formed: ::: context',
    ]);
    expect(faults(`::context ${'x'.repeat(80)}`)).toEqual([
      `3 directive-broken: a note is not well formed: ::context ${'x'.repeat(50)}`,
    ]);
  });

  test('shows its line, and how to write it', () => {
    const { faults: found } = parseBody('¶1 a\n\n::: context{on="word" id="a"}\nSo.\n:::\n');
    expect(found).toMatchObject([
      {
        message: 'a note is not well formed: ::: context{on="word" id="a"}',
        hint: 'write :::correction{on="words of the paragraph" id="short-name"} on a line of its own, with straight quotes that close',
      },
    ]);
  });
});

describe('a note that lacks something', () => {
  test.each([
    [':::contxt{on="word" id="a"}\nSo.\n:::', '3 directive-kind: "contxt" is not a kind of note'],
    [':::context{id="a"}\nSo.\n:::', '3 note-words: the note lacks the words it is about'],
    [':::context{on="" id="a"}\nSo.\n:::', '3 note-words: the note lacks the words it is about'],
    [':::context{on="word"}\nSo.\n:::', '3 note-words: the note lacks an id'],
    [
      ':::context{on="word id="a"}\nSo.\n:::',
      '3 directive-broken: a note is not well formed: :::context{on="word id="a"}',
    ],
    [':::context{on="word" id="a"}\n:::', '3 note-words: the note lacks its text'],
  ])('is reported: %j', (note, fault) => {
    expect(faults(note)).toEqual([fault]);
  });
});

test('Only the kinds of the key are kinds of note', () => {
  expect(isNoteKind('correction')).toBe(true);
  expect(isNoteKind('Correction')).toBe(false);
  expect(isNoteKind('note')).toBe(false);
});
