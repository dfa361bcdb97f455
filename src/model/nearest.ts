import { distance } from 'fastest-levenshtein';

/**
 * The name that somebody who wrote `word` most probably meant: the closest by edit distance, at most a third of the
 * word's length away. Ties go to the first in the order given.
 */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: { name: string; steps: number } | undefined;
  for (const name of names) {
    const steps = distance(wanted, name.toLowerCase());
    if (!best || steps < best.steps) best = { name, steps };
  }
  return best && best.steps <= Math.ceil(word.length / 3) ? best.name : undefined;
}

/** `did you mean "x"?`, or the advice given where no name is near. */
export function suggest(word: string, names: Iterable<string>, otherwise: string): string {
  const name = nearest(word, names);
  return name ? `did you mean "${name}"?` : otherwise;
}
