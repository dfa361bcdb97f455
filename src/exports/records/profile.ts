import { entitiesOf } from '../../model/claims.ts';
import type { Claim, Entity, Model } from '../../model/model.ts';
import { findingsNaming } from '../../views/findings.ts';
import { groupsOf } from '../../views/fact.ts';
import { evidenceOf } from '../../views/profile-evidence.ts';
import { formOf, has, listOf, write, writeAll, type Field, type RecordType } from '../fields.ts';
import { briefingType, noteType } from './briefing.ts';
import { claimsType } from './claims.ts';
import { contextType } from './context.ts';
import { headFields } from './dossier.ts';
import { entityType, namedType } from './entity.ts';
import { agreementType, findingType, spellType } from './judgement.ts';
import { referenceType } from './works.ts';

const claimsAbout = ({ id }: Entity, model: Model): readonly Claim[] =>
  model.claimsByEntity.get(id) ?? [];

/** The other entities that its claims name, in the order of the registry. */
function othersOf(entity: Entity, model: Model): readonly Entity[] {
  const named = new Set(claimsAbout(entity, model).flatMap((claim) => entitiesOf(claim)));
  return [...model.entities.values()].filter(({ id }) => id !== entity.id && named.has(id));
}

const all = <T>(
  name: string,
  about: string,
  type: RecordType<T>,
  read: (entity: Entity, model: Model) => Iterable<T>,
): Field<Entity> =>
  has(name, about, listOf(formOf(type)), (entity, model) =>
    writeAll(type, read(entity, model), model),
  );

/** What the profile of an entity rests on, so that its file can be read without the others. */
export const profileType: RecordType<Entity> = {
  name: 'Profile',
  about: 'One entity, and everything that its profile rests on.',
  fields: [
    ...headFields,
    has('entity', 'The entity.', formOf(entityType), (entity, model) =>
      write(entityType, entity, model),
    ),
    has('claims', 'Every claim that names it.', formOf(claimsType), (entity, model) =>
      write(claimsType, claimsAbout(entity, model), model),
    ),
    all('agreements', 'How the documents of those claims stand.', agreementType, (entity, model) =>
      groupsOf(model, claimsAbout(entity, model)),
    ),
    all(
      'spells',
      'When each of its relations held.',
      spellType,
      ({ id }, model) => model.spellsByEntity.get(id) ?? [],
    ),
    all('findings', 'Findings that join a claim about it.', findingType, ({ id }, model) =>
      findingsNaming(model, id),
    ),
    all('notes', 'Notes that name it.', noteType, ({ id }, model) => evidenceOf(model, id).notes),
    all('entities', 'The others whom its claims name.', namedType, othersOf),
    all(
      'briefings',
      'The documents that its claims, findings and notes cite, oldest first.',
      briefingType,
      ({ id }, model) => evidenceOf(model, id).documents,
    ),
    all('references', 'Works used to check the claims.', referenceType, ({ id }, model) =>
      evidenceOf(model, id).works.map((work) => model.references.get(work)!),
    ),
    has(
      'context',
      'What no document says of it; never evidence.',
      formOf(contextType),
      (e, model) => write(contextType, model.contextByEntity.get(e.id) ?? [], model),
    ),
  ],
};
