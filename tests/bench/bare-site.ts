/** The least that Astro can be asked to do with as many texts: the measure of what ours adds. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from './dossier/generate.ts';

const SITE: Files = {
  'package.json': '{ "type": "module" }\n',
  'astro.config.mjs': `export default { devToolbar: { enabled: false } };\n`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
  texts: defineCollection({ loader: glob({ pattern: '*.md', base: 'src/texts' }) }),
};
`,
  'src/pages/[slug].astro': `---
import { getCollection, render } from 'astro:content';

export const getStaticPaths = async () =>
  (await getCollection('texts')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));

const { Content } = await render(Astro.props.entry);
---

<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>{Astro.props.entry.data.title}</title>
  </head>
  <body><Content /></body>
</html>
`,
};

/** Writes an Astro site of plain Markdown: the words of the briefings without what only our site understands. */
export function writeBareSite(folder: string, dossier: Files): void {
  const texts = Object.entries(dossier).flatMap(([path, text]) =>
    path.startsWith('briefings/')
      ? [[path.replace('briefings/', 'src/texts/').replace(/mdx$/, 'md'), plain(text)] as const]
      : [],
  );
  for (const [path, text] of [...Object.entries(SITE), ...texts]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function plain(text: string): string {
  const title = /^title: .*$/m.exec(text)![0];
  const body = text.slice(text.indexOf('\n---\n') + 5);
  return `---\n${title}\n---\n${body
    .replaceAll(/^```mermaid$[^]*?^```$/gm, '')
    .replaceAll(/^:::.*$/gm, '')
    .replaceAll(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]|\[@[^\]]*\]/g, '$1')}`;
}
