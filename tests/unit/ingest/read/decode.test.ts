import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../../src/ingest/read/decode.ts';

const ENGLISH = 'The North Bridge – “a patient bridge” – costs the town of Kelda nothing.\n';
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
/** Text of a page with bytes of Windows-1252 for é, “ and ”. */
const western = (head: string): Uint8Array =>
  Buffer.concat([
    Buffer.from(`${head}The caf`),
    Buffer.from([0xe9]),
    Buffer.from(' at the quay is closed, says its owner, who calls the tide '),
    Buffer.from([0x93]),
    Buffer.from('a rude guest'),
    Buffer.from([0x94]),
    Buffer.from(' and means it.'),
  ]);

describe('bytes are read as', () => {
  test.each([
    ['UTF-8', Buffer.from(ENGLISH), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${ENGLISH}`), 'utf-8'],
    ['UTF-16 with a mark, little end first', utf16(`\uFEFF${ENGLISH}`, false), 'utf-16le'],
    ['UTF-16 with a mark, big end first', utf16(`\uFEFF${ENGLISH}`, true), 'utf-16be'],
    ['UTF-16 without a mark, little end first', utf16(ENGLISH, false), 'utf-16le'],
    ['UTF-16 without a mark, big end first', utf16(ENGLISH, true), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    expect(decodeBytes(bytes)).toEqual({ text: ENGLISH, encoding });
  });

  test('Windows-1252', () => {
    expect(decodeBytes(western(''))).toEqual({
      text: 'The café at the quay is closed, says its owner, who calls the tide “a rude guest” and means it.',
      encoding: 'windows-1252',
    });
  });

  test.each([
    [
      'Big5',
      'big5',
      's826uLlGwu3Es7d8rFGk6avFpaylX770oUGoQ7Hfq8qzrKFD',
      '凱爾達鎮議會昨日宣布北橋，每晚封閉。',
    ],
    [
      'Shift_JIS',
      'shift_jis',
      'g1CDi4NfkqyCzItjie+CzY3wk/qBQZZri7SC8JXCjb2Ct4LpgsaUrZVcgrWCvYFC',
      'ケルダ町の議会は昨日、北橋を閉鎖すると発表した。',
    ],
  ])('%s', (_, encoding, base64, text) => {
    expect(decodeBytes(Buffer.from(base64, 'base64'))).toEqual({ text, encoding });
  });
});

test('What a page says of its encoding is not believed against its bytes', () => {
  const head = '<meta charset="utf-8">';
  expect(decodeBytes(western(head)).encoding).toBe('windows-1252');
  const utf8 = `<meta charset="windows-1252">${ENGLISH}`;
  expect(decodeBytes(Buffer.from(utf8))).toEqual({ text: utf8, encoding: 'utf-8' });
});

test('What a page says of its encoding counts where the bytes allow it too', () => {
  const german =
    'Die Brücke über den Fluß wurde gestern für den Verkehr geöffnet, sagte der Bürgermeister. Größere Schäden gab es nicht.';
  const page = (charset: string) => Buffer.from(`<meta charset="${charset}">${german}`, 'latin1');
  expect(decodeBytes(page('iso-8859-1')).encoding).toBe('windows-1252');
  expect(decodeBytes(page('iso-8859-9')).encoding).toBe('windows-1254');
});

test('Letters that make no words of any language are refused', () => {
  const letters = Array.from({ length: 400 }, (_, i) =>
    i % 6 === 5 ? 0x20 : 0xc0 + ((i * i * 7) % 61),
  );
  expect(() => decodeBytes(Buffer.from(letters))).toThrow(/^is in an encoding that cannot be told/);
});

test.each([
  ['with bytes of zero amid letters', Buffer.from(`${ENGLISH}\0${ENGLISH}`)],
  ['of control characters', Buffer.from(Array.from({ length: 300 }, (_, i) => (i % 8) + 1))],
])('A file %s is no text', (_, bytes) => {
  expect(() => decodeBytes(bytes)).toThrow(/^holds bytes that are no text/);
});

test('Bytes of an encoding that cannot be told are refused', () => {
  const bytes = Buffer.from([0xff, 0x20, 0x81, 0x20, 0x8d, 0x20, 0xfe, 0x0a, 0xc0, 0x41]);
  expect(() => decodeBytes(bytes)).toThrow(/^is in an encoding that cannot be told/);
});
