import type { Season } from './calendar.ts';
import type { Clue, DateRule, Mention } from './date-mentions.ts';
import { chineseNumber } from '../figures/numbers-zh.ts';

const YEARS_AWAY: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  上年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  来年: 1,
  后年: 2,
};
const DAYS_AWAY: Readonly<Record<string, number>> = {
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  今天: 0,
  今日: 0,
  今晚: 0,
  明天: 1,
  明日: 1,
  后天: 2,
};
const AWAY: Readonly<Record<string, number>> = { 上: -1, 本: 0, 这: 0, 当: 0, 同: 0, 下: 1 };
const SEASONS: Readonly<Record<string, Season>> = { 春: 21, 夏: 22, 秋: 23, 冬: 24 };
const PARTS: Readonly<Record<string, NonNullable<Mention['part']>>> = {
  初: 'start',
  头: 'start',
  中: 'middle',
  上: 'early',
  下: 'late',
  底: 'end',
  末: 'end',
};
const WEEKDAYS = '日一二三四五六';

const DIGITS = '〇一二三四五六七八九';
const YEAR = `(?:(?<printed>(?:1[0-9]|20)\\d\\d|[〇零一二三四五六七八九]{4})年|(?<counted>${Object.keys(YEARS_AWAY).join('|')})|(?<leaning>同年|当年|翌年|次年))`;
const MONTH =
  '(?:(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?|(?<monthsAway>[上本当同下])个?月)(?!的?时间|以来)';
const DAY =
  '(?<day>[12]\\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号](?!线|店|楼)';
const TO_DAY = '(?:[至到~～—–-](?<toDay>[12]\\d|3[01]|0?[1-9])[日号])';
const PART = '(?:(?<part>[初底末])|(?<tenth>[上中下])旬|(?<middle>年中))';
const SEASON = '(?<season>[春夏秋冬])(?:天|季|日|末)?';
const STRETCH = '(?:第?(?<quarter>[一二三四1-4])季度?|(?<half>[下上])半年)';
const JOIN = '[，,]?的?';

const toYear = (printed: string): number =>
  Number(
    [...printed.replaceAll('零', '〇')]
      .map((sign) => (/\d/.test(sign) ? sign : DIGITS.indexOf(sign)))
      .join(''),
  );

type Groups = Readonly<Record<string, string | undefined>>;

/** Year, month and day in one expression; any of them may be left out. */
function readPoint(groups: Groups): ReturnType<DateRule['read']> {
  const { printed, counted, leaning, month, monthsAway, day, toDay, season, quarter, half } =
    groups;
  const year: Clue = printed
    ? { year: toYear(printed) }
    : counted
      ? { yearsAway: YEARS_AWAY[counted]! }
      : leaning
        ? { yearsAway: /[翌次]/.test(leaning) ? 1 : 0 }
        : {};
  const isLeaning = leaning || /[当同]/.test(monthsAway ?? '');
  const part = PARTS[groups['part'] ?? groups['tenth'] ?? (groups['middle'] ? '中' : '')];
  const months = quarter
    ? [chineseNumber(quarter)! * 3 - 2, chineseNumber(quarter)! * 3]
    : half
      ? half === '上'
        ? [1, 6]
        : [7, 12]
      : undefined;
  const from: Clue = {
    ...year,
    ...(month && { month: chineseNumber(month)! }),
    ...(monthsAway && { monthsAway: AWAY[monthsAway]! }),
    ...(day && { day: chineseNumber(day)! }),
    ...(season && { season: SEASONS[season]! }),
    ...(months && { month: months[0]! }),
  };
  return {
    from,
    ...(toDay && { to: { ...from, day: Number(toDay) } }),
    ...(months && { to: { ...from, month: months[1]! } }),
    ...(isLeaning && { since: 'date-before' as const }),
    ...(part && { part }),
  };
}

const pointRule = (pattern: string): DateRule => ({
  pattern: new RegExp(`(?<![第\\d.])${pattern}`, 'gu'),
  read: ({ groups }) => readPoint(groups ?? {}),
});

/** Rules for Chinese, whose dates the library reads only in part. */
export const CHINESE_RULES: readonly DateRule[] = [
  pointRule(`(?:${YEAR}${JOIN})?${MONTH}(?:${DAY}${TO_DAY}?|${PART})?`),
  pointRule(`${YEAR}${JOIN}(?:${SEASON}|${STRETCH})`),
  pointRule(`${YEAR}(?:年?${PART})?`),
  pointRule(STRETCH),
  {
    pattern: /([今明去])([春夏秋冬])/gu,
    read: ([, year, season]) => ({
      from: { yearsAway: YEARS_AWAY[`${year}年`]!, season: SEASONS[season!]! },
    }),
  },
  {
    pattern: /年([初中底末])/gu,
    read: (match, text) =>
      /[\d年一二三四五六七八九十几多两去今明后前当同]$/.test(text.slice(0, match.index))
        ? undefined
        : { from: { yearsAway: 0 }, part: PARTS[match[1]!]! },
  },
  {
    pattern: new RegExp(`(?:${Object.keys(DAYS_AWAY).join('|')})`, 'gu'),
    read: ([words]) => ({ from: { daysAway: DAYS_AWAY[words]! } }),
  },
  {
    pattern: /(?:([上本这下])个?)?(?:周|星期|礼拜)([一二三四五六日天])(?![些种])/gu,
    read: ([, week, day]) => ({
      from: {
        weekday: WEEKDAYS.indexOf(day === '天' ? '日' : day!),
        ...(week && { weeksAway: AWAY[week]! }),
      },
    }),
  },
  {
    pattern: /([上本这下])个?(?:周|星期|礼拜)(末)?(?![一二三四五六日天年期围])/gu,
    read: ([, week, end]) => {
      const weeksAway = AWAY[week!]!;
      return end
        ? { from: { weeksAway, weekday: 6 }, to: { weeksAway, weekday: 0 } }
        : { from: { weeksAway } };
    },
  },
  {
    pattern: /(?:本月|当月)?(?<![月\d])(\d{1,2})[日号](?=[，,。、；在起前，\s]|$)/gu,
    read: ([, day]) => ({ from: { monthsAway: 0, day: Number(day) } }),
  },
  {
    pattern: /(\d+|[一二两三四五六七八九十]+)(天|个月|年)前/gu,
    read: ([, digits, unit]) => {
      const away = -chineseNumber(digits!)!;
      if (unit === '天') return { from: { daysAway: away } };
      return {
        from: unit === '年' ? { yearsAway: away } : { monthsAway: away },
        ...(away < -1 && { approximate: true }),
      };
    },
  },
  {
    pattern: /(?:(\d{2}|二十|十[一二三四五六七八九]?|二十一)世纪)?(\d0|[二三四五六七八九]十)年代/gu,
    read: ([, century, tens]) => {
      const first = ((century ? chineseNumber(century)! : 20) - 1) * 100 + chineseNumber(tens!)!;
      return {
        from: { year: first },
        to: { year: first + 9 },
        ...(!century && { note: 'read as a decade of the twentieth century' }),
      };
    },
  },
  {
    pattern: /((?:1[0-9]|20)\d0)年代/gu,
    read: ([, year]) => ({ from: { year: Number(year) }, to: { year: Number(year) + 9 } }),
  },
  {
    pattern: /(\d{1,2}|二十[一]?|十[一二三四五六七八九]?)世纪(?!\d0|[二三四五六七八九]十年代)/gu,
    read: ([, century]) => {
      const n = chineseNumber(century!)!;
      return { from: { year: n * 100 - 99 }, to: { year: n * 100 } };
    },
  },
];
