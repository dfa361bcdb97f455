/** What is chosen beside the words: one value for each facet, and a span of years. */
export interface Choice {
  /** Facet -> value: bridge -> north-bridge. */
  readonly values: Readonly<Record<string, string>>;
  readonly from: string;
  readonly to: string;
}

/** Which results bear a value: facet -> value -> ids. Years are a facet called `year`. */
export type Members = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Facet under which the years are kept. */
export const YEAR = 'year';

/** Whether a result bears every chosen value, and was dated to a year of the span. */
export function isChosen(id: string, { values, from, to }: Choice, members: Members): boolean {
  const every = Object.entries(values).every(
    ([facet, value]) => members.get(facet)?.get(value)?.has(id) ?? false,
  );
  if (!every || (from === '' && to === '')) return every;
  return [...(members.get(YEAR) ?? [])].some(
    ([year, ids]) =>
      (from === '' || Number(year) >= Number(from)) &&
      (to === '' || Number(year) <= Number(to)) &&
      ids.has(id),
  );
}

/**
 * How many results there would be with another value of a facet, all else as chosen; under `''` those without a choice
 * of this facet.
 */
export function countValues(
  facet: string,
  ids: readonly string[],
  choice: Choice,
  members: Members,
): ReadonlyMap<string, number> {
  const { [facet]: _, ...others } = choice.values;
  const left = ids.filter((id) => isChosen(id, { ...choice, values: others }, members));
  const counts = [...(members.get(facet) ?? [])].map(
    ([value, bearers]) => [value, left.filter((id) => bearers.has(id)).length] as const,
  );
  return new Map([['', left.length], ...counts]);
}
