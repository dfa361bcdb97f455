import { expect, test } from 'vitest';
import { parseDate } from '../../../src/schemas/date.ts';
import { formatDate, formatSpan, yearOf } from '../../../src/views/date.ts';

test.each([
  ['2019-09-18', '18 September 2019'],
  ['2019-09', 'September 2019'],
  ['2019', '2019'],
  ['2019-21', 'spring 2019'],
  ['2019-23', 'autumn 2019'],
  ['2021-03-22~', 'about 22 March 2021'],
  ['2019~', 'about 2019'],
  ['2015?', 'probably 2015'],
  ['2017-07?', 'probably July 2017'],
  ['2019%', 'probably about 2019'],
])('a date written %s is shown as %s, and no more exact', (edtf, words) => {
  expect(formatDate(parseDate(edtf))).toBe(words);
});

test.each([
  ['[2015,2016]', '2015 or 2016'],
  ['[2015-03,2016-02~]', 'March 2015 or about February 2016'],
  ['[..2019-03]', 'by March 2019'],
  ['[2019-03..]', 'March 2019 or later'],
])('a choice written %s is shown as %s', (edtf, words) => {
  expect(formatDate(parseDate(edtf))).toBe(words);
});

test.each([
  ['2014/2017', '2014 to 2017'],
  ['2017-08/2017-09', 'August 2017 to September 2017'],
  ['2017-08-30/2017-09-02', '30 August 2017 to 2 September 2017'],
  ['2016-08-15/2017-08-18', '15 August 2016 to 18 August 2017'],
  ['2019/..', 'since 2019'],
  ['../2019', 'until 2019'],
])('an interval written %s is shown as %s', (edtf, words) => {
  expect(formatDate(parseDate(edtf))).toBe(words);
});

test('the days of one month share the name of the month', () => {
  expect(formatDate(parseDate('2017-08-15/2017-08-18'))).toBe('15–18 August 2017');
});

test('a day that is only about right keeps its word when it shares a month with another', () => {
  const words = (edtf: string) => formatDate(parseDate(edtf));
  expect(words('2017-08-15~/2017-08-18')).toBe('about 15 August 2017 to 18 August 2017');
  expect(words('2017-08-15/2017-08-18?')).toBe('15 August 2017 to probably 18 August 2017');
});

test.each([
  ['2014', '2017', '2014 – 2017'],
  ['2014-05', undefined, 'since May 2014'],
  [undefined, '2016-05-13', 'until 13 May 2016'],
  ['2018-10~', '2020', 'about October 2018 – 2020'],
])('a state from %s to %s is shown as %s', (since, until, words) => {
  const read = (edtf: string | undefined) => (edtf === undefined ? undefined : parseDate(edtf));
  expect(formatSpan(read(since), read(until))).toBe(words);
});

test('a state that no source dates has no words', () => {
  expect(formatSpan(undefined, undefined)).toBe('');
});

test.each([
  ['[..2019-03]', 'by March 2019'],
  ['2019/..', 'since 2019'],
  ['../2019', 'until 2019'],
])('a state since %s is shown as %s, without a second since', (since, words) => {
  expect(formatSpan(parseDate(since), undefined)).toBe(words);
});

test('a state that was over by some date is not said to have lasted until then', () => {
  expect(formatSpan(undefined, parseDate('[..2019-03]'))).toBe('ended by March 2019');
  expect(formatSpan(undefined, parseDate('../2019'))).toBe('until 2019');
});

test.each([
  ['2019-09-18', 2019],
  ['2018-10/2020', 2018],
  ['[..2019-03]', 2019],
  ['[2015,2016]', 2015],
  ['../2019', 2019],
])('%s stands under the year %i', (edtf, year) => {
  expect(yearOf(parseDate(edtf))).toBe(year);
});
