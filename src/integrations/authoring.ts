import { resolve } from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
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
          forgetPages(server);
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** Where pages take the model from. */
const MODEL = resolve('src/model/index.ts');

type Server = HookParameters<'astro:server:setup'>['server'];

/** What has run the modules of pages, and keeps what they gave. */
interface Runner {
  readonly evaluatedModules: {
    readonly getModuleById: (id: string) => object | undefined;
    readonly invalidateModule: (module: object) => void;
  };
}

/**
 * A name or a claim may show on any page, so every module that took the model is run anew; components, which are handed
 * what they show, are kept.
 */
function forgetPages(server: Server): void {
  for (const environment of Object.values(server.environments)) {
    const forgotten = new Set<ReturnType<typeof environment.moduleGraph.getModuleById> & object>();
    for (const module of environment.moduleGraph.getModulesByFile(MODEL) ?? [])
      environment.moduleGraph.invalidateModule(module, forgotten, Date.now(), true);
    const { runner } = environment as { readonly runner?: Runner };
    for (const { id } of forgotten) {
      const run = runner?.evaluatedModules.getModuleById(id ?? '');
      if (run) runner?.evaluatedModules.invalidateModule(run);
    }
  }
}
