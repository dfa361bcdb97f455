import { z } from 'zod';
import { camelFigure, eventFields, figureFields, relationFields } from './claims.ts';
import { distinct, idSchema, textSchema } from './words.ts';

const common = {
  id: idSchema.describe('Name of the entry, unique in the file and never used again.'),
  refs: distinct(idSchema)
    .min(1, 'must name at least one work; add the one that says so, or take the entry out')
    .describe('Works in references.yaml that say so.'),
  note: textSchema.optional().describe('One sentence on what the works leave open.'),
};

const contextEventSchema = z.strictObject({
  ...common,
  ...eventFields,
  stage: eventFields.stage.default('done'),
});

const contextRelationSchema = z.strictObject({
  ...common,
  ...relationFields,
  since: relationFields.since.optional(),
  until: relationFields.until.optional(),
});

const contextFigureSchema = z
  .strictObject({
    ...common,
    ...figureFields,
    scope: figureFields.scope.optional(),
  })
  .transform(camelFigure);

/**
 * content/context.yaml: what no source document says, and without which they cannot be understood. It is shown apart
 * from claims and is never counted as evidence.
 */
export const contextSchema = z.strictObject({
  events: z.array(contextEventSchema).default([]).describe('What happened, when and to whom.'),
  relations: z.array(contextRelationSchema).default([]).describe('States between two entities.'),
  figures: z.array(contextFigureSchema).default([]).describe('Values of metrics.'),
});

export type ContextInput = z.output<typeof contextSchema>;
