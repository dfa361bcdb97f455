import { signAfter, signBefore } from './figure-signs.ts';
import type { FigureSort } from './figure-units.ts';
import type { Reading } from './figures.ts';
import { currencyAfter, currencyBefore } from './money.ts';
import { CHINESE_NUMBER, chineseNumber } from './numbers-zh.ts';
import { exact } from './numbers.ts';

const DURATIONS = '个月|个小时|个多月|分钟|小时|秒钟?|天|周年?|星期|年|个世纪|刻钟';
const MEASURES =
  '平方米|平方公里|立方米|公里|千米|厘米|毫米|千克|公斤|毫升|摄氏度|公顷|℃|°C|米|吨|克|升|亩|度';
const CLASSIFIERS =
  '个|只|件|人次|人|家|名|位|款|期|节|张|台|辆|座|条|间|层|种|项|次|倍|套|部|本|场|份|支|瓶|箱|双|颗|枚|艘|架|所|门|册|篇|笔|单|票|户|头|匹|棵|株|幅|块|片|把|对|组|批|届|站|店|城|国|省|市|元素';
const UNIT = new RegExp(
  `^(?:(?<duration>${DURATIONS})|(?<measure>${MEASURES})|(?<classifier>${CLASSIFIERS}))`,
  'u',
);
const NUMBERS = new RegExp(`(?<more>)(?<![第\\p{Script=Latin}\\d.])${CHINESE_NUMBER}`, 'gu');
const SHARE = /^\s?(?:%|％|个百分点)/u;

/** Finds figures in Chinese: numbers with a classifier, a currency, 成 or %. */
export function findChineseFigures(text: string, language: string): readonly Reading[] {
  const single = [...shares(text), ...counts(text, language)].toSorted((a, b) => a.index - b.index);
  const readings: Reading[] = [];
  for (const reading of single) {
    const last = readings.at(-1);
    if (last && reading.digits[0] < last.digits[1]) continue;
    const gap = last && text.slice(last.digits[1], reading.digits[0]);
    // 20至30元, 10%—20%
    if (
      last &&
      last.to === undefined &&
      /^%?[至到~～—–-]$/.test(gap!) &&
      last.number < reading.number
    )
      readings[readings.length - 1] = rangeOf(last, reading);
    else readings.push(reading);
  }
  return readings.filter(({ unit }) => unit !== undefined);
}

/** 20至30元: a sign before one of the ends says nothing of both. */
function rangeOf(first: Reading, last: Reading): Reading {
  const { sign: _, ...rest } = last;
  return {
    ...rest,
    index: first.index,
    digits: [first.digits[0], last.digits[1]],
    number: first.number,
    to: last.number,
  };
}

/** 七成, 三分之一, 百分之二十, 一半. */
function shares(text: string): readonly Reading[] {
  const found: [RegExpExecArray, number | undefined][] = [
    ...[
      ...text.matchAll(
        /([一二两三四五六七八九\d])成([一二三四五六七八九]|半)?(?![立为员本都绩功长就份分交])/gu,
      ),
    ].map((m): [RegExpExecArray, number | undefined] => [
      m,
      chineseNumber(m[1]!)! * 10 + (m[2] === '半' ? 5 : m[2] ? chineseNumber(m[2])! : 0),
    ]),
    ...[...text.matchAll(/([一二三四五六七八九十百\d]+)分之([一二三四五六七八九十百\d.]+)/gu)].map(
      (m): [RegExpExecArray, number | undefined] => [
        m,
        exact(Number(((chineseNumber(m[2]!)! / chineseNumber(m[1]!)!) * 100).toPrecision(3))),
      ],
    ),
    ...[...text.matchAll(/(?<!另)一半|过半|半数/gu)].map(
      (m): [RegExpExecArray, number | undefined] => [m, 50],
    ),
  ];
  return found.flatMap(([match, number]) =>
    number === undefined
      ? []
      : [
          withSigns(text, match.index, match.index + match[0].length, {
            number,
            unit: '%',
            sort: 'share',
            length: 0,
          }),
        ],
  );
}

function counts(text: string, language: string): readonly Reading[] {
  return [...text.matchAll(NUMBERS)].flatMap((match): readonly Reading[] => {
    const start = match.index;
    let end = start + match[0].length;
    const number = chineseNumber(match[0]);
    // 200多家: the sign stands between the number and its unit.
    const more = /^(?:多|余|来)(?=[\p{Script=Han}])/u.exec(text.slice(end))?.[0];
    if (number === undefined || /^[.:：]\d|^[A-Za-z]/.test(text.slice(end))) return [];
    const digits = [start, end] as const;
    end += more?.length ?? 0;
    const scale = more ? /^[万亿]/.exec(text.slice(end))?.[0] : undefined;
    end += scale?.length ?? 0;
    const total = exact(number * (scale ? chineseNumber(`1${scale}`)! : 1));
    const money = currencyBefore(text.slice(0, start), language);
    const unit = money
      ? {
          unit: money.code,
          sort: 'money' as const,
          length: currencyAfter(text.slice(end))?.length ?? 0,
        }
      : unitAfter(text.slice(end));
    const isArticle = match[0] === '一' && unit?.sort !== 'duration' && unit?.sort !== 'share';
    if (isArticle || (/[每另]$/.test(text.slice(0, start)) && match[0] === '一')) return [];
    const reading = withSigns(text, start - (money?.length ?? 0), end, {
      number: total,
      ...(unit ?? { unit: undefined, sort: 'count', length: 0 }),
    });
    return [{ ...reading, digits, ...(more && more !== '来' && { sign: '>' as const }) }];
  });
}

function unitAfter(text: string): { unit: string; sort: FigureSort; length: number } | undefined {
  const share = SHARE.exec(text)?.[0];
  if (share)
    return {
      unit: share.trim() === '个百分点' ? '百分点' : '%',
      sort: 'share',
      length: share.length,
    };
  const money = currencyAfter(text);
  if (money) return { unit: money.code, sort: 'money', length: money.length };
  const { duration, measure, classifier } = UNIT.exec(text)?.groups ?? {};
  if (duration)
    return { unit: duration.replace(/^个多?/, ''), sort: 'duration', length: duration.length };
  if (measure) return { unit: measure, sort: 'count', length: measure.length };
  if (!classifier) return undefined;
  if (classifier !== '个') return { unit: classifier, sort: 'count', length: classifier.length };
  // 个 says nothing of what is counted; the word after it does.
  const noun = firstWord(text.slice(1));
  return { unit: noun || '个', sort: 'count', length: 1 + noun.length };
}

function firstWord(text: string): string {
  const [first] = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text.slice(0, 12));
  return first?.isWordLike && /^\p{Script=Han}/u.test(first.segment) ? first.segment : '';
}

interface Measured {
  readonly number: number;
  readonly unit: string | undefined;
  readonly sort: FigureSort;
  readonly length: number;
}

function withSigns(
  text: string,
  start: number,
  end: number,
  { number, unit, sort, length }: Measured,
): Reading {
  const before = signBefore(text.slice(0, start));
  const after = before ? undefined : signAfter(text.slice(end + length));
  const sign = (before ?? after)?.sign;
  return {
    index: start - (before?.length ?? 0),
    end: end + length + (after?.length ?? 0),
    digits: [start, end],
    number,
    ...(sign && { sign }),
    ...(unit !== undefined && { unit }),
    sort,
  };
}
