import { z } from 'zod';

/** No document has more paragraphs; a number beyond is a slip of the finger, and counting up to it would fill the memory. */
export const MOST_PARAGRAPHS = 10_000;

const RANGE = /^(\d+)(?:\s*[-–]\s*(\d+))?$/;
const NONE = 'names no paragraph; write 18, [18, 35] or "31-34"';

const numberSchema = z.number().int().meta({ minimum: 1, maximum: MOST_PARAGRAPHS });
const rangeSchema = z.string().meta({ pattern: RANGE.source, patternErrorMessage: `This ${NONE}` });
const itemSchema = z.union([numberSchema, rangeSchema], { error: NONE });

/** Expands `18`, `"31-34"` or `[18, "20-22"]` to paragraph numbers in ascending order, without repeats. */
export const paragraphsSchema = z
  .union([numberSchema, rangeSchema, z.array(itemSchema).min(1, NONE)], { error: NONE })
  .transform((value, context): readonly number[] => {
    const numbers = new Set<number>();
    for (const item of Array.isArray(value) ? value : [value]) {
      const match = RANGE.exec(String(item));
      const first = Number(match?.[1]);
      const last = Number(match?.[2] ?? match?.[1]);
      if (!match || first < 1 || last < first || last > MOST_PARAGRAPHS) {
        context.addIssue({ code: 'custom', message: `"${item}" ${NONE}` });
        return z.NEVER;
      }
      for (let n = first; n <= last; n++) numbers.add(n);
    }
    return [...numbers].toSorted((a, b) => a - b);
  })
  .meta({ title: 'Paragraphs' });
