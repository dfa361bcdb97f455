import { z } from 'zod';
import { dateSchema } from './date.ts';
import { paragraphsSchema } from './paragraphs.ts';
import { valueSchema } from './value.ts';
import { distinct, entityIdSchema, idSchema, oneOrMore, phrase, textSchema } from './words.ts';

/** What a fact-check found. A claim without one was not checked. */
export const CHECKS = ['verified', 'refined', 'contradicted', 'unconfirmed', 'inferred'] as const;
export type Check = (typeof CHECKS)[number];

/** How far an event had come when the source spoke of it. */
export const STAGES = ['planned', 'announced', 'done'] as const;
export type Stage = (typeof STAGES)[number];

const common = {
  draft: z
    .boolean()
    .optional()
    .describe('True for a suggestion: no page counts it until an editor takes this field out.'),
  id: idSchema.describe('Name of the claim, unique in its briefing and never used again.'),
  at: paragraphsSchema.describe('Paragraph or paragraphs that carry it: 18, [18, 35] or "31-34".'),
  quote: textSchema
    .optional()
    .describe('Exact words of our paragraph; the page highlights them when the fact is followed.'),
  origin: idSchema
    .optional()
    .describe('Where this claim comes from, when not from where the document does.'),
  check: z
    .enum(CHECKS)
    .optional()
    .describe('What our fact-check found; left out means not checked.'),
  why: textSchema.optional().describe('One sentence on the check.'),
  refs: distinct(idSchema)
    .default([])
    .describe('Works in references.yaml that the check rests on.'),
};

/** The fields that differ from what the source says; `none` where nothing of the claim is so. */
const correctedBy = <F extends z.ZodType<object>>(fields: F) =>
  z
    .union(
      [
        z.literal('none'),
        fields.refine(holdsSomething, {
          error: CORRECTION,
          // A misspelt field is something, and is reported itself.
          when: ({ issues }) => issues.length === 0,
        }),
      ],
      {
        error: CORRECTION,
      },
    )
    .optional();

const CORRECTION = 'must hold the fields that differ, or be the word none';

const holdsSomething = (fields: object): boolean =>
  Object.values(fields).some((value) => value !== undefined);

const participantsSchema = z
  .union([distinct(entityIdSchema), z.record(idSchema, oneOrMore(entityIdSchema))], {
    error:
      'must be a list of entities, or roles with their entities; write [a, b] or { role: [a, b] }',
  })
  .transform((who): readonly Participant[] =>
    Array.isArray(who)
      ? (who as readonly string[]).map((entity) => ({ entity }))
      : Object.entries(who).flatMap(([role, entities]) =>
          entities.map((entity) => ({ role, entity })),
        ),
  )
  .refine((who) => who.length > 0, {
    error: 'must name at least one entity; write [a, b] or { role: [a, b] }',
  });

/** An entity's part in an event. */
export interface Participant {
  readonly entity: string;
  readonly role?: string;
}

/** What an event says, apart from where it is said. */
export const eventFields = {
  type: idSchema.describe('What sort of act it was; an id of event-types in vocabulary.yaml.'),
  title: phrase(90).describe('The event in plain words, without a full stop.'),
  who: participantsSchema.describe('Entities by role, or a plain list where roles say nothing.'),
  date: dateSchema.describe('When, as the source says, read literally.'),
  stage: z.enum(STAGES).describe('Whether it was planned, announced or done.'),
};

export const eventSchema = z.strictObject({
  ...common,
  ...eventFields,
  event: idSchema
    .optional()
    .describe('Key shared by the accounts of one happening in several briefings.'),
  date: eventFields.date.optional(),
  stage: eventFields.stage.default('done'),
  printed: phrase(120).optional().describe('How the source puts the date or the fact.'),
  corrected: correctedBy(z.strictObject(eventFields).partial()).describe(
    'What we hold to be right, only the fields that differ; `none`: it is not so.',
  ),
});

/** What a relation says. */
export const relationFields = {
  subject: entityIdSchema.describe('Entity of which the relation is said.'),
  relation: idSchema.describe('Id of relations in vocabulary.yaml.'),
  object: entityIdSchema.describe('Entity to which it leads.'),
  since: dateSchema.describe('First date at which it held, as the source says.'),
  until: dateSchema.describe('Last date at which it held.'),
};

export const relationClaimSchema = z.strictObject({
  ...common,
  ...relationFields,
  since: relationFields.since.optional(),
  until: relationFields.until.optional(),
  printed: phrase(120).optional().describe('How the source puts it.'),
  corrected: correctedBy(z.strictObject(relationFields).partial()).describe(
    'What we hold to be right, only the fields that differ.',
  ),
});

/** What a figure says. */
export const figureFields = {
  subject: entityIdSchema.describe('Entity that is measured.'),
  metric: idSchema.describe('Id of metrics in vocabulary.yaml.'),
  value: valueSchema.describe('750, ">750", ">=30", "<20", "~60" or "10..20".'),
  'as-of': dateSchema.describe('Date for which the value holds.'),
  scope: idSchema.describe('What exactly is counted; an id listed under the metric.'),
};

/** Writes the date of a figure as code does. */
export const camelFigure = <T extends { 'as-of'?: unknown }>({ 'as-of': asOf, ...rest }: T) => ({
  ...rest,
  asOf: asOf as T['as-of'],
});

export const figureSchema = z
  .strictObject({
    ...common,
    ...figureFields,
    'as-of': figureFields['as-of'].optional(),
    scope: figureFields.scope.optional(),
    printed: phrase(120).optional().describe('How the source puts it.'),
    corrected: correctedBy(z.strictObject(figureFields).partial().transform(camelFigure)).describe(
      'What we hold to be right, only the fields that differ.',
    ),
  })
  .transform(camelFigure);

const statementFields = {
  speaker: entityIdSchema.describe('Entity that spoke.'),
  attributed: phrase(120).describe('Who spoke, in words, when it is no entity: some analysts.'),
  to: entityIdSchema.describe('Entity that was spoken to.'),
  about: distinct(entityIdSchema).describe('Entities spoken about.'),
  gist: textSchema.describe('What was said, in our words, in one sentence.'),
};

export const statementSchema = z
  .strictObject({
    ...common,
    ...statementFields,
    statement: idSchema
      .optional()
      .describe('Key shared by the accounts of one utterance in several briefings.'),
    speaker: statementFields.speaker.optional(),
    attributed: statementFields.attributed.optional(),
    to: statementFields.to.optional(),
    about: statementFields.about.default([]),
    date: dateSchema.optional().describe('When it was said, as the source says.'),
    translated: z
      .boolean()
      .default(false)
      .describe('True where the words went through another language.'),
    printed: phrase(160)
      .optional()
      .describe('How the source puts it, where the wording is the point.'),
    corrected: correctedBy(z.strictObject(statementFields).partial()).describe(
      'What we hold to be right, only the fields that differ.',
    ),
  })
  .refine((s) => (s.speaker === undefined) !== (s.attributed === undefined), {
    error:
      'needs exactly one of `speaker` and `attributed`; name an entity, or write words such as "some analysts"',
  });

export type EventInput = z.output<typeof eventSchema>;
export type RelationInput = z.output<typeof relationClaimSchema>;
export type FigureInput = z.output<typeof figureSchema>;
export type StatementInput = z.output<typeof statementSchema>;
