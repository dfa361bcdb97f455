import { afterEach, describe, expect, test, vi } from 'vitest';
import { findDates, findDatesInParagraphs } from '../../../../src/ingest/dates/dates.ts';

/** `words = EDTF`, in the order of the text. */
const datesIn = (text: string, published?: string, language = 'en'): readonly string[] =>
  findDates(text, { language, ...(published && { published }) }).map(
    ({ words, edtf }) => `${words} = ${edtf ?? 'unknown'}`,
  );

describe('whole texts', () => {
  test.each([
    [
      'a company report',
      'Founded in 1911, Northgate Mills posted sales of $812 million for the six months ended June 30, 2022, against $790 million in 2021. It plans to shut 6 plants by year-end 2023. The next report is due Nov. 9.',
      'en-US',
      '2022-08-15',
      [
        '1911 = 1911',
        'the six months ended June 30, 2022 = 2022-01-01/2022-06-30',
        '2021 = 2021',
        'year-end 2023 = 2023-12',
        'Nov. 9 = 2022-11-09',
      ],
    ],
    [
      'local history',
      'The mill was built between 1793 and 1796. In the early 19th century it spun cotton; by the 1840s it was silk. On 3 March 1851 a fire destroyed the roof, and in May the owners sold it. It closed in the winter of 1947.',
      'en',
      '2019-08-10',
      [
        'between 1793 and 1796 = 1793/1796',
        'the early 19th century = 1801/1900',
        '1840s = 1840/1849',
        '3 March 1851 = 1851-03-03',
        'May = 1851-05',
        'winter of 1947 = 1947-24',
      ],
    ],
    [
      'minutes of a council',
      'The 2022/23 budget was overspent. Room 12 will be painted by 30 September. The clerk reported 47 complaints since January. The next meeting will be held on Tuesday 4 July at 7.30 pm. The hearing, first set for April, was moved to 9 June.',
      'en',
      '2023-06-07',
      [
        '2022/23 = 2022/2023',
        '30 September = 2023-09-30',
        'January = 2023-01',
        'Tuesday 4 July = 2023-07-04',
        'April = 2023-04',
        '9 June = 2023-06-09',
      ],
    ],
    [
      'an abstract',
      'Trees were sampled from March to October 2018. Between May 2012 and June 2014, 312 people withdrew. Results for 2019–20 are expected next spring.',
      'en',
      '2020-05-12',
      [
        'March to October 2018 = 2018-03/2018-10',
        'Between May 2012 and June 2014 = 2012-05/2014-06',
        '2019–20 = 2019/2020',
        'next spring = 2021-21',
      ],
    ],
    [
      'a text that a machine carried over from Chinese',
      'In 2016 years 5 month, the North Bridge company opened 12 shops, the same year in December it sold out. On the 3 rd of this month the boss said that in the first half of this year, the profit dropped. In the August last year, people came.',
      'en',
      '2018-09-05',
      [
        '2016 years 5 month = 2016-05',
        'the same year in December = 2016-12',
        'the 3 rd of this month = 2018-09-03',
        'the first half of this year = 2018-01/2018-06',
        'August last year = 2017-08',
      ],
    ],
    [
      'Chinese',
      '北桥公司3月28日发布2022年年报。截至去年12月31日，门店近五百家。公司预计今年第一季度盈利，工厂将于下半年投产，明年年底前完工。双方上周五续约。上个月25日，新店开业。二〇一九年三月，老店关门。',
      'zh',
      '2023-03-29',
      [
        '3月28日 = 2023-03-28',
        '2022年 = 2022',
        '去年12月31日 = 2022-12-31',
        '今年第一季度 = 2023-01/2023-03',
        '下半年 = 2023-07/2023-12',
        '明年年底 = 2024-12',
        '上周五 = 2023-03-24',
        '上个月25日 = 2023-02-25',
        '二〇一九年三月 = 2019-03',
      ],
    ],
  ])('%s', (_, text, language, published, expected) => {
    expect(datesIn(text, published, language)).toEqual(expected);
  });
});

