import type { Model } from '../model/model.ts';
import { entityHref, pageHref } from './address.ts';
import { worksOf } from './briefing.ts';
import { documentNumbers } from './briefings.ts';
import { editionLine, lowerThe } from './chrome.ts';
import { formatDate } from './date.ts';
import { citingWorks, type Citing } from './fact.ts';
import { buildFindings, type Finding } from './findings.ts';
import { buildKinds, type KindView } from './kind.ts';
import { MOST_BOUND } from './limits.ts';
import { evidenceOf } from './profile-evidence.ts';
import { buildSourceEntry, buildWorks, type SourceEntry, type WorkEntry } from './source.ts';

/** Several pages bound as one document, with one list of sources. */
export interface Book {
  /** Path without slashes at its ends: print, print/brands. */
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  /** Whether the parts are in it. Where there are more than anyone would bind, it only lists them. */
  readonly bound: boolean;
  /** What is bound, in order. */
  readonly parts: readonly BookPart[];
  readonly findings: readonly Finding[];
  readonly sources: readonly SourceEntry[];
  readonly works: readonly WorkEntry[];
  readonly imprint: readonly string[];
  /** Books beside this one. */
  readonly others: readonly { readonly title: string; readonly href: string }[];
}

export interface BookPart {
  readonly kind: 'briefing' | 'profile';
  /** Slug or id; anchor of the part, and what its own anchors begin with. */
  readonly id: string;
  readonly title: string;
  /** What stands beside the title in the contents. */
  readonly about: string;
  /** Address of the page that is bound. */
  readonly href: string;
}

/** Paths of the books: the dossier, and one for each kind of entity. */
export const bookPaths = (model: Model): readonly string[] => [
  'print',
  ...buildKinds(model).map(({ path }) => `print/${path}`),
];

/**
 * How a book cites: documents by their number in its one list of sources, which holds all of the dossier in order of
 * publication; works by their number in its list of works.
 */
export function bookCiting(model: Model, { works }: Book): Citing {
  return {
    document: (slug) => String(documentNumbers(model).get(slug)!),
    work: citingWorks(works.map(({ id }) => id)),
  };
}

/** @param path one of {@link bookPaths} */
export function buildBook(model: Model, path: string): Book {
  const { site } = model;
  const kinds = buildKinds(model);
  const kind = kinds.find((each) => path === `print/${each.path}`);
  const parts: readonly BookPart[] = kind
    ? kind.entries.map(({ id, name, summary }) => ({
        kind: 'profile',
        id,
        title: name,
        about: summary,
        href: entityHref(model, id),
      }))
    : [...model.briefings.values()].map(({ slug, title, source }) => ({
        kind: 'briefing',
        id: slug,
        title,
        about: `${model.entities.get(source.publisher)!.name}, ${formatDate(source.published)}`,
        href: pageHref(site, `briefings/${slug}`),
      }));
  const bound = parts.length <= MOST_BOUND;
  return {
    path,
    title: kind ? `${site.title}: ${kind.plural.toLowerCase()}` : site.title,
    lead: leadOf(model, kind, bound),
    bound,
    parts,
    findings: kind || !bound ? [] : buildFindings(model),
    sources: bound ? sourcesOf(model, kind === undefined) : [],
    works: bound
      ? buildWorks(
          model,
          parts.flatMap(({ kind: what, id }) => worksIn(model, what, id)),
        )
      : [],
    imprint: [
      editionLine(model),
      `Published by ${lowerThe(site.publisher)}`,
      `Licence: ${site.licence.label}`,
    ],
    others: bookPaths(model)
      .filter((each) => each !== path)
      .map((each) => ({
        title: kinds.find((k) => each === `print/${k.path}`)?.plural ?? 'Briefings',
        href: pageHref(site, each),
      })),
  };
}

function leadOf({ site, briefings }: Model, kind: KindView | undefined, bound: boolean): string {
  const count = kind?.entries.length ?? briefings.size;
  if (!bound)
    return `${count} ${kind ? 'profiles' : 'briefings'} are too many for one document. Each prints by itself from its own page.`;
  return kind
    ? `Profiles of ${count} ${(count === 1 ? kind.label : kind.plural).toLowerCase()}, each fact with its source.`
    : `Every briefing in one document. ${site.tagline}`;
}

/** @param holdsThem whether the documents are themselves in the book */
const sourcesOf = (model: Model, holdsThem: boolean): readonly SourceEntry[] =>
  [...model.briefings.values()].map((briefing, i) => {
    const entry = buildSourceEntry(model, briefing, i + 1, []);
    return holdsThem ? { ...entry, href: `#${briefing.slug}` } : entry;
  });

const worksIn = (model: Model, kind: BookPart['kind'], id: string): readonly string[] =>
  kind === 'profile' ? evidenceOf(model, id).works : worksOf(model.briefings.get(id)!);
