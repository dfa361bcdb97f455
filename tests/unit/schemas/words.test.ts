import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  addressSchema,
  distinct,
  idSchema,
  oneOrMore,
  phrase,
  sentence,
  textSchema,
} from '../../../src/schemas/words.ts';

const accepts = (schema: z.ZodType, input: unknown): boolean => schema.safeParse(input).success;

describe('an id', () => {
  test.each(['north-bridge', 'a', '24-hours', '2019'])('may be "%s"', (id) => {
    expect(accepts(idSchema, id)).toBe(true);
  });

  test.each([
    'North-Bridge',
    'north bridge',
    'north_bridge',
    '-north',
    'north-',
    'a--b',
    'brücke',
    '',
  ])('may not be "%s", which would not survive in an address', (id) => {
    expect(accepts(idSchema, id)).toBe(false);
  });
});

describe('a sentence', () => {
  test.each(['It opens.', 'Does it open?', 'It is called “the swing.”', 'It opens (at last.)'])(
    'may end as in: %s',
    (text) => {
      expect(accepts(sentence(40), text)).toBe(true);
    },
  );

  test('ends with a full stop', () => {
    expect(sentence(40).safeParse('It opens').error?.issues[0]?.message).toBe(
      'must end with a full stop',
    );
  });

  test('is no longer than it may be', () => {
    expect(accepts(sentence(9), 'It opens.')).toBe(true);
    expect(sentence(8).safeParse('It opens.').error?.issues[0]?.message).toBe(
      'must be at most 8 characters',
    );
  });
});

describe('a phrase', () => {
  test('has words, and no more than fit', () => {
    expect(accepts(phrase(5), 'short')).toBe(true);
    expect(accepts(phrase(5), 'longer')).toBe(false);
    expect(accepts(phrase(5), '')).toBe(false);
    expect(phrase(5).safeParse('  ').error?.issues[0]?.message).toBe('must hold words');
  });
});

describe('a text', () => {
  test('holds more than white space', () => {
    expect(accepts(textSchema, 'One line.\nAnother.')).toBe(true);
    for (const nothing of ['', ' ', '\n\t\u00a0']) expect(accepts(textSchema, nothing)).toBe(false);
  });
});

describe('a list of names', () => {
  test('holds each of them once, and reports the second', () => {
    expect(distinct(idSchema).parse(['a', 'b'])).toEqual(['a', 'b']);
    expect(distinct(idSchema).parse([])).toEqual([]);
    expect(distinct(idSchema).safeParse(['a', 'b', 'a', 'b']).error?.issues).toMatchObject([
      { path: [2], message: 'stands in the list already; take one of the two out' },
      { path: [3] },
    ]);
  });
});

describe('an address', () => {
  test.each(['https://example.org/a?b=c#d', 'http://example.org'])('may be %s', (address) => {
    expect(accepts(addressSchema, address)).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'example.org',
    '/about/',
    'ftp://example.org',
  ])('may not be %s', (address) => {
    expect(accepts(addressSchema, address)).toBe(false);
  });
});

describe('one or more', () => {
  test('makes a list of a single item and leaves a list alone', () => {
    expect(oneOrMore(idSchema).parse('a')).toEqual(['a']);
    expect(oneOrMore(idSchema).parse(['a', 'b'])).toEqual(['a', 'b']);
    expect(accepts(oneOrMore(idSchema), ['a', 'a'])).toBe(false);
  });
});
