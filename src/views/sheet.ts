import type { Entity, Model, Spell } from '../model/model.ts';
import { entityHref } from './address.ts';
import { formatDate } from './date.ts';
import { buildAccount, buildFact, type Citing, type Fact } from './fact.ts';
import { joins, relationsOf, type HeldRelation } from './held-relations.ts';
import { hasEnded, spellOf } from './spell.ts';
import { upperFirst } from './words.ts';

/** A line of the fact sheet: maintained by — Kelda Council. */
export interface SheetLine {
  readonly label: string;
  readonly values: readonly SheetValue[];
}

export interface SheetValue {
  readonly text: string;
  /** Date of the newest document that tells of it as holding; empty where none does. */
  readonly lastTold: string;
  readonly href: string | undefined;
  readonly native: Entity['nativeName'];
  readonly fact: Fact;
}

/** The fact sheet: what still held when last heard of, by relation, ownership and people first. */
export function buildSheet(model: Model, id: string, citing: Citing): readonly SheetLine[] {
  const seen = relationsSeen(model, id).filter(({ spell }) => !spell || !hasEnded(spell));
  const order = Object.keys(model.vocabulary.relationCategories);
  const sorted = seen.toSorted((a, b) => order.indexOf(a.category) - order.indexOf(b.category));
  return [...Map.groupBy(sorted, ({ label }) => label)].map(([label, relations]) => ({
    label: upperFirst(label),
    values: relations.map(({ other, group, spell }) => ({
      text: other.name,
      lastTold: spell?.lastTold ? formatDate(spell.lastTold) : '',
      href: entityHref(model, other.id),
      native: other.nativeName,
      fact: buildFact(model, group, citing),
    })),
  }));
}

/** Relations seen from the entity: its own as subject, the inverse where it is the object. */
interface SeenRelation extends HeldRelation {
  readonly label: string;
  readonly category: string;
  readonly other: Entity;
  /** The newest time for which it is told; `undefined` where no source dates or tells it as holding. */
  readonly spell: Spell | undefined;
}

function relationsSeen(model: Model, id: string): readonly SeenRelation[] {
  return relationsOf(model, id).map(({ lead, group }) => {
    const { subject, relation, object } = lead.held;
    const type = model.vocabulary.relations[relation]!;
    const outward = subject === id;
    return {
      lead,
      group,
      label: outward ? type.label : type.inverse,
      category: type.category,
      other: model.entities.get(outward ? object : subject)!,
      spell: spellOf(model, lead),
    };
  });
}

/** The relations in which a source names the entity where we hold that another was meant, each as we hold it. */
export const buildMisattributed = (model: Model, id: string, citing: Citing): readonly Fact[] =>
  (model.claimsByEntity.get(id) ?? [])
    .filter((claim) => claim.kind === 'relation' && !claim.refuted && !joins(claim, id))
    .map((claim) => buildAccount(model, claim, citing));
