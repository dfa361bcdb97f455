import type { Link } from 'mdast';
import type { BodyFault } from './body.ts';
import { placeOf } from './place.ts';

/** Tells an address that a page may lead to; `javascript:` and the like would run as code in the reader's browser. */
export const isAddress = (url: string): boolean => /^(https?:\/\/|mailto:|[/#.])/.test(url);

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
