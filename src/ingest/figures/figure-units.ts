import { currencyAfter } from './money.ts';

export type FigureSort = 'money' | 'share' | 'count' | 'duration';

/** What a number counts, as told by the words after it. */
export interface FoundUnit {
  /** `%`, ISO 4217, or the noun as printed. */
  readonly unit: string;
  readonly sort: FigureSort;
  /** How many characters its words take, with the space before them. */
  readonly length: number;
}

const SHARE = /^[ \u00A0\u202F]?(?:%|％|per[ -]?cent\b|percent\b|pct\b)/i;
const POINTS = /^[ \u00A0]?(?:percentage points?|(?:%|per cent|percent)[- ]points?)\b/i;
const DURATION =
  /^[-\s\u00A0]?(seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|yrs?|decades?|centuries|century)\b(?![-\s]old\b)/i;
const SMALL_MONEY = /^[ \u00A0]?(pence|pennies|cents?|shillings?)\b/i;
const MEASURE =
  /^[ \u00A0\u202F]?((?:°\s?[CF]|km²|km2|m²|m2|m³|km\/h|kWh|MWh|GWh|MW|GW|kW|km|cm|mm|kg|mg|ml|ha|GB|TB|MB|kHz|GHz|MHz|ft|lbs?|oz|mph)(?![\p{L}\d])|(?<=\s)[mgtl](?![\p{L}\d])|(?<=^)[mgtl](?![\p{L}\d]))/u;
const MEASURE_WORDS =
  /^[ \u00A0]((?:square|cubic)[ \u00A0](?:metres?|meters?|kilometres?|kilometers?|feet|miles?|yards?|inches))\b/i;

/** Words that end the phrase of a noun. */
const STOP = new Set(
  (
    'a an the this that these those my your his her its our their and or but nor of in on at by to from for with without into onto ' +
    'over under after before since until till during between among against through across per than as if when while because where which who ' +
    'whom whose what how is are was were be been being am has have had do does did will would shall should can could may might must not no ' +
    'he she it they we you i there here so too also each every both all any some such then now just only even still yet already up down out ' +
    'off about around more less fewer most least later earlier ago long away apart together again back said says told asked went came got ' +
    'made took gave began became grew fell rose sold bought held kept left lost met paid put ran sent set stood took won failed passed ' +
    'visited opened closed joined sailed crossed ' +
    'respectively alone last next'
  ).split(' '),
);
const IRREGULAR =
  /^(?:people|men|women|children|staff|personnel|feet|teeth|mice|geese|sheep|fish|deer|aircraft|craft|species|series|media|criteria|data|lives|wives|halves|[\w-]*(?:men|women|people))$/i;
const SINGULAR_S =
  /(?:ss|us|is|ous|'s|’s)$|^(?:various|previous|plus|perhaps|always|news|overseas|does|times-)$/i;

/** The unit that the words after a number name. */
export function unitAfter(text: string): FoundUnit | undefined {
  const points = POINTS.exec(text)?.[0];
  if (points) return { unit: 'percentage points', sort: 'share', length: points.length };
  const share = SHARE.exec(text)?.[0];
  if (share) return { unit: '%', sort: 'share', length: share.length };
  const money = currencyAfter(text);
  if (money) return { unit: money.code, sort: 'money', length: money.length };
  const coins = SMALL_MONEY.exec(text);
  if (coins) return { unit: coins[1]!, sort: 'money', length: coins[0].length };
  const duration = DURATION.exec(text);
  if (duration) return { unit: duration[1]!, sort: 'duration', length: duration[0].length };
  const measure = MEASURE.exec(text) ?? MEASURE_WORDS.exec(text);
  if (measure) return { unit: measure[1]!, sort: 'count', length: measure[0].length };
  return nounAfter(text) ?? wholeAfter(text);
}

/** “three of the seven members”: the noun, which belongs to the number of the whole. */
function wholeAfter(text: string): FoundUnit | undefined {
  const lead = /^ of (?:the|its|their|our|his|her|these|those|your|my)(?: [\p{L}\d,]+)?(?= )/u.exec(
    text,
  )?.[0];
  const noun =
    lead &&
    (nounAfter(text.slice(lead.length)) ??
      nounAfter(lead.slice(lead.lastIndexOf(' ')) + text.slice(lead.length)));
  return noun ? { ...noun, length: 0 } : undefined;
}

/**
 * The first plural noun after a number, with the words between: “luxury fashion brands”. A word that ends in s and one that
 * follows it and does too are taken for one name (“sports brands”).
 */
function nounAfter(text: string): FoundUnit | undefined {
  let length = 0;
  const words: string[] = [];
  for (const [all, word] of text.matchAll(/[ \u00A0-]([\p{L}][\p{L}’'-]*)/guy)) {
    if (STOP.has(word!.toLowerCase()) || words.length === 5) break;
    if (words.length > 0 && isPlural(words.at(-1)!) && !isPlural(word!)) break;
    words.push(word!);
    length += all.length;
  }
  while (words.length > 0 && !isPlural(words.at(-1)!)) length -= words.pop()!.length + 1;
  return words.length === 0 ? undefined : { unit: words.join(' '), sort: 'count', length };
}

/** Whether a word looks like the plural of an English noun. */
export const isPlural = (word: string): boolean =>
  IRREGULAR.test(word) ||
  (/[\p{Ll}]s$/u.test(word) &&
    word.length > 2 &&
    !SINGULAR_S.test(word) &&
    !STOP.has(word.toLowerCase()));

/** The singular noun after “one” or a bare number: “1 lock”. */
export function singularAfter(text: string): FoundUnit | undefined {
  const match = /^[ \u00A0]([\p{Ll}][\p{L}-]+)/u.exec(text);
  if (!match || STOP.has(match[1]!)) return undefined;
  return { unit: match[1]!, sort: 'count', length: match[0].length };
}

/** The plural noun of which the words before a number say how many: “complaints fell from”, “buyers of the shop are”. */
export function nounBefore(text: string): string | undefined {
  const clause = /[^,;:.!?()“”"]*$/.exec(text)![0];
  const match =
    /([\p{L}’'-]+)((?:\s+[\p{L}’'-]+){0,4}?)\s+(?:fell|rose|grew|dropped|increased|decreased|climbed|went|are|were|is|was|have|has|reached|totall?ed|numbered|number)(?:\s+(?:to|from|by|at))?\s*$/iu.exec(
      clause,
    );
  if (!match) return undefined;
  const words = [match[1]!, ...match[2]!.trim().split(/\s+/)];
  return words.findLast((word, i) => isPlural(word) && words[i - 1]?.toLowerCase() !== 'of');
}
