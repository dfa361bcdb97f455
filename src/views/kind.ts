import { compareDates } from '../model/dates.ts';
import type { Entity, Model } from '../model/model.ts';
import { remembered } from '../model/remembered.ts';
import { entityHref, pageHref } from './address.ts';
import { formatDate } from './date.ts';

/** The index page of an entity kind. */
export interface KindView {
  readonly path: string;
  readonly plural: string;
  readonly label: string;
  readonly lead: string;
  readonly entries: readonly KindEntry[];
}

export interface KindEntry {
  readonly id: string;
  readonly name: string;
  readonly native: Entity['nativeName'];
  readonly href: string;
  readonly summary: string;
  readonly claims: number;
  readonly documents: number;
  /** Date of the newest document that says something of it; empty where none does. */
  readonly latest: string;
}

/** Kinds in the order of the vocabulary; a kind without an entity has no page. */
export const buildKinds = remembered((model): readonly KindView[] => {
  const collator = new Intl.Collator(model.site.language);
  return Object.entries(model.vocabulary.kinds).flatMap(([kind, { path, plural, label }]) => {
    const entities = [...model.entities.values()].filter((entity) => entity.kind === kind);
    const sorted = entities.toSorted(
      (a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
    );
    if (sorted.length === 0) return [];
    const several = `${sorted.length} ${(sorted.length === 1 ? label : plural).toLowerCase()}`;
    const lead = `What the documents say of ${several}, and how much.`;
    return [{ path, plural, label, lead, entries: sorted.map((e) => buildEntry(model, e)) }];
  });
});

/** What an entity is, in a line: its kind and its summary. */
export function entityAbout(model: Model, id: string): string {
  const { kind, summary } = model.entities.get(id)!;
  return `${model.vocabulary.kinds[kind]!.label}. ${summary}`;
}

export const kindHref = (model: Model, path: string): string => pageHref(model.site, path);

function buildEntry(model: Model, entity: Entity): KindEntry {
  const claims = model.claimsByEntity.get(entity.id) ?? [];
  const slugs = new Set(claims.map((claim) => claim.briefing));
  const dates = [...slugs].map((slug) => model.briefings.get(slug)!.source.published);
  const latest = dates.toSorted(compareDates).at(-1);
  return {
    id: entity.id,
    name: entity.name,
    native: entity.nativeName,
    href: entityHref(model, entity.id),
    summary: entity.summary,
    claims: claims.length,
    documents: slugs.size,
    latest: latest ? formatDate(latest) : '',
  };
}
