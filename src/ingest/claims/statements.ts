import type { FoundSpeech } from '../speech/speech.ts';
import { isOfSaying } from '../speech/subjects.ts';
import { clauseAround } from './quote.ts';
import { entitiesIn, type ReadParagraph, type Suggestion } from './suggestion.ts';

/** A statement of who spoke about whom, with the date that says when. */
export function statementIn(
  { speaker, entity, words, index }: FoundSpeech,
  { n, text, names, dates }: ReadParagraph,
): Suggestion {
  const isInside = (at: number): boolean => at >= index && at < index + words.length;
  const about = entitiesIn(names.filter((name) => isInside(name.index))).filter(
    (id) => id !== entity,
  );
  return {
    list: 'statements',
    id: `${entity ?? 'statement'}-p${n}`,
    at: n,
    quote: clauseAround(text, index, words, index),
    speaker: entity,
    attributed: entity === undefined ? speaker : undefined,
    about,
    date: dates.find((date) => isInside(date.index) && isOfSaying(text.slice(index, date.index)))
      ?.edtf,
  };
}
