import sitemapOf from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { fullAddress, pageHref } from '../views/address.ts';
import { buildRedirects } from '../views/redirects.ts';
import type { Content } from './content.ts';

/**
 * Lists the pages of the site for search engines. None where the site does not know its own address, because such a list
 * holds full addresses.
 */
export function sitemap(content: Pick<Content, 'model'>): readonly AstroIntegration[] {
  const model = content.model();
  const { site } = model;
  if (site.url === undefined) return [];
  const addressOf = (path: string): string => fullAddress(site, pageHref(site, path));
  const books = addressOf('print');
  const left = new Set([
    addressOf('search'),
    ...buildRedirects(model).map(({ from }) => addressOf(from)),
  ]);
  return [sitemapOf({ filter: (page) => !page.startsWith(books) && !left.has(page) })];
}
