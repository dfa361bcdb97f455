import type { Vocabulary } from '../../schemas/vocabulary.ts';
import { daysOf, toSpan } from '../dates/calendar.ts';
import type { FoundDate } from '../dates/dates.ts';
import type { FoundName } from '../names/names.ts';
import { isOfSaying } from '../speech/subjects.ts';
import { clauseAround } from './quote.ts';
import {
  entitiesIn,
  type Ground,
  type ReadParagraph,
  type ReadSentence,
  type Suggestion,
} from './suggestion.ts';
import type { FoundTerm } from './terms.ts';

/**
 * An event for each date of a sentence, and one where a verb of the vocabulary stands between two names. A date that only
 * says when a figure held, or when somebody spoke, tells of no event; a duration is no such figure.
 */
export function eventsIn(
  sentence: ReadSentence,
  { n, text: paragraph, speech }: ReadParagraph,
  terms: readonly FoundTerm<string>[],
  { vocabulary, published }: Ground,
): readonly Suggestion[] {
  const { text, index, names, dates, figures } = sentence;
  const who = entitiesIn(names);
  const event = (at: number, date?: FoundDate): Suggestion => {
    const others = dates.filter((other) => other !== date).map((other) => other.index - index);
    const own = terms.filter((term) => !isElsewhere(text, at - index, term.index, others));
    const term = nearestTo(at - index, own);
    return {
      list: 'events',
      id: `${term?.tells ?? 'event'}-p${n}`,
      at: n,
      quote: clauseAround(paragraph, index, text, at),
      type: term?.tells,
      who: (term && byRole(term, index, names, vocabulary)) ?? who,
      date: date?.edtf,
      stage: isAfter(date?.edtf, published) ? 'announced' : undefined,
      printed: date && isPlainDate(date) ? undefined : date?.words,
    };
  };
  const isOfSpeech = ({ index: at }: FoundDate): boolean =>
    speech.some((said) => said.index === index) && isOfSaying(paragraph.slice(index, at));
  const isMeasuring = figures.some(({ sort }) => sort !== 'duration');
  const telling = dates.filter((date) => (who.length > 0 || !isMeasuring) && !isOfSpeech(date));
  if (telling.length > 0) return telling.map((date) => event(date.index, date));
  const between = terms.find(
    (term) =>
      names.some((name) => name.index - index < term.index) &&
      names.some((name) => name.index - index >= term.end),
  );
  return between && dates.length === 0 ? [event(index + between.index)] : [];
}

/** Whether a date begins after another has ended; both are EDTF. */
function isAfter(date: string | undefined, other: string | undefined): boolean {
  const [later, earlier] = [date, other].map((edtf) => edtf && toSpan(edtf));
  return Boolean(later && earlier && daysOf(later.from)[0] > daysOf(earlier.to ?? earlier.from)[1]);
}

/** Whether a word stands in another clause than a place, and nearer to the date of that one. */
const isElsewhere = (text: string, at: number, word: number, others: readonly number[]): boolean =>
  /[,;]\s/.test(text.slice(Math.min(at, word), Math.max(at, word))) &&
  others.some((other) => Math.abs(other - word) < Math.abs(at - word));

const nearestTo = <T>(at: number, terms: readonly FoundTerm<T>[]): FoundTerm<T> | undefined =>
  terms.toSorted((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))[0];

/** Words from which the date can be read back need not be kept beside it. */
const isPlainDate = ({ relative, note }: FoundDate): boolean => !relative && note === undefined;

/** Entities before the verb in the role from which its edge leads, those after it in the other. */
function byRole(
  { tells, index, end }: FoundTerm<string>,
  start: number,
  names: readonly FoundName[],
  { eventTypes }: Vocabulary,
): Readonly<Record<string, readonly string[]>> | undefined {
  const { from, to } = eventTypes[tells]!;
  if (from === undefined || to === undefined) return undefined;
  const before = entitiesIn(names.filter((name) => name.index - start < index));
  const after = entitiesIn(names.filter((name) => name.index - start >= end)).filter(
    (entity) => !before.includes(entity),
  );
  return before.length > 0 && after.length > 0 ? { [from]: before, [to]: after } : undefined;
}
