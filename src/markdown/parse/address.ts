import type { Link } from 'mdast';
import type { BodyFault } from './body.ts';
import { placeOf } from './place.ts';

/** Tells an address that a page may lead to; `javascript:` and the like would run as code in the reader's browser. */
export const isAddress = (url: string): boolean => /^(https?:\/\/|mailto:|[/#.])/.test(url);

/** Tells an address of the site itself: from its root, or from the page on which the link stands. */
export const isOwnAddress = (url: string): boolean => /^(?:\/(?!\/)|[#.])/.test(url);

/** An address as it stands on a page: one that begins with a slash leads to the root of the site, wherever on its host that is. */
export const fromRoot = (base: string, url: string): string =>
  /^\/(?!\/)/.test(url) ? `${base}${url.slice(1)}` : url;

/** What is wrong with the address of an ordinary link. */
export const addressFaults = (node: Readonly<Link>): readonly BodyFault[] =>
  isAddress(node.url)
    ? []
    : [
        {
          ...placeOf(node),
          code: 'link-address',
          message: node.url ? `"${node.url}" is no address` : 'the link has no address',
          hint: 'begin it with https://, http://, mailto:, / or #',
        },
      ];
