import { describe, expect, test } from 'vitest';
import { compareDates, datesMeet, monthsApart } from '../../../src/model/dates.ts';
import { parseDate } from '../../../src/schemas/date.ts';

const meet = (a: string, b: string): boolean => {
  const there = datesMeet(parseDate(a), parseDate(b));
  expect(datesMeet(parseDate(b), parseDate(a)), 'the other way round').toBe(there);
  return there;
};
const apart = (a: string, b: string): number => monthsApart(parseDate(a), parseDate(b));

describe('the order of dates', () => {
  test('goes by the first day, then by the last, then by the text; no date comes last', () => {
    const texts = ['2019', undefined, '2019-02', '2019-01?', '../2018', '2019-01-01', '2019-01'];
    const dates = texts.map((text) => (text === undefined ? undefined : parseDate(text)));
    expect(dates.toSorted(compareDates).map((date) => date?.edtf)).toEqual([
      '../2018',
      '2019-01-01',
      '2019-01',
      '2019-01?',
      '2019',
      '2019-02',
      undefined,
    ]);
  });

  test('puts a date that is open at its beginning where it ends', () => {
    const dates = ['2019-04', '[..2019-03]', '2019-01'].map(parseDate);
    expect(dates.toSorted(compareDates).map(({ edtf }) => edtf)).toEqual([
      '2019-01',
      '[..2019-03]',
      '2019-04',
    ]);
  });

  test('holds a date equal to itself alone', () => {
    expect(compareDates(parseDate('2019'), parseDate('2019'))).toBe(0);
    expect(compareDates(undefined, undefined)).toBe(0);
    expect(compareDates(parseDate('2019/..'), parseDate('2019/..'))).toBe(0);
  });
});

describe('two dates', () => {
  test('may be one where a month holds the day', () => {
    expect(meet('2016-05', '2016-05-15')).toBe(true);
    expect(meet('2016-05', '2016-06-01')).toBe(false);
  });

  test('may be one where their spans share a day', () => {
    expect(meet('2018-10/2020', '2019-09')).toBe(true);
    expect(meet('2018-10/2020', '2021')).toBe(false);
    expect(meet('[..2019-03]', '2011')).toBe(true);
    expect(meet('2019-23', '2019-10')).toBe(true);
    expect(meet('2019-23', '2019-12')).toBe(false);
  });

  test('are two where each names a day of its own', () => {
    expect(meet('2019-05-03', '2019-05-04')).toBe(false);
  });

  test('may be one where "about a day" is three days off, and no more', () => {
    expect(meet('2019-09-09~', '2019-09-12')).toBe(true);
    expect(meet('2019-09-09~', '2019-09-13')).toBe(false);
    expect(meet('2019-09-09~', '2019-09-15~')).toBe(true);
  });

  test('gain nothing from "about" a month or a year', () => {
    expect(meet('2019-09~', '2019-10-01')).toBe(false);
    expect(meet('2019~', '2020-01-01')).toBe(false);
  });

  test('gain nothing from doubt, which says how sure a source is and not how wide it speaks', () => {
    expect(meet('2019-09-09?', '2019-09-10')).toBe(false);
  });
});

describe('the months between two dates', () => {
  test('are none where the dates meet', () => {
    expect(apart('2019', '2019-09')).toBe(0);
  });

  test('count from the end of one to the beginning of the other, either way round', () => {
    expect(apart('2017-09', '2019-09')).toBeCloseTo(23, 0);
    expect(apart('2019-09', '2017-09')).toBe(apart('2017-09', '2019-09'));
  });

  test('are none from an open end on', () => {
    expect(apart('2017/..', '2030')).toBe(0);
    expect(apart('[..2019-03]', '../2010')).toBe(0);
  });
});
