import type { Model, Site } from '../model/model.ts';
import { remembered } from '../model/remembered.ts';
import { fullAddress, pageHref } from './address.ts';
import { alternatesOf } from './alternates.ts';
import { formatDate } from './date.ts';
import type { Alternate } from './head.ts';

/** What stands around every page: head, masthead, colophon, and the running lines of the printed sheet. */
export interface Chrome {
  readonly lang: string;
  /** Title of the page, without the site. */
  readonly title: string;
  /** Title of the browser tab. */
  readonly documentTitle: string;
  readonly description: string;
  readonly site: string;
  readonly brandHref: string;
  readonly nav: readonly {
    readonly label: string;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly searchHref: string;
  readonly searchCurrent: boolean;
  readonly colophon: {
    readonly text: string;
    readonly links: readonly {
      readonly label: string;
      readonly href: string;
      /** True where it leads to another site. */
      readonly external?: boolean;
    }[];
  };
  readonly canonical?: string;
  /** The page in other forms, and feeds of it. */
  readonly alternates: readonly Alternate[];
  /** Full address of the page's social card; left out where the site does not know its own address. */
  readonly card?: string;
  readonly printTitle: string;
  readonly printSite: string;
  readonly printAddress: string;
  /** State of the dossier: Edition 3f2a91c4, newest source 22 March 2021. */
  readonly printEdition: string;
  readonly base: string;
}

/** A page as the chrome needs to know it. */
export interface PageSubject {
  /** Address without slashes at its ends; '' is the home page. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Heading of the printed sheet, where the title alone says too little: North Bridge: bridge profile. */
  readonly printTitle?: string;
}

const COLOPHON =
  'Every fact on these pages is a claim tied to a numbered paragraph of a source document. The pages restate the documents in our own words; where a source is wrong or unclear, the margin says so and the source’s own reading stays in view.';

/** “The makers” within a sentence are “the makers”. */
export const lowerThe = (name: string): string => name.replace(/^The /, 'the ');

/** Names the state of the dossier, so that two prints can be told apart. */
export const editionLine = remembered(({ edition, briefings }): string => {
  const newest = [...briefings.values()].at(-1)?.source.published;
  return `Edition ${edition}${newest ? `, newest source ${formatDate(newest)}` : ''}`;
});

export function buildChrome(
  model: Model,
  { path, title, description, printTitle }: PageSubject,
): Chrome {
  const { site, pages } = model;
  const href = pageHref(site, path);
  const address = fullAddress(site, href);
  return {
    lang: site.language,
    title,
    documentTitle: path === '' ? title : `${title} · ${site.title}`,
    description,
    site: site.title,
    brandHref: site.base,
    nav: site.nav.map((item) => ({
      label: item.label,
      href: pageHref(site, item.path),
      current: path === item.path || path.startsWith(`${item.path}/`),
    })),
    searchHref: pageHref(site, 'search'),
    searchCurrent: path === 'search',
    colophon: {
      text: `${COLOPHON} Published by ${lowerThe(site.publisher)}.`,
      links: [
        ...[...pages.values()].map((page) => ({
          label: page.title,
          href: pageHref(site, page.id),
        })),
        { label: 'Data', href: pageHref(site, 'data') },
        leadingOut(site.licence),
        ...(site.contact ? [leadingOut(site.contact)] : []),
      ],
    },
    // The page for a wrong address is served at any address, and has none of its own.
    ...(site.url &&
      path !== '404' && {
        canonical: address,
        card: fullAddress(site, `${site.base}cards/${path || 'index'}.png`),
      }),
    alternates: alternatesOf(model, path),
    printTitle: printTitle ?? title,
    printSite: site.title,
    printAddress: address,
    printEdition: editionLine(model),
    base: site.base,
  };
}

/** A link from the dossier to another site. */
const leadingOut = ({ label, address }: Site['licence']) => ({
  label,
  href: address,
  external: true,
});
