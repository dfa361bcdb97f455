import { z } from 'zod';
import { distinct, idSchema, phrase, textSchema } from './words.ts';

/** How accounts of one thing stand to each other; computed from claims, and what an editor may set instead. */
export const VERDICTS = ['agree', 'conflict', 'scope', 'single'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How claims about different things stand to each other, which only an editor can see. */
export const BEARINGS = [
  'refines',
  'sequel',
  'reversal',
  'irony',
  'contrast',
  'context',
  'echo',
] as const;
export type Bearing = (typeof BEARINGS)[number];

/** content/findings.yaml: what no single briefing shows, tied to the claims that it joins. */
export const findingsSchema = z.array(
  z
    .strictObject({
      id: idSchema.describe('Anchor of the finding.'),
      title: phrase(80).describe('The finding in a few words.'),
      text: textSchema.describe('One to three sentences.'),
      verdict: z
        .enum([...VERDICTS, ...BEARINGS])
        .describe('How the joined claims stand to each other.'),
      claims: distinct(z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'must be <briefing>#<claim>'))
        .min(1, 'must name at least one claim')
        .describe('Claims that it joins, as <briefing>#<claim id>.'),
      reason: textSchema
        .optional()
        .describe(
          'Given, the verdict replaces the computed one of the claims joined, and this sentence says why.',
        ),
      home: z.boolean().default(false).describe('True for a finding that opens the home page.'),
    })
    .refine(
      ({ verdict, reason }) =>
        reason === undefined || (VERDICTS as readonly string[]).includes(verdict),
      {
        path: ['verdict'],
        error: `cannot replace a computed verdict; write ${VERDICTS.join(', ')}, or take \`reason\` out`,
      },
    ),
);

export type FindingInput = z.output<typeof findingsSchema>[number];
