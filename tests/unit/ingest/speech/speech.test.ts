import { describe, expect, test } from 'vitest';
import { findNames } from '../../../../src/ingest/names/names.ts';
import { findSpeech } from '../../../../src/ingest/speech/speech.ts';
import { registry } from '../registry.ts';

/** Who speaks in each paragraph; somebody without a name in brackets. */
function speakers(paragraphs: readonly string[], language = 'en'): readonly string[] {
  const names = findNames(paragraphs, registry, { ordinary: false });
  return findSpeech({ paragraphs, names, language }, registry).map(
    ({ paragraph, speaker, entity, named }) =>
      `${paragraph + 1} ${named ? speaker : `(${speaker})`}${entity ? ` = ${entity}` : ''}`,
  );
}

describe('in English, who speaks is found', () => {
  test.each([
    ['before the verb', 'Ada Pell said that it leaks.', 'Ada Pell'],
    ['behind the verb', '“It leaks,” said Ada Pell.', 'Ada Pell'],
    ['behind an office', '“It leaks,” said chief surveyor Ada Pell.', 'Ada Pell'],
    ['before what describes them', 'Ada Pell, head of Lowe Group, said it leaks.', 'Ada Pell'],
    ['behind what describes them', 'Its surveyor, Ada Pell, states that it leaks.', 'Ada Pell'],
    ['as a known person', 'Josiah Tench warned of it.', 'Josiah Tench = josiah-tench'],
    ['as a known body', 'Kelda Council said so.', 'Kelda Council = council'],
    ['after “according to”', 'According to Ada Pell, it leaks.', 'Ada Pell'],
    [
      'without a name',
      'Some analysts think otherwise, but some analysts say it leaks.',
      '(some analysts)',
    ],
    [
      'without a name, of a body',
      'A person close to Kelda Council said so.',
      '(A person close to Kelda Council)',
    ],
    ['in a clause', 'They met Ada Pell, who told them that it leaks.', 'Ada Pell'],
  ])('%s', (_, text, speaker) => {
    expect(speakers([text])).toEqual([`1 ${speaker}`]);
  });
});

describe('nobody speaks where', () => {
  test.each([
    ['the verb is passive', 'North Bridge is said to leak.'],
    ['a name only belongs to a thing', 'According to the North Bridge gauge, it leaks.'],
    ['the verb stands inside a quotation', 'The sign read “Kelda Council said no”.'],
    [
      'the name is far from the verb',
      'Kelda Council paid for a new lamp that nobody who lives there says is bright.',
    ],
  ])('%s', (_, text) => {
    expect(speakers([text])).toEqual([]);
  });
});

test('a last name and a pronoun mean the person named before', () => {
  expect(speakers(['Ada Pell came. “It leaks,” she said.', 'Pell added that it rusts.'])).toEqual([
    '1 Ada Pell',
    '2 Ada Pell',
  ]);
});

test('in an interview each paragraph is said by the name before its colon', () => {
  expect(
    speakers(['Gazette: Does it leak?', 'Ada Pell: It does.', 'Gazette: Why?', 'Pell: Rust.']),
  ).toEqual(['1 Gazette', '2 Ada Pell', '3 Gazette', '4 Ada Pell']);
});

test('a colon after one word alone makes no interview', () => {
  expect(speakers(['Weather: It will rain all day.'])).toEqual([]);
});

describe('in Chinese, who speaks is found', () => {
  test.each([
    ['by a family name', '凯尔达议会负责人周雅宁表示，北桥很好。', ['周雅宁']],
    ['as a known body', '据凯尔达议会介绍，北桥很好。', ['凯尔达议会 = council']],
    ['without a name', '业内人士认为，北桥很贵。', ['(业内人士)']],
  ])('%s', (_, text, expected) => {
    expect(speakers([text], 'zh')).toEqual(expected.map((speaker) => `1 ${speaker}`));
  });
});
