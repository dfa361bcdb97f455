import { VERDICTS } from '../model/agreement.ts';
import { CHECKS, entitiesOf } from '../model/claims.ts';
import { compareDates } from '../model/dates.ts';
import type { Claim, Model } from '../model/model.ts';
import { evidencePath, factHref, MOST_ROWS, pageHref } from './address.ts';
import { contextLine, type ContextLine } from './context.ts';
import { yearOf } from './date.ts';
import { buildAccount, citingByName, sourceLink, type Fact, type SourceLink } from './fact.ts';
import { buildFacet, type Facet } from './filter.ts';
import { buildFindings, type Finding } from './findings.ts';
import { buildWorks, type WorkEntry } from './source.ts';
import { checkMark, verdictMark, VERDICT_WORDS, type Mark } from './verdict.ts';

/** A page of the ledger: every claim of the dossier, or of one briefing of a large one. */
export interface EvidenceView {
  /** Address without slashes at its ends. */
  readonly path: string;
  readonly title: string;
  readonly years: readonly EvidenceYear[];
  readonly count: number;
  readonly facets: readonly Facet[];
  /** Pages of single briefings, where the dossier is too large for one table. */
  readonly parts: readonly {
    readonly title: string;
    readonly href: string;
    readonly count: number;
  }[];
  readonly findings: readonly Finding[];
  readonly context: readonly ContextLine[];
  readonly works: readonly WorkEntry[];
}

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
  /** The accounts of the same thing in other places. */
  readonly others: readonly SourceLink[];
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

/** Every page of the ledger: one, or an index and a page for each briefing where the claims are too many. */
export function buildEvidence(model: Model, most = MOST_ROWS): readonly EvidenceView[] {
  const claims = [...model.claims.values()];
  const whole = {
    path: 'evidence',
    title: 'Evidence',
    findings: buildFindings(model),
    context: model.context.map((entry) => contextLine(model, entry)),
    works: buildWorks(model, worksInOrder(model)),
  };
  if (claims.length <= most) return [{ ...whole, ...ledgerOf(model, claims), parts: [] }];
  const briefings = [...model.briefings.values()];
  return [
    {
      ...whole,
      ...ledgerOf(model, []),
      parts: briefings.map(({ slug, title, claims: own }) => ({
        title,
        href: pageHref(model.site, evidencePath(model, slug, most)),
        count: own.length,
      })),
    },
    ...briefings.map(({ slug, title, claims: own }) => ({
      path: evidencePath(model, slug, most),
      title: `Evidence: ${title}`,
      ...ledgerOf(model, own),
      parts: [],
      findings: [],
      context: [],
      works: [],
    })),
  ];
}

/** Every work of references.yaml, by publisher and date. */
function worksInOrder(model: Model): readonly string[] {
  const collator = new Intl.Collator(model.site.language, { numeric: true });
  return [...model.references.values()]
    .toSorted(
      (a, b) =>
        collator.compare(a.publisher, b.publisher) ||
        compareDates(a.date, b.date) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);
}

function ledgerOf(
  model: Model,
  claims: readonly Claim[],
): Pick<EvidenceView, 'years' | 'count' | 'facets'> {
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
  return {
    fact,
    profile: factHref(model, claim),
    kind: claim.kind,
    check: checkMark(claim.check),
    verdict: verdictMark(group),
    others: group.claims
      .filter((other) => other !== claim)
      .map((other) => sourceLink(model, other, citing)),
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
      entityOptions(model),
      values((row) => row.values.entity),
    ),
    buildFacet(
      'briefing',
      'Document',
      [...model.briefings.values()].map(({ slug, short }) => [slug, short] as const),
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

/** Entities by name, as a list to choose from. */
export function entityOptions(model: Model): readonly (readonly [string, string])[] {
  const collator = new Intl.Collator(model.site.language);
  return [...model.entities.values()]
    .toSorted((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map(({ id, name }) => [id, name] as const);
}