/** Counted from Wednesday 15 May 2024. */
test.each([
  ['It opened yesterday.', 'yesterday = 2024-05-14'],
  ['It opened on Monday.', 'Monday = 2024-05-13'],
  ['It will open on Monday.', 'Monday = 2024-05-20'],
  ['It opens on Monday.', 'Monday = 2024-05-20'],
  ['It opened last Friday.', 'last Friday = 2024-05-10'],
  ['It opened three weeks ago.', 'three weeks ago = 2024-04-24~'],
  ['It opened last week.', 'last week = 2024-05-06/2024-05-12'],
  ['It opens next month.', 'next month = 2024-06'],
  ['It opened last quarter.', 'last quarter = 2024-01/2024-03'],
  ['It opened last autumn.', 'last autumn = 2023-23'],
  ['It opened last October.', 'last October = 2023-10'],
  ['It opens next January.', 'next January = 2025-01'],
  ['It opened in November.', 'November = 2023-11'],
  ['It will open in November.', 'November = 2024-11'],
  ['It closes by the end of the year.', 'the end of the year = 2024-12'],
  ['From 1 June, the council said, it is shut.', '1 June = 2024-06-01'],
  ['It asked for more on 9 May, 34% of it at once.', '9 May = 2024-05-09'],
  ['It will run between 17 and 20 November.', 'between 17 and 20 November = 2024-11-17/2024-11-20'],
  ['It offers a premium to Friday’s price.', 'Friday = 2024-05-10'],
  ['It opened last weekend.', 'last weekend = 2024-05-11/2024-05-12'],
  ['It ran in FY2021.', 'FY2021 = 2021'],
  ['It opened on 30.08.2022.', '30.08.2022 = 2022-08-30'],
])('%s', (text, expected) => {
  expect(datesIn(text, '2024-05-15')).toEqual([expected]);
});

test.each([
  'It opens daily from 10:30 to 5 pm, every Friday and most Mondays, and is shut now; more later.',
  'We may march on. April Jones sat there in the sun with a Ferrow 3000 and 1250 dollars.',
  'Weekend tickets cost 2000 pounds, work took ten years, and will close within 28 days after 24/7 work.',
])('nothing in “%s” is a date', (text) => {
  expect(datesIn(text, '2024-05-15')).toEqual([]);
});

test('without a day of publication what is counted from it stays open, and what is printed in full does not', () => {
  expect(datesIn('Last week it said that in March it would sell what it bought in 2017.')).toEqual([
    'Last week = unknown',
    'March = unknown',
    '2017 = 2017',
  ]);
});

test('a month of publication tells no days, and weeks only nearly', () => {
  expect(datesIn('Last week and in July it fell. It fell on Monday.', '2019-09')).toEqual([
    'Last week = 2019-09~',
    'July = 2019-07',
    'Monday = 2019-09~',
  ]);
});

test('a date may hang on one of a paragraph before', () => {
  const found = findDatesInParagraphs(
    ['The lock failed on 4 March 2021.', 'Nobody came.', 'It was mended the following day.'],
    { language: 'en' },
  );
  expect(found.map((dates) => dates.map(({ edtf }) => edtf))).toEqual([
    ['2021-03-04'],
    [],
    ['2021-03-05'],
  ]);
});

test('a note says how a date was read where a choice was made', () => {
  const notes = (text: string): readonly (string | undefined)[] =>
    findDates(text, { language: 'en', published: '2017-08-22' }).map(({ note }) => note);
  expect(notes('It fell in May 2016.')).toEqual([undefined]);
  expect(notes('It fell yesterday.')).toEqual(['counted from the publication on 2017-08-22']);
  expect(notes('It fell last May.')).toEqual([
    'read as the year before the publication on 2017-08-22; it may mean 2017',
  ]);
  expect(notes('It fell in late 2015.')).toEqual(['the words mean the late part of it']);
});

describe('wherever the machine stands', () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ['America/Los_Angeles', 480],
    ['Asia/Shanghai', -480],
    ['Pacific/Kiritimati', -840],
  ])('in %s the dates are the same', (zone, offset) => {
    vi.stubEnv('TZ', zone);
    expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(offset);
    expect(datesIn('Yesterday, on 1 January 2024 and on Sunday it rained.', '2024-01-01')).toEqual([
      'Yesterday = 2023-12-31',
      '1 January 2024 = 2024-01-01',
      'Sunday = 2023-12-31',
    ]);
  });
});
