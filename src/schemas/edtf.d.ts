// The package ships no types; schemas/date.ts narrows what it gives.
declare module 'edtf' {
  export default function edtf(text: string): unknown;
  /** A point in time; the values are year, month from 0, and day, as many as are known. */
  export const Date: new (point: {
    readonly values: readonly number[];
    readonly approximate: boolean;
    readonly uncertain: boolean;
  }) => unknown;
}
