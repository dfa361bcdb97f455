import type { Briefing, Model } from '../model/model.ts';
import { counted } from '../model/problem.ts';
import { remembered } from '../model/remembered.ts';
import { briefingHref } from './address.ts';
import { briefingsByYear, documentsOf, yearPart, yearPath } from './briefing-years.ts';
import { formatDate } from './date.ts';
import { MOST_DOCUMENTS, MOST_UNDIVIDED } from './limits.ts';
import { stepTo, type Part, type Step } from './part.ts';

/** One line of a list of briefings. */
export interface BriefingLine {
  readonly slug: string;
  /** True of a draft, which only dev shows. */
  readonly draft: boolean;
  readonly title: string;
  readonly summary: string;
  readonly href: string;
  readonly published: string;
  readonly publisher: string;
  readonly quality: 'good' | 'fair' | 'poor';
  readonly paragraphs: number;
  readonly notes: number;
  readonly claims: number;
  /** The three in words: 6 paragraphs, 1 note, 11 claims. */
  readonly holds: string;
}

/** What a briefing holds, in words: 6 paragraphs, 1 note, 11 claims. */
export const holdingsOf = ({ source, body, claims }: Briefing): string =>
  [
    counted(source.paragraphs, 'paragraph'),
    counted(body.notes.length, 'note'),
    counted(claims.length, 'claim'),
  ].join(', ');

/** Number of each document, by slug: the oldest is 1. */
export const documentNumbers = remembered(
  ({ briefings }): ReadonlyMap<string, number> =>
    new Map([...briefings.keys()].map((slug, i) => [slug, i + 1])),
);

/** Sorts the slugs of briefings, each once, oldest document first. */
export function slugsInOrder(model: Model, slugs: Iterable<string>): readonly string[] {
  const numbers = documentNumbers(model);
  return [...new Set(slugs)].toSorted((a, b) => numbers.get(a)! - numbers.get(b)!);
}

/** Every briefing, oldest document first. */
export function buildBriefings(model: Model): readonly BriefingLine[] {
  return [...model.briefings.values()].map((briefing) => buildLine(model, briefing));
}

/** A page of the list of briefings: all of them; of very many the list of its pages, or the documents of one year. */
export interface BriefingsPage {
  /** Address without slashes at its ends. */
  readonly path: string;
  readonly title: string;
  /** The way down to the page of a year; empty on the first page. */
  readonly crumb: readonly Step[];
  /** One list without a heading, or one for each year where that helps to find a document. */
  readonly lists: readonly {
    readonly heading: string | undefined;
    readonly lines: readonly BriefingLine[];
  }[];
  readonly parts: readonly Part[];
}

/**
 * Every page of the list of briefings: one, or an index of years and a page for each.
 *
 * @param most documents on a page, and in a list without headings
 */
export function buildBriefingPages(
  model: Model,
  most = { page: MOST_DOCUMENTS, undivided: MOST_UNDIVIDED },
): readonly BriefingsPage[] {
  const briefings = [...model.briefings.values()];
  const linesOf = (list: readonly Briefing[]) => list.map((briefing) => buildLine(model, briefing));
  const first = { path: 'briefings', title: 'Briefings', crumb: [], parts: [] };
  if (briefings.length <= most.undivided)
    return [{ ...first, lists: [{ heading: undefined, lines: linesOf(briefings) }] }];
  const years = briefingsByYear(briefings);
  if (briefings.length <= most.page)
    return [
      {
        ...first,
        lists: years.map((year) => ({ heading: year.label, lines: linesOf(year.briefings) })),
      },
    ];
  return [
    { ...first, lists: [], parts: years.map((year) => yearPart(model, 'briefings', year)) },
    ...years.map((year) => ({
      path: yearPath('briefings', year),
      title: documentsOf(year),
      crumb: [
        stepTo(model, 'briefings', 'Briefings'),
        { label: documentsOf(year), href: undefined },
      ],
      lists: [{ heading: undefined, lines: linesOf(year.briefings) }],
      parts: [],
    })),
  ];
}

function buildLine(model: Model, briefing: Briefing): BriefingLine {
  const { slug, draft, title, summary, source, body, claims } = briefing;
  return {
    slug,
    draft,
    title,
    summary,
    href: briefingHref(model, slug),
    published: formatDate(source.published),
    publisher: model.entities.get(source.publisher)!.name,
    quality: source.quality,
    paragraphs: source.paragraphs,
    notes: body.notes.length,
    claims: claims.length,
    holds: holdingsOf(briefing),
  };
}
