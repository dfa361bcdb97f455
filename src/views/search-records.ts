import { dateOf, entitiesOf } from '../model/claims.ts';
import { dateOfContext, entitiesOfContext } from '../model/context.ts';
import { startOf } from '../model/dates.ts';
import type { Claim, Context, EdtfDate, FindingInput, Model } from '../model/model.ts';
import { entityPath, paragraphLabel } from './address.ts';
import { claimLabel, contextLabel, contextWhen } from './claim-words.ts';
import { formatDate, yearOf } from './date.ts';
import { UNCHECKED } from './evidence.ts';
import { buildFinding, claimsOf } from './findings.ts';
import { briefingTerms, claimTerms, namedIn, profileTerms } from './search-terms.ts';
import { stageOfContext, timeOf, withStage } from './stage.ts';
import { checkMark, REFUTED, verdictMark } from './verdict.ts';

/** What the index knows of a page or an entry beside its text. */
export interface SearchRecord {
  /** Searched and handed to the page of results; never part of an excerpt. */
  readonly meta: Readonly<Record<string, string>>;
  /** Values by which results are chosen: bridge -> north-bridge. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Day by which results are sorted, as a number: 20150515; 0 where nobody says. */
  readonly date: number;
}

/** A claim, a finding or a piece of context is found as itself, not as a part of its page. */
export interface EntryRecord extends SearchRecord {
  /** Address below the base of the site, with a slash before it. */
  readonly url: string;
  /** Its sentence, then what else is known by its words. */
  readonly content: string;
}

export interface SearchRecords {
  readonly language: string;
  /** By address without slashes at its ends: briefings/opening. */
  readonly pages: ReadonlyMap<string, SearchRecord>;
  readonly entries: readonly EntryRecord[];
}

/** Kinds of result, in the words of the address: `kind=claim`. */
export const RESULT_KINDS = [
  ['claim', 'Claims'],
  ['finding', 'Findings and context'],
  ['briefing', 'Briefings'],
  ['profile', 'Profiles'],
  ['page', 'Pages'],
] as const;

/** Filters that records have beside those of the kinds of entity. */
export const OWN_FILTERS: readonly string[] = ['kind', 'topic', 'check', 'year'];

/** Everything that the search finds by more than its text. */
export function buildSearchRecords(model: Model): SearchRecords {
  const briefings = [...model.briefings.keys()].map(
    (slug) => [`briefings/${slug}`, briefingRecord(model, slug)] as const,
  );
  const profiles = [...model.entities.keys()].map(
    (id) => [entityPath(model, id), profileRecord(model, id)] as const,
  );
  const pages = [...model.pages.values()].map(
    ({ id, title, summary }) =>
      [id, { meta: given({ title, summary }), filters: { kind: ['page'] }, date: 0 }] as const,
  );
  return {
    language: model.site.language,
    pages: new Map([...briefings, ...profiles, ...pages]),
    entries: [
      ...[...model.claims.values()].map((claim) => claimRecord(model, claim)),
      ...model.findings.map((finding) => findingRecord(model, finding)),
      ...model.context.map((entry) => contextRecord(model, entry)),
    ],
  };
}

function briefingRecord(model: Model, slug: string): SearchRecord {
  const { title, short, source, summary, claims, topics } = model.briefings.get(slug)!;
  return {
    meta: given({
      title,
      short,
      date: formatDate(source.published),
      summary,
      mentions: briefingTerms(model, slug),
    }),
    filters: {
      kind: ['briefing'],
      ...entityFilters(model, namedIn(model.briefings.get(slug)!)),
      ...claimFilters(model, claims),
      topic: topics,
    },
    date: dayOf(source.published),
  };
}

function profileRecord(model: Model, id: string): SearchRecord {
  const { name, nativeName, kind, summary } = model.entities.get(id)!;
  const claims = model.claimsByEntity.get(id) ?? [];
  return {
    meta: given({
      title: name,
      native: nativeName?.text,
      kind: model.vocabulary.kinds[kind]!.label,
      summary,
      names: profileTerms(model, id),
    }),
    filters: { kind: ['profile'], ...entityFilters(model, [id]), ...claimFilters(model, claims) },
    date: Math.max(0, ...claims.map((claim) => dayOf(dateOf(claim)))),
  };
}

function claimRecord(model: Model, claim: Claim): EntryRecord {
  const { short } = model.briefings.get(claim.briefing)!;
  const verdict = claim.refuted ? REFUTED : verdictMark(model.agreements.get(claim.key)!);
  const check = checkMark(claim.check);
  const names = entitiesOf(claim).map((id) => model.entities.get(id)!.name);
  const sentence = claimLabel(model, claim);
  const when = timeOf(model, claim);
  return {
    url: `/briefings/${claim.briefing}/#c-${claim.id}`,
    content: [
      sentence,
      when,
      claimLabel(model, claim, 'said') === sentence ? '' : claimLabel(model, claim, 'said'),
      claim.quote,
      claim.why,
    ]
      .filter(Boolean)
      .join(' · '),
    meta: given({
      title: sentence,
      when,
      entities: names.join(' · '),
      verdict: `${verdict.sign} ${verdict.label}`,
      check: check && `${check.sign} ${check.label}`,
      source: `${short} ¶${paragraphLabel(claim.at)}`,
      known: [claimTerms(model, claim), ...typeWords(model, claim)].join(' / '),
    }),
    filters: {
      kind: ['claim'],
      ...entityFilters(model, entitiesOf(claim)),
      ...claimFilters(model, [claim]),
    },
    date: dayOf(dateOf(claim)),
  };
}

