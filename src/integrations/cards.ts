import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardInHead } from '../cards/head.ts';
import { createCardPainter } from '../cards/painter.ts';
import type { Site } from '../model/model.ts';

/** Cards drawn at one time; the work is done outside the one thread of the program. */
const AT_ONCE = 4;

/**
 * Draws the social card of every page that names one in its head. Pages name one only where the site knows its own
 * address, because those who fetch a card want a whole address.
 */
export function cards(
  { base, url }: Pick<Site, 'base' | 'url'>,
  cacheDir: string,
): AstroIntegration {
  return {
    name: 'dossier:cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (url === undefined) return;
        const start = performance.now();
        const root = fileURLToPath(dir);
        const painter = createCardPainter(cacheDir);
        const files = await Array.fromAsync(glob('**/*.html', { cwd: root }));
        let count = 0;
        const queue = files.toSorted();
        const draw = async (): Promise<void> => {
          for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
            const found = cardInHead(await readFile(join(root, file), 'utf8'));
            if (!found) continue;
            const target = join(root, found.path.slice(base.length));
            await mkdir(dirname(target), { recursive: true });
            await writeFile(target, await painter.paint(found.card));
            count += 1;
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, draw));
        if (count > 0)
          logger.info(`${count} cards in ${((performance.now() - start) / 1000).toFixed(1)} s`);
      },
    },
  };
}
