import { expect, test } from 'vitest';
import { xmlText } from '../../../src/exports/xml-text.ts';

test.each([
  ['a control', 'a\u0000b\u001fc', 'a\ufffdb\ufffdc'],
  ['a control that XML advises against', 'a\u007fb\u0085c\u009fd', 'a\ufffdb\ufffdc\ufffdd'],
  ['half of a sign', 'a\ud83cb', 'a\ufffdb'],
  ['what is no character', 'a\ufffeb\uffffc', 'a\ufffdb\ufffdc'],
])('%s gives way to a sign that says that one stood there', (_, text, written) => {
  expect(xmlText(text)).toBe(written);
});

test('every other text stays as it is, line ends and markup too', () => {
  const text = 'a\tb\nc\r\nd \u00a0 é 名 🌉 \u202e <b> &amp; ]]>';
  expect(xmlText(text)).toBe(text);
});
