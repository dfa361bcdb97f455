import { expect, test } from 'vitest';
import { textBlocks } from '../../../../src/ingest/read/text-blocks.ts';

const linesOf = (text: string): readonly (readonly [number, number, string])[] =>
  textBlocks(text).map((block) => [block.line, block.lastLine, block.text]);

test('Blank lines part paragraphs, and white space is folded', () => {
  expect(linesOf('The  bridge\tis closed.\r\n\r\n\r\nIt opens in May.\r\n')).toEqual([
    [1, 1, 'The bridge is closed.'],
    [4, 4, 'It opens in May.'],
  ]);
});

test('Lines broken to fit a width are one paragraph', () => {
  const text = [
    'From Monday the North Bridge will be closed to vehicles between',
    'eleven at night and five in the morning. The contractor expects to',
    'need eleven weeks.',
    '',
    'Walkers may cross at any time, and so may cyclists, but nobody may',
    'stop on the third arch to look at the crack, which is not to be',
    'seen from there.',
  ].join('\n');
  expect(textBlocks(text).map(({ line, lastLine }) => [line, lastLine])).toEqual([
    [1, 3],
    [5, 7],
  ]);
});

test('A word cut by a hyphen at the line end is made whole, and a compound keeps its hyphen', () => {
  const text = [
    'The well-known engineer of the county looked at the pier for a con-',
    'siderable time and then said to the committee that it was a well-',
    'known crack, which had been there when she was at school in Grell.',
    '',
    'Nobody on the committee had ever heard of it, and the chair, who is',
    'from Grell as well, asked whether she was sure of it.',
  ].join('\n');
  expect(textBlocks(text)[0]!.text).toContain('a considerable time and then');
  expect(textBlocks(text)[0]!.text).toContain('a well-known crack');
});

test('Lines that follow each other and were not broken for a width stand each for itself', () => {
  expect(linesOf('Kelda Council\nMinutes of the bridge committee\nPage 1')).toEqual([
    [1, 1, 'Kelda Council'],
    [2, 2, 'Minutes of the bridge committee'],
    [3, 3, 'Page 1'],
  ]);
});

test('Long lines without a blank one between them are a paragraph each', () => {
  const long =
    'The council met on Monday and spoke of nothing but the crack in the third pier, which a diver had found. '
      .repeat(2)
      .trim();
  expect(textBlocks(`${long}\n${long}\n${long}`)).toHaveLength(3);
});

test('An item begins a block and loses its bullet', () => {
  expect(textBlocks('• The weir\n• The pier').map(({ kind, text }) => [kind, text])).toEqual([
    ['item', 'The weir'],
    ['item', 'The pier'],
  ]);
});

test('The lines of a numbered paragraph may hang under its first words', () => {
  const text = [
    '  1. The claimant keeps ducks on the Bramble Brook below the mill. In',
    '     June the council lowered the brook by thirty centimetres, and the',
    '     ducks left.',
    '',
    '  2. She asks for what the ducks had cost her in the spring, and for as',
    '     much again when they return.',
  ].join('\n');
  expect(textBlocks(text).map(({ line, lastLine }) => [line, lastLine])).toEqual([
    [1, 3],
    [5, 6],
  ]);
});

test('Chinese lines broken for their width are joined without a space', () => {
  const text = [
    '　　凯尔达镇议会昨日宣布，自三月十一日起，北桥每晚十一点至次',
    '日五点将禁止车辆通行，为期十一周。',
    '　　工程师说，第三号桥墩上有一道裂缝，去年十一月由潜水员首次',
    '发现，今年二月又长了一成。',
  ].join('\n');
  expect(textBlocks(text).map((block) => block.text)).toEqual([
    '凯尔达镇议会昨日宣布，自三月十一日起，北桥每晚十一点至次日五点将禁止车辆通行，为期十一周。',
    '工程师说，第三号桥墩上有一道裂缝，去年十一月由潜水员首次发现，今年二月又长了一成。',
  ]);
});
