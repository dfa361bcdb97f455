import type { Score } from './score.ts';

/** A stretch of a paragraph. */
interface Spanned {
  /** Counted from 0. */
  readonly paragraph: number;
  /** Offset of its first character and of the one after its last. */
  readonly index: number;
  readonly end: number;
}

/** A label and where its words stand. */
type Located<L> = Spanned & { readonly label: L };

/** Finds of a document scored twice: whether their words were found, and whether they were also read rightly. */
export interface SpanScores {
  readonly found: Score;
  readonly read: Score;
}

/** How a find is judged that stands where a label does. */
export interface Judge<L, F> {
  readonly isRead: (label: L, find: F) => boolean;
  /** What was found in the place of what, for the list of faults. */
  readonly misreading: (label: L, find: F) => string;
}

/** Compares labels with what was found in each paragraph. */
export function scoreSpans<
  L extends { readonly words: string; readonly optional?: boolean },
  F extends { readonly words: string; readonly index: number },
>(
  labels: readonly L[],
  paragraphs: readonly string[],
  found: readonly (readonly F[])[],
  { isRead, misreading }: Judge<L, F>,
): SpanScores {
  const finds = found.flatMap((list, paragraph) =>
    list.map((find) => ({
      find,
      paragraph,
      index: find.index,
      end: find.index + find.words.length,
    })),
  );
  const pairs = pairSpans(locateLabels(labels, paragraphs), finds);
  const counted = pairs.filter(([{ label }]) => !label.optional);
  const right = counted.filter(([{ label }, { find }]) => isRead(label, find));
  const misread = counted.filter((pair) => !right.includes(pair));
  const spurious = finds.filter((find) => !pairs.some(([, other]) => other === find));
  const missed = labels.filter(
    (label) => !label.optional && !pairs.some(([other]) => other.label === label),
  );
  const wrong = spurious.map(({ find }) => find.words);
  const lost = missed.map(({ words }) => words);
  return {
    found: { right: counted.map(([, { find }]) => find.words), wrong, missed: lost },
    read: {
      right: right.map(([, { find }]) => find.words),
      wrong: [...wrong, ...misread.map(([{ label }, { find }]) => misreading(label, find))],
      missed: [...lost, ...misread.map(([{ label }]) => label.words)],
    },
  };
}

/**
 * Where labels stand in the paragraphs, in whose order they are given. One whose words are not found in what follows the
 * label before it is left out. Two labels may overlap, but not one inside the other.
 */
function locateLabels<L extends { readonly words: string }>(
  labels: readonly L[],
  paragraphs: readonly string[],
): readonly Located<L>[] {
  let [paragraph, from] = [0, 0];
  let end = 0;
  return labels.flatMap((label) => {
    for (let p = paragraph; p < paragraphs.length; p++) {
      const index = indexOfWords(
        paragraphs[p]!,
        label.words,
        p === paragraph ? { from, end } : { from: 0, end: 0 },
      );
      if (index < 0) continue;
      [paragraph, from, end] = [p, index + 1, index + label.words.length];
      return [{ label, paragraph, index, end }];
    }
    return [];
  });
}

/** Labels and finds that overlap, each in one pair at most. */
function pairSpans<L extends Spanned, F extends Spanned>(
  labels: readonly L[],
  finds: readonly F[],
): readonly (readonly [L, F])[] {
  const taken = new Set<F>();
  return labels.flatMap((label) => {
    const overlapping = finds.filter((find) => !taken.has(find) && overlap(label, find) > 0);
    const best = overlapping.toSorted((a, b) => overlap(label, b) - overlap(label, a))[0];
    if (!best) return [];
    taken.add(best);
    return [[label, best] as const];
  });
}

const overlap = (a: Spanned, b: Spanned): number =>
  a.paragraph === b.paragraph ? Math.min(a.end, b.end) - Math.max(a.index, b.index) : 0;

/** Where words stand by themselves, in any case, from a place on and beyond another. */
function indexOfWords(
  text: string,
  words: string,
  { from, end }: { readonly from: number; readonly end: number },
): number {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const bound = (side: string): string => (/\w/.test(side) ? '(?<!\\w)' : '');
  const pattern = new RegExp(
    `${bound(words[0]!)}${escaped}${/\w/.test(words.at(-1)!) ? '(?![a-zA-Z0-9])' : ''}`,
    'gi',
  );
  const match = [...text.matchAll(pattern)].find(
    ({ index, 0: { length } }) => index >= from && index + length > end,
  );
  return match?.index ?? -1;
}
