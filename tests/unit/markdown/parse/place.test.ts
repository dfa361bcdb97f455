import { expect, test } from 'vitest';
import { placeAt } from '../../../../src/markdown/parse/place.ts';

test('A place counts lines and columns from 1', () => {
  const text = 'one\ntwo\r\nthree';
  expect(placeAt(text, 0)).toEqual({ line: 1, column: 1 });
  expect(placeAt(text, text.indexOf('two'))).toEqual({ line: 2, column: 1 });
  expect(placeAt(text, text.indexOf('ree'))).toEqual({ line: 3, column: 3 });
});
