import { describe, expect, test } from 'vitest';
import { UNSEEN, unseenFault } from '../../../../src/markdown/parse/unseen.ts';
import { minimalWith, problemsOf } from '../../../fixtures/make-dossier.ts';
import { OPENING } from '../../../fixtures/minimal.ts';

describe('a character that nobody sees', () => {
  test.each([
    ['\u0000', 'U+0000 is a character that cannot be shown'],
    ['\u200B', 'U+200B is a character that cannot be seen, and changes what is read'],
    ['\u202E', 'U+202E is a character that cannot be seen, and changes what is read'],
    ['\u2066', 'U+2066 is a character that cannot be seen, and changes what is read'],
    ['\u{E0041}', 'U+E0041 is a character that cannot be seen, and changes what is read'],
    ['\uD800', 'U+D800 is a character that cannot be seen, and changes what is read'],
  ])('is found: %j', (character, message) => {
    expect(UNSEEN.exec(`a${character}b`)?.[0]).toBe(character);
    expect(unseenFault(character).message).toBe(message);
  });

  test.each(['a\tb\r\nc', 'می‌خواهم', 'שלום\u200F!', '👩‍👧', 'a\u00A0b', 'co\u00ADop'])(
    'is none of those that a script needs: %j',
    (text) => {
      expect(UNSEEN.test(text)).toBe(false);
    },
  );

  const found = (files: Parameters<typeof problemsOf>[0]) =>
    problemsOf(files).map(({ file, line, code, message }) => ({
      file,
      line,
      code,
      message: message.slice(0, 6),
    }));

  test('is found in a file', () => {
    expect(found(minimalWith('site.yaml', 'The lock keepers', 'The \u202Elock keepers'))).toEqual([
      { file: 'site.yaml', line: 5, code: 'control-character', message: 'U+202E' },
    ]);
  });

  test('is found where YAML writes it as an escape', () => {
    expect(
      found(minimalWith('site.yaml', 'The lock keepers', String.raw`"The \u0000lock keepers"`)),
    ).toEqual([{ file: 'site.yaml', line: 5, code: 'control-character', message: 'U+0000' }]);
  });

  test('is found where a text writes it as a reference', () => {
    expect(found(minimalWith(OPENING, '¶3 The council', '¶3 The &#x202E;council'))).toEqual([
      expect.objectContaining({ file: OPENING, code: 'control-character', message: 'U+202E' }),
    ]);
  });
});
