import { z } from 'zod';
import { eventSchema, figureSchema, relationClaimSchema, statementSchema } from './claims.ts';
import { dateSchema } from './date.ts';
import { MOST_PARAGRAPHS } from './paragraphs.ts';
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

const sourceSchema = z
  .strictObject({
    headline: textSchema
      .optional()
      .describe('Headline as printed; left out where the file has none.'),
    publisher: entityIdSchema.describe('Entity of the registry that published the text.'),
    byline: textSchema.optional().describe('Author as printed.'),
    published: dateSchema.describe('Date of publication in EDTF.'),
    'date-note': textSchema.optional().describe('How the date is known, where it is not printed.'),
    origin: idSchema.optional().describe('What the text derives from; an id of origins.yaml.'),
    address: addressSchema.optional().describe('Where the text stands or stood.'),
    archived: addressSchema.optional().describe('Where a copy is kept.'),
    accessed: dateSchema.optional().describe('When the text was last seen there.'),
    language: languageSchema.describe('BCP 47 tag of the language of the text.'),
    'translated-from': languageSchema
      .optional()
      .describe('BCP 47 tag of the language it came from.'),
    translation: z.enum(['none', 'human', 'machine']).describe('How it came into its language.'),
    quality: z
      .enum(['good', 'fair', 'poor'])
      .describe('How far the text can be trusted to say what its author wrote.'),
    'quality-note': textSchema.optional().describe('One sentence on what is wrong with the text.'),
    file: textSchema.optional().describe('Name of the file that was restated.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
      .optional()
      .describe('Digest of that file.'),
    digests: z
      .string()
      .regex(/^[0-9a-f]{8}(?: [0-9a-f]{8})*$/, 'must be groups of eight hexadecimal digits')
      .optional()
      .describe(
        'One short digest for each paragraph of the file, written by `npm run ingest`; by them a later version is compared.',
      ),
    paragraphs: z
      .number()
      .max(MOST_PARAGRAPHS, { error: `must be at most ${MOST_PARAGRAPHS}`, abort: true })
      .int()
      .positive('must be 1 or more')
      .describe('Number of paragraphs of the text, by our count.'),
  })
  .refine(({ digests, paragraphs }) => !digests || digests.split(' ').length === paragraphs, {
    path: ['digests'],
    error: 'must be as many as `paragraphs`; one digest belongs to each',
  })
  .transform((s) => {
    const {
      'date-note': dateNote,
      'translated-from': translatedFrom,
      'quality-note': qualityNote,
      ...rest
    } = s;
    return { ...rest, dateNote, translatedFrom, qualityNote };
  });

/** Frontmatter of content/briefings/<slug>.mdx: one source document and every claim it makes. */
export const briefingSchema = z
  .strictObject({
    draft: z
      .boolean()
      .optional()
      .describe(
        'True while it is being written: it shows in dev, and is left out of the built site.',
      ),
    title: phrase(70).describe('Our title, plain, at most 70 characters.'),
    short: phrase(24).describe('Name of the document in source references.'),
    summary: sentence(160).describe('One sentence under the title, at most 160 characters.'),
    'key-points': z
      .array(textSchema)
      .default([])
      .describe('What a hurried reader takes away, three to five sentences.'),
    source: sourceSchema.describe('Bibliographic record of the document.'),
    topics: distinct(idSchema)
      .default([])
      .describe('What it is about; ids of topics in vocabulary.yaml.'),
    events: z.array(eventSchema).default([]).describe('What happened, when and to whom.'),
    relations: z.array(relationClaimSchema).default([]).describe('States between two entities.'),
    figures: z.array(figureSchema).default([]).describe('Values of metrics.'),
    statements: z
      .array(statementSchema)
      .default([])
      .describe('What somebody said, in our paraphrase.'),
  })
  .transform(({ 'key-points': keyPoints, ...rest }) => ({ ...rest, keyPoints }));

export type BriefingInput = z.output<typeof briefingSchema>;
export type SourceRecord = BriefingInput['source'];
