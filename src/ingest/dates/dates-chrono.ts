import * as chrono from 'chrono-node';
import type { Clue, Mention, Turn } from './date-mentions.ts';

/**
 * Every text is read as if on this day, in a year that no document prints: what comes out near it was counted from it,
 * and becomes an offset, so that no clock and no time zone matters. Noon keeps clear of changes of summer time.
 */
const REFERENCE = { year: 1000, month: 6, day: 15 };
const referenceDate = (): Date => new Date(REFERENCE.year, REFERENCE.month - 1, REFERENCE.day, 12);

/**
 * Parsers of times of day, which take “from 1 June” for an hour, and of lengths of time; refiners that join them to dates, and
 * the one that knows May only after “in”.
 */
const NOT_WANTED =
  /Time(?:Expression|Unit(?:Within|Later|Casual))|CasualTime|RelativeDate|MergeRelative|EndOf|ENUnlikely/;

function withoutTimes(reader: chrono.Chrono): chrono.Chrono {
  const copy = reader.clone();
  copy.parsers = copy.parsers.filter(({ constructor }) => !NOT_WANTED.test(constructor.name));
  copy.refiners = copy.refiners.filter(({ constructor }) => !NOT_WANTED.test(constructor.name));
  return copy;
}

const READERS: Readonly<Record<string, chrono.Chrono>> = {
  en: withoutTimes(chrono.en.GB),
  'en-us': withoutTimes(chrono.en.casual),
  de: withoutTimes(chrono.de.casual),
  es: withoutTimes(chrono.es.casual),
  fr: withoutTimes(chrono.fr.casual),
  it: withoutTimes(chrono.it.casual),
  ja: withoutTimes(chrono.ja.casual),
  nl: withoutTimes(chrono.nl.casual),
  pt: withoutTimes(chrono.pt.casual),
  ru: withoutTimes(chrono.ru.casual),
  sv: withoutTimes(chrono.sv.casual),
  uk: withoutTimes(chrono.uk.casual),
};

/**
 * Days, months and weekdays that `chrono-node` finds, and what is counted from today (“yesterday”, “three weeks ago”).
 *
 * @param language BCP 47; one for which there is no reader finds nothing.
 */
export function findWithChrono(text: string, language: string): readonly Mention[] {
  const tag = language.toLowerCase();
  const reader = READERS[tag] ?? READERS[tag.split('-')[0]!];
  if (!reader) return [];
  return reader
    .parse(text, referenceDate())
    .filter((result) => isDate(result, text))
    .map(toMention);
}

/** Of what is counted from today: names of days, and lengths of time that lie back. */
const COUNTED =
  /^(?!now$)\p{L}+(?:\s\p{L}+)?$|\bago$|^(?:vor|il y a|hace|há)\s|(?:geleden|fa|sedan|назад|тому)$/iu;
/** These are words too: “may”, “march”, “sat”, “sun”. */
const LOWER_CASE =
  /(?:^|\s)(?:may|march|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b/;
const BEFORE_MONTH =
  /(?:\b(?:in|of|by|since|until|till|to|from|between|and|or|before|after|during|around|last|this|next|early|mid|late|through|for)|[-–—(,])\s?$/i;
const RECURRING = /\b(?:every|each|most|alternate)\s+(?:on\s+)?$/i;
const OPENING_DAYS = /^\s*(?:to|[-–])\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;

function isDate({ text: words, index, start }: chrono.ParsedResult, text: string): boolean {
  const before = text.slice(0, index);
  const after = text.slice(index + words.length);
  // “weekend tickets”
  if (/^weekend/i.test(words)) return false;
  if (LOWER_CASE.test(words) || RECURRING.test(before)) return false;
  if (isCounted(start) && !COUNTED.test(words)) return false;
  // A fraction, a score, or part of a longer number.
  if (/^[\d/.-]+$/.test(words) && !/(?<!\d)\d{4}(?!\d)/.test(words)) return false;
  if (/[\w/]$/.test(before) || /^(?:\d|[/-]\d)/.test(after)) return false;
  if (start.isCertain('day') && start.isCertain('month')) return true;
  if (start.isCertain('weekday')) return !OPENING_DAYS.test(after);
  // “April Jones”, “May”
  const isName = /^\s+\p{Lu}/u.test(after) || /^may$/i.test(words);
  if (start.isCertain('month'))
    return start.isCertain('year') || !isName || BEFORE_MONTH.test(before);
  return isCounted(start);
}

/** Whether the year comes from the reference and not from the text. */
const isCounted = (parts: chrono.ParsedComponents): boolean =>
  parts.isCertain('year') && Math.abs(parts.get('year')! - REFERENCE.year) < 200;

/** “9 May, 34%”: two digits after a day are no year without an apostrophe. */
const LOOSE_DIGITS = /(?<=\p{L}\.?),?\s+\d\d$/u;

function toMention({ index, text, start, end }: chrono.ParsedResult): Mention {
  const lead = /^(?:on|am|le|el)\s+/i.exec(text)?.[0].length ?? 0;
  const hasLooseDigits =
    start.isCertain('day') && start.isCertain('year') && LOOSE_DIGITS.test(text);
  const words = hasLooseDigits ? text.replace(LOOSE_DIGITS, '') : text.replace(/[\s,;.]+$/, '');
  const isSpan = end && !isCounted(start) && (end.isCertain('day') || end.isCertain('month'));
  const isLong = /\b(?:weeks?|months?|years?)\b|woche|mois|semaine/i.test(text) && isCounted(start);
  return {
    index: index + lead,
    end: index + words.length,
    from: toClue(start, words),
    ...(isSpan && { to: toClue(end, words) }),
    ...(isLong && { approximate: true }),
  };
}

function toClue(parts: chrono.ParsedComponents, words: string): Clue {
  const known = (unit: 'year' | 'month' | 'day' | 'weekday'): number | undefined =>
    parts.isCertain(unit) ? parts.get(unit)! : undefined;
  const [year, month, weekday] = [known('year'), known('month'), known('weekday')];
  if (isCounted(parts)) return countedClue(year!, month, known('day'));
  const isPrinted =
    year !== undefined && (/\d{4}|[’']\d\d/.test(words) || /\d\D\d+\D\d\d$/.test(words));
  // “Dec 10” is a day, though the library takes it for 2010.
  const day = known('day') ?? (year === undefined || isPrinted ? undefined : year % 100);
  const turn = /\b(last|this|next)\b/i.exec(words)?.[1]?.toLowerCase() as Turn | undefined;
  return {
    ...(isPrinted && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(weekday !== undefined && { weekday }),
    ...(weekday !== undefined && day === undefined && turn && { turn }),
  };
}

/** How far what was read lies from the reference. */
function countedClue(year: number, month: number | undefined, day: number | undefined): Clue {
  const { year: y, month: m, day: d } = REFERENCE;
  if (day !== undefined)
    return {
      daysAway: Math.round((Date.UTC(year, month! - 1, day) - Date.UTC(y, m - 1, d)) / 86_400_000),
    };
  return month === undefined
    ? { yearsAway: year - y }
    : { monthsAway: (year - y) * 12 + month - m };
}
