import edtf, { Date as EdtfPoint } from 'edtf';
import { z } from 'zod';
import { limitOn } from './date-limits.ts';

/**
 * A date as an author writes it, in EDTF (ISO 8601-2, levels 0 to 2), with the span of time that it covers.
 *
 * `from` and `to` are milliseconds since 1970-01-01 UTC, first and last instant; an open end is `-Infinity` or
 * `Infinity`. `parts` is the date cut into the pieces that a reader sees, so that no view parses EDTF again.
 */
export interface EdtfDate {
  readonly edtf: string;
  readonly from: number;
  readonly to: number;
  readonly form: 'point' | 'interval' | 'choice';
  readonly parts: readonly DatePoint[];
}

/** One calendar point of an {@link EdtfDate}; an interval has two, `[2015,2016]` has one for each year. */
export interface DatePoint {
  /** `undefined` where an interval or a choice is open: `../2019`, `[..2019-03]`. */
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  readonly season?: 'spring' | 'summer' | 'autumn' | 'winter';
  /** `~` in EDTF: the value is near the true one. */
  readonly approximate: boolean;
  /** `?` in EDTF: the source of the value is in doubt. */
  readonly uncertain: boolean;
}

/** What the `edtf` package gives for a parsed string, as far as it is used here; the package ships no types. */
interface EdtfNode {
  readonly type: 'Date' | 'Season' | 'Interval' | 'Set' | 'List' | 'Year' | 'Decade' | 'Century';
  /** Digits written as X: `201X`. */
  readonly unspecified?: { readonly value: number };
  readonly min: number;
  readonly max: number;
  readonly values: readonly unknown[];
  readonly approximate?: { readonly value: number };
  readonly uncertain?: { readonly value: number };
  readonly lower?: EdtfNode | number | null;
  readonly upper?: EdtfNode | number | null;
  readonly earlier?: boolean;
  readonly later?: boolean;
}

const SEASONS = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' } as const;
const OPEN: DatePoint = { approximate: false, uncertain: false };
const SHAPE =
  'write it in EDTF: 2019, 2019-09, 2019-09-18, 2019-23 (autumn), "2020-12-18~" (about), "2017-07?" (probably), "2017-08-15/2017-08-18", "[2015,2016]" or "[..2019-03]"';

/**
 * Reads an EDTF string.
 *
 * @throws Error with a sentence for the author when the string is not EDTF, is a form of it that a reader could not be
 *   shown in words, is not on the calendar, or runs backwards.
 */
export function parseDate(text: string): EdtfDate {
  const known = read.get(text);
  if (known) return known;
  const date = readDate(text);
  read.set(text, date);
  return date;
}

/** Dates that were read before: the package builds its grammar anew for each, and documents repeat their dates. */
const read = new Map<string, EdtfDate>();

function readDate(text: string): EdtfDate {
  if (isOffCalendar(text))
    throw new Error(
      `"${text}" is not on the calendar; that month has no such day: correct it, or leave the day out`,
    );
  const node = parseNode(text);
  if (!hasWords(node))
    throw new Error(`"${text}" is a form of date that the site has no words for; ${SHAPE}`);
  const parts = nodeToParts(node);
  const form = node.type === 'Interval' ? 'interval' : node.type === 'Set' ? 'choice' : 'point';
  const limit = limitOn({ edtf: text, form, parts });
  if (limit) throw new Error(`"${text}" ${limit}`);
  const [from, to] = spanOf(node);
  if (from > to) throw new Error(`"${text}" ends before it begins; ${SHAPE}`);
  return { edtf: text, from, to, form, parts };
}

/** What an editor can see of a date while it is written: the signs of which EDTF is made here. */
const WRITTEN = {
  pattern: String.raw`^[-\d/.,~?%[\] ]+$`,
  patternErrorMessage: `This is not a date; ${SHAPE}`,
};

