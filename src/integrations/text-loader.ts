import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { loadModel, optionsFrom } from '../model/load.ts';

/** Hands Astro the text files that the model has read and checked, to be rendered as MDX. */
export function textLoader(folder: 'briefings' | 'pages'): Loader {
  return {
    name: `dossier-${folder}`,
    load: async ({ store, config, watcher }) => {
      const options = optionsFrom(process.env);
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
            filePath: relative(decodeURI(config.root.pathname), path),
            digest: createHash('sha256').update(body).digest('hex'),
            deferredRender: true,
          });
        }
      };
      fill();
      watcher?.on('all', (_, path) => {
        // What is wrong is reported by the authoring integration; the last good entries stay.
        if (path.startsWith(options.contentDir) && path.endsWith('.mdx')) tryTo(fill);
      });
    },
  };
}

function tryTo(act: () => void): void {
  try {
    act();
  } catch {
    // Reported elsewhere, see above.
  }
}
