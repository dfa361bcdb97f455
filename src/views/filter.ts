/** A choice among values, as a filter of a list shows it. */
export interface Facet {
  /** Name in the address: entity. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly FacetOption[];
}

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** Rows that have the value. */
  readonly count: number;
}

/**
 * A facet over the values that rows have, each with its count. Values without a row are left out.
 *
 * @param order every value with its words, in the order of the list
 */
export function buildFacet(
  name: string,
  label: string,
  order: Iterable<readonly [value: string, words: string]>,
  rows: readonly (readonly string[])[],
): Facet {
  const counts = new Map<string, number>();
  for (const values of rows)
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return {
    name,
    label,
    options: [...order].flatMap(([value, words]) => {
      const count = counts.get(value);
      return count ? [{ value, label: words, count }] : [];
    }),
  };
}
