import { readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatRedirects, MOST_REDIRECTS, redirectRules } from '../hosting/redirects.ts';
import { buildRedirects } from '../views/redirects.ts';
import type { Content } from './content.ts';

/**
 * Writes `_redirects`, by which hosts lead on from the former addresses of pages and of the files beside them. The file is
 * there even when it says nothing, so that what reads it need not ask.
 */
export function redirects(content: Pick<Content, 'model'>): AstroIntegration {
  return {
    name: 'dossier:redirects',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const model = content.model();
        const { base, pdf } = model.site;
        const moved = buildRedirects(model).map(({ from, to }) => ({
          from,
          to,
          // PDFs are printed from the pages, after this.
          forms: [...new Set([...formsBeside(join(folder, to)), ...(pdf ? ['pdf'] : [])])],
        }));
        const rules = redirectRules(base, moved);
        writeFileSync(join(folder, '_redirects'), formatRedirects(rules));
        if (rules.length > MOST_REDIRECTS)
          logger.warn(
            `_redirects holds ${rules.length} rules; Cloudflare Pages reads ${MOST_REDIRECTS} and skips the rest, which are those of the files beside pages`,
          );
      },
    },
  };
}

/** Endings of the files that stand beside the folder of a page and have its name. */
function formsBeside(page: string): readonly string[] {
  const start = `${basename(page)}.`;
  return readdirSync(dirname(page))
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length));
}
