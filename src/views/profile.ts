import type { NoteKind } from '../markdown/parse/note-kind.ts';
import { compareDates } from '../model/dates.ts';
import { printedNames, printedText } from '../model/printed.ts';
import type { Briefing, Claim, Entity, Model } from '../model/model.ts';
import { briefingHref, entityHref } from './address.ts';
import { formatDate } from './date.ts';
import {
  buildAccount,
  buildFact,
  formatValue,
  figureLabel,
  groupsOf,
  leadOf,
  speakerOf,
  type Fact,
  type SourceLabel,
} from './fact.ts';
import { buildGraph, type Graph } from './graph.ts';
import { buildSourceEntry, buildWorks, type SourceEntry, type WorkEntry } from './source.ts';
import { upperFirst } from './words.ts';

/** A profile page: everything the claims say of one entity. A section without content is empty and is not shown. */
export interface ProfileView {
  readonly entity: Entity;
  readonly kind: { readonly label: string; readonly plural: string; readonly path: string };
  readonly basis: Basis;
  readonly sheet: readonly SheetLine[];
  readonly graph: Graph;
  readonly timeline: readonly Fact[];
  readonly figures: readonly FigureLine[];
  readonly statements: readonly StatementLine[];
  readonly notes: readonly NoteLine[];
  readonly sources: readonly SourceEntry[];
  readonly works: readonly WorkEntry[];
}

/** What a profile rests on, so that a reader knows how far to trust it. */
export interface Basis {
  /** Earlier names, with the day until which each was in use where that is known. */
  readonly former: readonly string[];
  readonly documents: number;
  readonly allDocuments: number;
  readonly claims: number;
  readonly unconfirmed: number;
  /** First and last publication: 22 August 2017 to about 18 December 2020. */
  readonly span: string;
}

/** A line of the fact sheet: maintained by — Kelda Council. */
export interface SheetLine {
  readonly label: string;
  readonly values: readonly SheetValue[];
}

export interface SheetValue {
  readonly text: string;
  readonly href: string | undefined;
  readonly native: Entity['nativeName'];
  readonly fact: Fact;
}

export interface FigureLine {
  readonly label: string;
  readonly value: string;
  readonly fact: Fact;
}

export interface StatementLine {
  readonly speaker: string;
  /** Left out where the speaker is no entity, or the one whose page this is. */
  readonly speakerHref: string | undefined;
  readonly to: string | undefined;
  readonly gist: string;
  readonly translated: boolean;
  readonly fact: Fact;
}

export interface NoteLine {
  readonly kind: NoteKind;
  readonly label: string;
  readonly text: string;
  readonly href: string;
  readonly source: string;
}

export function buildProfile(model: Model, id: string): ProfileView {
  const entity = model.entities.get(id)!;
  const claims = model.claimsByEntity.get(id) ?? [];
  const notes = notesAbout(model, entity);
  // An account that a row joins may not name the entity itself; its document is a source all the same.
  const accounts = groupsOf(model, claims).flatMap((group) => group.claims);
  const documents = documentsOf(model, id, accounts, notes);
  const label: SourceLabel = (slug) => String(documents.findIndex((d) => d.slug === slug) + 1);
  const facts = makeFacts(model, label);
  return {
    entity,
    kind: model.vocabulary.kinds[entity.kind]!,
    basis: buildBasis(model, entity, claims),
    sheet: buildSheet(model, id, claims, facts),
    graph: buildGraph(model, claims, { subject: id, label }),
    timeline: facts(claims.filter(({ kind, refuted }) => kind === 'event' && !refuted)).toSorted(
      bySortDate,
    ),
    figures: buildFigures(model, id, claims, label),
    statements: buildStatements(model, id, claims, label),
    notes: notes.map(({ briefing, note, text }) => ({
      kind: note.kind,
      label: `Note ${note.number}, ${note.kind}`,
      text,
      href: `${briefingHref(model, briefing.slug)}#n-${note.id}`,
      source: `${label(briefing.slug)} ¶${note.paragraph}`,
    })),
    sources: documents.map((briefing, i) =>
      buildSourceEntry(model, briefing, i + 1, [
        ...accounts.filter((c) => c.briefing === briefing.slug).flatMap((c) => c.at),
        ...notes.filter((n) => n.briefing === briefing).map((n) => n.note.paragraph),
        ...paragraphsNaming(briefing, id),
      ]),
    ),
    works: buildWorks(model, [
      ...accounts.flatMap((claim) => claim.refs),
      ...notes.flatMap(({ note }) => note.references),
    ]),
  };
}

type Facts = (claims: readonly Claim[]) => readonly Fact[];

const makeFacts =
  (model: Model, label: SourceLabel): Facts =>
  (claims) =>
    groupsOf(model, claims).map((group) => buildFact(model, group, label));

const bySortDate = (a: Fact, b: Fact): number =>
  compareDates(a.sortDate, b.sortDate) || (a.id < b.id ? -1 : 1);

