import { expect, test } from 'vitest';
import { addressWords } from '../../../src/components/search/address-words.ts';

test.each([
  ['/bridges/nort-bridge/', 'nort bridge'],
  ['/dossier/old_mill.html', 'old mill'],
  ['/d%C3%BCrnstein', 'dürnstein'],
  ['/half%', ''],
  ['/', ''],
])('the words of %s are “%s”', (path, words) => {
  expect(addressWords(path)).toBe(words);
});
