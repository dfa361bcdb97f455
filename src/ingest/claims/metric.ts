import { findFigures, type FoundFigure } from '../figures/figures.ts';
import type { Ground } from './suggestion.ts';

/** A metric that fits a figure, and the value in its unit. */
export interface ChosenMetric {
  readonly id: string;
  readonly value: string;
}

/** A metric that figures may give the value of. */
export interface Measure {
  readonly id: string;
  /** One of its unit, as if a text had printed it; `undefined` where its unit is none that texts print. */
  readonly unit: FoundFigure | undefined;
}

/** What a metric is chosen by. */
export interface MetricKnowledge {
  readonly measures: readonly Measure[];
  /** Metrics that the words of the sentence tell of, once for each word. */
  readonly told: readonly string[];
}

/** The metrics of the dossier; they are read once, and not for each figure. */
export const measuresOf = ({ vocabulary, language }: Ground): readonly Measure[] =>
  Object.entries(vocabulary.metrics).map(([id, { unit }]) => ({
    id,
    unit: findFigures(unit.replace('{n}', '1'), { language, dates: [] })[0],
  }));

/**
 * Chooses the metric that a figure gives the value of: its unit must be of the same sort, and the sentence must hold a
 * word of its label or the unit’s own noun. Where the dossier has measured other kinds of entity alone, it does not fit.
 *
 * @returns `undefined` where none fits, or several fit alike
 */
export function chooseMetric(
  figure: FoundFigure,
  { measures, told }: MetricKnowledge,
  subject: string | undefined,
  { usage, index }: Ground,
): ChosenMetric | undefined {
  const scored = measures
    .map(({ id, unit }) => ({ id, unit, score: told.filter((metric) => metric === id).length }))
    .filter(({ id, unit, score }) => {
      if (!unit || unit.sort !== figure.sort || !countsSame(unit, figure)) return false;
      // A noun that is counted says what is measured; a percentage or a sum may be of anything.
      if (score === 0 && figure.sort !== 'count') return false;
      const kinds = usage.metrics.get(id);
      return !kinds || subject === undefined || kinds.has(index.kinds.get(subject) ?? '');
    })
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score === second?.score) return undefined;
  return { id: best.id, value: scaled(figure, best.unit!.number) };
}

/** Whether two units are one: the same currency, or nouns of which one ends with the other. */
function countsSame(metric: FoundFigure, { unit, sort }: FoundFigure): boolean {
  if (sort === 'share') return true;
  if (metric.unit === undefined || unit === undefined) return false;
  if (sort === 'money') return metric.unit === unit;
  const [one, other] = [singular(metric.unit), singular(unit)];
  return ` ${one}`.endsWith(` ${other}`) || ` ${other}`.endsWith(` ${one}`);
}

const singular = (noun: string): string => noun.toLowerCase().replace(/s$/, '');

/** The value counted in a larger unit: 750000000 in millions is 750. */
function scaled({ value }: FoundFigure, scale: number): string {
  return value.replace(/\d+(?:\.\d+)?/g, (number) =>
    String(Number((Number(number) / scale).toPrecision(12))),
  );
}
