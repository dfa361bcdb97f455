import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../src/markdown/parse/body.ts';

/** The printed text of a paragraph, links shown by their target. */
const printed = (text: string): string =>
  parseBody(`¶1 ${text}\n`)
    .paragraphs[0]!.pieces.map((piece) =>
      'text' in piece ? piece.text : `<${JSON.stringify(piece.link)}>`,
    )
    .join('');

describe('the printed text of a paragraph', () => {
  test.each([
    'At 13:32 it opened.',
    'A 1:many bridge, a :name and a::b.',
    'From :span[a *b*]{c=d} on.',
    'It cost > 5 and < 6.',
    'See a:b:c, 3:4:5 and ::leaf here.',
    'The 北桥 opened 😀 at 13:32.',
  ])('has every character: %s', (text) => {
    expect(printed(text)).toBe(text);
  });

  test('has no escape, no emphasis and no citation', () => {
    expect(printed('A \\{b\\} \\<c, *d* `e` [@f]g.')).toBe('A {b} <c, d e g.');
  });

  test('has a space for a hard break and keeps a soft one', () => {
    expect(printed('one  \ntwo')).toBe('one two');
    expect(printed('one\ntwo')).toBe('one\ntwo');
  });

  test('has the words of an ordinary link, and the target of one in double brackets', () => {
    expect(printed('See [the *survey*](https://example.org).')).toBe('See the survey.');
    expect(printed('By *[[council]]*.')).toBe('By <{"kind":"entity","id":"council"}>.');
  });

  test('has no comment', () => {
    expect(printed('one{/* two */} three')).toBe('one three');
  });
});
