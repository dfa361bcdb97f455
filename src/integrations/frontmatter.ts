import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { frontmatterSupport } from '../manual/frontmatter.ts';
import { listFiles } from '../model/folder.ts';

/**
 * Lets an editor with the Astro language server complete, explain and check the frontmatter of texts: tells it which
 * files there are, now and when one comes or goes.
 */
export function frontmatter(contentDir: string): AstroIntegration {
  let folder = '';
  const tell = (): void => {
    const files = {
      briefings: listFiles(contentDir, 'briefings'),
      pages: listFiles(contentDir, 'pages'),
    };
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of frontmatterSupport(contentDir, files))
      writeChanged(join(folder, name), text);
  };
  return {
    name: 'dossier:frontmatter',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        folder = fileURLToPath(new URL('.astro/collections/', config.root));
        if (command === 'dev' || command === 'sync') tell();
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.on('all', (event, path) => {
          const comesOrGoes = event === 'add' || event === 'unlink';
          if (comesOrGoes && path.startsWith(contentDir) && path.endsWith('.mdx')) tell();
        });
      },
    },
  };
}

/** A language server starts anew whenever one of these files is written. */
function writeChanged(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
