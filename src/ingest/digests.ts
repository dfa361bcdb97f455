import { createHash } from 'node:crypto';

/** A digest by which a paragraph of a document is known again: eight hexadecimal digits of its SHA-256. */
export const digestOf = (paragraph: string): string =>
  createHash('sha256').update(paragraph.normalize('NFC')).digest('hex').slice(0, 8);

/** How a paragraph of one version of a document stands to one of the other. */
export type Step =
  | { readonly is: 'same' | 'changed'; readonly before: number; readonly now: number }
  | { readonly is: 'gone'; readonly before: number }
  | { readonly is: 'new'; readonly now: number };

/**
 * Compares two versions of a document by the digests of their paragraphs: the longest common run of paragraphs in order
 * is the same; between two that are, what differs at the same place is changed, and the rest gone or new.
 */
export function compareVersions(
  before: readonly string[],
  now: readonly string[],
): readonly Step[] {
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  const bridge = (toI: number, toJ: number): void => {
    while (i < toI && j < toJ) steps.push({ is: 'changed', before: ++i, now: ++j });
    while (i < toI) steps.push({ is: 'gone', before: ++i });
    while (j < toJ) steps.push({ is: 'new', now: ++j });
  };
  for (const [a, b] of commonPairs(before, now)) {
    bridge(a, b);
    steps.push({ is: 'same', before: ++i, now: ++j });
  }
  bridge(before.length, now.length);
  return steps;
}

/** Positions of a longest common subsequence, found by the classic table of lengths. */
function commonPairs(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0),
  );
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] =
        a[i] === b[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;)
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1;
    else j += 1;
  return pairs;
}
