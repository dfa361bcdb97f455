/** What is chosen beside the words: one value for each facet, and a span of years. */
export interface Choice {
  /** Facet -> value: bridge -> north-bridge. */
  readonly values: Readonly<Record<string, string>>;
  readonly from: string;
  readonly to: string;
}

/** Which results bear a value: facet -> value -> pages by their numbers. Years are a facet called `year`. */
export type Members = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** Facet under which the years are kept. */
export const YEAR = 'year';

/** Names of the facets by which a choice is made. */
export const chosenFacets = ({ values, from, to }: Choice): readonly string[] => [
  ...Object.keys(values),
  ...(from === '' && to === '' ? [] : [YEAR]),
];

/** Gives a test of whether a page bears every chosen value, and was dated to a year of the span. */
export function isChosenBy(
  { values, from, to }: Choice,
  members: Members,
): (page: number) => boolean {
  const wanted = Object.entries(values).map(
    ([facet, value]) => new Set(members.get(facet)?.get(value)),
  );
  if (from !== '' || to !== '') {
    const years = [...(members.get(YEAR) ?? [])].filter(
      ([year]) =>
        (from === '' || Number(year) >= Number(from)) && (to === '' || Number(year) <= Number(to)),
    );
    wanted.push(new Set(years.flatMap(([, pages]) => pages)));
  }
  return (page) => wanted.every((pages) => pages.has(page));
}

/**
 * How many results there would be with another value of a facet, all else as chosen; under `''` those without a choice
 * of this facet.
 */
export function countValues(
  facet: string,
  found: readonly number[],
  choice: Choice,
  members: Members,
): ReadonlyMap<string, number> {
  const { [facet]: _, ...others } = choice.values;
  const left = new Set(found.filter(isChosenBy({ ...choice, values: others }, members)));
  const counts = [...(members.get(facet) ?? [])].map(
    ([value, bearers]) => [value, bearers.filter((page) => left.has(page)).length] as const,
  );
  return new Map([['', left.size], ...counts]);
}
