import type { AstroIntegration } from 'astro';
import type { Content } from './content.ts';

/** Says so when the site's own address is not known: pages then bear no canonical address, and paper only the path. */
export function siteAddress(content: Content): AstroIntegration {
  return {
    name: 'dossier:site-address',
    hooks: {
      'astro:build:start': ({ logger }) => {
        if (content.model().site.url === undefined)
          logger.info(
            'not known, so canonical addresses are left out; set SITE_URL, or `url` in site.yaml',
          );
      },
    },
  };
}