function findingRecord(model: Model, finding: FindingInput): EntryRecord {
  const { id, title, text, sign, label } = buildFinding(model, finding);
  const claims = claimsOf(model, finding);
  const names = [...new Set(claims.flatMap(entitiesOf))];
  return {
    url: `/evidence/#${id}`,
    content: `${title}. ${text}`,
    meta: { title, source: 'Finding', verdict: `${sign} ${label}` },
    filters: {
      kind: ['finding'],
      ...entityFilters(model, names),
      ...claimFilters(model, claims),
      check: [],
    },
    date: Math.max(0, ...claims.map((claim) => dayOf(dateOf(claim)))),
  };
}

function contextRecord(model: Model, entry: Context): EntryRecord {
  const title = contextLabel(model, entry);
  const date = dateOfContext(entry);
  const until = entry.kind === 'relation' ? entry.facts.until : undefined;
  return {
    url: `/evidence/#${entry.key}`,
    content: [title, entry.note].filter(Boolean).join('. '),
    meta: given({
      title,
      source: 'Outside the documents',
      when: withStage(contextWhen(entry), stageOfContext(entry)),
    }),
    filters: {
      kind: ['finding'],
      ...entityFilters(model, entitiesOfContext(entry)),
      year: yearsBetween(date, until).map(String),
    },
    date: dayOf(date),
  };
}

/** What kind of thing a claim tells, in the words of the vocabulary: Lawsuit. */
function typeWords({ vocabulary }: Model, claim: Claim): readonly string[] {
  switch (claim.kind) {
    case 'event': {
      const { label, synonyms, verb, category } = vocabulary.eventTypes[claim.held.type]!;
      const names = [label, ...(verb ? [verb] : []), ...synonyms];
      return [...names, vocabulary.eventCategories[category]!.label];
    }
    case 'relation': {
      const { label, inverse, synonyms } = vocabulary.relations[claim.held.relation]!;
      return [label, inverse, ...synonyms];
    }
    case 'figure':
      return [vocabulary.metrics[claim.held.metric]!.label];
    case 'statement':
      return ['says'];
  }
}

/** Entities by their kind: bridge -> north-bridge. A kind whose id is the name of another filter gives none. */
function entityFilters({ entities }: Model, ids: readonly string[]): SearchRecord['filters'] {
  const byKind = Map.groupBy(new Set(ids), (id) => entities.get(id)!.kind);
  return Object.fromEntries(
    [...byKind].flatMap(([kind, list]) =>
      OWN_FILTERS.includes(kind) ? [] : [[kind, list.toSorted()]],
    ),
  );
}

/** The filters that claims give to themselves, and to the page they stand on. */
function claimFilters(model: Model, claims: readonly Claim[]): SearchRecord['filters'] {
  const each = (of: (claim: Claim) => readonly string[]) =>
    [...new Set(claims.flatMap(of))].toSorted();
  return {
    year: each((claim) => yearsOf(claim).map(String)),
    topic: each((claim) => topicsOf(model, claim)),
    check: each(({ check }) => [check ?? UNCHECKED]),
  };
}

/** Years of a claim: the one it is dated to, or all that a relation held where both its ends are known. */
const yearsOf = (claim: Claim): readonly number[] =>
  yearsBetween(dateOf(claim), claim.kind === 'relation' ? claim.held.until : undefined);

/** Years from the first of one date to the first of another; one year where there is no other. */
function yearsBetween(from: EdtfDate | undefined, to: EdtfDate | undefined): readonly number[] {
  const first = from && yearOf(from);
  if (first === undefined) return [];
  const last = (to && yearOf(to)) ?? first;
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, i) => first + i);
}

/** Topics of the vocabulary that cover a claim by its type. */
function topicsOf({ vocabulary }: Model, claim: Claim): readonly string[] {
  return Object.entries(vocabulary.topics).flatMap(([id, { events, relations, metrics }]) => {
    const covered =
      (claim.kind === 'event' && events.includes(claim.held.type)) ||
      (claim.kind === 'relation' && relations.includes(claim.held.relation)) ||
      (claim.kind === 'figure' && metrics.includes(claim.held.metric));
    return covered ? [id] : [];
  });
}

const dayOf = (date: EdtfDate | undefined): number =>
  date ? Number(new Date(startOf(date)).toISOString().slice(0, 10).replaceAll('-', '')) : 0;

const given = (
  values: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
