import type { Model, Site } from '../model/model.ts';
import { entityPath } from './address.ts';
import type { Alternate } from './head.ts';

export const MARKDOWN = 'text/markdown';
export const JSON_TYPE = 'application/json';
export const ATOM = 'application/atom+xml';

/**
 * Pages without a Markdown form: the search, the books for paper, the answer to a wrong address, and the evidence of a
 * single briefing, whose own Markdown holds its claims.
 */
const BARE = /^(?:404|search|print(?:\/.*)?|evidence\/[^/]+)$/;

/** The Markdown of a page, under the base; `path` as `pageHref` takes it. */
export const markdownHref = ({ base }: Site, path: string): string =>
  `${base}${path || 'index'}.md`;

/** The feed of the whole dossier, or that of one entity by the path of its profile. */
export const feedHref = ({ base }: Site, path = 'feed'): string => `${base}${path}.xml`;

/** Tells whether the dossier has a feed: one needs full addresses, and something that it tells of. */
export const hasFeed = ({ site, briefings }: Model): boolean =>
  site.url !== undefined && briefings.size > 0;

/** Tells whether an entity has a feed: where no document claims anything of it, there is nothing to be told of. */
export const hasEntityFeed = ({ site, claimsByEntity }: Model, id: string): boolean =>
  site.url !== undefined && (claimsByEntity.get(id)?.length ?? 0) > 0;

/**
 * A page in other forms, and the feeds of it: Markdown of every page with a text, the feed of the dossier on the home
 * page and the list of briefings, data and a feed on each profile, the whole as data on the page about the data.
 *
 * @param path of the page, as `pageHref` takes it
 */
export function alternatesOf(model: Model, path: string): readonly Alternate[] {
  const { site } = model;
  if (BARE.test(path)) return [];
  return [
    ...(isMadeHere(model, path)
      ? [{ type: MARKDOWN, title: 'This page as Markdown', href: markdownHref(site, path) }]
      : []),
    ...(isBriefingList(path) && hasFeed(model)
      ? [{ type: ATOM, title: `${site.title}: documents`, href: feedHref(site) }]
      : []),
    ...(path === 'data'
      ? [{ type: JSON_TYPE, title: 'The dossier as JSON', href: `${site.base}data/dossier.json` }]
      : []),
    ...profileForms(model, path),
  ];
}

function profileForms(model: Model, path: string): readonly Alternate[] {
  const { site, entities } = model;
  const entity = entities.get(path.split('/')[1] ?? '');
  if (!entity || entityPath(model, entity.id) !== path) return [];
  return [
    { type: JSON_TYPE, title: 'This profile as JSON', href: `${site.base}${path}.json` },
    ...(hasEntityFeed(model, entity.id)
      ? [
          {
            type: ATOM,
            title: `${entity.name}: what we hold of it, document by document`,
            href: feedHref(site, path),
          },
        ]
      : []),
  ];
}

const isBriefingList = (path: string): boolean =>
  path === '' || path === 'briefings' || path.startsWith('briefings/year/');

/** A draft that still lacks something has a page in dev, and no other form. */
const isMadeHere = ({ briefings, drafts }: Model, path: string): boolean => {
  const slug = /^briefings\/([^/]+)$/.exec(path)?.[1];
  return slug === undefined || briefings.has(slug) || !drafts.has(slug);
};
