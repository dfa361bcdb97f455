import type { DateRule } from './date-mentions.ts';
import { unitAfter } from '../figures/figure-units.ts';

const YEAR = String.raw`1\d{3}|20\d{2}`;
const CENTURIES = [
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
];
const DECADES = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

const decade = (year: number): ReturnType<DateRule['read']> => ({
  from: { year },
  to: { year: year + 9 },
});

/** Words after which four digits are a year. */
const FIRM_LEAD =
  /(?<![\p{L}])(?:in|im|en|nel|em|seit|depuis|dès|desde|since|until|till|by|during|before|circa|year|year[- ]end|the end of|the start of|the beginning of)\s(?:the\s(?:year\s)?|about\s|around\s|early\s|late\s|mid-)?$/iu;
/** Words after which they may be a year or a number. */
const LEAD =
  /\b(?:of|from|to|through|after|between|and|or|around|about|early|late|mid|to|than|for|on)[\s-]$/i;
const SCALE = /^\s?(?:million|billion|thousand|hundred|dozen)\b/i;

/** Whether four digits stand for a year rather than count something or name it. */
function isYear(year: number, lead: string, rest: string): boolean {
  if (/[\d\p{Sc}#][\s,.]?$|(?:[\w-]|No\.\s)$/iu.test(lead) || SCALE.test(rest)) return false;
  const unit = unitAfter(rest);
  if (unit && unit.sort !== 'count') return false;
  const counts = unit !== undefined;
  if (FIRM_LEAD.test(lead)) return !counts || year % 100 !== 0;
  if (LEAD.test(lead)) return !counts && year >= 1400;
  if (year < 1500 || counts) return false;
  // “(2017)”, “2020 was dry”, “2017-19”, “the 2019 report”
  const isAlone =
    /[([,;:–—-]\s?$|^$|[.!?”"]\s+$/u.test(lead) &&
    /^(?:[)\],;:–—.-]|\s+(?:was|saw|is|will|had|has|brought)\b|$)/.test(rest);
  const isJoined = /^\s?[–—-]\s?(?:1\d|20)\d\d\b/.test(rest);
  const isAttribute =
    /\b(?:the|its|their|our|his|her|a)\s$/i.test(lead) && /^\s+\p{Ll}/u.test(rest);
  return isAlone || isJoined || isAttribute;
}

/** Years, pairs of years, financial years, decades and centuries. */
export const YEAR_RULES: readonly DateRule[] = [
  {
    pattern: new RegExp(String.raw`(?<![\w.,/-])(?:${YEAR})(?![\w/]|[.,-]\d)(?:'s|’s)?`, 'g'),
    read: (match, text) => {
      const year = Number(match[0].slice(0, 4));
      const lead = text.slice(0, match.index);
      return isYear(year, lead, text.slice(match.index + match[0].length))
        ? { from: { year } }
        : undefined;
    },
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\w.,/-])(${YEAR})(\s?[–—]\s?|[/-])(\d\d|${YEAR})(?![\w/]|[.,-]\d)`,
      'g',
    ),
    read: ([, first, dash, second]) => {
      const from = Number(first);
      const to = Number(second!.length === 2 ? first!.slice(0, 2) + second! : second);
      const isMonth =
        dash === '-' && second!.length === 2 && Number(second) <= 12 && to !== from + 1;
      if (isMonth)
        return Number(second) > 0 ? { from: { year: from, month: Number(second) } } : undefined;
      return to > from && from >= 1400 && to < from + 200
        ? { from: { year: from }, to: { year: to } }
        : undefined;
    },
  },
  {
    pattern:
      /\b(?:FY\s?[’']?(\d{4}|\d\d)|(?:fiscal|financial)(?:\syear)?\s(?:of\s)?(\d{4}))\b(?![/–-]\d)/gi,
    read: ([, short, long]) => ({
      from: { year: Number(long ?? (short!.length === 2 ? `20${short}` : short)) },
      note: 'a financial year, whose months the words do not give',
    }),
  },
  {
    pattern: /(?<![\w.,])(1[5-9]\d0|20\d0)[’']?s\b/g,
    read: ([, year]) => decade(Number(year)),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?<=\bthe (?:(?:early|late|mid)[ -])?)(?:${DECADES.join('|')})\b`,
      'gi',
    ),
    read: ([word]) => ({
      ...decade(1920 + DECADES.indexOf(word.toLowerCase()) * 10)!,
      note: 'read as a decade of the twentieth century',
    }),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:the\s)?(?:(\d{1,2})(?:st|nd|rd|th)|(${CENTURIES.join('|')}))[\s-]century\b`,
      'gi',
    ),
    read: ([, digits, word]) => {
      const n = digits ? Number(digits) : CENTURIES.indexOf(word!.toLowerCase()) + 10;
      return { from: { year: n * 100 - 99 }, to: { year: n * 100 } };
    },
  },
];
