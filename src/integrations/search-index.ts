import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { openSearchIndex, type SearchIndex, type WrittenIndex } from '../search/site-index.ts';
import { buildSearchRecords } from '../views/search-records.ts';
import type { Content } from './content.ts';

/** The search index of a site that Astro builds. */
export interface SiteSearch {
  readonly integration: AstroIntegration;
  /** Waits until the index is written, which begins when Astro has made all pages. */
  readonly written: () => Promise<WrittenIndex>;
}

/**
 * Makes the search index of the site while its pages are built. Pagefind writes it while the integrations after this one
 * look through the pages. Whoever needs the index waits for it: a page that cannot be indexed, or an empty index, fails
 * the build there.
 */
export function searchIndex(content: Pick<Content, 'model'>): SiteSearch {
  let folder = '';
  let base = '/';
  let index: SearchIndex | undefined;
  let written: Promise<WrittenIndex> | undefined;
  const integration: AstroIntegration = {
    name: 'dossier:search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const opened = await openSearchIndex(folder, buildSearchRecords(content.model()));
        index = opened;
        setPrerenderer((prerenderer) => inOrder(prerenderer, base, opened.takePage));
      },
      'astro:build:done': ({ logger }) => {
        written = writeIndex(index!, logger);
        // Reported to whoever waits for it.
        written.catch(() => undefined);
      },
    },
  };
  return { integration, written: () => written! };
}

async function writeIndex(
  index: SearchIndex,
  logger: AstroIntegrationLogger,
): Promise<WrittenIndex> {
  const start = performance.now();
  const written = await index.write();
  logger.info(
    `${written.pages} pages and ${written.entries} entries indexed, ${((performance.now() - start) / 1000).toFixed(1)} s after the last page`,
  );
  return written;
}

/**
 * Makes pages in the alphabetical order of their files, and tells of each in that order. Several are made at one time,
 * so one that is ready early waits for those before it.
 */
function inOrder(
  prerenderer: AstroPrerenderer,
  base: string,
  tell: (file: string, html: string) => Promise<void>,
): AstroPrerenderer {
  let next: string[] = [];
  const ready = new Map<string, string>();
  const tellReady = async (): Promise<void> => {
    for (let html = ready.get(next[0]!); html !== undefined; html = ready.get(next[0]!)) {
      const file = next.shift()!;
      ready.delete(file);
      await tell(file, html);
    }
  };
  return {
    ...prerenderer,
    getStaticPaths: async () => {
      const paths = (await prerenderer.getStaticPaths())
        .map((path) => ({ path, file: fileOf(path.pathname) }))
        .toSorted((a, b) => (a.file < b.file ? -1 : 1));
      next = paths.map(({ file }) => file).filter((file) => file.endsWith('.html'));
      return paths.map(({ path }) => path);
    },
    render: async (request, options) => {
      const rendered = await prerenderer.render(request, options);
      const file = fileOf(decodeURI(new URL(request.url).pathname).slice(base.length));
      if (!file.endsWith('.html')) return rendered;
      const response = rendered instanceof Response ? rendered : rendered.response;
      ready.set(file, await response.clone().text());
      await tellReady();
      return rendered;
    },
  };
}

/** The file of a page, by its path below the base of the site. */
function fileOf(path: string): string {
  const bare = path.replaceAll(/^\/|\/$/g, '');
  if (/\.\w+$/.test(bare)) return bare;
  if (bare === '404') return '404.html';
  return bare === '' ? 'index.html' : `${bare}/index.html`;
}
