import type { Claim } from '../../model/model.ts';
import { formOf, has, listOf, writeAll, type Field, type RecordType } from '../fields.ts';
import { eventType, figureType, relationType, statementType } from './claim-kinds.ts';

/** The claims of one kind. */
export const claimsOf = <K extends Claim['kind']>(
  claims: Iterable<Claim>,
  kind: K,
): readonly Extract<Claim, { kind: K }>[] =>
  [...claims].filter((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind);

const list = <K extends Claim['kind']>(
  name: string,
  kind: K,
  type: RecordType<Extract<Claim, { kind: K }>>,
): Field<readonly Claim[]> =>
  has(
    name,
    `The ${name}, in the order of documents and paragraphs.`,
    listOf(formOf(type)),
    (claims, model) => writeAll(type, claimsOf(claims, kind), model),
  );

/** Claims by their kinds: all of the dossier, or those that name an entity. */
export const claimsType: RecordType<readonly Claim[]> = {
  name: 'Claims',
  about: 'Lists of claims in a file of JSON, by their kinds.',
  fields: [
    list('events', 'event', eventType),
    list('relations', 'relation', relationType),
    list('figures', 'figure', figureType),
    list('statements', 'statement', statementType),
  ],
};
