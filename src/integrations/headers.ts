import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatHeaders, headerRules } from '../hosting/headers.ts';
import { scanPage, type Refusal } from '../hosting/page-scan.ts';
import type { SiteSearch } from './search-index.ts';

/** Refusals that a report shows; whoever mends these finds the others. */
const SHOWN = 20;

/**
 * Writes the `_headers` file of the built site, whose content security policy names what stands in its pages. A page with a
 * script, a style or an address that the policy refuses fails the build: in a browser it would not work.
 *
 * @param written waits for the search index, whose files never change
 */
export function headers(written: SiteSearch['written']): AstroIntegration {
  let base = '/';
  return {
    name: 'dossier:headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const folder = fileURLToPath(dir);
        const pages = (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).toSorted();
        const styles = new Set<string>();
        const refusals: (readonly [page: string, Refusal])[] = [];
        for (const page of pages) {
          const scan = scanPage(await readFile(join(folder, page), 'utf8'));
          for (const style of scan.styles) styles.add(style);
          for (const refusal of scan.refusals) refusals.push([page.replaceAll('\\', '/'), refusal]);
        }
        if (refusals.length > 0) {
          logger.error(reportOf(refusals));
          // It clears away what it has begun.
          await written().catch(() => undefined);
          process.exit(1);
        }
        logger.info(`${pages.length} pages looked through in ${seconds(start)} s`);
        const { folders } = await written();
        const rules = headerRules({
          base,
          styles: [...styles],
          unchanging: ['_astro', ...folders],
        });
        await writeFile(join(folder, '_headers'), formatHeaders(rules));
      },
    },
  };
}

function reportOf(refusals: readonly (readonly [page: string, Refusal])[]): string {
  const shown = refusals
    .slice(0, SHOWN)
    .map(([page, { tag, why }]) => `${page}\n  ${tag}\n  ${why}`);
  const more = refusals.length - shown.length;
  return [
    'Browsers would block what stands in these pages, because the content security policy refuses it:',
    ...shown,
    ...(more > 0 ? [`… and ${more} more`] : []),
  ].join('\n\n');
}

const seconds = (start: number): string => ((performance.now() - start) / 1000).toFixed(1);
