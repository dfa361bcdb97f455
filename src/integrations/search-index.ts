import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeSearchIndex } from '../search/site-index.ts';

/** Makes the search index of the built site. A page that cannot be indexed, or an empty index, fails the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'dossier:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const { pages } = await writeSearchIndex(fileURLToPath(dir));
        logger.info(
          `${pages} pages indexed in ${((performance.now() - start) / 1000).toFixed(1)} s`,
        );
      },
    },
  };
}
