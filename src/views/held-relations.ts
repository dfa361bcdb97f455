import { relationKey } from '../model/claims.ts';
import type { Agreement, Claim, Model, RelationClaim } from '../model/model.ts';
import { groupsOf, leadOf } from './fact.ts';

/** Accounts that we hold to tell of one relation between the same two, and the one that speaks for them. */
export interface HeldRelation {
  readonly lead: RelationClaim;
  readonly group: Agreement;
}

/** The relations that a list of claims tells of, as we hold them and each once; what we hold not to have been is none. */
export function heldRelations(model: Model, claims: readonly Claim[]): readonly HeldRelation[] {
  const telling = new Set(claims.filter(({ kind, refuted }) => kind === 'relation' && !refuted));
  return groupsOf(model, [...telling])
    .flatMap((group) => heldApart(model, group))
    .filter((group) => group.claims.some((claim) => telling.has(claim)))
    .flatMap((group) => {
      const lead = leadOf(group);
      return lead.kind === 'relation' ? [{ lead, group }] : [];
    });
}

/** The relations that an entity has, as we hold them. */
export const relationsOf = (model: Model, id: string): readonly HeldRelation[] =>
  heldRelations(model, model.claimsByEntity.get(id) ?? []).filter(({ lead }) => joins(lead, id));

/** Tells whether we hold a relation to be one of the entity; its source may name others. */
export const joins = ({ held }: RelationClaim, id: string): boolean =>
  held.subject === id || held.object === id;

/**
 * Accounts meet by what their sources say, but a check may find that one of them meant another party. Those that we hold
 * to tell of others speak for themselves; those that we hold to be false stand with whom they name.
 */
function heldApart({ vocabulary }: Model, group: Agreement): readonly Agreement[] {
  const parts = Map.groupBy(group.claims, ({ kind, held }) =>
    kind === 'relation' ? relationKey(held, vocabulary) : '',
  );
  return [...parts.values()].map((accounts) => ({ ...group, claims: accounts }));
}
