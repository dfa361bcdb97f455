import { expect, test } from 'vitest';
import { frontmatterSupport } from '../../../src/manual/frontmatter.ts';

const files = frontmatterSupport('/home/Ada/My dossier', {
  briefings: ['briefings/opening.mdx', 'briefings/flood.mdx'],
  pages: ['pages/about.mdx'],
});

test('Every text is listed with its folder, by an address as the language server compares it', () => {
  expect(JSON.parse(files.get('collections.json')!)).toEqual({
    collections: [
      { hasSchema: true, name: 'briefings' },
      { hasSchema: true, name: 'pages' },
    ],
    entries: {
      'file:///home/ada/my dossier/briefings/opening.mdx': 'briefings',
      'file:///home/ada/my dossier/briefings/flood.mdx': 'briefings',
      'file:///home/ada/my dossier/pages/about.mdx': 'pages',
    },
  });
});

test('Each folder has the schema of the frontmatter of its texts', () => {
  expect([...files.keys()]).toEqual([
    'briefings.schema.json',
    'pages.schema.json',
    'collections.json',
  ]);
  const properties = (name: string) =>
    (JSON.parse(files.get(name)!) as { properties: object }).properties;
  expect(properties('briefings.schema.json')).toHaveProperty('figures.items.properties.as-of');
  expect(Object.keys(properties('pages.schema.json'))).toEqual(['title', 'summary']);
});
