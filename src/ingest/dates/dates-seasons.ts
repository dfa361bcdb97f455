import type { Season } from './calendar.ts';
import type { Clue, DateRule, Mention, Turn } from './date-mentions.ts';

const SEASONS: Readonly<Record<string, Season>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  latter: 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  final: 4,
  last: 4,
};
/** Days that bear a name, as month and day. */
const NAMED_DAYS: readonly (readonly [RegExp, number, number])[] = [
  [/^christmas eve/i, 12, 24],
  [/^christmas/i, 12, 25],
  [/^boxing/i, 12, 26],
  [/eve$/i, 12, 31],
  [/^new/i, 1, 1],
  [/^valentine/i, 2, 14],
  [/^(?:double|singles)/i, 11, 11],
];

const before = ({ index }: RegExpExecArray, text: string): string => text.slice(0, index);
const after = (match: RegExpExecArray, text: string): string =>
  text.slice(match.index + match[0].length);
const lower = (word: string | undefined): string => word?.toLowerCase() ?? '';

const quarter = (n: number): Pick<Mention, 'from' | 'to'> => ({
  from: { month: n * 3 - 2 },
  to: { month: n * 3 },
});
const half = (n: number): Pick<Mention, 'from' | 'to'> => ({
  from: { month: n * 6 - 5 },
  to: { month: n * 6 },
});
const withYear = (
  mention: Pick<Mention, 'from' | 'to'>,
  year: Clue,
): Pick<Mention, 'from' | 'to'> => ({
  from: { ...mention.from, ...year },
  ...(mention.to && { to: { ...mention.to, ...year } }),
});
/** “’22” is of this century, as documents go. */
const fullYear = (digits: string): number => Number(digits.length === 2 ? `20${digits}` : digits);

/** Seasons, quarters, halves and days with a name. */
export const PARTS_OF_A_YEAR: readonly DateRule[] = [
  {
    pattern:
      /\b(?:(last|this|next)\s+)?(spring|summer|autumn|fall|winter)\b(?:(?:\s+of)?\s+((?:1[5-9]|20)\d\d)(?:[/–-](\d\d|\d{4}))?\b)?/gi,
    read: (match, text) => {
      const [, turn, word, year] = match;
      const season = SEASONS[lower(word)]!;
      if (turn) return { from: { season, turn: lower(turn) as Turn } };
      if (year) return { from: { season, year: Number(year) } };
      const lead = before(match, text);
      const isYearNext = /^(?:\s+of)?\s+(?:last|this|next|the same|that) year\b/i.test(
        after(match, text),
      );
      const isPlaced =
        /\b(?:in|by|until|since|during|before|after)\s(?:the\s|early\s|late\s|the early\s|the late\s|mid-)?$/i.test(
          lead,
        );
      // “a fall in sales”, “in spring water”
      const isOther = /^\s+(?:of|in|to|from|by)\b|^-/.test(after(match, text));
      return isYearNext || (isPlaced && !isOther) ? { from: { season } } : undefined;
    },
  },
  {
    pattern: /\b(?:the\s+)?(first|second|third|fourth|final|last|1st|2nd|3rd|4th)[\s-]quarter\b/gi,
    read: (match, text) => {
      if (/^last/i.test(match[0]) && !/^\s+of\b/.test(after(match, text)))
        return { from: { quartersAway: -1 } };
      return quarter(ORDINALS[lower(match[1])]!);
    },
  },
  {
    pattern: /(?<!\bthe )\b(this|next) quarter\b/gi,
    read: ([, turn]) => ({ from: { quartersAway: turn!.toLowerCase() === 'this' ? 0 : 1 } }),
  },
  {
    pattern:
      /\b(?:the\s+)?(first|second|latter)\s+half(?=\s+of\s+(?:the year|(?:last|this|next) year|(?:1[5-9]|20)\d\d\b))/gi,
    read: (match) => half(ORDINALS[lower(match[1])]!),
  },
  {
    pattern: /\b(Q[1-4]|H[12])(?:\s?(?:FY\s?|[’'])?(\d{4}|\d\d)\b)?(?![\w-])/g,
    read: (match) => {
      const n = Number(match[1]![1]);
      const part = match[1]!.startsWith('Q') ? quarter(n) : half(n);
      return match[2] ? withYear(part, { year: fullYear(match[2]) }) : part;
    },
  },
  {
    pattern:
      /\b(?:Christmas(?:\s(?:Eve|Day))?|Boxing\sDay|New\sYear[’']s\s(?:Eve|Day)|Valentine[’']?s?\sDay|Double\s(?:Eleven|11)|Singles[’']?\sDay)\b(?:,?\s+((?:1[5-9]|20)\d\d)\b)?/gi,
    read: (match) => {
      const [, month, day] = NAMED_DAYS.find(([name]) =>
        name.test(match[0].replace(/,?\s+\d+$/, '')),
      )!;
      return { from: { month, day, ...(match[1] && { year: Number(match[1]) }) } };
    },
  },
];
