import { z } from 'zod';
import { paragraphsSchema } from './paragraphs.ts';
import { dateSchema } from './date.ts';
import {
  addressSchema,
  distinct,
  entityIdSchema,
  idSchema,
  languageSchema,
  phrase,
  sentence,
  textSchema,
} from './words.ts';

/** How a printed form relates to the name: `garbled` by a machine, `short`, `former`, and so on. */
export const ALIAS_KINDS = [
  'garbled',
  'short',
  'former',
  'translated',
  'transliterated',
  'ticker',
  'misspelt',
  'misattributed',
] as const;

const aliasSchema = z.strictObject({
  name: phrase(120).describe('The form exactly as it is printed.'),
  kind: z.enum(ALIAS_KINDS).describe('Why it differs from the name.'),
  briefing: idSchema.optional().describe('Briefing in whose source it stands.'),
  at: paragraphsSchema.optional().describe('Paragraph or paragraphs of that source.'),
  note: textSchema.optional().describe('What a reader should know about this form.'),
});

/** One entry of content/entities/<kind>.yaml. */
export const entitySchema = z
  .strictObject({
    name: phrase(120).describe('The name that the site uses.'),
    'former-ids': distinct(idSchema)
      .default([])
      .describe('Earlier ids, newest first; the address of each leads to this entity for ever.'),
    native: z
      .record(languageSchema, phrase(80))
      .default({})
      .describe('Names in other languages: language tag -> name.'),
    former: z
      .array(
        z.strictObject({
          name: phrase(120).describe('Earlier name.'),
          until: dateSchema.optional().describe('Last date on which it was in use.'),
        }),
      )
      .default([])
      .describe('Earlier names, newest first.'),
    aliases: z
      .array(aliasSchema)
      .default([])
      .describe('Other forms that sources print; search and /names/ lead from them here.'),
    role: phrase(160).optional().describe('Of a person: what they were, and when.'),
    summary: sentence(200).describe('One sentence that opens the profile.'),
    links: z
      .array(
        z.strictObject({
          label: phrase(60).describe('Words of the link.'),
          address: addressSchema.describe('Where it leads.'),
        }),
      )
      .default([])
      .describe('Pages about the entity outside the dossier.'),
  })
  .transform(({ 'former-ids': formerIds, ...rest }) => ({ ...rest, formerIds }));

/** A whole registry file: id -> entity. */
export const registrySchema = z.record(entityIdSchema, entitySchema);

export type EntityInput = z.output<typeof entitySchema>;
export type Alias = EntityInput['aliases'][number];
