/** The forms in which dates are written, each by an example in EDTF and as the pages say it. */
export const DATE_FORMS = [
  ['2019-09', 'September 2019'],
  ['2019-23', 'autumn 2019'],
  ['2020-12-18~', 'about 18 December 2020'],
  ['2015~', 'about 2015'],
  ['2017-07?', 'probably July 2017'],
  ['[2015,2016]', '2015 or 2016'],
  ['[..2019-03]', 'by March 2019'],
  ['[2016-05..]', 'May 2016 or later'],
  ['2017-08-15/2017-08-18', '15–18 August 2017'],
  ['2018/..', 'since 2018'],
  ['../2018', 'until 2018'],
] as const;
