import { printedDates } from '../record/printed-date.ts';
import { endsSentence, lengthOf, wordCount } from './prose.ts';

/** Why the form of a short line says that it is none of the text, whatever its words mean. */
export function shapeReason(text: string): string | undefined {
  if (PAGE_MARK.test(text)) return 'page mark';
  if (/(?:\.\s?){5,}\s*[\divxl]+$/iu.test(text)) return 'table of contents';
  if (COUNTER.test(text)) return 'counter';
  if (RELATIVE_TIME.test(text)) return 'time of a post';
  if (isDateLine(text)) return 'date line';
  if (isNavigation(text)) return 'navigation';
  if (isTagRun(text)) return 'tags';
  return undefined;
}

/** A page's number or end, as programs and typists mark it, or a rule across the page. */
const PAGE_MARK =
  /^(?:[[({<\s–—-]*(?:page[ _-]?break|new[ _-]?page|(?:page|p\.|seite|pagina|página)\s*\d{1,4}(?:\s*(?:of|\/|von|sur|de|di)\s*\d{1,4})?|第\s*\d{1,4}\s*[页頁](?:\s*[/，,]?\s*共\s*\d{1,4}\s*[页頁])?|\d{1,4}\s*\/\s*\d{1,4})[\])}>\s–—-]*|[-–—_*=~#.·\s]{3,})$/iu;

/** A number, or one with what it counts, alone on its line; a mark alone. */
const COUNTER =
  /^(?:[\d.,]+\s*[kKmM]?\s*(?:views?|reads?|shares?|likes?|clicks?|hits?|votes?|min(?:ute)?s?(?: read)?|vues?|aufrufe|次(?:阅读|浏览)?|阅读|浏览)?|(?:views?|reads?|hits?|阅读|浏览|点击)\s*[:：]?\s*[\d.,]+|(?:[\p{L} ]{1,20}\s?[:：]\s*)?\d+\s*(?:min(?:ute[ns]?)?|分钟)|[|·•/>»›\\*]+)$/iu;

const UNIT = '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?)';
/** How long ago something was posted. */
const RELATIVE_TIME = new RegExp(
  `^(?:(?:about |posted )?(?:\\d+|an?|one) ?${UNIT} ago|(?:just now|yesterday|gestern|hier|ayer|ieri)|il y a \\d+ \\p{L}+|vor \\d+ \\p{L}+|hace \\d+ \\p{L}+|há \\d+ \\p{L}+|\\d+ \\p{L}+ fa|\\d+ ?(?:秒|分钟|小时|天|周|个月|年)前|刚刚|昨天)$`,
  'iu',
);
export const isRelativeTime = (text: string): boolean => RELATIVE_TIME.test(text);

/** Words that may stand beside the date of a line: a name, a place, a section. */
const BESIDE = 4;

/** A line that gives a date at one of its ends and little else: when a text came out, and who wrote it. */
export function isDateLine(text: string, beside = BESIDE): boolean {
  const dates = printedDates(text);
  const [date] = dates;
  if (!date || (endsSentence(text) && wordCount(text) > 6)) return false;
  const rest = dates
    .reduce((left, { words }) => left.replace(words, ' '), text)
    .replace(TIME_OR_COUNT, ' ');
  const isAtStart = lengthOf(text.slice(0, date.index).trim()) <= 12;
  const isParted = /[|·•]/.test(rest);
  return wordCount(rest) <= beside && (isAtStart || isParted || beside > BESIDE);
}

const TIME_OR_COUNT =
  /\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?)?|\d+ min(?:ute)?s? read|[\d.,]+ views?/giu;

/** Words of a piece of navigation. */
const LABEL = 5;

/** Short labels with the same mark between them, or a way through a site. */
function isNavigation(text: string): boolean {
  if (/\s[>»›→]$/u.test(text)) return wordCount(text) <= 8;
  if (/^(?:【[^】]{1,16}】\s*)+$/u.test(text)) return true;
  const labels = text.split(/\s*[|·•>»›→]\s*|\s+\/\s+/u).filter(Boolean);
  return (
    labels.length > 2 &&
    !endsSentence(text) &&
    labels.every((label) => wordCount(label) <= LABEL && lengthOf(label) <= 40)
  );
}

/** Labels run together as a page's tags are when it is saved as text, or a row of hash tags. */
function isTagRun(text: string): boolean {
  if (/^(?:[#＃][\p{L}\p{N}_]+[\s,]*){2,}$/u.test(text)) return true;
  const seams = text.match(/\p{Ll}{2}(?=\p{Lu}\p{Ll})/gu)?.length ?? 0;
  return seams > 1 && seams * 4 > wordCount(text) && !endsSentence(text) && wordCount(text) <= 12;
}
