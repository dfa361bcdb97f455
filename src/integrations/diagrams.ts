import type { AstroIntegration } from 'astro';
import { drawAll } from '../diagrams/figures.ts';
import type { Content } from './content.ts';

/**
 * Draws every diagram before the pages are made, so that the browser is started once, or not at all when none has
 * changed since the last build.
 */
export function diagrams(content: Content): AstroIntegration {
  return {
    name: 'dossier:diagrams',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        await drawAll(content.model(), content.renderer);
        const { rendered, reused } = content.renderer.stats;
        logger.info(`${rendered} drawn, ${reused} reused`);
      },
      'astro:build:done': () => content.renderer.close(),
      'astro:server:done': () => content.renderer.close(),
    },
  };
}
