import type { Site } from '../model/model.ts';
import { fullAddress } from '../views/address.ts';

/** Tells robots that they may read everything, and where the list of pages is; a site that does not know its address has none. */
export const writeRobots = (site: Site): string =>
  [
    'User-agent: *',
    'Allow: /',
    ...(site.url ? ['', `Sitemap: ${fullAddress(site, `${site.base}sitemap-index.xml`)}`] : []),
    '',
  ].join('\n');
