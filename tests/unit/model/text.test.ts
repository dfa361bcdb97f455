import { describe, expect, test } from 'vitest';
import { formatProblems, type Problem } from '../../../src/model/problem.ts';
import { decodeText, MOST_BYTES, tooLarge, unreadable } from '../../../src/model/text.ts';

const report = (problem: string | Problem): string =>
  typeof problem === 'string' ? problem : formatProblems([problem]).split('\n\n')[0]!;

const decode = (...parts: readonly (string | number)[]): string =>
  report(
    decodeText(
      'site.yaml',
      Buffer.concat(
        parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
      ),
    ),
  );

describe('the bytes of a file', () => {
  test('are its text, whatever its letters, without a byte order mark', () => {
    expect(decode('\uFEFFtitle: Степан 斯捷潘 🚣\r\n\tend')).toBe(
      'title: Степан 斯捷潘 🚣\r\n\tend',
    );
    expect(decode('')).toBe('');
  });

  test('are reported where they stop being UTF-8, with the words before', () => {
    expect(decode('title: a\nsummary: A Caf', 0xe9, ' in Brügge\n')).toMatchInlineSnapshot(`
      "site.yaml:2:15  not-utf8
        the byte E9 after "summary: A Caf" is not UTF-8, so the file was saved in another encoding
        → save it as UTF-8, and look whether every letter of it is right"
    `);
  });

  test('are reported at the first of them, also behind a replacement character that was written', () => {
    expect(decode('a \uFFFD b ', 0xff, ' c ', 0xfe)).toMatch(/^site\.yaml:1:7 {2}not-utf8\n.* FF /);
    expect(decode('\uFEFFa ', 0xff)).toMatch(/^site\.yaml:1:3 {2}not-utf8\n/);
  });

  test('are reported where the file ends inside a letter', () => {
    expect(decode('one\ntwo ', 0xd0)).toMatch(/^site\.yaml:2:5 {2}not-utf8\n.* D0 /);
  });

  test('are reported where they stand for no sign', () => {
    expect(decode('title: a\nsummary: A', '\0', 'B')).toMatchInlineSnapshot(`
      "site.yaml:2:11  control-character
        U+0000 is a character that cannot be shown
        → take it out; if the file is full of them, save it as UTF-8"
    `);
    expect(decode('a\u0085')).toMatch(/^site\.yaml:1:2 {2}control-character\n {2}U\+0085 /);
  });
});

test('A file that is too large is reported with its size and the limit', () => {
  expect(MOST_BYTES).toBe(1_048_576);
  expect(report(tooLarge('briefings/log.mdx', 2_600_000))).toMatchInlineSnapshot(`
    "briefings/log.mdx:1:1  too-large
      the file has 2.5 MiB, and a file of the content has at most 1 MiB
      → split the document into several, or move away what is no text"
  `);
});

test('A file that cannot be opened is reported in words, not by the code of the system', () => {
  const words = (code: string): string => unreadable('site.yaml', code).message;
  expect(words('EISDIR')).toBe('site.yaml is a folder, and must be a file');
  expect(words('ENOTDIR')).toBe('site.yaml is a file, and must be a folder');
  expect(words('EACCES')).toBe('site.yaml may not be read by you');
  expect(words('EPERM')).toBe('site.yaml may not be read by you');
  expect(words('ENOENT')).toBe('site.yaml is a link that leads nowhere');
  expect(words('ELOOP')).toBe('site.yaml is a link that leads nowhere');
  expect(report(unreadable('site.yaml', 'EIO'))).toMatchInlineSnapshot(`
    "site.yaml:1:1  unreadable-file
      site.yaml cannot be read (EIO)
      → look whether the disk is well, and whether another program holds it"
  `);
});
