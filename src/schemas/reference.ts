import { z } from 'zod';
import { dateSchema } from './date.ts';
import { addressSchema, idSchema, phrase, textSchema } from './words.ts';

/** content/references.yaml: works outside the dossier that were used to check claims. */
export const referencesSchema = z.record(
  idSchema,
  z
    .strictObject({
      title: phrase(200).describe(
        'Title of the work, or our description of it where `described` is true.',
      ),
      described: z
        .boolean()
        .default(false)
        .describe('True where the title is our description, so it is not set as a title.'),
      publisher: phrase(120).describe('Who published it.'),
      date: dateSchema.optional().describe('When it was published, in EDTF.'),
      address: addressSchema.optional().describe('Where it can be read.'),
      'carried-by': phrase(160).optional().describe('Where we read it, when that was a copy.'),
      kind: z
        .enum(['primary', 'contemporary', 'secondary'])
        .describe('How near the work is to what it reports.'),
      note: textSchema.optional().describe('What a reader should know about the work.'),
    })
    .transform(({ 'carried-by': carriedBy, ...rest }) => ({ ...rest, carriedBy })),
);

export type ReferenceInput = z.output<typeof referencesSchema>[string];
