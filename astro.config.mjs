import { basename, resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { authoring } from './src/integrations/authoring.ts';
import { cards } from './src/integrations/cards.ts';
import { endWith, openContent } from './src/integrations/content.ts';
import { diagrams } from './src/integrations/diagrams.ts';
import { drafts } from './src/integrations/drafts.ts';
import { namesSheet, printedCharacters, siteFonts } from './src/integrations/fonts.ts';
import { frontmatter } from './src/integrations/frontmatter.ts';
import { headers } from './src/integrations/headers.ts';
import { publishing } from './src/integrations/publishing.ts';
import { redirects } from './src/integrations/redirects.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteAddress } from './src/integrations/site-address.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { optionsFrom } from './src/model/load.ts';

// Either `astro build` or src/cli/build.ts.
const building = process.argv.slice(1).some((word) => /^build(\.ts)?$/.test(basename(word)));
const content = openContent(optionsFrom(process.env, process.argv[2]));
const { site } = content.model();
const { base, url } = site;
const { contentDir } = content.options;
const fontCache = resolve('node_modules/.cache/dossier/fonts');
const search = searchIndex(content);
const characters = building ? printedCharacters(contentDir, content.model()) : undefined;

export default defineConfig({
  site: url,
  base,
  trailingSlash: 'always',
  build: {
    // Every style and script is a file, so that a strict content security policy needs no exception.
    inlineStylesheets: 'never',
    // While a page waits for its drawing, or for its file to be written, others are made.
    concurrency: 4,
  },
  vite: {
    plugins: [tailwindcss()],
    resolve: {
      alias: { 'names-face.css': await namesSheet(characters, fontCache).catch(endWith) },
    },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks its own modules with a directive that the bundler does not know; an author can do nothing about it.
        onLog: (level, log, report) => {
          if (!log.message.includes('astro:head-inject')) report(level, log);
        },
      },
    },
  },
  fonts: await siteFonts(characters, fontCache).catch(endWith),
  integrations: [
    authoring(content),
    frontmatter(content.options.contentDir),
    siteAddress(content),
    drafts(content),
    diagrams(content),
    // Before those that look through the pages: it is written meanwhile.
    search.integration,
    cards(site, 'node_modules/.cache/dossier/cards'),
    ...sitemap(content),
    redirects(content),
    headers(search.written),
    // The last: what the others write after the build is part of the site.
    publishing([contentDir, resolve('src'), resolve('public')]),
  ],
  devToolbar: { enabled: false },
});
