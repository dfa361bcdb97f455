import type { Model } from '../model/model.ts';
import { entityPath } from './address.ts';

/** An address that a page once had, and the one that it has now; paths without slashes at their ends. */
export interface Redirect {
  /** bridges/old-bridge */
  readonly from: string;
  /** bridges/north-bridge */
  readonly to: string;
  /** Name of the entity that is found there. */
  readonly name: string;
}

/** Where the former ids of entities lead, in the order of their addresses. */
export const buildRedirects = (model: Model): readonly Redirect[] =>
  [...model.entities.values()]
    .flatMap(({ id, kind, name, formerIds }) =>
      formerIds.map((former) => ({
        from: `${model.vocabulary.kinds[kind]!.path}/${former}`,
        to: entityPath(model, id),
        name,
      })),
    )
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
