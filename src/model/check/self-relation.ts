import type { Claim, EventFacts, RelationFacts, Vocabulary } from '../model.ts';
import type { Place, Problem } from '../problem.ts';

/**
 * Reports a relation or an act between one and the same, as the source says it or as it is corrected: a drawing would
 * show a loop, a profile its own name.
 *
 * @param placeOf finds a field of the claim
 */
export function checkSelf(
  claim: Claim,
  vocabulary: Vocabulary,
  placeOf: (...field: readonly string[]) => Place,
): readonly Problem[] {
  if (claim.kind !== 'relation' && claim.kind !== 'event') return [];
  const isRelation = claim.kind === 'relation';
  const [said, held] = isRelation
    ? [toItself(claim.said), toItself(claim.held)]
    : [inBothRoles(claim.said, vocabulary), inBothRoles(claim.held, vocabulary)];
  const field = isRelation ? 'object' : 'who';
  if (said !== undefined) return [selfRelation(placeOf(field), claim.id, said)];
  if (held !== undefined) return [selfRelation(placeOf('corrected', field), claim.id, held)];
  return [];
}

/** The entity that a relation leads from and to. */
export const toItself = ({
  subject,
  object,
}: Pick<RelationFacts, 'subject' | 'object'>): string | undefined =>
  subject === object ? subject : undefined;

export const selfRelation = (place: Place, id: string, entity: string): Problem => ({
  ...place,
  code: 'self-relation',
  message: `"${id}" leads from "${entity}" to itself`,
  hint: 'name another entity at one of the two ends',
});

/** An entity at both ends of the edge as which the event would be drawn. */
function inBothRoles({ type, who }: EventFacts, { eventTypes }: Vocabulary): string | undefined {
  const { from, to } = eventTypes[type] ?? {};
  if (from === undefined || to === undefined || from === to) return undefined;
  const ends = who.filter(({ role }) => role === to).map(({ entity }) => entity);
  return who.find(({ role, entity }) => role === from && ends.includes(entity))?.entity;
}
