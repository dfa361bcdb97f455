import { describe, expect, test } from 'vitest';
import { dateSchema, parseDate } from '../../../src/schemas/date.ts';

const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** First and last day of a date, as an author would say them. */
function daysOf(text: string): string {
  const { from, to } = parseDate(text);
  return `${iso(from)} – ${iso(to)}`;
}

const certain = { approximate: false, uncertain: false };

describe('the span of a date', () => {
  test('runs from the first to the last day that the words cover', () => {
    expect(daysOf('2019')).toBe('2019-01-01 – 2019-12-31');
    expect(daysOf('2019-09')).toBe('2019-09-01 – 2019-09-30');
    expect(daysOf('2019-09-18')).toBe('2019-09-18 – 2019-09-18');
    expect(daysOf('2020-02-29')).toBe('2020-02-29 – 2020-02-29');
  });

  test('ends with the last millisecond of the last day', () => {
    expect(parseDate('2019-09-18').to).toBe(Date.UTC(2019, 8, 19) - 1);
    expect(parseDate('2019-23').to).toBe(Date.UTC(2019, 11, 1) - 1);
  });

  test('is not widened by doubt about the date', () => {
    expect(daysOf('2015?')).toBe(daysOf('2015'));
    expect(daysOf('2020-12-18~')).toBe(daysOf('2020-12-18'));
    expect(daysOf('2020-12%')).toBe(daysOf('2020-12'));
  });

  test('joins the ends of an interval, whatever their precision', () => {
    expect(daysOf('2017-08-15/2017-08-18')).toBe('2017-08-15 – 2017-08-18');
    expect(daysOf('2018-10/2020')).toBe('2018-10-01 – 2020-12-31');
  });

  test('covers every choice', () => {
    expect(daysOf('[2015,2016]')).toBe('2015-01-01 – 2016-12-31');
  });

  test('has no end where the date is open', () => {
    expect(parseDate('[..2019-03]').from).toBe(-Infinity);
    expect(parseDate('2019/..').to).toBe(Infinity);
    expect(parseDate('../2019').from).toBe(-Infinity);
  });

  test('gives a season its three months, and winter those of the next year too', () => {
    expect(daysOf('2019-21')).toBe('2019-03-01 – 2019-05-31');
    expect(daysOf('2019-22')).toBe('2019-06-01 – 2019-08-31');
    expect(daysOf('2019-23')).toBe('2019-09-01 – 2019-11-30');
    expect(daysOf('2019-24')).toBe('2019-12-01 – 2020-02-29');
  });
});

describe('the parts of a date', () => {
  test('count months from 1 and are as precise as the author was', () => {
    expect(parseDate('2019-09-18').parts).toEqual([{ year: 2019, month: 9, day: 18, ...certain }]);
    expect(parseDate('2019').parts).toEqual([{ year: 2019, ...certain }]);
  });

  test('keep "about" and "probably" apart', () => {
    expect(parseDate('2020-12-18~').parts[0]).toMatchObject({
      approximate: true,
      uncertain: false,
    });
    expect(parseDate('2015?').parts[0]).toMatchObject({ approximate: false, uncertain: true });
    expect(parseDate('2015%').parts[0]).toMatchObject({ approximate: true, uncertain: true });
    expect(parseDate('2015-12~').parts).toEqual([
      { year: 2015, month: 12, approximate: true, uncertain: false },
    ]);
  });

  test('name the season', () => {
    expect(parseDate('2019-23').parts).toEqual([{ year: 2019, season: 'autumn', ...certain }]);
    const seasons = ['2019-21', '2019-22', '2019-24'].map(
      (text) => parseDate(text).parts[0]?.season,
    );
    expect(seasons).toEqual(['spring', 'summer', 'winter']);
  });

  test('hold one point for each end and each choice, empty where it is open', () => {
    expect(parseDate('2017-07?/..')).toMatchObject({
      form: 'interval',
      parts: [{ year: 2017, month: 7, uncertain: true }, certain],
    });
    expect(parseDate('[..2019-03]')).toMatchObject({
      form: 'choice',
      parts: [certain, { year: 2019, month: 3 }],
    });
    expect(parseDate('[2015,2016]').parts.map(({ year }) => year)).toEqual([2015, 2016]);
  });
});

describe('a date that cannot be shown', () => {
  test.each(['18 September 2019', '2019-9-18', '2019-13', ' 2019', 'autumn 2019', ''])(
    'rejects "%s" as no date at all',
    (text) => {
      expect(() => parseDate(text)).toThrow(`"${text}" is not a date; write it in EDTF`);
    },
  );

  test.each([
    '2019-02-30',
    '2019-02-29',
    '2019-09-31',
    '2019-12-32',
    '2015-06-31~',
    '2019-02-29/2020',
  ])('rejects %s, which is not on the calendar', (text) => {
    expect(() => parseDate(text)).toThrow(`"${text}" is not on the calendar`);
  });

  test.each(['2019/2018', '2019-05/2019-03', '[2016,2015]'])(
    'rejects %s, which runs backwards',
    (text) => {
      expect(() => parseDate(text)).toThrow(`"${text}" ends before it begins; write it in EDTF`);
    },
  );

  test.each([
    '201X',
    '2019-XX',
    '201',
    '{2015,2016}',
    '[2015..2017]',
    '2019-09-18T10:00',
    '2019-33',
    '../..',
  ])('rejects %s, for which a page has no words', (text) => {
    expect(() => parseDate(text)).toThrow(
      `"${text}" is a form of date that the site has no words for`,
    );
  });

  test('rejects digits without hyphens, which the package takes for seconds since 1970', () => {
    expect(() => parseDate('20190918')).toThrow('no words for');
  });
});

describe('the schema of a date', () => {
  test('takes a bare year, which YAML reads as a number', () => {
    expect(dateSchema.parse(2019)).toEqual(parseDate('2019'));
  });

  test('keeps the text as the author wrote it', () => {
    expect(dateSchema.parse('2020-12-18~').edtf).toBe('2020-12-18~');
  });

  test('says why it rejects a text', () => {
    expect(dateSchema.safeParse('soon').error?.issues[0]?.message).toMatch(
      /^"soon" is not a date; /,
    );
  });

  test('tells about quotation marks where YAML read a list', () => {
    expect(dateSchema.safeParse([2015, 2016]).error?.issues[0]?.message).toBe(
      'is not a date; put it between quotation marks if it holds [ or {',
    );
  });
});