function claimsOf<K extends Claim['kind']>(claims: readonly Claim[], kind: K) {
  return claims.filter((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind);
}

/** The briefings that say something of an entity, name it in their text, or restate what it published. */
function documentsOf(
  model: Model,
  id: string,
  claims: readonly Claim[],
  notes: readonly FoundNote[],
): readonly Briefing[] {
  const slugs = new Set([...claims.map((c) => c.briefing), ...notes.map((n) => n.briefing.slug)]);
  return [...model.briefings.values()].filter(
    ({ slug, source, body }) =>
      slugs.has(slug) ||
      source.publisher === id ||
      body.links.some(({ target }) => target.kind === 'entity' && target.id === id),
  );
}

/** Paragraphs of a briefing that name an entity with a link. */
function paragraphsNaming({ body }: Briefing, id: string): readonly number[] {
  return body.paragraphs
    .filter(({ pieces }) =>
      pieces.some((p) => 'link' in p && p.link.kind === 'entity' && p.link.id === id),
    )
    .flatMap(({ numbers }) => numbers);
}

function buildBasis(model: Model, entity: Entity, claims: readonly Claim[]): Basis {
  const slugs = new Set(claims.map((claim) => claim.briefing));
  const dates = [...slugs]
    .map((slug) => model.briefings.get(slug)!.source.published)
    .toSorted(compareDates);
  const [first, last] = [dates[0], dates.at(-1)];
  return {
    former: entity.former.map(({ name, until }) =>
      until ? `${name} (until ${formatDate(until)})` : name,
    ),
    documents: slugs.size,
    allDocuments: model.briefings.size,
    claims: claims.length,
    unconfirmed: claims.filter((claim) => claim.check === 'unconfirmed').length,
    span:
      !first || !last
        ? ''
        : first === last
          ? formatDate(first)
          : `${formatDate(first)} to ${formatDate(last)}`,
  };
}

/** Relations seen from the entity: its own as subject, the inverse where it is the object. */
interface SeenRelation {
  readonly label: string;
  readonly category: string;
  readonly other: Entity;
  readonly ended: boolean;
  readonly claim: Claim;
}

function relationsSeen(
  model: Model,
  id: string,
  claims: readonly Claim[],
): readonly SeenRelation[] {
  const groups = groupsOf(
    model,
    claims.filter((c) => c.kind === 'relation' && !c.refuted),
  );
  return groups.flatMap((group) => {
    const claim = leadOf(group);
    if (claim.kind !== 'relation') return [];
    const { subject, relation, object, until } = claim.held;
    // A source may name the entity where we hold that another was meant.
    if (subject !== id && object !== id) return [];
    const type = model.vocabulary.relations[relation]!;
    const outward = subject === id;
    return [
      {
        label: outward ? type.label : type.inverse,
        category: type.category,
        other: model.entities.get(outward ? object : subject)!,
        ended: until !== undefined && Number.isFinite(until.to),
        claim,
      },
    ];
  });
}

/** The fact sheet: what still held when last heard of, by relation, ownership and people first. */
function buildSheet(
  model: Model,
  id: string,
  claims: readonly Claim[],
  facts: Facts,
): readonly SheetLine[] {
  const seen = relationsSeen(model, id, claims).filter((relation) => !relation.ended);
  const order = Object.keys(model.vocabulary.relationCategories);
  const sorted = seen.toSorted((a, b) => order.indexOf(a.category) - order.indexOf(b.category));
  return [...Map.groupBy(sorted, ({ label }) => label)].map(([label, relations]) => ({
    label: upperFirst(label),
    values: relations.map(({ other, claim }) => ({
      text: other.name,
      href: entityHref(model, other.id),
      native: other.nativeName,
      fact: facts([claim])[0]!,
    })),
  }));
}

/** Every account of a figure has a line of its own: two values are never merged. */
function buildFigures(
  model: Model,
  id: string,
  claims: readonly Claim[],
  label: SourceLabel,
): readonly FigureLine[] {
  return claimsOf(claims, 'figure')
    .map((claim) => ({
      // A figure that a source gives for this entity may be another's; then the line says whose.
      label: `${claim.held.subject === id ? '' : `${model.entities.get(claim.held.subject)!.name}: `}${figureLabel(model, claim.held)}`,
      value: formatValue(model, claim.held),
      fact: buildAccount(model, claim, label),
    }))
    .toSorted(
      (a, b) => (a.label < b.label ? -1 : Number(a.label > b.label)) || bySortDate(a.fact, b.fact),
    );
}

function buildStatements(
  model: Model,
  id: string,
  claims: readonly Claim[],
  label: SourceLabel,
): readonly StatementLine[] {
  return claimsOf(claims, 'statement').map((claim) => ({
    speaker: speakerOf(model, claim.held),
    speakerHref:
      claim.held.speaker === undefined || claim.held.speaker === id
        ? undefined
        : entityHref(model, claim.held.speaker),
    to: claim.held.to === undefined ? undefined : model.entities.get(claim.held.to)!.name,
    gist: claim.held.gist,
    translated: claim.translated,
    fact: buildAccount(model, claim, label),
  }));
}

interface FoundNote {
  readonly briefing: Briefing;
  readonly note: Briefing['body']['notes'][number];
  readonly text: string;
}

/** Notes that link to the entity or write its name. */
function notesAbout(model: Model, entity: Entity): readonly FoundNote[] {
  return [...model.briefings.values()].flatMap((briefing) =>
    briefing.body.notes.flatMap((note) => {
      const linked = note.pieces.some(
        (p) => 'link' in p && p.link.kind === 'entity' && p.link.id === entity.id,
      );
      const text = printedText(note.pieces, printedNames(model));
      return linked || hasWord(text, entity.name) ? [{ briefing, note, text }] : [];
    }),
  );
}

const hasWord = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'u').test(text);
