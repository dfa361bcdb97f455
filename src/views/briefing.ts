import { NOTE_KINDS, type NoteKind } from '../markdown/parse/note-kind.ts';
import type { Briefing, Model } from '../model/model.ts';
import { remembered } from '../model/remembered.ts';
import { briefingHref, paragraphLabel } from './address.ts';
import { documentNumbers, holdingsOf } from './briefings.ts';
import { draftNotice, type DraftNotice } from './draft.ts';
import { formatDate, yearOf } from './date.ts';
import { findingsOf, type Finding } from './findings.ts';
import { buildGraph, type Graph } from './graph.ts';
import { buildDescent, provenanceSentence, type Descent } from './provenance.ts';
import {
  buildWorks,
  languageNamer,
  publisherHref,
  translationOf,
  type WorkEntry,
} from './source.ts';
import { lowerFirst } from './words.ts';

/** Everything a briefing page shows besides the text itself. */
export interface BriefingView {
  readonly slug: string;
  /** What is still to do on a draft that lacks nothing; `undefined` for every published briefing. */
  readonly draft: DraftNotice | undefined;
  readonly title: string;
  readonly summary: string;
  readonly year: string;
  readonly keyPoints: readonly string[];
  readonly topics: readonly string[];
  readonly record: SourceRecordView;
  /** Contents of a long document; empty for a short one. */
  readonly contents: readonly ContentsLine[];
  /** Kinds of note on the page, for the key to its marks. */
  readonly noteKinds: readonly NoteKind[];
  /** 6 paragraphs, 1 note, 11 claims. */
  readonly holds: string;
  readonly graph: Graph;
  readonly provenance: Provenance;
  readonly findings: readonly Finding[];
  readonly works: readonly WorkEntry[];
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

/** Where the text comes from, in sentences and as a drawing. */
export interface Provenance {
  readonly sentence: string;
  readonly descent: Descent;
}

export interface SourceRecordView {
  readonly headline: string | undefined;
  readonly publisher: {
    readonly name: string;
    readonly href: string;
    readonly native: { readonly lang: string; readonly text: string } | undefined;
  };
  readonly published: string;
  readonly dateNote: string | undefined;
  readonly byline: string | undefined;
  readonly language: string;
  readonly derivesFrom: string | undefined;
  readonly quality: 'good' | 'fair' | 'poor';
  readonly qualityNote: string | undefined;
  readonly address: string | undefined;
  readonly accessed: string | undefined;
  readonly archived: string | undefined;
  readonly file: string | undefined;
  readonly sha256: string | undefined;
}

export interface ContentsLine {
  readonly label: string;
  readonly href: string;
  /** Paragraphs under the heading: 10–17. */
  readonly paragraphs: string;
}

export interface Neighbour {
  readonly title: string;
  readonly href: string;
}

export function buildBriefing(
  model: Model,
  slug: string,
  headings: readonly HeadingAnchor[],
): BriefingView {
  const briefing = model.briefings.get(slug)!;
  const number = documentNumbers(model).get(slug)!;
  const kinds = new Set(briefing.body.notes.map((note) => note.kind));
  return {
    slug,
    draft: draftNotice(model, slug),
    title: briefing.title,
    summary: briefing.summary,
    year: String(yearOf(briefing.source.published) ?? ''),
    keyPoints: briefing.keyPoints,
    topics: briefing.topics.map((topic) => model.vocabulary.topics[topic]!.label),
    record: buildRecord(model, briefing),
    contents: buildContents(briefing, headings),
    noteKinds: NOTE_KINDS.filter((kind) => kinds.has(kind)),
    holds: holdingsOf(briefing),
    graph: buildBriefingGraph(model, briefing),
    provenance: {
      sentence: provenanceSentence(model, briefing),
      descent: buildDescent(model, [briefing]),
    },
    findings: findingsOf(model, briefing),
    works: buildWorks(model, worksOf(briefing)),
    previous: neighbour(model, number - 1),
    next: neighbour(model, number + 1),
  };
}

/** Works that a briefing cites, each once, in the order of its list. */
export const worksOf = ({ body, claims }: Briefing): readonly string[] => [
  ...new Set([
    ...body.notes.flatMap((note) => note.references),
    ...claims.flatMap((claim) => claim.refs),
  ]),
];

/** Relations alone: what happened is told by the text itself, and its timeline by the profiles. */
export const buildBriefingGraph = (model: Model, { claims }: Briefing): Graph =>
  buildGraph(model, claims, { events: 'none' });

/** A heading with the anchor that the rendering gave it. */
export interface HeadingAnchor {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

function buildRecord(model: Model, briefing: Briefing): SourceRecordView {
  const { source } = briefing;
  const publisher = model.entities.get(source.publisher)!;
  const languageName = languageNamer(model);
  const translation = translationOf(briefing, languageName);
  const origin = source.origin === undefined ? undefined : model.origins.get(source.origin);
  return {
    headline: source.headline,
    publisher: {
      name: publisher.name,
      href: publisherHref(model, briefing),
      native: publisher.nativeName,
    },
    published: formatDate(source.published),
    dateNote: source.dateNote,
    byline: source.byline,
    language: [languageName(source.language), lowerFirst(translation)].filter(Boolean).join(', '),
    derivesFrom: origin && `${origin.label}${origin.confidence === 'inferred' ? ', inferred' : ''}`,
    quality: source.quality,
    qualityNote: source.qualityNote,
    address: source.address,
    accessed: source.accessed && formatDate(source.accessed),
    archived: source.archived,
    file: source.file,
    sha256: source.sha256,
  };
}

function buildContents(
  { body }: Briefing,
  headings: readonly HeadingAnchor[],
): readonly ContentsLine[] {
  const sections = body.headings.filter(({ depth }) => depth === 2);
  return sections.map((heading, i) => {
    const end = sections[i + 1]?.line ?? Infinity;
    const numbers = body.paragraphs
      .filter(({ line }) => line > heading.line && line < end)
      .flatMap((paragraph) => paragraph.numbers);
    const anchor = headings.filter(({ depth }) => depth === 2)[i];
    return {
      label: anchor?.text ?? heading.text,
      href: `#${anchor?.slug}`,
      paragraphs: paragraphLabel(numbers),
    };
  });
}

function neighbour(model: Model, number: number): Neighbour | undefined {
  const briefing = inOrder(model)[number - 1];
  return briefing && { title: briefing.title, href: briefingHref(model, briefing.slug) };
}

const inOrder = remembered(({ briefings }): readonly Briefing[] => [...briefings.values()]);
