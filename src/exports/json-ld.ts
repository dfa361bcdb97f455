import type {
  Article,
  Claim as ClaimNode,
  CreativeWork,
  Event as EventNode,
  NewsArticle,
  Thing,
  WebPage,
  WithContext,
} from 'schema-dts';
import { entitiesOf } from '../model/claims.ts';
import type { Briefing, Claim, Entity, Model } from '../model/model.ts';
import { briefingHref, claimHref, entityHref, fullAddress, pageHref } from '../views/address.ts';
import { claimLabel } from '../views/claim-words.ts';
import { stageOf, withStage } from '../views/stage.ts';
import { timelineHref, type TimelinePage } from '../views/timeline-pages.ts';
import type { TimelineEvent } from '../views/timeline.ts';
import { isoDate, isoEnds } from './iso-date.ts';
import { isNews, schemaTypeOf } from './schema-type.ts';

/** Checks after which an event is still not known to have been. */
const UNCERTAIN: ReadonlySet<string> = new Set(['unconfirmed', 'inferred']);

/** Most claims and names, and most events, that a page describes to machines: the files of the dossier have all. */
const MOST = 20;
const MOST_EVENTS = 10;

/** What schema.org says of every page of the site: whose it is, on what terms, and in which state. */
export const imprintOf = ({ site, edition }: Model) => ({
  inLanguage: site.language,
  license: site.licence.address,
  version: `Edition ${edition}`,
  publisher: { '@type': 'Organization' as const, name: site.publisher },
});

/** A briefing as an article that is based on its document, and whose parts are the claims of the document. */
export function describeBriefing(
  model: Model,
  briefing: Briefing,
): WithContext<Article & { readonly '@type': 'Article' }> {
  const { title, summary, slug, claims } = briefing;
  const url = fullAddress(model.site, briefingHref(model, slug));
  const source = describeSource(model, briefing, url);
  const imprint = imprintOf(model);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': url,
    url,
    headline: title,
    abstract: summary,
    ...imprint,
    author: imprint.publisher,
    isBasedOn: source,
    mentions: [...new Set(claims.flatMap(entitiesOf))]
      .slice(0, MOST)
      .map((id) => nameEntity(model, model.entities.get(id)!)),
    hasPart: claims.slice(0, MOST).map((claim) => describeClaim(model, claim, source['@id'])),
  };
}

/** The document that a briefing restates: news where its publisher is known for news. */
function describeSource(
  model: Model,
  { source, title }: Briefing,
  page: string,
): (CreativeWork | NewsArticle) & { readonly '@id': string } {
  const publisher = model.entities.get(source.publisher)!;
  const published = isoDate(source.published);
  return {
    '@type': isNews(model, publisher) ? 'NewsArticle' : 'CreativeWork',
    '@id': source.address ?? `${page}#source`,
    ...(source.address && { url: source.address }),
    ...(source.archived && { archivedAt: source.archived }),
    ...(source.headline === undefined ? { name: title } : { headline: source.headline }),
    // Whether a byline names a person or an agency is not known.
    ...(source.byline && { creditText: source.byline }),
    ...(published && { datePublished: published }),
    inLanguage: source.language,
    publisher: { '@type': 'Organization', name: publisher.name },
  };
}

/** A claim as its source makes it, a plan as a plan. What we hold of it is no claim of the source, and stands on the page alone. */
const describeClaim = (model: Model, claim: Claim, source: string): ClaimNode => ({
  '@type': 'Claim',
  '@id': fullAddress(model.site, claimHref(model, claim)),
  text: withStage(claimLabel(model, claim, 'said'), stageOf(model, claim, 'said')),
  appearance: { '@id': source },
});

/** An entity by its type, its name and the address of its profile. */
const nameEntity = (model: Model, entity: Entity): Thing => ({
  '@type': schemaTypeOf(model, entity),
  '@id': fullAddress(model.site, entityHref(model, entity.id)),
  name: entity.name,
});

/** A profile: a page whose matter is the entity, with every name it has or had. */
export function describeProfile(model: Model, id: string): WithContext<WebPage> {
  const entity = model.entities.get(id)!;
  const names = [...Object.values(entity.native), ...entity.former.map(({ name }) => name)];
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: fullAddress(model.site, entityHref(model, id)),
    name: entity.name,
    ...imprintOf(model),
    mainEntity: Object.assign(nameEntity(model, entity), {
      ...(names.length > 0 && { alternateName: names }),
      description: entity.summary,
    }),
  };
}

/**
 * A page of the timeline, with what happened on it. What was only planned or announced is left out, and what nobody could
 * confirm: an event here bears no mark that says so.
 */
export function describeTimeline(
  model: Model,
  { path, title, years }: TimelinePage,
): WithContext<WebPage> {
  const events = years.flatMap(({ entries }) => entries.flatMap(({ event }) => event ?? []));
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    url: fullAddress(model.site, pageHref(model.site, path)),
    name: title,
    ...imprintOf(model),
    about: events
      .filter(
        ({ fact }) =>
          fact.stage === undefined && !fact.marks.some(({ sign }) => UNCERTAIN.has(sign)),
      )
      .slice(0, MOST_EVENTS)
      .map((event) => describeEvent(model, event)),
  };
}

const describeEvent = (model: Model, event: TimelineEvent): EventNode => ({
  '@type': model.vocabulary.eventTypes[event.typeId]?.schemaType ?? 'Event',
  '@id': fullAddress(model.site, timelineHref(model, event)),
  name: event.fact.label,
  ...(event.fact.sortDate && isoEnds(event.fact.sortDate)),
});
