import { z } from 'zod';
import { distinct, idSchema, phrase, textSchema } from './words.ts';

/** content/origins.yaml: where texts come from, so that copies of one text count as one source. */
export const originsSchema = z.record(
  idSchema,
  z
    .strictObject({
      label: phrase(120).describe('What the origin is, in a few words.'),
      kind: z
        .enum([
          'press-release',
          'article',
          'interview',
          'outlet',
          'statement',
          'announcement',
          'filing',
        ])
        .describe('What sort of text it is.'),
      'derives-from': distinct(idSchema).default([]).describe('Origins that it draws on in turn.'),
      confidence: z
        .enum(['verified', 'inferred'])
        .describe('Whether the descent was seen or is our reading.'),
      note: textSchema.optional().describe('What the reading rests on.'),
    })
    .transform(({ 'derives-from': derivesFrom, ...rest }) => ({ ...rest, derivesFrom })),
);

export type OriginInput = z.output<typeof originsSchema>[string];
