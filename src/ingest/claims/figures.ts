import type { FoundDate } from '../dates/dates.ts';
import type { FoundFigure } from '../figures/figures.ts';
import { chooseMetric, type MetricKnowledge } from './metric.ts';
import { clauseAround } from './quote.ts';
import type { Ground, ReadParagraph, ReadSentence, Suggestion } from './suggestion.ts';

/** Numbers that people write in words count seldom; a claim is worth suggesting from here, or where a metric fits. */
const WORTH_COUNTING = 11;

/** A figure with the nearest name as its subject, and the metric that its unit and words fit; durations are none. */
export function figureIn(
  figure: FoundFigure,
  sentence: ReadSentence,
  { n, text, names }: ReadParagraph,
  metrics: MetricKnowledge,
  ground: Ground,
): readonly Suggestion[] {
  if (figure.sort === 'duration') return [];
  const subject =
    sentence.names.length > 0
      ? nearest(sentence, figure.index)
      : names.findLast(({ index }) => index < figure.index)?.entity;
  const metric = chooseMetric(figure, metrics, subject, ground);
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
      asOf: dateOf(figure, sentence)?.edtf,
      printed: figure.words,
    },
  ];
}

/** The date that a figure leads to, as in “61 in 2014”; else the one of its sentence that stands nearest. */
function dateOf(
  { index: at, words }: FoundFigure,
  { text, index: start, dates }: ReadSentence,
): FoundDate | undefined {
  const end = at + words.length;
  const known = dates.filter(({ edtf }) => edtf !== undefined);
  const led = known.find(
    ({ index }) => index > end && LEADING.test(text.slice(end - start, index - start)),
  );
  return led ?? known.toSorted((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))[0];
}

/** What stands between a figure and its own date. */
const LEADING = /^\s+(?:in|on|by|at the end of)\s+$/;

/** The entity named last before a place of the sentence, or else first after it, that no preposition sets aside. */
function nearest({ text, index: start, names }: ReadSentence, at: number): string | undefined {
  const free = names.filter(({ index }) => !ASIDE.test(text.slice(0, index - start)));
  return (free.findLast(({ index }) => index < at) ?? free[0])?.entity;
}

/** Whom somebody comes from, is helped by or speaks to is not what is measured; an empty field is better than a wrong one. */
const ASIDE = /(?<!\p{L})(?:from|by|with|since|against|told|tells|according to)\s+(?:the\s+)?$/iu;
