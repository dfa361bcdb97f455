import { toEdtf, toSpan, type Span } from './calendar.ts';
import { composeMentions } from './date-composition.ts';
import { applyRules, hasYear, withoutOverlaps, type Mention } from './date-mentions.ts';
import { placeMention } from './date-placement.ts';
import { findWithChrono } from './dates-chrono.ts';
import { ENGLISH_RULES } from './dates-en.ts';
import { CHINESE_RULES } from './dates-zh.ts';
import { sentenceAt, sentencesOf } from '../sentences.ts';
import { tenseAt } from './tense.ts';

/** An expression in a text that stands for a point or stretch of the calendar. */
export interface FoundDate {
  /** As printed. */
  readonly words: string;
  /** Offset in the text. */
  readonly index: number;
  /** `undefined`: counted from a day that is not known, or not on the calendar. */
  readonly edtf: string | undefined;
  /** Whether the words say less than a calendar does: no year, or counted from somewhere. */
  readonly relative: boolean;
  /** How it was read, where a choice was made. */
  readonly note?: string;
}

/** What dates are read against. */
export interface DateContext {
  /** BCP 47. */
  readonly language: string;
  /** EDTF: day, month or year on which the document was published. */
  readonly published?: string;
  /** Dates found in the paragraphs before, in their order; “the following day” hangs on the last of them. */
  readonly earlier?: readonly FoundDate[];
}

/**
 * Finds the dates of a paragraph, in the order of its text. What is counted from the day of publication is read literally
 * against it; no clock is read.
 */
export function findDates(text: string, context: DateContext): readonly FoundDate[] {
  const { earlier = [] } = context;
  return readDates(text, context, earlier.flatMap(spanOf)).map(({ date }) => date);
}

/** A date with what it was read from. */
interface ReadDate {
  readonly date: FoundDate;
  readonly mention: Mention;
  readonly span?: Span;
}

/** @param told spans of the dates before the text, in their order */
function readDates(
  text: string,
  { language, published }: DateContext,
  told: readonly Span[],
): readonly ReadDate[] {
  const publication = published === undefined ? undefined : toSpan(published);
  const sentences = sentencesOf(text, language);
  const found: ReadDate[] = [];
  const before = [...told];
  for (const mention of mentionsIn(text, language)) {
    const { index, end } = mention;
    const last = found.at(-1);
    const placed = placeMention(mention, {
      ...(publication && { publication }),
      before,
      ...(last?.span && { told: last.span, isToldInFull: last.mention.from.year !== undefined }),
      tense: tenseAt(text, sentenceAt(sentences, index), { index, end }, language),
    });
    const edtf = placed && toEdtf(placed.span);
    const date = {
      words: text.slice(index, end),
      index,
      edtf,
      relative: !hasPrintedYear(mention),
      ...(edtf !== undefined && placed?.note && { note: placed.note }),
    };
    const span = edtf === undefined ? undefined : placed?.span;
    found.push({ date, mention, ...(span && { span }) });
    if (span) before.push(span);
  }
  return found;
}

/** Finds the dates of all paragraphs of a document; each list stands for the paragraph in its place. */
export function findDatesInParagraphs(
  paragraphs: readonly string[],
  context: Omit<DateContext, 'earlier'>,
): readonly (readonly FoundDate[])[] {
  const told: Span[] = [];
  return paragraphs.map((text) => {
    const read = readDates(text, context, told);
    told.push(...read.flatMap(({ span }) => span ?? []));
    return read.map(({ date }) => date);
  });
}

function mentionsIn(text: string, language: string): readonly Mention[] {
  const isChinese = /^zh\b/i.test(language);
  const rules = isChinese ? CHINESE_RULES : ENGLISH_RULES;
  const atoms = [...applyRules(text, rules), ...findWithChrono(text, language)];
  return composeMentions(text, withoutOverlaps(atoms));
}

const hasPrintedYear = ({ from, to = from }: Mention): boolean =>
  from.year !== undefined || (hasYear(to) && to.year !== undefined);

const spanOf = ({ edtf }: FoundDate): readonly Span[] => {
  const span = edtf === undefined ? undefined : toSpan(edtf);
  return span ? [span] : [];
};