/** An author's date: an EDTF string, read into an {@link EdtfDate}. */
export const dateSchema = z
  .union([z.string().meta(WRITTEN), z.number().int().transform(String)], {
    error: 'is not a date; put it between quotation marks if it holds [ or {',
  })
  .transform((text, context): EdtfDate => {
    try {
      return parseDate(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  })
  .meta({ title: 'Date in EDTF' });

/** A year, a month or a day, which nearly all dates are; known, about or probable. */
const PLAIN = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([~?%]?)$/;

/** A plain date goes past the grammar of the package, which is slow to build, to the class that it would give. */
function plainNode(text: string): EdtfNode | undefined {
  const [, year, month, day, sign = ''] = PLAIN.exec(text) ?? [];
  if (year === undefined) return undefined;
  const values = [
    Number(year),
    ...(month ? [Number(month) - 1] : []),
    ...(day ? [Number(day)] : []),
  ];
  const marks = { approximate: /[~%]/.test(sign), uncertain: /[?%]/.test(sign) };
  return new EdtfPoint({ values, ...marks }) as EdtfNode;
}

/** The package reads no season in an interval or a choice, nor one that is in doubt. */
const JOINED_SEASON = /\b\d{4}-2[1-4](?![\d-])/;

function parseNode(text: string): EdtfNode {
  const plain = plainNode(text);
  if (plain) return plain;
  try {
    return edtf(text) as EdtfNode;
  } catch (error) {
    if (JOINED_SEASON.test(text))
      throw new Error(
        `"${text}" has a season that does not stand alone: it bears no sign, and is no part of a longer date; write months, such as "2018-03/2018-05"`,
        { cause: error },
      );
    const reason = (error as Error).message.startsWith('invalid upper bound')
      ? 'ends before it begins'
      : 'is not a date';
    throw new Error(`"${text}" ${reason}; ${SHAPE}`, { cause: error });
  }
}

const DAYS = /(\d{4})-(\d\d)-(\d\d)/g;

/** The package takes 29 February of any year, and means 1 March by it. */
const isOffCalendar = (text: string): boolean =>
  [...text.matchAll(DAYS)].some(([, year, month, day]) => {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return Number(day) > last;
  });

/** Leaves out what EDTF has and no page can say: 201X, decades, hours, far years, quarters, lists, ranges of choices. */
function hasWords(node: EdtfNode): boolean {
  if (node.type === 'Date') return node.values.length <= 3 && !node.unspecified?.value;
  if (node.type === 'Season') return String(node.values[1]) in SEASONS;
  if (node.type === 'Set') return (node.values as readonly EdtfNode[]).every(hasWords);
  const ends = [knownBound(node.lower), knownBound(node.upper)].filter((end) => end !== undefined);
  return node.type === 'Interval' && ends.length > 0 && ends.every(hasWords);
}

/** First and last instant. Seasons are those of the northern half, three months each; winter runs into the next year. */
function spanOf(node: EdtfNode): readonly [number, number] {
  if (node.type === 'Season') {
    const [year, code] = node.values as readonly [number, number];
    const first = 2 + (code - 21) * 3;
    return [Date.UTC(year, first), Date.UTC(year, first + 3) - 1];
  }
  return [toInstant(node.min, -Infinity), toInstant(node.max, Infinity)];
}

function nodeToParts(node: EdtfNode): readonly DatePoint[] {
  if (node.type === 'Interval') return [boundToPoint(node.lower), boundToPoint(node.upper)];
  if (node.type !== 'Set') return [nodeToPoint(node)];
  const points = (node.values as readonly EdtfNode[]).map(nodeToPoint);
  return [...(node.earlier ? [OPEN] : []), ...points, ...(node.later ? [OPEN] : [])];
}

/** An open end is `null` or a number to the package. */
const knownBound = (bound: EdtfNode['lower']): EdtfNode | undefined =>
  bound && typeof bound === 'object' ? bound : undefined;

function boundToPoint(bound: EdtfNode['lower']): DatePoint {
  const known = knownBound(bound);
  return known ? nodeToPoint(known) : OPEN;
}

function nodeToPoint(node: EdtfNode): DatePoint {
  const [year, second, day] = node.values as readonly [number, number?, number?];
  const marks = {
    approximate: Boolean(node.approximate?.value),
    uncertain: Boolean(node.uncertain?.value),
  };
  if (node.type === 'Season')
    return { year, season: SEASONS[second as keyof typeof SEASONS], ...marks };
  // The package counts months from 0, as JavaScript does.
  return {
    year,
    ...(second !== undefined && { month: second + 1 }),
    ...(day !== undefined && { day }),
    ...marks,
  };
}

const toInstant = (value: number, open: number): number => (Number.isFinite(value) ? value : open);
