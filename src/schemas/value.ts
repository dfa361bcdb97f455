import { z } from 'zod';

/**
 * The value of a figure as a source gives it: an exact number, an open bound, an approximation or a range.
 * `low` and `high` are the bounds that the words allow; `more` and `less` shut the bound itself out (`>750`).
 */
export interface FigureValue {
  readonly text: string;
  readonly form: 'exact' | 'more' | 'at-least' | 'less' | 'at-most' | 'about' | 'range';
  readonly low: number;
  readonly high: number;
}

/** Of more digits, the last ones would be lost. */
const NUMBER = /^\d{1,15}(?:\.\d+)?$/;
const PREFIXES = {
  '>=': 'at-least',
  '<=': 'at-most',
  '>': 'more',
  '<': 'less',
  '~': 'about',
} as const;
const ABOUT = 0.05;
const SHAPE =
  'is not a value; write 750, ">750", ">=30", "<20", "~60" or "10..20", without a unit and without commas';

/**
 * Reads a value such as `750`, `>750`, `>=30`, `<20`, `~60` or `10..20`. An approximate value reaches five per cent
 * to either side.
 *
 * @throws Error with a sentence for the author when the text has another shape or a range runs backwards.
 */
export function parseValue(text: string): FigureValue {
  const prefix = (Object.keys(PREFIXES) as (keyof typeof PREFIXES)[]).find((p) =>
    text.startsWith(p),
  );
  const [first = '', second, ...more] = text.slice(prefix?.length ?? 0).split('..');
  const isRange = second !== undefined && !prefix && more.length === 0 && NUMBER.test(second);
  if (!NUMBER.test(first) || (second !== undefined && !isRange))
    throw new Error(`"${text}" ${SHAPE}`);
  const low = Number(first);
  if (second !== undefined) {
    const high = Number(second);
    if (high < low) throw new Error(`"${text}" runs backwards; write the smaller number first`);
    return { text, form: 'range', low, high };
  }
  if (!prefix) return { text, form: 'exact', low, high: low };
  const form = PREFIXES[prefix];
  if (form === 'about') return { text, form, low: low * (1 - ABOUT), high: low * (1 + ABOUT) };
  return form === 'more' || form === 'at-least'
    ? { text, form, low, high: Infinity }
    : { text, form, low: 0, high: low };
}

/** What an editor can see of a value while it is written. */
const WRITTEN = {
  pattern: String.raw`^(?:[<>]=?|~)?\d+(?:\.\d+)?$|^\d+(?:\.\d+)?\.\.\d+(?:\.\d+)?$`,
  patternErrorMessage: `This ${SHAPE}`,
};

/** An author's value: a string, or a bare number, read into a {@link FigureValue}. */
export const valueSchema = z
  .union([z.string().meta(WRITTEN), z.number().transform(String)], { error: SHAPE })
  .transform((text, context): FigureValue => {
    try {
      return parseValue(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  })
  .meta({ title: 'Value' });
