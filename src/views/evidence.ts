import { VERDICTS } from '../model/agreement.ts';
import { CHECKS, entitiesOf } from '../model/claims.ts';
import { compareDates } from '../model/dates.ts';
import type { Claim, Model } from '../model/model.ts';
import { remembered } from '../model/remembered.ts';
import { factHref } from './address.ts';
import { slugsInOrder } from './briefings.ts';
import { yearOf } from './date.ts';
import { buildAccount, citingByName, sourceLink, type Fact, type SourceLink } from './fact.ts';
import { buildFacet, type Facet } from './filter.ts';
import { MOST_BESIDE } from './limits.ts';
import { checkMark, verdictMark, VERDICT_WORDS, type Mark } from './verdict.ts';

export interface EvidenceYear {
  readonly label: string;
  readonly rows: readonly EvidenceRow[];
}

export interface EvidenceRow {
  readonly fact: Fact;
  /** Its row on the profile of the entity it is chiefly about. */
  readonly profile: string | undefined;
  readonly kind: Claim['kind'];
  readonly check: Mark | undefined;
  readonly verdict: Mark;
  /** The accounts of the same thing in other places, the first of them where there are very many. */
  readonly others: readonly SourceLink[];
  /** How many more there are. */
  readonly further: number;
  /** Values by which the row is found. */
  readonly values: {
    readonly kind: string;
    readonly entity: readonly string[];
    readonly briefing: string;
    readonly year: string;
    readonly check: string;
    readonly verdict: string;
  };
}

/** What a claim without a check has in its place. */
export const UNCHECKED = 'unchecked';
const UNDATED = 'undated';

const KINDS: readonly (readonly [Claim['kind'], string])[] = [
  ['event', 'events'],
  ['relation', 'relations'],
  ['figure', 'figures'],
  ['statement', 'statements'],
];

/** Claims as rows, with the values by which they are found. */
export interface Ledger {
  readonly years: readonly EvidenceYear[];
  readonly count: number;
  readonly facets: readonly Facet[];
}

/** Claims year after year by the dates we hold, the undated last. */
export function ledgerOf(model: Model, claims: readonly Claim[]): Ledger {
  const rows = claims
    .map((claim) => buildRow(model, claim))
    .toSorted(
      (a, b) => compareDates(a.fact.sortDate, b.fact.sortDate) || (a.fact.id < b.fact.id ? -1 : 1),
    );
  const years = Map.groupBy(rows, ({ values }) => values.year);
  return {
    years: [...years]
      .toSorted(
        ([a], [b]) => Number(a === UNDATED) - Number(b === UNDATED) || Number(a) - Number(b),
      )
      .map(([label, list]) => ({ label, rows: list })),
    count: rows.length,
    facets: facetsOf(model, rows),
  };
}

function buildRow(model: Model, claim: Claim): EvidenceRow {
  const fact = buildAccount(model, claim);
  const group = model.agreements.get(claim.key)!;
  const citing = citingByName(model);
  const others = group.claims.filter((other) => other !== claim);
  return {
    fact,
    profile: factHref(model, claim),
    kind: claim.kind,
    check: checkMark(claim.check),
    verdict: verdictMark(group),
    others: others.slice(0, MOST_BESIDE).map((other) => sourceLink(model, other, citing)),
    further: Math.max(0, others.length - MOST_BESIDE),
    values: {
      kind: claim.kind,
      entity: entitiesOf(claim),
      briefing: claim.briefing,
      year: String((fact.sortDate && yearOf(fact.sortDate)) ?? UNDATED),
      check: claim.check ?? UNCHECKED,
      verdict: group.verdict,
    },
  };
}

function facetsOf(model: Model, rows: readonly EvidenceRow[]): readonly Facet[] {
  const values = (of: (row: EvidenceRow) => readonly string[]) => rows.map(of);
  const years = [...new Set(rows.map((row) => row.values.year))].toSorted();
  return [
    buildFacet(
      'kind',
      'Kind',
      KINDS,
      values((row) => [row.values.kind]),
    ),
    buildFacet(
      'entity',
      'About',
      entityOptions(
        model,
        rows.flatMap((row) => row.values.entity),
      ),
      values((row) => row.values.entity),
    ),
    buildFacet(
      'briefing',
      'Document',
      slugsInOrder(
        model,
        rows.map((row) => row.values.briefing),
      ).map((slug) => [slug, model.briefings.get(slug)!.short] as const),
      values((row) => [row.values.briefing]),
    ),
    buildFacet(
      'year',
      'Year',
      years.map((year) => [year, year] as const),
      values((row) => [row.values.year]),
    ),
    buildFacet(
      'check',
      'Check',
      [...CHECKS, UNCHECKED].map((check) => [check, check] as const),
      values((row) => [row.values.check]),
    ),
    buildFacet(
      'verdict',
      'Verdict',
      VERDICTS.map((verdict) => [verdict, VERDICT_WORDS[verdict]] as const),
      values((row) => [row.values.verdict]),
    ),
  ];
}

/** Entities by name, each once, as a list to choose from. */
export function entityOptions(
  model: Model,
  ids: Iterable<string> = model.entities.keys(),
): readonly (readonly [id: string, name: string])[] {
  const places = placesByName(model);
  return [...new Set(ids)]
    .toSorted((a, b) => places.get(a)! - places.get(b)!)
    .map((id) => [id, model.entities.get(id)!.name] as const);
}

const placesByName = remembered(({ site, entities }): ReadonlyMap<string, number> => {
  const collator = new Intl.Collator(site.language);
  const sorted = [...entities.values()].toSorted(
    (a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
  return new Map(sorted.map(({ id }, i) => [id, i]));
});
