import { describe, expect, test } from 'vitest';
import { readItem, sliceList, writeItem, writeList, type Item } from '../../../src/search/cbor.ts';

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

/** Item -> its bytes, as RFC 8949 gives them in its appendix A. */
const EXAMPLES: readonly (readonly [Item, string])[] = [
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [1000, '1903e8'],
  [1000000, '1a000f4240'],
  [-1, '20'],
  [-100, '3863'],
  ['', '60'],
  ['IETF', '6449455446'],
  ['水', '63e6b0b4'],
  [[], '80'],
  [[1, [2, 3], [4, 5]], '8301820203820405'],
];

describe('an item', () => {
  for (const [item, hex] of EXAMPLES)
    test(`${JSON.stringify(item)} has the bytes ${hex}`, () => {
      expect(writeItem(item).toString('hex')).toBe(hex);
      expect(readItem(bytesOf(hex))).toEqual([item, hex.length / 2]);
    });

  test('is read from where it begins', () => {
    expect(readItem(bytesOf('00821903e8206f'), 1)).toEqual([[1000, -1], 6]);
  });

  test('of any other kind is refused, with its place', () => {
    expect(() => readItem(bytesOf('00f6'), 1)).toThrow(
      'Byte 246 at 1 begins no item that an index of Pagefind 1.6 holds.',
    );
  });
});

test('A list is cut into the bytes of its items, which make it up again', () => {
  const bytes = writeItem([['weir', [1, -2]], 'gate', 70_000]);
  const slices = sliceList(bytes);
  expect(slices.map((slice) => readItem(slice)[0])).toEqual([['weir', [1, -2]], 'gate', 70_000]);
  expect(writeList(slices)).toEqual(bytes);
});
