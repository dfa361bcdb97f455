import type { FoundDate } from '../dates/dates.ts';
import type { FoundFigure } from '../figures/figures.ts';
import type { FoundName } from '../names/names.ts';
import { chooseMetric } from './metric.ts';
import { clauseAround } from './quote.ts';
import type { Ground, ReadParagraph, ReadSentence, Suggestion } from './suggestion.ts';
import type { Term } from './terms.ts';

/** Numbers that people write in words count seldom; a claim is worth suggesting from here, or where a metric fits. */
const WORTH_COUNTING = 11;

/** A figure with the nearest name as its subject, and the metric that its unit and words fit; durations are none. */
export function figureIn(
  figure: FoundFigure,
  sentence: ReadSentence,
  { n, text, names }: ReadParagraph,
  terms: readonly Term<string>[],
  ground: Ground,
): readonly Suggestion[] {
  if (figure.sort === 'duration') return [];
  const subject =
    nearest(sentence.names, figure.index) ??
    names.findLast(({ index }) => index < figure.index)?.entity;
  const metric = chooseMetric(figure, sentence.text, terms, subject, ground);
  if (!metric && figure.sort === 'count' && figure.number < WORTH_COUNTING) return [];
  return [
    {
      list: 'figures',
      id: `${metric?.id ?? figure.sort}-p${n}`,
      at: n,
      quote: clauseAround(text, sentence.index, sentence.text, figure.index),
      subject,
      metric: metric?.id,
      value: metric?.value ?? figure.value,
      asOf: nearestDate(sentence.dates, figure.index)?.edtf,
      printed: figure.words,
    },
  ];
}

/** The date of a sentence that stands nearest to a place of it. */
const nearestDate = (dates: readonly FoundDate[], at: number): FoundDate | undefined =>
  dates
    .filter(({ edtf }) => edtf !== undefined)
    .toSorted((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))[0];

/** The entity named last before a place of the sentence, or else first after it. */
const nearest = (names: readonly FoundName[], at: number): string | undefined =>
  (names.findLast(({ index }) => index < at) ?? names[0])?.entity;
