import { startOf } from '../model/dates.ts';
import type { Model } from '../model/model.ts';
import { entityPath, fullAddress, pageHref } from './address.ts';
import { bookPaths } from './book.ts';

/** What a page offers for paper, or says on it alone. */
export interface Paper {
  /** Where its PDF is; left out where the site is built without. */
  readonly pdf: string | undefined;
  /** Its address on the web and the drawing of a QR code that holds it; left out where the site does not know it. */
  readonly live: { readonly address: string; readonly code: string } | undefined;
}

/** @param path of a page without slashes at its ends, one of {@link printedPaths} */
export const paperOf = ({ site }: Model, path: string): Paper => ({
  pdf: site.pdf ? `${site.base}${path}.pdf` : undefined,
  live: site.url
    ? { address: fullAddress(site, pageHref(site, path)), code: `${site.base}qr/${path}.svg` }
    : undefined,
});

/** Paths of the pages that are made for paper as well: briefings, profiles and books. */
export const printedPaths = (model: Model): readonly string[] => [
  ...[...model.briefings.keys()].map((slug) => `briefings/${slug}`),
  ...[...model.entities.keys()].map((id) => entityPath(model, id)),
  ...bookPaths(model),
];

/** The day that a PDF bears: that of the newest source, since a build knows no clock. */
export function pdfDate({ briefings }: Model): Date {
  const newest = [...briefings.values()].at(-1)?.source.published;
  return new Date(newest ? startOf(newest) : 0);
}
