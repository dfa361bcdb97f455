import type { FoundDate } from '../../src/ingest/dates/dates.ts';
import type { DateLabel, Labels } from './labels.ts';
import { scoreSpans, type SpanScores } from './score-spans.ts';

/**
 * Scores the dates found in the paragraphs of a document: found where the words overlap with those of a label, read where the
 * EDTF says the same. A label marked `optional` is no fault when missing, and counts for nothing when found.
 *
 * @param paragraphs their texts.
 * @param found dates of each paragraph.
 * @param published `held`: relative dates were read against the day that the label file holds though the document is silent.
 */
export function scoreDates(
  labels: Labels,
  paragraphs: readonly string[],
  found: readonly (readonly FoundDate[])[],
  published: 'printed' | 'held' = 'printed',
): SpanScores {
  const edtfOf = ({ edtf, resolved }: DateLabel): string | null =>
    published === 'held' && resolved !== undefined ? resolved : edtf;
  return scoreSpans(labels.dates, paragraphs, found, {
    isRead: (label, { edtf }) => isSameDate(edtfOf(label), edtf),
    misreading: (label, { words, edtf }) => `${words}: ${edtf} for ${edtfOf(label)}`,
  });
}

/** EDTF strings that say the same: a quarter may be written as its three months, and “about” is a shade of it. */
function isSameDate(a: string | null, b: string | undefined): boolean {
  return plain(a ?? '') === plain(b ?? '');
}

const QUARTERS: Readonly<Record<string, string>> = {
  33: '01/Y-03',
  34: '04/Y-06',
  35: '07/Y-09',
  36: '10/Y-12',
};

const plain = (edtf: string): string =>
  edtf
    .replaceAll('~', '')
    .replace(
      /^(\d{4})-(3[3-6])$/,
      (_, year: string, code: string) => `${year}-${QUARTERS[code]!.replace('Y', year)}`,
    );
