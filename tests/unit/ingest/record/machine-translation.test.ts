import { expect, test } from 'vitest';
import { findMachineTranslation } from '../../../../src/ingest/record/machine-translation.ts';

const read = (...texts: readonly string[]) =>
  findMachineTranslation(
    'en',
    texts.map((text, i) => ({ text, line: i + 1 })),
  );

test('Several habits of machines together make it likely, each with its example and line', () => {
  expect(read('The bridge cost 6 million 500 thousand yuan.', 'It opened in yesterday.')).toEqual({
    likely: true,
    signs: [
      'Numbers are given in two steps, as languages that count in ten thousands make them: “6 million 500 thousand” in line 1.',
      'A preposition stands before a day that takes another or none: “in yesterday” in line 2.',
    ],
  });
});

test.each([
  ['The article does not fit its word', 'They had a engineer there.'],
  ['A preposition stands', 'It closed in September 14, 2015.'],
  ['A program set the capitals', 'The Bridge Of Ma Renn’S Uncle'],
  ['Words begin as no English word does', 'Its pportation was slow.'],
  [
    'Set phrases of Chinese news',
    'It is understood that he fell. It is noteworthy that he swam. Let us wait and see.',
  ],
  [
    'Words and marks have run into each other',
    'See kelda. com for more of the gardensThe ban on carts.',
  ],
  ['Letters were damaged', 'The cafÃ© is closed.'],
])('A sign: %s', (sign, text) => {
  expect(read(text).signs).toEqual([expect.stringContaining(sign) as string]);
});

test('Synonyms in the place of set words are enough by themselves', () => {
  expect(
    read(
      'Final week the corporate introduced its mental property, as a result of it’s content material.',
    ).likely,
  ).toBe(true);
});

test.each([
  'In 2015 the mill paid £1.2 million, and an hour later a European buyer paid a one-off fee.',
  'It is understood that an MP and an FBI man met in March 2015 at a Usk inn.',
  'Lloyd and McAdam swam in from the sea in January 2019.',
])('Clean English shows none: %s', (text) => {
  expect(read(text)).toEqual({ likely: false, signs: [] });
});

test('Another language shows no habits of English', () => {
  expect(
    findMachineTranslation('de', [{ text: 'a engineer in yesterday', line: 1 }]).signs,
  ).toEqual([]);
});
