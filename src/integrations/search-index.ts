import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeSearchIndex } from '../search/site-index.ts';
import { buildSearchRecords } from '../views/search-records.ts';
import type { Content } from './content.ts';

/** Makes the search index of the built site. A page that cannot be indexed, or an empty index, fails the build. */
export function searchIndex(content: Pick<Content, 'model'>): AstroIntegration {
  return {
    name: 'dossier:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const records = buildSearchRecords(content.model());
        const { pages, entries } = await writeSearchIndex(fileURLToPath(dir), records);
        logger.info(
          `${pages} pages and ${entries} entries indexed in ${((performance.now() - start) / 1000).toFixed(1)} s`,
        );
      },
    },
  };
}
