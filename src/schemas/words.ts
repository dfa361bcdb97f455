import { z } from 'zod';

// What `.meta()` adds goes into the JSON Schema that an author's editor reads: what a refinement holds to and Zod cannot
// say by itself. A `title` names the form.

/** An id: lower-case words joined by hyphens. It is part of an address, so it never changes once published. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be lower-case words joined by hyphens, such as second-suit',
  )
  .meta({ title: 'Id' });

/** What an id names, for ids whose schema tells it: a command finds each place that names an entity by it. */
export const idMarks = z.registry<{ readonly names: 'entity' }>();

/** The id of an entity, as a file of entities/ defines it or any other file names it. */
export const entityIdSchema = idSchema
  .meta({ title: 'Id of an entity' })
  .register(idMarks, { names: 'entity' });

/** One sentence for a reader, ending in a full stop. */
export const sentence = (most: number) =>
  z
    .string()
    .max(most, `must be at most ${most} characters`)
    .regex(/[.!?][”’"')]*$/, 'must end with a full stop')
    .meta({ title: 'Sentence' });

/** Words for a reader; a field that is there and says nothing is a field that was forgotten. */
export const textSchema = z.string().regex(/\S/, 'must hold words');

/** A short run of words without a full stop. */
export const phrase = (most: number) => textSchema.max(most, `must be at most ${most} characters`);

const ADDRESS = 'must be an address that begins with http:// or https://';

/** An address on the web. Only http and https are let through, so that no page can carry a script address. */
export const addressSchema = z
  .url({ protocol: /^https?$/, error: ADDRESS })
  .meta({ title: 'Web address', pattern: '^https?://', patternErrorMessage: `This ${ADDRESS}` });

const CONTACT = 'must be an address that begins with https:// or mailto:';

/** Where somebody can be written to. */
export const contactSchema = z
  .url({ protocol: /^(?:https|mailto)$/, error: CONTACT })
  .regex(/^\S+$/, CONTACT)
  .meta({
    title: 'Address to write to',
    pattern: '^(?:https://|mailto:)',
    patternErrorMessage: `This ${CONTACT}`,
  });

/** A list in which nothing stands twice: a page would show it twice, and often another name was meant. */
export const distinct = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .superRefine((items, context) => {
      for (const [i, name] of items.entries())
        if (items.indexOf(name) < i)
          context.addIssue({
            code: 'custom',
            path: [i],
            message: 'stands in the list already; take one of the two out',
          });
    })
    .meta({ uniqueItems: true });

/** Keeps a list that an author may write as one item or several. */
export const oneOrMore = <T extends z.ZodType>(item: T) =>
  z
    .union([item, distinct(item)])
    .transform((value): readonly z.output<T>[] =>
      Array.isArray(value) ? (value as z.output<T>[]) : [value as z.output<T>],
    );

const LANGUAGE = 'must be a BCP 47 language tag such as en, en-GB or zh-Hans';

/** A BCP 47 language tag, such as en-GB or zh-Hans. Pages name languages and sort by them, so a wrong one cannot build. */
export const languageSchema = z
  .string()
  .refine(isLanguage, { error: LANGUAGE })
  .meta({
    title: 'Language tag',
    pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$',
    patternErrorMessage: `This ${LANGUAGE}`,
  });

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
