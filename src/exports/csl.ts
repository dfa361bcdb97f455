import type { Briefing, EdtfDate, Model } from '../model/model.ts';
import { briefingHref, entityHref, entityPath, fullAddress } from '../views/address.ts';
import { formatDate } from '../views/date.ts';
import { isNews } from './schema-type.ts';

/** A date in CSL-JSON: numbers where it is of a plain form, words where it is not. */
export type CslDate =
  | {
      /** Year, month and day as far as they are known; two of them are the ends of an interval. */
      readonly 'date-parts': readonly (readonly number[])[];
      /** 1 is spring. */
      readonly season?: number;
      /** True of a date that is about or probable. */
      readonly circa?: true;
    }
  | { readonly literal: string };

/** A bibliographic record in CSL-JSON, the form that citation libraries read (Citation Style Language 1.0.2). */
export interface CslItem {
  /** Address of the page with colons: briefings:north-bridge, and briefings:north-bridge:source for its document. */
  readonly id: string;
  readonly type: 'webpage' | 'article-newspaper';
  readonly title: string;
  /** A name as it is printed: nothing tells which of its words is the family name. */
  readonly author?: readonly [{ readonly literal: string }];
  readonly 'container-title': string;
  readonly URL?: string;
  readonly language: string;
  /** Of a page, which bears no date because a build reads no clock: Edition 3f2a91c4. */
  readonly version?: string;
  /** The same, where styles print it: in place of the date. */
  readonly status?: string;
  readonly issued?: CslDate;
  /** When the editor last saw the document. */
  readonly accessed?: CslDate;
  /** Address of a copy. */
  readonly archive_location?: string;
}

/** The record of a page of the site. It has no date: the edition says which state of the page was read. */
function pageItem(model: Model, path: string, title: string, href: string): CslItem {
  const { site, edition } = model;
  return {
    id: path.replaceAll('/', ':'),
    type: 'webpage',
    title: oneLine(title),
    author: [{ literal: oneLine(site.publisher) }],
    'container-title': oneLine(site.title),
    ...(site.url && { URL: fullAddress(site, href) }),
    language: site.language,
    version: `Edition ${edition}`,
    status: `Edition ${edition}`,
  };
}

/** The record of a briefing: our restatement, not the document. */
export const briefingItem = (model: Model, { slug, title }: Briefing): CslItem =>
  pageItem(model, `briefings/${slug}`, title, briefingHref(model, slug));

/** The record of a profile. */
export const profileItem = (model: Model, id: string): CslItem =>
  pageItem(model, entityPath(model, id), model.entities.get(id)!.name, entityHref(model, id));

/**
 * The record of the document that a briefing restates, as its frontmatter has it. Where no headline is known our
 * title stands for it, in brackets, as a description does that was never printed.
 * What stands on the web and is not known for news is a page of a site, anything else an article of its publication.
 */
export function documentItem(model: Model, { slug, title, source }: Briefing): CslItem {
  const publisher = model.entities.get(source.publisher)!;
  const address = source.address ?? source.archived;
  return {
    id: `briefings:${slug}:source`,
    type: address && !isNews(model, publisher) ? 'webpage' : 'article-newspaper',
    title: oneLine(source.headline ?? `[${title}]`),
    ...(source.byline && { author: [{ literal: oneLine(source.byline) }] }),
    'container-title': oneLine(publisher.name),
    ...(address && { URL: address }),
    language: source.language,
    issued: cslDate(source.published),
    ...(source.accessed && { accessed: cslDate(source.accessed) }),
    ...(source.address && source.archived && { archive_location: source.archived }),
  };
}

/** Every page and every document, in the order of the site: briefings, each before its document, then profiles. */
export const allItems = (model: Model): readonly CslItem[] => [
  ...[...model.briefings.values()].flatMap((briefing) => [
    briefingItem(model, briefing),
    documentItem(model, briefing),
  ]),
  ...[...model.entities.keys()].map((id) => profileItem(model, id)),
];

/** Of CSL-JSON, which counts them from one. */
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** A date of the dossier in CSL-JSON; what has no form of its own there, such as an open interval, is put in words. */
export function cslDate(date: EdtfDate): CslDate {
  const { form, parts } = date;
  const [first] = parts;
  const known = parts.every(({ year, season }) => year !== undefined && (!season || !parts[1]));
  if (!known || form === 'choice') return { literal: formatDate(date) };
  return {
    'date-parts': parts.map(({ year, month, day }) =>
      [year, month, day].filter((n) => n !== undefined),
    ),
    ...(first?.season && { season: SEASONS.indexOf(first.season) + 1 }),
    ...(parts.some((part) => part.approximate || part.uncertain) && { circa: true }),
  };
}

/** Formats of references have a field on each line: a break within a value would begin another field. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
