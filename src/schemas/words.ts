import { z } from 'zod';

/** An id: lower-case words joined by hyphens. It is part of an address, so it never changes once published. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be lower-case words joined by hyphens, such as second-suit',
  );

/** One sentence for a reader, ending in a full stop. */
export const sentence = (most: number) =>
  z
    .string()
    .max(most, `must be at most ${most} characters`)
    .regex(/[.!?][”’"')]*$/, 'must end with a full stop');

/** Words for a reader; a field that is there and says nothing is a field that was forgotten. */
export const textSchema = z.string().regex(/\S/, 'must hold words');

/** A short run of words without a full stop. */
export const phrase = (most: number) => textSchema.max(most, `must be at most ${most} characters`);

/** An address on the web. Only http and https are let through, so that no page can carry a script address. */
export const addressSchema = z.url({
  protocol: /^https?$/,
  error: 'must be an address that begins with http:// or https://',
});

/** A list in which nothing stands twice: a page would show it twice, and often another name was meant. */
export const distinct = <T extends z.ZodType>(item: T) =>
  z.array(item).superRefine((items, context) => {
    for (const [i, name] of items.entries())
      if (items.indexOf(name) < i)
        context.addIssue({
          code: 'custom',
          path: [i],
          message: 'stands in the list already; take one of the two out',
        });
  });

/** Keeps a list that an author may write as one item or several. */
export const oneOrMore = <T extends z.ZodType>(item: T) =>
  z
    .union([item, distinct(item)])
    .transform((value): readonly z.output<T>[] =>
      Array.isArray(value) ? (value as z.output<T>[]) : [value as z.output<T>],
    );

/** A BCP 47 language tag, such as en-GB or zh-Hans. Pages name languages and sort by them, so a wrong one cannot build. */
export const languageSchema = z.string().refine(isLanguage, {
  error: 'must be a BCP 47 language tag such as en, en-GB or zh-Hans',
});

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
