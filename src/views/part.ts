import type { Model } from '../model/model.ts';
import { pageHref } from './address.ts';

/** A page that holds a part of a list too long for one page, as the page above it names it. */
export interface Part {
  readonly title: string;
  readonly href: string;
  /** How much it holds, in words: 12 claims. */
  readonly holds: string;
}

/** A step of the way down to a page; the last one, without an address, is the page itself. */
export interface Step {
  readonly label: string;
  readonly href: string | undefined;
}

/** A step that leads to a page; `path` as {@link pageHref} takes it. */
export const stepTo = (model: Model, path: string, label: string): Step => ({
  label,
  href: pageHref(model.site, path),
});
