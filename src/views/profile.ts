import type { NoteKind } from '../markdown/parse/note-kind.ts';
import { compareDates } from '../model/dates.ts';
import type { Briefing, Claim, Entity, Model } from '../model/model.ts';
import { briefingHref, claimsAboutHref, entityHref } from './address.ts';
import { formatDate } from './date.ts';
import { buildClashes, type Clash } from './clash.ts';
import { figureLabel, formatValue, speakerOf } from './claim-words.ts';
import { contextLine, type ContextLine } from './context.ts';
import {
  buildAccount,
  buildFact,
  citingByName,
  citingWorks,
  groupsOf,
  type Citing,
  type Fact,
} from './fact.ts';
import { findingsAbout, type Finding } from './findings.ts';
import { buildGaps, type Gap } from './gaps.ts';
import { buildGlance, type GlancePiece } from './glance.ts';
import { buildGraph, type Graph } from './graph.ts';
import { buildHistories, type History } from './history.ts';
import { evidenceOf } from './profile-evidence.ts';
import { buildMisattributed, buildSheet, type SheetLine } from './sheet.ts';
import { buildSourceEntry, buildWorks, type SourceEntry, type WorkEntry } from './source.ts';

/** A profile page: everything the claims say of one entity. A section without content is empty and is not shown. */
export interface ProfileView {
  readonly entity: Entity;
  readonly kind: { readonly label: string; readonly plural: string; readonly path: string };
  readonly basis: Basis;
  readonly glance: readonly GlancePiece[];
  readonly sheet: readonly SheetLine[];
  /** Relations that a source gives to it and that we hold to be another’s, each as we hold it. */
  readonly misattributed: readonly Fact[];
  readonly clashes: readonly Clash[];
  readonly findings: readonly Finding[];
  readonly graph: Graph;
  readonly histories: readonly History[];
  readonly timeline: readonly Fact[];
  readonly figures: readonly FigureLine[];
  readonly statements: readonly StatementLine[];
  readonly gaps: readonly Gap[];
  readonly context: readonly ContextLine[];
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
  /** Where all of them stand together. */
  readonly claimsHref: string;
  readonly unconfirmed: number;
  /** First and last publication: 22 August 2017 to about 18 December 2020. */
  readonly span: string;
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

/** @param bound how the page cites where it is bound in a book; by itself it numbers the documents of its own list */
export function buildProfile(model: Model, id: string, bound?: Citing): ProfileView {
  const entity = model.entities.get(id)!;
  const { claims, notes, cited, documents, naming, context, works } = evidenceOf(model, id);
  const citing = bound ?? citingOwn(documents, works);
  const citedIn = Map.groupBy(cited, ({ briefing }) => briefing);
  const notesIn = Map.groupBy(notes, ({ briefing }) => briefing);
  return {
    entity,
    kind: model.vocabulary.kinds[entity.kind]!,
    basis: buildBasis(model, entity, claims),
    glance: buildGlance(model, id, citing),
    sheet: buildSheet(model, id, citing),
    misattributed: buildMisattributed(model, id, citing),
    clashes: buildClashes(model, claims, citing),
    findings: findingsAbout(model, id, citing),
    graph: profileGraph(model, id, citing),
    histories: buildHistories(model, id, citing),
    timeline: groupsOf(
      model,
      claims.filter(({ kind, refuted }) => kind === 'event' && !refuted),
    )
      .map((group) => buildFact(model, group, citing))
      .toSorted(bySortDate),
    figures: buildFigures(model, id, claims, citing),
    statements: buildStatements(model, id, claims, citing),
    gaps: buildGaps(model, id, citing),
    context: context.map((entry) => contextLine(model, entry, citing)),
    notes: notes.map(({ briefing, note, text }) => ({
      kind: note.kind,
      label: `Note ${note.number}, ${note.kind}`,
      text,
      href: `${briefingHref(model, briefing.slug)}#n-${note.id}`,
      source: `${citing.document(briefing.slug)} ¶${note.paragraph}`,
    })),
    sources: documents.map((briefing, i) =>
      buildSourceEntry(model, briefing, i + 1, [
        ...(citedIn.get(briefing.slug) ?? []).flatMap(({ at }) => at),
        ...(notesIn.get(briefing) ?? []).map(({ note }) => note.paragraph),
        ...(naming.get(briefing.slug) ?? []),
      ]),
    ),
    works: buildWorks(model, works),
  };
}

/** A page that has lists of its own cites by the numbers in them. */
function citingOwn(documents: readonly Briefing[], works: readonly string[]): Citing {
  const numbers = new Map(documents.map(({ slug }, i) => [slug, String(i + 1)]));
  return { document: (slug) => numbers.get(slug)!, work: citingWorks(works) };
}

/** The relations of an entity as a graph around it. */
export const profileGraph = (model: Model, id: string, citing = citingByName(model)): Graph =>
  buildGraph(model, model.claimsByEntity.get(id) ?? [], { subject: id, citing });

const bySortDate = (a: Fact, b: Fact): number =>
  compareDates(a.sortDate, b.sortDate) || (a.id < b.id ? -1 : 1);

function claimsOf<K extends Claim['kind']>(claims: readonly Claim[], kind: K) {
  return claims.filter((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind);
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
    claimsHref: claimsAboutHref(model, entity.id),
    unconfirmed: claims.filter((claim) => claim.check === 'unconfirmed').length,
    span:
      !first || !last
        ? ''
        : first === last
          ? formatDate(first)
          : `${formatDate(first)} to ${formatDate(last)}`,
  };
}

/** What stands for a value where we hold the one that a source gives to be false; that is no zero. */
const NO_VALUE = 'none held';

/** Every account of a figure has a line of its own: two values are never merged. */
function buildFigures(
  model: Model,
  id: string,
  claims: readonly Claim[],
  citing: Citing,
): readonly FigureLine[] {
  return claimsOf(claims, 'figure')
    .map((claim) => ({
      // A figure that a source gives for this entity may be another's; then the line says whose.
      label: `${claim.held.subject === id ? '' : `${model.entities.get(claim.held.subject)!.name}: `}${figureLabel(model, claim.held)}`,
      value: claim.refuted ? NO_VALUE : formatValue(model, claim.held),
      fact: buildAccount(model, claim, citing),
    }))
    .toSorted(
      (a, b) => (a.label < b.label ? -1 : Number(a.label > b.label)) || bySortDate(a.fact, b.fact),
    );
}

function buildStatements(
  model: Model,
  id: string,
  claims: readonly Claim[],
  citing: Citing,
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
    fact: buildAccount(model, claim, citing),
  }));
}
