import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { loadModel, optionsFrom } from '../model/load.ts';
import { ContentError } from '../model/problem.ts';

/** Hands Astro the text files that the model has read and checked, to be rendered as MDX. */
export function textLoader(folder: 'briefings' | 'pages'): Loader {
  return {
    name: `dossier-${folder}`,
    load: async ({ store, config, watcher }) => {
      const options = optionsFrom(process.env, process.argv[2]);
      const fill = () => {
        const model = loadModel(options);
        // Entries of another content folder may be left from an earlier build.
        store.clear();
        for (const [id, { file, title }] of model[folder]) {
          const path = join(options.contentDir, file);
          const body = readFileSync(path, 'utf8');
          store.set({
            id,
            data: { title },
            body,
            filePath: relative(fileURLToPath(config.root), path),
            digest: createHash('sha256').update(body).digest('hex'),
            deferredRender: true,
          });
        }
      };
      fill();
      watcher?.on('all', (_, path) => {
        if (path.startsWith(options.contentDir) && path.endsWith('.mdx')) keepLast(fill);
      });
    },
  };
}

/** What is wrong is reported by the authoring integration; until it is mended the last good entries stay. */
function keepLast(fill: () => void): void {
  try {
    fill();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
  }
}
