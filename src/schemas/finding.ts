import { z } from 'zod';
import { idSchema, phrase } from './words.ts';

/** content/findings.yaml: what no single briefing shows, tied to the claims that it joins. */
export const findingsSchema = z.array(
  z.strictObject({
    id: idSchema.describe('Anchor of the finding.'),
    title: phrase(80).describe('The finding in a few words.'),
    text: z.string().describe('One to three sentences.'),
    verdict: z
      .enum(['agree', 'conflict', 'scope', 'single'])
      .describe('How the joined accounts stand to each other.'),
    claims: z
      .array(z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'must be <briefing>#<claim>'))
      .min(1, 'must name at least one claim')
      .describe('Claims that it joins, as <briefing>#<claim id>.'),
  }),
);

export type FindingInput = z.output<typeof findingsSchema>[number];
