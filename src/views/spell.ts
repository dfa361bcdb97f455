import { relationKey } from '../model/claims.ts';
import type { Model, RelationClaim, RelationFacts, Spell } from '../model/model.ts';
import { remembered } from '../model/remembered.ts';

/** The spells of one relation, in order of time. */
export const spellsOf = (
  model: Model,
  triple: Pick<RelationFacts, 'subject' | 'relation' | 'object'>,
): readonly Spell[] => spellsByRelation(model).get(relationKey(triple, model.vocabulary)) ?? [];

const spellsByRelation = remembered(
  ({ spellsByEntity, vocabulary }): ReadonlyMap<string, readonly Spell[]> =>
    // A spell stands under the entity at either of its ends.
    Map.groupBy(new Set([...spellsByEntity.values()].flat()), (spell) =>
      relationKey(spell, vocabulary),
    ),
);

/**
 * The spell that a relation speaks of: the one that it ends itself, else the newest. A source that says “until 2014” does
 * not tell of what began again in 2016, nor does one that tells of what was speak of what others only foresee.
 */
export function spellOf(model: Model, claim: RelationClaim): Spell | undefined {
  const spells = spellsOf(model, claim.held);
  const own = claim.held.until && spells.findLast(({ evidence }) => evidence.includes(claim));
  return own ?? spells.findLast(({ foreseen, evidence }) => !foreseen || evidence.includes(claim));
}

/** Tells whether a spell is over; an end that is only foreseen, or open on its far side, says nothing. */
export const hasEnded = ({ until, endForeseen }: Spell): boolean =>
  until !== undefined && Number.isFinite(until.to) && !endForeseen;
