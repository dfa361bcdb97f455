import { expect, test } from 'vitest';
import { fromRoot } from '../../../../src/markdown/parse/address.ts';
import { siteLinks } from '../../../../src/markdown/render/site-links.ts';
import type { BodyNode } from '../../../../src/markdown/render/tree.ts';

test.each([
  ['/method/', '/dossier/method/'],
  ['/', '/dossier/'],
  ['../method/', '../method/'],
  ['#p3', '#p3'],
  ['//example.org/a/', '//example.org/a/'],
  ['https://example.org/', 'https://example.org/'],
])('On a site below /dossier/, %s leads to %s', (url, expected) => {
  expect(fromRoot('/dossier/', url)).toBe(expected);
});

test('Links and the addresses given below a text lead to the root of the site', () => {
  const link = { type: 'link', url: '/method/', children: [] };
  const definition = { type: 'definition', identifier: 'a', url: '/about/' };
  const blocks = [{ type: 'paragraph', children: [link] }, definition] as readonly BodyNode[];
  expect(siteLinks('/dossier/')(blocks)).toEqual([
    { type: 'paragraph', children: [{ ...link, url: '/dossier/method/' }] },
    { ...definition, url: '/dossier/about/' },
  ]);
  expect(siteLinks('/')(blocks)).toBe(blocks);
});
