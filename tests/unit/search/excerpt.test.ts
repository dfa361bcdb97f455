import { describe, expect, test } from 'vitest';
import { hasMark, readExcerpt, readText } from '../../../src/search/excerpt.ts';

const HAN = { Han: 'zh-Hans' };

/** Pieces as one line: found words in square brackets, runs of another script behind their tag. */
const written = (excerpt: string, scripts = HAN): string =>
  readExcerpt(excerpt, scripts)
    .map(({ text, marked, lang }) => (lang ? `<${lang}>` : '') + (marked ? `[${text}]` : text))
    .join('');

describe('an excerpt', () => {
  test('is cut at its marks', () => {
    expect(written('They <mark>settle</mark> it.')).toBe('They [settle] it.');
  });

  test('has its marks around words, without the signs beside them', () => {
    expect(written('Also <mark>“Gucci,”</mark> they say.')).toBe('Also “[Gucci],” they say.');
  });

  test('keeps what looks like HTML as text', () => {
    expect(readExcerpt('Say &lt;b&gt;no&lt;/b&gt; &amp; go.', {})).toEqual([
      { text: 'Say <b>no</b> &amp; go.', marked: false },
    ]);
  });

  test('keeps a mark that the text itself holds as text', () => {
    expect(written('Use &lt;mark&gt;this&lt;/mark&gt;.')).toBe('Use <mark>this</mark>.');
  });

  test('says which runs are of another script, inside marks too', () => {
    expect(written('On <mark>天猫</mark> or 天猫奢品 now.')).toBe(
      'On <zh-Hans>[天猫] or <zh-Hans>天猫奢品 now.',
    );
  });

  test('tells scripts apart', () => {
    const scripts = { Han: 'zh-Hans', Cyrillic: 'ru' };
    expect(written('A 天 b Мир.', scripts)).toBe('A <zh-Hans>天 b <ru>Мир.');
  });

  test('closes the gaps that elements leave around signs', () => {
    expect(written('The “ words ” ( here ), and 2 . Then .com.')).toBe(
      'The “words” (here), and 2. Then .com.',
    );
  });

  test('shows where a sentence goes on', () => {
    expect(written('of the <mark>court</mark>')).toBe('… of the [court] …');
    expect(written('The court ruled.')).toBe('The court ruled.');
  });
});

describe('a text without marks', () => {
  test('is one piece, cut only where the script changes', () => {
    expect(readText('Kering 开云', HAN)).toEqual([
      { text: 'Kering ', marked: false },
      { text: '开云', marked: false, lang: 'zh-Hans' },
    ]);
  });

  test('is not cut between two words of one script', () => {
    expect(readText('At قصر البحر, by أم.', { Arabic: 'ar' }).map(({ text }) => text)).toEqual([
      'At ',
      'قصر البحر',
      ', by ',
      'أم',
      '.',
    ]);
  });

  test('is not cut where no script is named', () => {
    expect(readText('Kering 开云', {})).toEqual([{ text: 'Kering 开云', marked: false }]);
  });

  test('has no mark', () => {
    expect(hasMark(readText('Kering', HAN))).toBe(false);
    expect(hasMark(readExcerpt('<mark>Kering</mark>.', HAN))).toBe(true);
  });
});
