import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { openSearchIndex, type SearchIndex } from '../search/site-index.ts';
import { buildSearchRecords } from '../views/search-records.ts';
import type { Content } from './content.ts';

/**
 * Makes the search index of the site while its pages are built. A page that cannot be indexed, or an empty index, fails
 * the build.
 */
export function searchIndex(content: Pick<Content, 'model'>): AstroIntegration {
  let folder = '';
  let base = '/';
  let index: SearchIndex | undefined;
  return {
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
      'astro:build:done': async ({ logger }) => {
        const start = performance.now();
        const { pages, entries } = await index!.write();
        logger.info(
          `${pages} pages and ${entries} entries indexed, ${((performance.now() - start) / 1000).toFixed(1)} s after the last page`,
        );
      },
    },
  };
}

/**
 * Makes pages in the alphabetical order of their files and tells of each once it is written: it is when the next one is
 * begun, since Astro makes one at a time. Those that stand as an earlier build left them are told of in their turn.
 */
function inOrder(
  prerenderer: AstroPrerenderer,
  base: string,
  tell: (file: string) => Promise<void>,
): AstroPrerenderer {
  let files: string[] = [];
  return {
    ...prerenderer,
    getStaticPaths: async () => {
      const paths = (await prerenderer.getStaticPaths())
        .map((path) => ({ path, file: fileOf(path.pathname) }))
        .toSorted((a, b) => (a.file < b.file ? -1 : 1));
      files = paths.map(({ file }) => file);
      return paths.map(({ path }) => path);
    },
    render: async (request, options) => {
      const file = fileOf(decodeURI(new URL(request.url).pathname).slice(base.length));
      const written = files.splice(0, files.indexOf(file));
      for (const each of written) if (each.endsWith('.html')) await tell(each);
      return prerenderer.render(request, options);
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
