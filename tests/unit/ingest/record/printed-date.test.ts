import { expect, test } from 'vitest';
import { printedDates } from '../../../../src/ingest/record/printed-date.ts';

test.each([
  ['2017/8/22 13:32:00 53', ['2017-08-22']],
  ['2021-11-23T08:10:00+00:00', ['2021-11-23']],
  ['30.08.2022 | 412 views', ['2022-08-30']],
  ['2020年9月8日  第3版', ['2020-09-08']],
  ['2020年9月', ['2020-09']],
  ['date 2019-09', ['2019-09']],
  ['Posted on 20 November 2023', ['2023-11-20']],
  ['September 14th, 2015', ['2015-09-14']],
  ['Sept. 5, 2019 and 3 mars 2020', ['2019-09-05', '2020-03-03']],
  ['12 de mayo de 2020', ['2020-05-12']],
  ['Freitag, 1. März 2019', ['2019-03-01']],
  ['May 2021', ['2021-05']],
  ['13/4/2020', ['2020-04-13']],
  ['4/13/2020', ['2020-04-13']],
  ['5/5/2020', ['2020-05-05']],
])('%s holds %j', (text, dates) => {
  expect(printedDates(text).map(({ edtf }) => edtf)).toEqual(dates);
});

test.each([
  ['3/4/2020', 'either number may be the month'],
  ['on 30.2.2020', 'there is no such day'],
  ['version 1.2.2020.4', 'a longer number'],
  ['12 May', 'no year'],
  ['in 2020', 'no month'],
])('%s holds none: %s', (text) => {
  expect(printedDates(text)).toEqual([]);
});

test('A date bears its words and their place', () => {
  expect(printedDates('Chair, 28 May 2021')).toEqual([
    { edtf: '2021-05-28', words: '28 May 2021', index: 7 },
  ]);
});
