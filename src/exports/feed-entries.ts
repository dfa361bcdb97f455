import { startOf } from '../model/dates.ts';
import type { Briefing, Claim, EdtfDate, Entity, Model } from '../model/model.ts';
import {
  briefingHref,
  claimHref,
  entityHref,
  entityPath,
  fullAddress,
  pageHref,
  paragraphLabel,
} from '../views/address.ts';
import { feedHref } from '../views/alternates.ts';
import { slugsInOrder } from '../views/briefings.ts';
import { formatDate } from '../views/date.ts';
import { buildAccount } from '../views/fact.ts';
import { MOST_FED } from '../views/limits.ts';
import { REFUTED } from '../views/verdict.ts';

/** What a feed holds. Every address is a full one. */
export interface FeedContent {
  /** Stands for the feed for ever. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** The feed itself, and the page that it is about. */
  readonly self: string;
  readonly page: string;
  /** Newest source first; at least one. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: Date;
  readonly summary: string;
  readonly page: string;
  /** Where the source document stands, where that is known. */
  readonly source: string | undefined;
  readonly topics: readonly { readonly term: string; readonly label: string }[];
  readonly lines: readonly FeedLine[];
}

/** A line of what an entry says, with the paragraph that it stands on, and what is to be known of it. */
export interface FeedLine {
  readonly text: string;
  readonly source?: { readonly label: string; readonly href: string };
  /** Verdict, check, what the source prints instead. */
  readonly remarks: readonly string[];
}

/**
 * The day that an entry bears: the first that the date of its source may mean. A build knows no clock, and a source that
 * can be read was published by then at the earliest, so that day is never one to come, as the last day of "2026" is for
 * most of that year. It is also the day by which the site sorts.
 */
export const dayOf = (date: EdtfDate): Date => new Date(startOf(date));

/** The feed of the dossier: an entry for each briefing, by the date of its source. */
export function dossierFeed(model: Model): FeedContent {
  const { site } = model;
  const home = fullAddress(site, site.base);
  return {
    id: home,
    title: site.title,
    subtitle: site.tagline,
    self: fullAddress(site, feedHref(site)),
    page: home,
    entries: newestFirst(model, model.briefings.keys()).map((briefing) => ({
      ...commonOf(model, briefing),
      id: fullAddress(site, briefingHref(model, briefing.slug)),
      lines: [
        documentLine(model, briefing, []),
        ...briefing.keyPoints.map((text) => ({ text, remarks: [] })),
      ],
    })),
  };
}

/**
 * The feed of an entity: an entry for each briefing that claims something of it, with what it claims. Its ids hold the
 * first id that the entity had, so that nothing is told twice after a change of name.
 */
export function entityFeed(
  model: Model,
  { id, kind, name, summary, formerIds }: Entity,
): FeedContent {
  const { site } = model;
  const claims = Map.groupBy(model.claimsByEntity.get(id) ?? [], ({ briefing }) => briefing);
  const first = `${model.vocabulary.kinds[kind]!.path}/${formerIds.at(-1) ?? id}`;
  const lasting = fullAddress(site, pageHref(site, first));
  const briefings = newestFirst(model, claims.keys());
  return {
    id: lasting,
    title: `${name} · ${site.title}`,
    subtitle: summary,
    self: fullAddress(site, feedHref(site, entityPath(model, id))),
    page: fullAddress(site, entityHref(model, id)),
    entries: briefings.map((briefing) => ({
      ...commonOf(model, briefing),
      id: `${lasting}#${briefing.slug}`,
      lines: [
        documentLine(model, briefing, [HELD]),
        ...claims.get(briefing.slug)!.map((claim) => lineOf(model, claim)),
      ],
    })),
  };
}

function newestFirst(model: Model, slugs: Iterable<string>): readonly Briefing[] {
  const newest = slugsInOrder(model, slugs).slice(-MOST_FED).toReversed();
  return newest.map((slug) => model.briefings.get(slug)!);
}

function commonOf(model: Model, briefing: Briefing): Omit<FeedEntry, 'id' | 'lines'> {
  const { slug, title, summary, source, topics } = briefing;
  return {
    title,
    updated: dayOf(source.published),
    summary,
    page: fullAddress(model.site, briefingHref(model, slug)),
    source: source.address,
    topics: topics.map((term) => ({ term, label: model.vocabulary.topics[term]!.label })),
  };
}

const HELD =
  'What follows is what we hold. Where the document prints something else, that stands beneath.';

/** Which document an entry is about; its date in words, since the day that the entry bears may be more exact than it. */
const documentLine = (
  { entities }: Model,
  { source }: Briefing,
  remarks: readonly string[],
): FeedLine => ({
  text: `Document: ${entities.get(source.publisher)!.name}, ${formatDate(source.published)}.`,
  remarks,
});

function lineOf(model: Model, claim: Claim): FeedLine {
  const { label, when, stage, marks, asPrinted, why } = buildAccount(model, claim);
  return {
    text: `${[label, when, stage].filter(Boolean).join(', ')}${claim.refuted ? ` (${REFUTED.label})` : ''}`,
    source: {
      label: `¶${paragraphLabel(claim.at)}`,
      href: fullAddress(model.site, claimHref(model, claim)),
    },
    remarks: [
      marks.map((mark) => mark.label).join(', '),
      ...asPrinted.map(({ text }) => text),
      ...(why ? [why] : []),
    ],
  };
}
