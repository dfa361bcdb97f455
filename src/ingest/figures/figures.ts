import { parseValue } from '../../schemas/value.ts';
import type { FoundDate } from '../dates/dates.ts';
import { findFractions } from './figure-fractions.ts';
import { shareUnits } from './figure-context.ts';
import { isNoFigure } from './figure-exclusions.ts';
import { signAfter, signBefore, type Sign } from './figure-signs.ts';
import { singularAfter, unitAfter, type FigureSort, type FoundUnit } from './figure-units.ts';
import { findChineseFigures } from './figures-zh.ts';
import { currencyBefore } from './money.ts';
import { exact, NUMBER, readNumber } from './numbers.ts';
import { sentencesOf } from '../sentences.ts';

/** A number in a text, with what it counts. */
export interface FoundFigure {
  /** As printed, with the words that make it “more than” and those of its unit. */
  readonly words: string;
  /** Offset in the text. */
  readonly index: number;
  /** In the syntax of `src/schemas/value.ts`: `750`, `>750`, `10..20`. */
  readonly value: string;
  readonly number: number;
  /** The end of a range. */
  readonly to?: number;
  /** `%`, ISO 4217, or the noun as printed; `undefined` where the text leaves it open. */
  readonly unit: string | undefined;
  readonly sort: FigureSort;
}

/** What figures are read against. */
export interface FigureContext {
  /** BCP 47. */
  readonly language: string;
  /** Dates of the same text; a number within one is no figure. */
  readonly dates: readonly FoundDate[];
}

/** A number on its way to a {@link FoundFigure}. */
export interface Reading {
  readonly index: number;
  readonly end: number;
  /** Offsets of the number itself. */
  readonly digits: readonly [start: number, end: number];
  readonly number: number;
  readonly to?: number;
  readonly sign?: Sign;
  readonly unit?: string;
  readonly sort: FigureSort;
}

/** Finds the figures of a paragraph, in the order of its text. Dates, ordinals, times of day and numbers in names are none. */
export function findFigures(text: string, context: FigureContext): readonly FoundFigure[] {
  const { language } = context;
  const isDate = (start: number, end: number): boolean =>
    context.dates.some(({ index, words }) => start < index + words.length && index < end);
  const readings = /^(?:zh|ja)\b/i.test(language)
    ? findChineseFigures(text, language)
    : findReadings(text, language);
  const figures = readings.filter(({ digits }) => !isDate(...digits));
  const shared = /^(?:zh|ja)\b/i.test(language)
    ? figures
    : shareUnits(text, figures, sentencesOf(text, language));
  return shared
    .map(({ index, end, number, to, sign, unit, sort }) => ({
      words: text.slice(index, end),
      index,
      value: to === undefined ? `${sign ?? ''}${number}` : `${number}..${to}`,
      number,
      ...(to !== undefined && { to }),
      unit,
      sort,
    }))
    .filter(({ value }) => isValue(value));
}

/** Whether a claim can hold the value: no part of nothing, and no number of more digits than are exact. */
function isValue(value: string): boolean {
  try {
    parseValue(value);
    return true;
  } catch {
    return false;
  }
}

/** No word further off than so many characters tells of a number. */
const REACH = 80;
const NUMBERS = new RegExp(String.raw`(?<![\p{L}\d])(?:${NUMBER})`, 'giu');

function findReadings(text: string, language: string): readonly Reading[] {
  const single = [...text.matchAll(NUMBERS)].flatMap((match) => {
    const reading = readFigure(text, match.index, match[0], language);
    return reading ? [reading] : [];
  });
  return joinRanges(
    text,
    [...single, ...findFractions(text)].toSorted((a, b) => a.index - b.index),
  );
}

function readFigure(
  text: string,
  start: number,
  words: string,
  language: string,
): Reading | undefined {
  const number = readNumber(words, language);
  const end = start + words.length;
  if (number === undefined) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  const money = currencyBefore(before, language);
  const lead = money ? start - money.length : start;
  const after = text.slice(end);
  const isWord = !/\d/.test(words);
  const unit: FoundUnit | undefined = money
    ? { unit: money.code, sort: 'money', length: 0 }
    : (unitAfter(after) ?? (number === 1 && !isWord ? singularAfter(after) : undefined));
  if (isNoFigure(text, { start: lead, end, words, number, unit })) return undefined;
  const tail = end + (unit?.length ?? 0);
  // “over five years” is how long something took.
  const found = signBefore(before.slice(0, before.length - (money?.length ?? 0)));
  const isPeriod = unit?.sort === 'duration' && /over\s*$/i.test(before);
  const sign = isPeriod ? undefined : found;
  const suffix = sign ? undefined : (signAfter(text.slice(end)) ?? signAfter(text.slice(tail)));
  return {
    index: lead - (sign?.length ?? 0),
    end: tail,
    digits: [start, end],
    number,
    ...((sign ?? suffix) && { sign: (sign ?? suffix)!.sign }),
    ...(unit && { unit: unit.unit }),
    sort: unit?.sort ?? 'count',
  };
}

/** Verbs after which “from 9 to 12” is a change and not a range. */
const CHANGE =
  /\b(?:rose|rise[sn]?|rising|fell|falls?|fallen|falling|grew|grow[sn]?|growing|went|go(?:es|ing|ne)?|cut|up|down|shrank|swelled|(?:dropp|increas|decreas|climb|declin|jump|rais|reduc|lower|improv|slipp|expand|doubl|narrow|widen|mov|chang|tripl|plung|soar|shift)(?:ed|ing|es?|s)?)\b[^.;]{0,40}\bfrom\s+$/i;

/** “14,800 to 46,000 yuan” is one figure; a unit of one end is that of both. */
function joinRanges(text: string, readings: readonly Reading[]): readonly Reading[] {
  const joined: Reading[] = [];
  for (const reading of readings) {
    const last = joined.at(-1);
    const range = last && rangeOf(text, last, reading);
    if (range) joined[joined.length - 1] = range;
    else joined.push(reading);
  }
  return joined;
}

function rangeOf(text: string, first: Reading, second: Reading): Reading | undefined {
  const gap = text.slice(first.end, second.index);
  const isBetween = /^\s+and\s+$/.test(gap) && /\bbetween\s+$/i.test(text.slice(0, first.index));
  if (!isBetween && !/^(?:\s+to\s+|\s?[–—-]\s?|\s+or\s+)$/.test(gap)) return undefined;
  if (first.to !== undefined || CHANGE.test(text.slice(0, first.index))) return undefined;
  if (first.unit !== undefined && first.unit !== second.unit) return undefined;
  // “£10–12 million”
  const scale = /(?:thousand|million|billion|trillion|bn|[mk])$/i.exec(
    text.slice(...second.digits),
  )?.[0];
  const isScaled = scale && /^[\d.,]+$/.test(text.slice(...first.digits)) && first.number < 1000;
  const low = isScaled ? exact(first.number * (readNumber(`1 ${scale}`) ?? 1)) : first.number;
  if (low >= second.number) return undefined;
  const { sign: _, ...rest } = second;
  return {
    ...rest,
    index: first.index,
    digits: [first.digits[0], second.digits[1]],
    number: low,
    to: second.number,
  };
}
