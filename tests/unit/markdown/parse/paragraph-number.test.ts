import { expect, test } from 'vitest';
import { paragraphNumbers } from '../../../../src/markdown/parse/paragraph-number.ts';

test('A sign names one paragraph', () => {
  expect(paragraphNumbers('¶12 The bridge')).toEqual({ numbers: [12], label: '12', length: 4 });
});

test('A sign names several paragraphs, with a dash or a hyphen, and prints a dash', () => {
  const several = { numbers: [12, 13, 14], label: '12–14', length: 7 };
  expect(paragraphNumbers('¶12–14 The bridge')).toEqual(several);
  expect(paragraphNumbers('¶12-14 The bridge')).toEqual(several);
});

test('A sign of one paragraph written as a range prints one number', () => {
  expect(paragraphNumbers('¶12–12 The bridge')).toMatchObject({ numbers: [12], label: '12' });
});

test('A sign takes the white space after it, whatever its width', () => {
  expect(paragraphNumbers('¶1  The bridge')?.length).toBe(4);
  expect(paragraphNumbers('¶1\u00a0The bridge')?.length).toBe(3);
});

test.each([
  'The bridge',
  ' ¶1 The bridge',
  '¶ 1 The bridge',
  '¶1The bridge',
  '¶1',
  '¶14–12 The bridge',
  '¶x The',
  '¶1–1001 The',
  '¶6–999999999 The',
])('No sign begins "%s"', (text) => {
  expect(paragraphNumbers(text)).toBeUndefined();
});
