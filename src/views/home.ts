import type { Model } from '../model/model.ts';
import { buildBriefings, type BriefingLine } from './briefings.ts';
import { buildFindings, type Finding } from './findings.ts';
import { buildKinds, kindHref } from './kind.ts';
import { buildStory, type Story } from './story.ts';
import { MOST_NEWEST, MOST_TOLD } from './limits.ts';
import { sidedEvents } from './sided-events.ts';
import { groupByYear, type TimelineEvent } from './timeline.ts';

/** The home page: what the dossier answers, in one view, all of it derived from the content. */
export interface HomeView {
  readonly title: string;
  readonly lead: string;
  readonly counts: readonly { readonly label: string; readonly value: number }[];
  readonly findings: readonly Finding[];
  /** How many findings the evidence page has beside these. */
  readonly furtherFindings: number;
  readonly story: Story | undefined;
  readonly hands: Hands | undefined;
  /** All documents, the oldest first; of many the newest, the newest first. */
  readonly briefings: readonly BriefingLine[];
  /** How many documents the list of briefings has beside these. */
  readonly furtherBriefings: number;
  readonly ways: readonly WayIn[];
}

/** Events year by year, those against on the left hand and those with on the right. */
export interface Hands {
  readonly title: string;
  /** How these were chosen, where there are more; empty where all are shown. */
  readonly choice: string;
  readonly against: string;
  readonly with: string;
  readonly years: readonly {
    readonly year: string;
    readonly against: readonly TimelineEvent[];
    readonly with: readonly TimelineEvent[];
  }[];
}

export interface WayIn {
  readonly label: string;
  readonly href: string;
  readonly count: number;
  readonly names: readonly {
    readonly name: string;
    readonly href: string;
    readonly claims: number;
  }[];
}

const MOST_NAMES = 8;

/** @param most events on the two hands, and documents; beyond that the page shows a choice and says so */
export function buildHome(
  model: Model,
  most = { events: MOST_TOLD, documents: MOST_NEWEST },
): HomeView {
  const briefings = buildBriefings(model);
  const findings = buildFindings(model);
  const chosen = new Set(model.findings.filter(({ home }) => home).map(({ id }) => id));
  const opening = findings.filter(({ id }) => chosen.has(id));
  const sum = (field: 'paragraphs' | 'claims' | 'notes'): number =>
    briefings.reduce((total, line) => total + line[field], 0);
  return {
    title: model.site.title,
    lead: model.site.lead.trim(),
    counts: [
      countOf(briefings.length, 'document'),
      countOf(sum('paragraphs'), 'paragraph', ' restated'),
      countOf(sum('claims'), 'claim'),
      countOf(sum('notes'), 'note'),
    ],
    findings: opening,
    furtherFindings: findings.length - opening.length,
    story: buildStory(model),
    hands: buildHands(model, most.events),
    briefings:
      briefings.length > most.documents ? briefings.slice(-most.documents).toReversed() : briefings,
    furtherBriefings: Math.max(0, briefings.length - most.documents),
    ways: buildWays(model),
  };
}

function buildHands(model: Model, most: number): Hands | undefined {
  const { stances } = model.vocabulary;
  const { events, total } = sidedEvents(model, most);
  if (!stances || events.length === 0) return undefined;
  return {
    ...stances,
    choice:
      total > events.length
        ? `${events.length} of ${total} events: of each year and side those that most documents tell of.`
        : '',
    years: groupByYear(events).map(({ label, events: list }) => ({
      year: label,
      against: list.filter(({ stance }) => stance === 'against'),
      with: list.filter(({ stance }) => stance === 'with'),
    })),
  };
}

/** The entities with most claims lead into each kind. */
export function buildWays(model: Model): readonly WayIn[] {
  return buildKinds(model).map(({ path, plural, entries }) => ({
    label: plural,
    href: kindHref(model, path),
    count: entries.length,
    names: entries
      .toSorted((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_NAMES)
      .map(({ name, href, claims }) => ({ name, href, claims })),
  }));
}

/** A number and what it counts: 1 and note, 2 and notes. */
const countOf = (value: number, thing: string, more = ''): HomeView['counts'][number] => ({
  label: `${thing}${value === 1 ? '' : 's'}${more}`,
  value,
});
