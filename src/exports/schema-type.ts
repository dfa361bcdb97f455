import type { Entity, Model } from '../model/model.ts';

/** Types of schema.org whose bearers publish news. */
const NEWS: readonly (string | undefined)[] = ['NewsMediaOrganization', 'Newspaper'];

/** The schema.org type of an entity, as the vocabulary gives it to its kind. */
export const schemaTypeOf = ({ vocabulary }: Model, { kind }: Entity) =>
  vocabulary.kinds[kind]!.schemaType ?? 'Thing';

/** Tells whether what an entity publishes is news, as far as the vocabulary says of its kind. */
export const isNews = (model: Model, publisher: Entity): boolean =>
  NEWS.includes(schemaTypeOf(model, publisher));
