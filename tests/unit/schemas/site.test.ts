import { expect, test } from 'vitest';
import { siteSchema } from '../../../src/schemas/site.ts';

const site = {
  title: 'Bridges of the canal',
  tagline: 'Who built them.',
  lead: 'One newspaper tells.',
  language: 'en',
  publisher: 'The lock keepers',
  licence: { label: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  nav: [],
};

const accepts = (change: object): boolean => siteSchema.safeParse({ ...site, ...change }).success;

test('A site marks no script and stands nowhere unless told', () => {
  expect(siteSchema.parse(site)).toMatchObject({ scripts: {} });
  expect(siteSchema.parse(site).url).toBeUndefined();
});

test('A script is one that Unicode knows, so that its letters can be found', () => {
  expect(accepts({ scripts: { Han: 'zh-Hans', Cyrillic: 'ru' } })).toBe(true);
  expect(accepts({ scripts: { Chinese: 'zh-Hans' } })).toBe(false);
});

test('The address of a site begins with http or https', () => {
  expect(accepts({ url: 'https://example.org' })).toBe(true);
  expect(accepts({ url: 'example.org' })).toBe(false);
});
