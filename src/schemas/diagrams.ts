import { z } from 'zod';
import { distinct, entityIdSchema, idSchema, phrase, textSchema } from './words.ts';

/** content/diagrams.yaml: the hand-picked diagrams of /network/. Edges are claims; only their choice is made here. */
export const diagramsSchema = z.array(
  z
    .strictObject({
      id: idSchema.describe('Anchor of the diagram on /network/.'),
      title: phrase(80).describe('Heading of the diagram.'),
      summary: textSchema.describe('What to see in it, in one or two sentences.'),
      nodes: distinct(entityIdSchema)
        .default([])
        .describe('Entities to draw; left out, every entity that an edge touches.'),
      relations: distinct(idSchema).default([]).describe('Relations whose claims are drawn.'),
      events: distinct(idSchema)
        .default([])
        .describe('Event types whose claims are drawn as edges.'),
      'by-year': z.boolean().default(false).describe('Groups the nodes by the year of their edge.'),
      origins: z
        .boolean()
        .default(false)
        .describe('Draws the descent of the sources instead of claims.'),
    })
    .transform(({ 'by-year': byYear, ...rest }) => ({ ...rest, byYear })),
);

export type DiagramInput = z.output<typeof diagramsSchema>[number];
