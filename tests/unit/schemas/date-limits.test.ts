import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/schemas/date.ts';
import { reportOf, minimalWith } from '../../fixtures/make-dossier.ts';
import { OPENING } from '../../fixtures/minimal.ts';

describe('a year before 1000', () => {
  test.each([
    '-0043-03-15',
    '-2018',
    '0000',
    '0000-03',
    '0050-21',
    '0999~',
    '0999-12-31/1000',
    '../0999',
    '[0999,2000]',
    '[-0043..]',
  ])('is refused wherever it stands: %s', (text) => {
    expect(() => parseDate(text)).toThrow(
      `"${text}" is too early: years before 1000 cannot be shown; leave the date out, and say it in words`,
    );
  });

  test('is the last that is refused', () => {
    expect(parseDate('1000-01-01').from).toBe(Date.UTC(1000, 0, 1));
    expect(parseDate('1000-21').from).toBe(Date.UTC(1000, 2, 1));
  });
});

describe('a choice', () => {
  test.each([
    ['[..2018..]', 'write "[..2018]" (by then) or "[2018..]" (then or later)'],
    ['[..2018,2020..]', 'write "[..2020]" (by then) or "[2018..]" (then or later)'],
  ])('is refused where it is open at both ends: %s', (text, todo) => {
    expect(() => parseDate(text)).toThrow(
      `"${text}" is open at both ends, so that it may be any date; ${todo}`,
    );
  });

  test.each([
    ['[..2018,2020]', '[..2020]'],
    ['[2018, 2020-05..]', '[2018..]'],
  ])('is refused where it is open and a reader would see one of its dates: %s', (text, instead) => {
    expect(() => parseDate(text)).toThrow(
      `"${text}" is open and names several dates, of which one would be shown; write "${instead}"`,
    );
  });

  test('is refused where it leaves nothing to choose', () => {
    expect(() => parseDate('[2018,2018]')).toThrow(
      '"[2018,2018]" names a date twice; keep one of the two',
    );
  });

  test('may be open at one end, or of one year and a month of it', () => {
    for (const text of ['[..2018]', '[2018..]', '[2018-05,2018]', '[2018-05,2018-05~]'])
      expect(parseDate(text).edtf).toBe(text);
  });
});

describe('an interval', () => {
  test('is refused where its end is unknown, which is not open', () => {
    expect(() => parseDate('2018/')).toThrow(
      '"2018/" ends nobody knows when, and would be shown as going on; write "2018/.." if it goes on, or "2018" if only that date is known',
    );
  });

  test('is refused where its beginning is unknown', () => {
    expect(() => parseDate('/2018-05~')).toThrow(
      '"/2018-05~" begins nobody knows when, and would be shown as open; write "../2018-05~" if it was always so, or "2018-05~" if only that date is known',
    );
  });
});

describe('a sign of doubt', () => {
  test.each([
    '2018-05?-12',
    '2018?-05-12',
    '2018-?05-12',
    '~2018',
    '2018~-05/2019',
    '[2017,2018-~05]',
  ])('is refused on a part of a date, which a reader would take for the whole: %s', (text) => {
    expect(() => parseDate(text)).toThrow(
      `"${text}" has a sign within or before it, which would be shown as one for the whole date; put ~, ? or % at its end`,
    );
  });

  test('may stand at the end of each date', () => {
    for (const text of [
      '2018-05-12?',
      '1984~/2004%',
      '2017~/..',
      '[2015-03~,2016]',
      '[..2018-05~]',
    ])
      expect(parseDate(text).edtf).toBe(text);
  });
});

describe('a season', () => {
  test.each(['2018-21~', '2018-22/2018-23', '[..2018-21]', '2018-24/..'])(
    'is refused beside anything else, with what says the same: %s',
    (text) => {
      expect(() => parseDate(text)).toThrow(
        `"${text}" has a season that does not stand alone: it bears no sign, and is no part of a longer date; write months, such as "2018-03/2018-05"`,
      );
    },
  );
});

test('The check says what is wrong with such a date and what to write instead', () => {
  expect(reportOf(minimalWith(OPENING, 'published: 2019-05-04', 'published: "[..2019..]"')))
    .toMatchInlineSnapshot(`
      "briefings/opening.mdx:7:3  invalid-field
        \`source.published\`: "[..2019..]" is open at both ends, so that it may be any date
        → write "[..2019]" (by then) or "[2019..]" (then or later)"
    `);
});
