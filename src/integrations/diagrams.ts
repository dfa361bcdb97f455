import type { AstroIntegration } from 'astro';
import { drawFences } from '../diagrams/fences.ts';
import { drawAll } from '../diagrams/figures.ts';
import { rootOf } from '../model/load.ts';
import { ContentError } from '../model/problem.ts';
import { exitWith, type Content } from './content.ts';

/**
 * Draws every diagram before the pages are made, so that the browser is started once, or not at all when none has
 * changed since the last build.
 */
export function diagrams(content: Content): AstroIntegration {
  return {
    name: 'dossier:diagrams',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const problems = await drawFences(content.model(), content.renderer);
        if (problems.length > 0) {
          await content.renderer.close();
          exitWith(new ContentError(problems, rootOf(content.options)));
        }
        await drawAll(content.model(), content.renderer);
        const { rendered, reused } = content.renderer.stats;
        logger.info(`${rendered} drawn, ${reused} reused`);
      },
      'astro:build:done': () => content.renderer.close(),
      'astro:server:done': () => content.renderer.close(),
    },
  };
}
