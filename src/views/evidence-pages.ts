import { compareDates } from '../model/dates.ts';
import type { Briefing, Claim, Model } from '../model/model.ts';
import { counted } from '../model/problem.ts';
import { evidencePath, pageHref } from './address.ts';
import { briefingsByYear, documentsOf, yearPart, yearPath } from './briefing-years.ts';
import { contextLine, type ContextLine } from './context.ts';
import { buildFindings, type Finding } from './findings.ts';
import { MOST_DOCUMENTS, MOST_ROWS } from './limits.ts';
import { stepTo, type Part, type Step } from './part.ts';
import { buildWorks, type WorkEntry } from './source.ts';
import { lowerFirst } from './words.ts';

/**
 * A page of the ledger: every claim of the dossier; in a large one the list of its pages, or the claims of one briefing.
 */
export interface EvidencePage {
  /** Address without slashes at its ends. */
  readonly path: string;
  readonly title: string;
  /** What stands on the page, in a sentence. */
  readonly lead: string;
  /** The way down to a page below the first; empty on that one. */
  readonly crumb: readonly Step[];
  /** Pages of single briefings, or of the briefings of a year, where the dossier is too large for one table. */
  readonly parts: readonly Part[];
  /** What its table lists; `ledgerOf` makes the rows when the page is made, since those of all pages are many. */
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  readonly context: readonly ContextLine[];
  readonly works: readonly WorkEntry[];
}

/**
 * Every page of the ledger: one; or an index and a page for each briefing where the claims are too many; or, where the
 * briefings are too many for an index, an index of years, each with an index of its own.
 *
 * @param most claims on a page, and documents in an index
 */
export function buildEvidencePages(
  model: Model,
  most = { rows: MOST_ROWS, documents: MOST_DOCUMENTS },
): readonly EvidencePage[] {
  const claims = [...model.claims.values()];
  const whole = {
    ...BARE,
    path: 'evidence',
    title: 'Evidence',
    lead:
      claims.length === 0 ? 'No document makes a claim yet.' : leadOf('Every claim in the dossier'),
    findings: buildFindings(model),
    context: model.context.map((entry) => contextLine(model, entry)),
    works: buildWorks(model, worksInOrder(model)),
  };
  if (claims.length <= most.rows) return [{ ...whole, claims }];
  const briefings = [...model.briefings.values()];
  const byYear = briefings.length > most.documents ? briefingsByYear(briefings) : [];
  const top = stepTo(model, 'evidence', 'Evidence');
  const pageOf = ({ slug, title, claims: own }: Briefing, way: readonly Step[]): EvidencePage => ({
    ...BARE,
    claims: own,
    path: evidencePath(model, slug, most.rows),
    title: `Evidence: ${title}`,
    lead: own.length === 0 ? 'It makes no claim.' : leadOf('Every claim of this document'),
    crumb: [...way, { label: title, href: undefined }],
  });
  const partOf = ({ slug, title, claims: own }: Briefing): Part => ({
    title,
    href: pageHref(model.site, evidencePath(model, slug, most.rows)),
    holds: counted(own.length, 'claim'),
  });
  if (byYear.length === 0)
    return [
      { ...whole, parts: briefings.map(partOf) },
      ...briefings.map((briefing) => pageOf(briefing, [top])),
    ];
  return [
    { ...whole, parts: byYear.map((year) => yearPart(model, 'evidence', year)) },
    ...byYear.flatMap((year) => {
      const path = yearPath('evidence', year);
      const label = documentsOf(year);
      return [
        {
          ...BARE,
          path,
          title: `Evidence: ${lowerFirst(label)}`,
          lead: 'Each document has a page with all of its claims.',
          crumb: [top, { label, href: undefined }],
          parts: year.briefings.map(partOf),
        },
        ...year.briefings.map((one) => pageOf(one, [top, stepTo(model, path, label)])),
      ];
    }),
  ];
}

const leadOf = (claims: string): string =>
  `${claims}, with the paragraph it stands on, what checking it found, and whether another document says the same.`;

/** A page on which nothing stands. */
const BARE = {
  crumb: [],
  parts: [],
  claims: [],
  findings: [],
  context: [],
  works: [],
} satisfies Partial<EvidencePage>;

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
