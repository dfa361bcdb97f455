import { z } from 'zod';
import { entityIdSchema, idSchema, oneOrMore, phrase } from './words.ts';

const others = oneOrMore(entityIdSchema)
  .default([])
  .describe('Entities of which one must be on the other side; left out, anybody.');

/** What a question asks of the claims about one entity. */
export const questionFields = {
  title: phrase(60).describe('The question in a few words: First dispute.'),
  events: z
    .strictObject({
      types: oneOrMore(idSchema).describe('Event types that answer it.'),
      roles: oneOrMore(idSchema)
        .default([])
        .describe('Parts that the entity must play in the event; left out, any.'),
      with: others,
    })
    .optional()
    .describe('Events that answer it.'),
  relations: oneOrMore(
    z.strictObject({
      types: oneOrMore(idSchema).describe('Relations that answer it.'),
      as: z
        .enum(['subject', 'object'])
        .describe('Side on which the entity stands: of “A owns B”, A is the subject.'),
      with: others,
    }),
  )
    .optional()
    .describe('Relations that answer it; several where the sides differ.'),
  figures: z
    .strictObject({ metrics: oneOrMore(idSchema).describe('Metrics that answer it.') })
    .optional()
    .describe('Figures that answer it.'),
};

const asksSomething = (question: {
  events?: unknown;
  relations?: unknown;
  figures?: unknown;
}): boolean => Boolean(question.events ?? question.relations ?? question.figures);

const ASKS_NOTHING = {
  error: 'asks nothing; give it `events`, `relations` or `figures` that answer it',
};

/** A question that every entity of a kind is expected to answer; where none of its claims does, its page says so. */
export const expectationSchema = z.strictObject(questionFields).refine(asksSomething, ASKS_NOTHING);

/** A question that /compare/ puts to several entities. */
export const comparedQuestionSchema = z
  .strictObject({
    id: idSchema.describe('Anchor of the question on /compare/.'),
    ...questionFields,
    pick: z
      .enum(['first', 'last', 'all'])
      .default('all')
      .describe('Which answers are shown, by the date we hold.'),
  })
  .refine(asksSomething, ASKS_NOTHING);

/** content/comparison.yaml: the questions of /compare/ and who is asked. */
export const comparisonSchema = z.strictObject({
  kinds: oneOrMore(idSchema).default([]).describe('Entity kinds that can be compared.'),
  questions: z
    .array(comparedQuestionSchema)
    .default([])
    .describe('What each is asked, in the order of the page.'),
});

export type Expectation = z.output<typeof expectationSchema>;
export type ComparedQuestion = z.output<typeof comparedQuestionSchema>;
export type ComparisonInput = z.output<typeof comparisonSchema>;
