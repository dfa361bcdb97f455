import type { Vocabulary } from '../../schemas/vocabulary.ts';
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
 * says when a figure held, or when somebody spoke, tells of no event.
 */
export function eventsIn(
  sentence: ReadSentence,
  { n, text: paragraph, speech }: ReadParagraph,
  terms: readonly FoundTerm<string>[],
  { vocabulary }: Ground,
): readonly Suggestion[] {
  const { text, index, names, dates, figures } = sentence;
  const who = entitiesIn(names);
  const event = (at: number, date?: FoundDate): Suggestion => {
    const term = nearestTo(at - index, terms);
    return {
      list: 'events',
      id: `${term?.tells ?? 'event'}-p${n}`,
      at: n,
      quote: clauseAround(paragraph, index, text, at),
      type: term?.tells,
      who: (term && byRole(term, index, names, vocabulary)) ?? who,
      date: date?.edtf,
      printed: date && isPlainDate(date) ? undefined : date?.words,
    };
  };
  const isOfSpeech = ({ index: at }: FoundDate): boolean =>
    speech.some((said) => said.index === index) && isOfSaying(paragraph.slice(index, at));
  const telling = dates.filter(
    (date) => (who.length > 0 || figures.length === 0) && !isOfSpeech(date),
  );
  if (telling.length > 0) return telling.map((date) => event(date.index, date));
  const between = terms.find(
    (term) =>
      names.some((name) => name.index - index < term.index) &&
      names.some((name) => name.index - index >= term.end),
  );
  return between && dates.length === 0 ? [event(index + between.index)] : [];
}

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
