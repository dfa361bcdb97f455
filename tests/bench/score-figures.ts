import type { FoundFigure } from '../../src/ingest/figures/figures.ts';
import type { FigureLabel, Labels } from './labels.ts';
import { scoreSpans, type SpanScores } from './score-spans.ts';

/**
 * Scores the figures found in the paragraphs of a document: found where the words overlap with those of a label, read where
 * value, sign and unit are right too. A label marked `optional` is no fault when missing, and counts for nothing when found.
 *
 * @param paragraphs their texts.
 * @param found figures of each paragraph.
 */
export const scoreFigures = (
  labels: Labels,
  paragraphs: readonly string[],
  found: readonly (readonly FoundFigure[])[],
): SpanScores =>
  scoreSpans(labels.figures, paragraphs, found, {
    isRead: (label, figure) =>
      figure.value === valueOf(label) && isSameUnit(label.unit, figure.unit),
    misreading: (label, { words, value, unit }) =>
      `${words}: ${value} ${unit} for ${valueOf(label)} ${label.unit}`,
  });

const valueOf = ({ value, to, sign }: FigureLabel): string =>
  to === undefined ? `${sign ?? ''}${value}` : `${value}..${to}`;

/** A noun may be given with more or fewer words before it. Where a label leaves the unit open, any is right. */
function isSameUnit(label: string | null, unit: string | undefined): boolean {
  if (label === null) return true;
  const head = (noun: string): string =>
    noun.toLowerCase().split(/[\s-]/).at(-1)!.replace(/s$/, '');
  return unit !== undefined && head(label) === head(unit);
}
