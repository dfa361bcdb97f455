import { describe, expect, test } from 'vitest';
import { labelledDocuments, readLabels } from '../../bench/labels.ts';
import {
  precision,
  recall,
  scoreBoilerplate,
  scoreParagraphs,
  scoreRecord,
  sum,
} from '../../bench/score.ts';

const labels = readLabels(`
file: a.txt
headline: The bridge
publisher: the Echo
published: 2019-05
language: en
machine-translated: false
paragraphs: [The pier has a, '2. The pier is', 'Finn: It will hold']
headings: [The pier]
boilerplate: [News, Market trend, Market trend, © Echo]
either: [By Finn]
entities:
`);

describe('labels', () => {
  test('a list that is left out or blank is empty, and no value is one', () => {
    expect(labels).toMatchObject({
      entities: [],
      entitiesOptional: [],
      dates: [],
      published: '2019-05',
    });
    expect(readLabels('headline: null').headline).toBeNull();
  });

  test('each document of the fixtures has labels and is there', () => {
    expect(labelledDocuments('documents')).toHaveLength(10);
    expect(labelledDocuments('bad').map(({ path }) => path)).toEqual([
      'tests/fixtures/ingest/bad/utf16.txt',
      'tests/fixtures/ingest/bad/windows-1252.txt',
    ]);
  });
});

describe('paragraphs', () => {
  test('are compared by order and first words; a number or a speaker’s name may be dropped', () => {
    const kept = ['The pier has a crack.', 'The pier is old.', 'It will hold, I think.'];
    expect(scoreParagraphs(labels, kept)).toEqual({
      right: ['The pier has a', '2. The pier is', 'Finn: It will hold'],
      wrong: [],
      missed: [],
    });
  });

  test('kept wrongly or missed are named, and a kept heading or line of either kind counts for nothing', () => {
    const kept = ['By Finn', 'The pier', '2. The pier is old.', 'Subscribe!'];
    expect(scoreParagraphs(labels, kept)).toEqual({
      right: ['2. The pier is'],
      wrong: ['Subscribe!'],
      missed: ['The pier has a', 'Finn: It will hold'],
    });
  });
});

describe('boilerplate', () => {
  test('a line is found whole and as often as it is labelled', () => {
    const { right, missed } = scoreBoilerplate(
      labels,
      ['Newsletter', 'Market\n trend 41', '© Echo 2019'],
      [],
    );
    expect(right).toEqual(['Market trend', '© Echo']);
    expect(missed).toEqual(['News', 'Market trend']);
  });

  test('a paragraph that was left out is wrong', () => {
    expect(scoreBoilerplate(labels, ['The pier has a crack.'], []).wrong).toEqual([
      'The pier has a',
    ]);
  });
});

test('A field of the record is right, or wrong and missed; silence where the document is silent is right', () => {
  const found = {
    headline: 'The bridge',
    publisher: 'Echo',
    published: '2019',
    language: 'en-GB',
    machineTranslated: false,
  };
  expect(scoreRecord(labels, found)).toEqual({
    right: ['headline: The bridge', 'publisher: echo', 'language: en', 'machine-translated: false'],
    wrong: ['published: 2019'],
    missed: ['published: 2019-05'],
  });
  const silent = { ...labels, headline: null, publisher: null, published: null };
  expect(scoreRecord(silent, { language: 'en', machineTranslated: false }).right).toHaveLength(5);
});

test('Rates are shares of what came out and of what should have, and of nothing all is right', () => {
  const score = { right: ['a', 'b', 'c'], wrong: ['d'], missed: ['e', 'f', 'g'] };
  expect([precision(score), recall(score)]).toEqual([0.75, 0.5]);
  expect([precision(sum([])), recall(sum([]))]).toEqual([1, 1]);
  expect(sum([score, score]).wrong).toEqual(['d', 'd']);
});
