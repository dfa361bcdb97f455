import type { Season } from './calendar.ts';

/** Which of several, as seen from the publication: last May, this summer, next Friday. */
export type Turn = 'last' | 'this' | 'next';

/**
 * What the words of a text say of a calendar point, before it is known what they are counted from: `year` is printed,
 * `yearsAway: -1` is last year, `month` with neither is a month of a year to be told from the context.
 */
export interface Clue {
  readonly year?: number;
  readonly yearsAway?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly monthsAway?: number;
  readonly quartersAway?: number;
  readonly weeksAway?: number;
  readonly day?: number;
  readonly daysAway?: number;
  readonly season?: Season;
  /** 0 for Sunday to 6 for Saturday. */
  readonly weekday?: number;
  readonly turn?: Turn;
}

/** Words that stand for a date. */
export interface Mention {
  /** Offset of the first character and of the one after the last. */
  readonly index: number;
  readonly end: number;
  readonly from: Clue;
  readonly to?: Clue;
  /** What its offsets are counted from; left out: the publication. */
  readonly since?: 'date-before';
  /** Which part of it the words mean. */
  readonly part?: 'start' | 'middle' | 'end' | 'early' | 'late';
  readonly approximate?: boolean;
  /** So many months ending with it: “the year to 31 March”. */
  readonly months?: number;
  readonly note?: string;
}

/** What a rule makes of the words it matches; `undefined` where they are no date after all. */
export interface DateRule {
  readonly pattern: RegExp;
  readonly read: (
    match: RegExpExecArray,
    text: string,
  ) => Omit<Mention, 'index' | 'end'> | undefined;
}

/** All that the rules find, overlaps included. */
export const applyRules = (text: string, rules: readonly DateRule[]): readonly Mention[] =>
  rules.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const mention = read(match, text);
      return mention
        ? [{ index: match.index, end: match.index + match[0].length, ...mention }]
        : [];
    }),
  );

/** Of mentions that overlap, the longest; of equally long ones, the first. In the order of the text. */
export function withoutOverlaps(mentions: readonly Mention[]): readonly Mention[] {
  const length = ({ index, end }: Mention): number => end - index;
  const kept: Mention[] = [];
  for (const mention of mentions.toSorted((a, b) => length(b) - length(a) || a.index - b.index))
    if (!kept.some(({ index, end }) => mention.index < end && index < mention.end))
      kept.push(mention);
  return kept.toSorted((a, b) => a.index - b.index);
}

const COUNTED = [
  'year',
  'yearsAway',
  'quartersAway',
  'monthsAway',
  'weeksAway',
  'daysAway',
  'turn',
] as const;

/** Whether the words name a year, printed or counted. */
export const hasYear = (clue: Clue): boolean => COUNTED.some((field) => clue[field] !== undefined);

/** Whether the words name a year and nothing within it. */
export const isYearOnly = ({ month, day, season, weekday, ...rest }: Clue): boolean =>
  (rest.year !== undefined || rest.yearsAway !== undefined) &&
  [month, day, season, weekday].every((value) => value === undefined);
