import type { AstroIntegration } from 'astro';
import { ContentError } from '../model/problem.ts';
import type { Content } from './content.ts';

/**
 * Shows edits of the content while writing. A change is read and checked at once; what is wrong appears in the terminal
 * and over the page, and the last good pages stay until it is mended.
 */
export function authoring(content: Content): AstroIntegration {
  return {
    name: 'dossier:authoring',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add(content.options.contentDir);
        server.watcher.on('all', (event, path) => {
          if (!path.startsWith(content.options.contentDir) || event.endsWith('Dir')) return;
          try {
            content.reload();
          } catch (error) {
            if (!(error instanceof ContentError)) throw error;
            logger.error(`\n${error.message}`);
            server.ws.send({
              type: 'error',
              err: { message: error.message, stack: '', plugin: 'dossier' },
            });
            return;
          }
          // A name or a claim may show on any page, so nothing that was rendered before is kept.
          for (const environment of Object.values(server.environments))
            environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
