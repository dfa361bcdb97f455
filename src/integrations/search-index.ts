import type { AstroIntegration } from 'astro';

/** Makes the search index of the built site. */
export function searchIndex(): AstroIntegration {
  return { name: 'dossier:search-index', hooks: {} };
}
