import { expect, test } from 'vitest';
import { sentenceAt, sentencesOf } from '../../../src/ingest/sentences.ts';

const cut = (text: string, language = 'en'): readonly string[] =>
  sentencesOf(text, language).map((sentence) => sentence.text.trim());

test('a text is cut after full stops, and not after titles, initials and short forms', () => {
  expect(cut('Mr. Tench came. J. D. Pell of Lowe & Co. left in Nov. 1771. It rained!')).toEqual([
    'Mr. Tench came.',
    'J. D. Pell of Lowe & Co. left in Nov. 1771.',
    'It rained!',
  ]);
});

test('Chinese is cut after its own full stops', () => {
  expect(cut('北桥开放。议会表示：“很好。”人们来了！', 'zh')).toEqual([
    '北桥开放。',
    '议会表示：“很好。”',
    '人们来了！',
  ]);
});

test('a sentence is found by any place in it', () => {
  const sentences = sentencesOf('One is here. Two is there.', 'en');
  expect(sentenceAt(sentences, 0).text).toBe('One is here. ');
  expect(sentenceAt(sentences, 12).text).toBe('One is here. ');
  expect(sentenceAt(sentences, 13).text).toBe('Two is there.');
});
