import type { Graph, SearchAction, WithActionConstraints } from 'schema-dts';
import type { Model } from '../model/model.ts';
import { fullAddress, pageHref } from '../views/address.ts';
import { imprintOf } from './json-ld.ts';

/** Files of the whole dossier by their media type. */
const FILES = [
  ['dossier.json', 'application/json'],
  ['claims.csv', 'text/csv'],
] as const;

/** The home page: the site with its search, and its claims as a set of data. */
export function describeHome(model: Model): Graph {
  const { site } = model;
  const url = fullAddress(site, site.base);
  const imprint = imprintOf(model);
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: `${fullAddress(site, pageHref(site, 'search'))}?q={words}`,
    'query-input': 'required name=words',
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': url,
        url,
        name: site.title,
        description: site.tagline,
        ...imprint,
        potentialAction: search,
      },
      {
        '@type': 'Dataset',
        '@id': `${url}#data`,
        name: `${site.title}: claims`,
        description: `${site.tagline} Every fact is a claim tied to a numbered paragraph of a source document.`,
        url: fullAddress(site, pageHref(site, 'data')),
        ...imprint,
        creator: imprint.publisher,
        isAccessibleForFree: true,
        distribution: FILES.map(([name, encodingFormat]) => ({
          '@type': 'DataDownload',
          contentUrl: fullAddress(site, `${site.base}data/${name}`),
          encodingFormat,
        })),
      },
    ],
  };
}
