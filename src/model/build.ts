import { findAgreements } from './agreement.ts';
import { entitiesOf, entryToClaims } from './claims.ts';
import { contextOf, entitiesOfContext } from './context.ts';
import { compareDates } from './dates.ts';
import type { Draft } from './drafts.ts';
import type { Entries, TextEntry } from './entries.ts';
import type { Briefing, Entity, Model, Site } from './model.ts';
import type { BriefingInput } from '../schemas/briefing.ts';
import type { EntityInput } from '../schemas/entity.ts';
import { freeze } from './freeze.ts';
import { originOf } from './site-address.ts';
import { findSpells } from './spells.ts';

/** Where the site will stand; read from the environment, never from the content. */
export interface Address {
  /** `/` or `/dossier/`. */
  readonly base: string;
  /** Origin such as https://example.org, without a path; wins over site.yaml. */
  readonly url?: string | undefined;
  /** Whether pages have PDFs beside them. */
  readonly pdf?: boolean | undefined;
}

/** How the accounts of each claim stand to each other, by its key: all that a check needs to know of the model. */
export const agreementsIn = (entries: Entries): Model['agreements'] =>
  findAgreements(
    entries.briefings.flatMap(entryToClaims),
    entries.vocabulary.data,
    mapById(entries.origins.data),
    entries.findings.data,
  );

/**
 * Builds the model from entries that have passed every check.
 *
 * @param drafts what is being written, to be shown in dev; a draft that lacks nothing is among the entries too
 */
export function buildModel(
  entries: Entries,
  address: Address,
  edition: string,
  drafts: readonly Draft[] = [],
): Model {
  const briefings = entries.briefings.map(entryToBriefing).toSorted(byPublication);
  const claims = briefings.flatMap((briefing) => briefing.claims);
  const published = new Map(briefings.map(({ slug, source }) => [slug, source.published]));
  const origins = mapById(entries.origins.data);
  const vocabulary = entries.vocabulary.data;
  const context = contextOf(entries.context.data);
  const spells = findSpells(claims, context, vocabulary, (slug) => published.get(slug)!);
  return freeze({
    site: siteAt(entries, address),
    edition,
    vocabulary,
    entities: new Map(entitiesIn(entries).map((entity) => [entity.id, entity])),
    origins,
    references: mapById(entries.references.data),
    briefings: new Map(briefings.map((briefing) => [briefing.slug, briefing])),
    drafts: new Map(drafts.map((draft) => [draft.slug, draft])),
    leftOut: entries.drafts.map(({ file }) => file),
    pages: new Map(
      entries.pages.map(({ id, file, data, body }) => [id, { id, file, body, ...data }]),
    ),
    diagrams: entries.diagrams.data,
    findings: entries.findings.data,
    comparison: entries.comparison.data,
    context,
    contextByEntity: groupByMany(context, entitiesOfContext),
    claims: new Map(claims.map((claim) => [claim.key, claim])),
    claimsByEntity: groupByMany(claims, entitiesOf),
    claimsByParagraph: groupByMany(claims, (claim) =>
      claim.at.map((n) => `${claim.briefing}#${n}`),
    ),
    agreements: findAgreements(claims, vocabulary, origins, entries.findings.data),
    spellsByEntity: groupByMany(spells, ({ subject, object }) => [subject, object]),
  });
}

function siteAt({ site: { data } }: Entries, { base, url, pdf = false }: Address): Site {
  return { ...data, base, url: originOf(url ?? data.url), pdf };
}

function entryToBriefing(entry: TextEntry<BriefingInput>): Briefing {
  const { draft = false, title, short, summary, keyPoints, topics, source } = entry.data;
  return {
    slug: entry.id,
    file: entry.file,
    draft,
    title,
    // Wherever a page names its source, it says that nobody has published it.
    short: draft ? `${short} (draft)` : short,
    summary,
    keyPoints,
    topics,
    source,
    body: entry.body,
    claims: entryToClaims(entry),
  };
}

const byPublication = (a: Briefing, b: Briefing): number =>
  compareDates(a.source.published, b.source.published) || (a.slug < b.slug ? -1 : 1);

function entitiesIn({ registries }: Entries): readonly Entity[] {
  return registries.flatMap(({ kind, data }) =>
    Object.entries(data).map(([id, entity]) => ({
      ...entity,
      id,
      kind,
      nativeName: firstNative(entity),
    })),
  );
}

function firstNative({ native }: EntityInput): Entity['nativeName'] {
  const first = Object.entries(native)[0];
  return first && { lang: first[0], text: first[1] };
}

function mapById<T extends object>(
  record: Readonly<Record<string, T>>,
): ReadonlyMap<string, T & { readonly id: string }> {
  return new Map(Object.entries(record).map(([id, value]) => [id, { ...value, id }]));
}

function groupByMany<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
