import type { BriefingInput } from '../../schemas/briefing.ts';

/** How the dossier’s own claims use its words so far: a suggestion that goes against it is more likely wrong. */
export interface Usage {
  /** Relation -> kinds of entity that it has joined, as `subject>object`. */
  readonly relations: ReadonlyMap<string, ReadonlySet<string>>;
  /** Metric -> kinds of entity that it has measured. */
  readonly metrics: ReadonlyMap<string, ReadonlySet<string>>;
  /** The kind of entity that published most documents. */
  readonly publisher: string | undefined;
}

/** Gathers the usage from the briefings. */
export function usageOf(
  briefings: readonly BriefingInput[],
  kinds: ReadonlyMap<string, string>,
): Usage {
  const kindOf = (entity: string): string => kinds.get(entity) ?? '';
  return {
    relations: group(
      briefings
        .flatMap(({ relations }) => relations)
        .map(({ relation, subject, object }) => [relation, `${kindOf(subject)}>${kindOf(object)}`]),
    ),
    metrics: group(
      briefings
        .flatMap(({ figures }) => figures)
        .map(({ metric, subject }) => [metric, kindOf(subject)]),
    ),
    publisher: mostFrequent(
      briefings.map(({ source }) => kindOf(source.publisher)).filter((kind) => kind !== ''),
    ),
  };
}

function group(
  pairs: readonly (readonly [key: string, value: string])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, value] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(value));
  return groups;
}

function mostFrequent(words: readonly string[]): string | undefined {
  const count = (word: string): number => words.filter((other) => other === word).length;
  return [...new Set(words)].toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0];
}
