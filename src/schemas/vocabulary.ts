import { z } from 'zod';
import { expectationSchema } from './question.ts';
import { idSchema, phrase } from './words.ts';

const label = (what: string) =>
  z.strictObject({ label: phrase(60).describe(`Name of the ${what} as readers see it.`) });

/** Addresses that pages of the engine occupy, so no entity kind and no page of the content may use them. */
export const RESERVED_PATHS: readonly string[] = [
  'briefings',
  'cards',
  'compare',
  'data',
  'evidence',
  'feed',
  'names',
  'network',
  'pagefind',
  'print',
  'qr',
  'search',
  'site',
  'timeline',
  '404',
  '500',
  'index',
  '_astro',
  'fonts',
];

/** Types of schema.org that an entity of a dossier may be; machines that read its page know them. */
const ENTITY_TYPES = [
  'Thing',
  'Person',
  'Organization',
  'Corporation',
  'EducationalOrganization',
  'GovernmentOrganization',
  'NGO',
  'NewsMediaOrganization',
  'Brand',
  'Product',
  'Service',
  'SoftwareApplication',
  'WebSite',
  'Project',
  'CreativeWork',
  'Newspaper',
  'Periodical',
  'Place',
  'AdministrativeArea',
  'City',
  'Country',
  'CivicStructure',
  'LandmarksOrHistoricalBuildings',
] as const;

/** Types of schema.org that an event may be. */
const EVENT_TYPES = [
  'Event',
  'BusinessEvent',
  'EducationEvent',
  'ExhibitionEvent',
  'Festival',
  'PublicationEvent',
  'SaleEvent',
  'SocialEvent',
  'SportsEvent',
] as const;

const kindSchema = z
  .strictObject({
    label: phrase(30).describe('One entity of the kind: Brand.'),
    plural: phrase(30).describe('Several of the kind: Brands.'),
    path: idSchema
      .refine((path) => !RESERVED_PATHS.includes(path), {
        error: 'is an address of the site itself; choose another path',
      })
      .describe('Folder of the pages of this kind: /bridges/north-bridge/.'),
    expects: z
      .array(expectationSchema)
      .default([])
      .describe('What a reader expects to learn of each; a profile says where no claim tells it.'),
    'schema-type': z
      .enum(ENTITY_TYPES)
      .optional()
      .describe(
        'Its type at schema.org, which machines read; Thing where it is left out. What a NewsMediaOrganization publishes is cited as news.',
      ),
  })
  .transform(({ 'schema-type': schemaType, ...rest }) => ({ ...rest, schemaType }));

const synonyms = z
  .array(phrase(40))
  .default([])
  .describe('Other words for it, by which a search finds such claims.');

const relationSchema = z
  .strictObject({
    label: phrase(40).describe('Read from subject to object: owns.'),
    synonyms,
    inverse: phrase(40).describe('Read from object to subject: owned by.'),
    sentence: phrase(60)
      .optional()
      .describe(
        'The label after a name in a sentence, where it is no verb itself: is a member of.',
      ),
    'inverse-sentence': phrase(60)
      .optional()
      .describe('The inverse after a name in a sentence: is owned by.'),
    category: idSchema.describe(
      'Group under which profiles list the relation; an id of relation-categories.',
    ),
    symmetric: z.boolean().default(false).describe('True where A to B says the same as B to A.'),
    stance: z
      .enum(['against', 'with', 'neutral'])
      .default('neutral')
      .describe('Draws the relation as hostile or friendly.'),
  })
  .transform(({ 'inverse-sentence': inverseSentence, ...rest }) => ({ ...rest, inverseSentence }));

const eventTypeSchema = z
  .strictObject({
    label: phrase(40).describe('Name of the type: Lawsuit.'),
    synonyms,
    category: idSchema.describe('Group of types; an id of event-categories.'),
    stance: z
      .enum(['against', 'with', 'neutral'])
      .default('neutral')
      .describe('Side of the home page on which it stands.'),
    verb: phrase(40).optional().describe('Draws the event as an edge with this word: sued.'),
    from: idSchema.optional().describe('Role of the entities at the start of that edge.'),
    to: idSchema.optional().describe('Role of the entities at its end.'),
    opens: idSchema.optional().describe('Relation that the event begins between those two roles.'),
    closes: idSchema.optional().describe('Relation that it ends.'),
    'schema-type': z
      .enum(EVENT_TYPES)
      .optional()
      .describe('Its type at schema.org, which machines read; Event where it is left out.'),
  })
  .transform(({ 'schema-type': schemaType, ...rest }) => ({ ...rest, schemaType }));

const metricSchema = z.strictObject({
  label: phrase(60).describe('What is counted: Share of revenue.'),
  unit: z
    .string()
    .includes('{n}', { error: 'must hold {n}, the place of the value' })
    .describe('How a value is printed: {n} million.'),
  span: z
    .number()
    .int()
    .positive('must be 1 or more')
    .describe('Months within which two figures are comparable.'),
  scopes: z
    .record(idSchema, phrase(90))
    .default({})
    .describe('Counts that share the name: id -> what exactly is counted.'),
});

const ids = (what: string) => z.array(idSchema).default([]).describe(what);

const topicSchema = label('topic').extend({
  events: ids('Claims that are about the topic: ids of event-types.'),
  relations: ids('The same, of relations.'),
  metrics: ids('The same, of metrics.'),
});

/** content/vocabulary.yaml: the words that claims may use. The engine knows none of them. */
export const vocabularySchema = z
  .strictObject({
    'entity-kinds': z
      .record(idSchema, kindSchema)
      .describe('What an entity can be; each kind has a file in content/entities/.'),
    relations: z.record(idSchema, relationSchema).describe('States between two entities.'),
    'relation-categories': z
      .record(idSchema, label('category'))
      .describe('Groups of relations, in the order of profiles.'),
    'event-types': z.record(idSchema, eventTypeSchema).describe('Acts: what happened.'),
    'event-categories': z.record(idSchema, label('category')).describe('Groups of event types.'),
    stances: z
      .strictObject({
        title: phrase(40).describe('Heading of the two: Against and with.'),
        against: phrase(40).describe('Heading of the left hand.'),
        with: phrase(40).describe('Heading of the right hand.'),
      })
      .optional()
      .describe(
        'What the two stances are called on the home page; left out, the page shows one column.',
      ),
    roles: z.record(idSchema, label('role')).describe('Parts that entities play in events.'),
    metrics: z.record(idSchema, metricSchema).describe('What can be counted.'),
    topics: z
      .record(idSchema, topicSchema)
      .describe('What a briefing is about, and which claims are.'),
  })
  .transform((v) => ({
    kinds: v['entity-kinds'],
    relations: v.relations,
    relationCategories: v['relation-categories'],
    eventTypes: v['event-types'],
    eventCategories: v['event-categories'],
    stances: v.stances,
    roles: v.roles,
    metrics: v.metrics,
    topics: v.topics,
  }));

export type Vocabulary = z.output<typeof vocabularySchema>;
export type EntityKind = Vocabulary['kinds'][string];
export type RelationType = Vocabulary['relations'][string];
export type EventType = Vocabulary['eventTypes'][string];
export type Metric = Vocabulary['metrics'][string];
