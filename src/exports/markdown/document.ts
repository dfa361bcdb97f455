import type { Model, Site } from '../../model/model.ts';
import { fullAddress, pageHref } from '../../views/address.ts';
import { editionLine } from '../../views/chrome.ts';
import {
  emphasis,
  heading,
  item,
  line,
  list,
  paragraph,
  quotation,
  type Block,
  type LinkTo,
  type Words,
} from './nodes.ts';
import { writeMarkdown } from './write.ts';

/** A page as Markdown: what stands between its title and the line that says how to read its facts. */
export interface MarkdownDocument {
  /** Address of the page without slashes at its ends. */
  readonly path: string;
  readonly title: Words;
  readonly lead: string;
  readonly blocks: readonly Block[];
  /** True where it states no facts, so that nothing need be said of how to read them. */
  readonly factless?: boolean;
}

/** How to read the facts of a page. */
export const READING =
  'A fact is what we hold to be right, with the paragraph that it stands on. “As printed” is what a source says instead. Words set as code say how the sources stand to each other and what a check found; “inferred” is our inference and “unconfirmed” what nothing confirms. “Outside the documents” is what no source here says.';

/** Stands for the site's own address where that is not known. */
const NOWHERE = 'http://nowhere.invalid';

/** Makes links of a page: with the full address where the site knows its own, with the path where it does not. */
export function linkerOf(site: Site, path: string): LinkTo {
  const origin = site.url ?? '';
  const page = new URL(pageHref(site, path), site.url ?? NOWHERE);
  const addressOf = (href: string): string => {
    if (href.startsWith('/')) return `${origin}${href}`;
    if (/^https?:/.test(href)) return href;
    // The Markdown of a page stands beside its folder, so what is relative to the page is not so to it.
    return URL.parse(href, page)?.href.replace(NOWHERE, '') ?? href;
  };
  return (href, words) => ({
    type: 'link',
    url: addressOf(href),
    children: line(words),
  });
}

/** Writes a page, under its title and over what says how to read its facts. */
export function writeDocument(
  model: Model,
  { path, title, lead, blocks, factless = false }: MarkdownDocument,
): string {
  const { site } = model;
  const link = linkerOf(site, path);
  const address = fullAddress(site, pageHref(site, path));
  return writeMarkdown([
    heading(1, title),
    ...(lead ? [quotation([paragraph(lead)])] : []),
    ...list([
      item(['Page: ', link(address, address)]),
      ...(path === '' ? [] : [item(['Part of: ', link(site.base, site.title)])]),
      item(editionLine(model)),
      item([`${site.publisher}, `, link(site.licence.address, site.licence.label)]),
    ]),
    ...blocks,
    ...(factless ? [] : [{ type: 'thematicBreak' } as const, paragraph(emphasis(READING))]),
  ]);
}
