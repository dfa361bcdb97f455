import { describe, expect, test } from 'vitest';
import { findDates } from '../../../../src/ingest/dates/dates.ts';
import { findFigures } from '../../../../src/ingest/figures/figures.ts';
import { parseValue } from '../../../../src/schemas/value.ts';

/** `words = value unit`, in the order of the text. */
function figuresIn(text: string, language = 'en'): readonly string[] {
  const dates = findDates(text, { language, published: '2022-06-15' });
  return findFigures(text, { language, dates }).map(
    ({ words, value, unit }) => `${words} = ${value} ${unit ?? '–'}`,
  );
}

describe('whole texts', () => {
  test.each([
    [
      'a company report',
      'Kelda Inc. had revenue of $4.2bn for the third quarter, up 12.5 percent from $3.7 billion. Net income rose from $270m to $310m. It expects FY2021 sales of between $17bn and $18bn. It employs 23,400 people in 14 countries and plans to shut 6 of its 42 plants, cutting roughly 1,100 jobs.',
      'en',
      [
        '$4.2bn = 4200000000 USD',
        '12.5 percent = 12.5 %',
        '$3.7 billion = 3700000000 USD',
        '$270m = 270000000 USD',
        '$310m = 310000000 USD',
        '$17bn and $18bn = 17000000000..18000000000 USD',
        '23,400 people = 23400 people',
        '14 countries = 14 countries',
        '6 = 6 plants',
        '42 plants = 42 plants',
        'roughly 1,100 jobs = ~1100 jobs',
      ],
    ],
    [
      'minutes of a council',
      '2. Item 4: the 2022/23 budget of £1,250,000 was overspent by 2.5%. Three of the seven members voted against. Room 12 will be painted. The clerk reported 47 complaints since January, of which 31 were about dogs. Under section 12(3) a fine of up to £2,500 may be imposed on 14 Mill Lane at 7.30 pm.',
      'en',
      [
        '£1,250,000 = 1250000 GBP',
        '2.5% = 2.5 %',
        'Three = 3 members',
        'seven members = 7 members',
        '47 complaints = 47 complaints',
        '31 = 31 complaints',
        'up to £2,500 = <=2500 GBP',
      ],
    ],
    [
      'an abstract',
      'We sampled 1 240 trees at 36 sites. Mean height was 14.2 m (range 9–21 m). About two thirds of them were older than 60 years. Growth was 3.4 percentage points higher. Samples weighed between 2 and 5 kg.',
      'en',
      [
        '1 240 trees = 1240 trees',
        '36 sites = 36 sites',
        '14.2 m = 14.2 m',
        '9–21 m = 9..21 m',
        'About two thirds = ~66.7 %',
        '60 years = 60 years',
        '3.4 percentage points = 3.4 percentage points',
        '2 and 5 kg = 2..5 kg',
      ],
    ],
    [
      'a test of a machine',
      'The Ferrow 3000 costs €1,299 and weighs 2.1 kg. Version 2.0 runs on 5G; its battery lasts up to 14 hours. It sold more than 40,000 units. Call 0800 555 0199. The 38-year-old founder owns 51 per cent. Half a million customers used it.',
      'en',
      [
        '€1,299 = 1299 EUR',
        '2.1 kg = 2.1 kg',
        'up to 14 hours = <=14 hours',
        'more than 40,000 units = >40000 units',
        '51 per cent = 51 %',
        'Half a million customers = 500000 customers',
      ],
    ],
    [
      'a text that a machine carried over from Chinese',
      'The turnover of the store exceeded 1 billion 350 million yuan, and 60% of consumers are after 90. The company had only 3 stores; it now has 260 stores in 48 cities, and nearly 100 are to follow. The after 95 consumers are growing up.',
      'en',
      [
        'exceeded 1 billion 350 million yuan = >1350000000 CNY',
        '60% = 60 %',
        '3 stores = 3 stores',
        '260 stores = 260 stores',
        '48 cities = 48 cities',
        'nearly 100 = <100 cities',
      ],
    ],
    [
      'Chinese',
      '全年营收达35.6亿元，同比增长12.3%；净利润约4.1亿元，下降近两成。员工3200余人，门店超过230个品牌，二线城市近五百家。预计营收为8亿至9亿元，投资1亿2000万美元，其中三分之一来自第二家工厂。上周五续约五年。',
      'zh',
      [
        '35.6亿元 = 3560000000 CNY',
        '12.3% = 12.3 %',
        '约4.1亿元 = ~410000000 CNY',
        '近两成 = <20 %',
        '3200余人 = >3200 人',
        '超过230个品牌 = >230 品牌',
        '近五百家 = <500 家',
        '8亿至9亿元 = 800000000..900000000 CNY',
        '1亿2000万美元 = 120000000 USD',
        '三分之一 = 33.3 %',
        '五年 = 5 年',
      ],
    ],
    [
      'French and German ways of writing numbers',
      'On a vendu 12 500 bateaux pour 3,5 millions d’euros, soit 15 % de plus qu’en 2019.',
      'fr',
      ['12 500 = 12500 –', '3,5 millions d’euros = 3500000 EUR', '15 % = 15 %'],
    ],
  ])('%s', (_, text, language, expected) => {
    expect(figuresIn(text, language)).toEqual(expected);
  });
});

