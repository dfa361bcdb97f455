import type { FoundUnit } from './figure-units.ts';

/** A number and what stands around it. */
export interface Numeral {
  /** Offsets of the number, its currency included. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly number: number;
  readonly unit: FoundUnit | undefined;
}

/** Words that number what follows or what they name: “page 4”, “Room 2”. */
const LABEL =
  /(?:\b(?:pages?|pp|p|paragraphs?|chapters?|sections?|articles?|clauses?|notes?|figures?|fig|tables?|rooms?|no|nos|numbers?|lines?|steps?|versions?|volumes?|vol|cases?|acts?|parts?|platforms?|routes?|roads?|flights?|models?|grades?|levels?|types?|class|series|mark|gates?|bus|tram|phase|stage|tier|group|unit|box|item|question|day|week|year)\.?|[#№§])\s?$/i;
const CAPITALISED = /(?<![.!?:“"]\s|^)\b\p{Lu}[\p{L}’-]*\s$/u;
/** What a thing with a number in its name does: “the Ferrow 3000 costs”. */
const VERB =
  /^(?:adds|arrives|brings|comes|costs|features|gets|goes|has|holds|includes|lasts|launches|makes|needs|offers|requires|runs|sells|ships|starts|supports|takes|uses|weighs|wins|works)\b/;
const STREET =
  /^\s+(?:\p{Lu}\p{L}+\s){0,2}(?:Lane|Street|Road|Avenue|Square|Drive|Way|Place|Quay|Row|Hill|Close|Terrace|Boulevard)\b/u;
const TIME =
  /^(?:\s?(?:a\.?m\b|p\.?m\b|o[’']clock)|[:.h]\d\d(?!\d)(?=\s?(?:[ap]\.?m\b|[,.;)]|\s|$)))/i;
const AT_TIME = /\b(?:at|from|until|till|to|by)\s$/i;
/** Months, days and other ordinals in words or digits. */
const ORDINAL = /^\s?(?:st|nd|rd|th)\b/i;
const ATTACHED = /^(?:[\p{L}\d]|[-–/.]\d|[-–]\p{Lu}{2})/u;

/** No word further off tells of a number. */
const REACH = 80;

/** Whether a number counts nothing: an ordinal, a time of day, part of a name, a code or an address. */
export function isNoFigure(text: string, numeral: Numeral): boolean {
  const { start, end, words, number, unit } = numeral;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end);
  const isDigits = /^\d/.test(words);
  if (/[\p{L}\d][-–/.]$|[.,:]$(?<=\d[.,:])|[/\\@_#№§]$/u.test(before) && isDigits)
    return !isRangeDash(before);
  if (unit?.sort === 'money' || unit?.sort === 'share') return false;
  if (ORDINAL.test(after) || TIME.test(after)) return true;
  if (/\d(?:[:.]|\s?\()$/.test(before)) return true;
  // Nobody counts 2019 of nothing.
  if (!unit && /^(?:19|20)\d\d$/.test(words)) return true;
  // The number of the paragraph.
  if (before.trim() === '' && /^[.)]\s/.test(after) && isDigits) return true;
  if (isDigits && ATTACHED.test(after) && !unit) return !/^[-–]\d/.test(after);
  if (/^\s?[-–]?year[-\s]olds?\b/i.test(after)) return true;
  // “the after 95 generation”, “post-90s”
  if (/\b(?:post|the after)[-\s]$/i.test(before) && number < 100) return true;
  if (/\bafter\s$/i.test(before) && !unit) return true;
  // A telephone number or a code.
  if (/^0\d/.test(words)) return true;
  if (/^\s*['’]?s\b/.test(after) && isDigits) return true;
  if (!isDigits) return isNoCount(before, after, numeral);
  if (AT_TIME.test(before) && /^\d{1,2}\.\d\d$/.test(words) && !unit) return true;
  if (LABEL.test(before) && (!unit || unit.sort === 'count')) return true;
  if (STREET.test(after)) return true;
  return CAPITALISED.test(before) && (unit ? VERB.test(unit.unit) : number < 1000);
}

/** “10–12” is a range, “WF-2023” a code. */
const isRangeDash = (before: string): boolean => /(?<![\p{L}-]\d*)\d[%]?[–-]$/u.test(before);

/** Words for numbers are often no count: “one of them”, “no one”, “double eleven”. */
function isNoCount(before: string, after: string, { words, unit }: Numeral): boolean {
  const word = words.toLowerCase();
  if (/^(?:one|zero)$/.test(word)) return !unit?.length || /^\s(?:day|time)\b/i.test(after);
  if (/^(?:hundred|thousand|million|billion|dozen)s?$/.test(word)) return true;
  if (/^[-\s](?:thirds?|quarters?|fifths?|tenths?|hundredths?|fold)\b/i.test(after)) return true;
  if (/^-(?!(?:year|month|week|day|hour|minute|night)s?\b)\p{L}/u.test(after)) return true;
  if (/\b(?:double|number|chapter|part|act|book|the)\s$/i.test(before) && !unit) return true;
  return /\p{L}-$/u.test(before);
}
