import type { DateRule } from './date-mentions.ts';
import { PARTS_OF_A_YEAR } from './dates-seasons.ts';
import { YEAR_RULES } from './dates-years.ts';

const TURNS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  final: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
};
const before = ({ index }: RegExpExecArray, text: string): string => text.slice(0, index);
const after = (match: RegExpExecArray, text: string): string =>
  text.slice(match.index + match[0].length);
const lower = (word: string | undefined): string => word?.toLowerCase() ?? '';

/** Years, months and weeks that the text counts from its publication. */
const COUNTED: readonly DateRule[] = [
  {
    pattern:
      /\b(?:(this|last|next|previous|final|coming|current))\s+(?:calendar\s+|financial\s+|fiscal\s+)?(?:year|yr)\b/gi,
    read: (match, text) => {
      const word = lower(match[1]);
      const lead = before(match, text);
      // “the last year” is the past twelve months; “the final year of the war” hangs on what follows.
      const isOther = /\b(?:the|its|their|his|her|our|a|over|each|every)\s$/i.test(lead);
      if (isOther && word !== 'coming' && word !== 'current') return undefined;
      if (word === 'final' && /^\s+of\b/.test(after(match, text))) return undefined;
      return { from: { yearsAway: TURNS[word]! } };
    },
  },
  {
    pattern: /\b(this|last|next|final)\s+(month|week|weekend)\b/gi,
    read: (match, text) => {
      const isOther = /\b(?:the|its|their|his|her|our|a|each|every)\s$/i.test(before(match, text));
      if (isOther || (lower(match[1]) === 'final' && /^\s+of\b/.test(after(match, text))))
        return undefined;
      const away = TURNS[lower(match[1])]!;
      if (lower(match[2]) === 'month') return { from: { monthsAway: away } };
      if (lower(match[2]) === 'week') return { from: { weeksAway: away } };
      return { from: { weeksAway: away, weekday: 6 }, to: { weeksAway: away, weekday: 0 } };
    },
  },
  {
    pattern: /\b(?:the\s+)?(\d{1,2})\s?(?:st|nd|rd|th)\s+of\s+(this|last|next)\s+month\b/gi,
    read: (match) => ({ from: { monthsAway: TURNS[lower(match[2])]!, day: Number(match[1]) } }),
  },
  {
    pattern: /\b(?<=\bon )the\s+(\d{1,2})\s?(?:st|nd|rd|th)(?=[,.;:)]|\s*$)/gi,
    read: (match) => ({ from: { day: Number(match[1]) } }),
  },
  {
    pattern:
      /\b(?<=\b(?:by|at|before|until) )(?:the\s+)?year[-\s]end\b(?! \d)|(?<=\b(?:beginning|start|end|close|middle|turn|half|quarter) of )the year\b/gi,
    read: ([words]) => ({
      from: { yearsAway: 0 },
      ...(/end$/i.test(words) && { part: 'end' as const }),
    }),
  },
  {
    pattern: /(?<=\b(?:beginning|start|end|close|middle) of )the month\b/gi,
    read: () => ({ from: { monthsAway: 0 } }),
  },
];

/** What hangs on the date that the text named before. */
const LEANING: readonly DateRule[] = [
  {
    pattern: /\b(?:the same|that same|that) year\b/gi,
    read: () => ({ since: 'date-before', from: { yearsAway: 0 } }),
  },
  {
    pattern: /\bthe (?:same|that) month\b/gi,
    read: () => ({ since: 'date-before', from: { monthsAway: 0 } }),
  },
  {
    pattern:
      /\b(?:the (year before|previous year|preceding year|following year|next year|year after)|(a year (?:earlier|before)|a year later))\b/gi,
    read: (match) => ({
      since: 'date-before',
      from: { yearsAway: /before|previous|preceding|earlier/i.test(match[0]) ? -1 : 1 },
    }),
  },
  {
    pattern:
      /\bthe (?:(following|next|previous) (?:day|morning|afternoon|evening|night)|day (before|after))\b(?! yesterday| tomorrow)/gi,
    read: (match) => ({
      since: 'date-before',
      from: { daysAway: /previous|before/i.test(match[0]) ? -1 : 1 },
    }),
  },
  {
    pattern: /\b(?:the (?:following|next) month|a month later)\b/gi,
    read: () => ({ since: 'date-before', from: { monthsAway: 1 } }),
  },
];

/** Dates that a machine carried over from a language with other words for them: “2016 years 5 month 12 day”. */
const CARRIED_OVER: readonly DateRule[] = [
  {
    pattern:
      /\b((?:19|20)\d\d)\s+years?(?:\s+(\d{1,2})\s+months?(?:\s+(\d{1,2})\s+(?:days?|th|st|nd|rd))?|(?=\s*[,.;]|\s+the\b))/gi,
    read: ([, year, month, day]) => ({
      from: {
        year: Number(year),
        ...(month && { month: Number(month) }),
        ...(day && { day: Number(day) }),
      },
    }),
  },
  {
    pattern: /\b(\d{1,2})\s+month\s+(\d{1,2})\s+days?\b/gi,
    read: ([, month, day]) => ({ from: { month: Number(month), day: Number(day) } }),
  },
];

/** Rules for English, over and above the days that a library finds. */
export const ENGLISH_RULES: readonly DateRule[] = [
  ...CARRIED_OVER,
  ...COUNTED,
  ...LEANING,
  ...PARTS_OF_A_YEAR,
  ...YEAR_RULES,
];
