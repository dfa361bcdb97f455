import { entitiesOf } from '../model/claims.ts';
import type { Claim, Model, Site } from '../model/model.ts';
import { MOST_ROWS } from './limits.ts';

/** Path of a page under the base of the site; `path` has no slash at its ends, and '' is the home page. */
export function pageHref({ base }: Site, path: string): string {
  return path === '' ? base : `${base}${path}/`;
}

export const briefingHref = ({ site }: Model, slug: string): string =>
  pageHref(site, `briefings/${slug}`);

export const paragraphHref = (model: Model, slug: string, paragraph: number): string =>
  `${briefingHref(model, slug)}#p${paragraph}`;

/** Where a claim's words stand: its quote in the briefing, or the line under its paragraph. */
export const claimHref = (model: Model, claim: Claim): string =>
  `${briefingHref(model, claim.briefing)}#c-${claim.id}`;

/** Path of the evidence page that holds the claims of a briefing. */
export const evidencePath = ({ claims }: Model, slug: string, most = MOST_ROWS): string =>
  claims.size > most ? `evidence/${slug}` : 'evidence';

/** The row of a claim on the evidence page. */
export const evidenceHref = (model: Model, claim: Claim): string =>
  `${pageHref(model.site, evidencePath(model, claim.briefing))}#${claim.key}`;

/** Where all claims about an entity stand together: the evidence of its name, or a search where that has many pages. */
export function claimsAboutHref({ site, claims, entities }: Model, id: string, most = MOST_ROWS) {
  const [path, query] =
    claims.size > most
      ? ['search', { q: entities.get(id)!.name, kind: 'claim' }]
      : ['evidence', { entity: id }];
  return `${pageHref(site, path)}?${new URLSearchParams(query)}`;
}

/** Path of an entity's profile without the base: bridges/north-bridge. */
export function entityPath(model: Model, id: string): string {
  const entity = model.entities.get(id)!;
  return `${model.vocabulary.kinds[entity.kind]!.path}/${id}`;
}

export const entityHref = (model: Model, id: string): string =>
  pageHref(model.site, entityPath(model, id));

/**
 * The row of a claim on the profile of the entity it is chiefly about; `undefined` for a claim about no entity, and for
 * an event or a relation that we hold not to have been, because profiles leave it out.
 */
export function factHref(model: Model, claim: Claim): string | undefined {
  const id = claim.kind === 'relation' ? claim.held.subject : entitiesOf(claim)[0];
  const leftOut = claim.refuted && (claim.kind === 'event' || claim.kind === 'relation');
  return id === undefined || leftOut ? undefined : `${entityHref(model, id)}#${claim.key}`;
}

/** The full address of a page on the web; only its path where the site's own address is not known. */
export function fullAddress(site: Site, href: string): string {
  return site.url ? new URL(href, site.url).href : href;
}

/** Paragraph numbers as readers see them: 18, 31–34. */
export function paragraphLabel(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (run && n === run[1] + 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