test.each([
  ['It has at least 30 boats.', 'at least 30 boats = >=30 boats'],
  ['It has no more than 30 boats.', 'no more than 30 boats = <=30 boats'],
  ['It has fewer than 30 boats.', 'fewer than 30 boats = <30 boats'],
  ['It has 30 or more boats.', '30 = >=30 –'],
  ['It has about more than 20 boats.', 'more than 20 boats = >20 boats'],
  ['It has a hundred million of them.', 'a hundred million = 100000000 –'],
  ['It has two dozen boats.', 'two dozen boats = 24 boats'],
  ['It has one hundred and five boats.', 'one hundred and five boats = 105 boats'],
  ['Complaints fell to 1,355.', '1,355 = 1355 Complaints'],
  ['A repair costs 180 yuan.', '180 yuan = 180 CNY'],
  ['It sold for RMB 100 billion.', 'RMB 100 billion = 100000000000 CNY'],
  ['It reached 61 °C.', '61 °C = 61 °C'],
  ['They are 1/10000 of the members.', '1/10000 = 0.0001 –'],
  ['It sold 3,1 million.', '3,1 million = 3100000 –'],
])('%s', (text, expected) => {
  expect(figuresIn(text)).toEqual([expected]);
});

test('a number without a noun takes that of the number before it', () => {
  expect(figuresIn('A patch costs 180 yuan; a lining, 950. Of 187 locks, 23 leak.')).toEqual([
    '180 yuan = 180 CNY',
    '950 = 950 CNY',
    '187 locks = 187 locks',
    '23 = 23 locks',
  ]);
});

test('a change is two figures, a span of prices one', () => {
  expect(figuresIn('The number fell from 12 to 9 boats; it rose from 5 to 7 boats.')).toHaveLength(
    4,
  );
  expect(figuresIn('It sells at prices from 14,800 to 46,000 yuan.')).toEqual([
    '14,800 to 46,000 yuan = 14800..46000 CNY',
  ]);
});

test.each([
  'On 3 May 2021 at 10.30 the 5th boat, in Court Room 2, passed page 4 of case WF-2023-0417.',
  'No one of them was the first one, and one day one planner left on the 9 th.',
])('nothing in “%s” is a figure', (text) => {
  expect(figuresIn(text)).toEqual([]);
});

test('each figure is money, a share, a count or a duration', () => {
  const text = 'It lent £5, or 5%, to 5 people for 5 days.';
  expect(findFigures(text, { language: 'en', dates: [] }).map(({ sort }) => sort)).toEqual([
    'money',
    'share',
    'count',
    'duration',
  ]);
});

test('every value is one that a briefing may hold', () => {
  const text = 'It sold 1.1 million, 2.675 million, 0.07%, 1/7, £4.35bn and 9 to 11 boats.';
  const values = findFigures(text, { language: 'en', dates: [] }).map(({ value }) => value);
  expect(values.map((value) => parseValue(value).text)).toEqual(values);
  expect(values).toHaveLength(6);
});

test.each([
  ['百分之.5的人', 'zh'],
  ['0分之5的人', 'zh'],
  [`${'9'.repeat(30)} bridges`, 'en'],
  ['0.0000001 bridges', 'en'],
])('%s is no figure, since no claim can hold its value', (text, language) => {
  expect(figuresIn(text, language)).toEqual([]);
});
