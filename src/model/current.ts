import type { LoadOptions } from './load.ts';
import type { Model } from './model.ts';

/** What a run of Astro has open: the model as it stands, which `dev` reads anew after an edit. */
export interface Current {
  readonly options: LoadOptions;
  readonly model: () => Model;
}

/**
 * Astro evaluates its settings, the collections and the pages as module graphs of their own in one process, so no module
 * can hold what all three share. Reading and checking the content three times would be a third of a build.
 */
const KEY = Symbol.for('dossier.current');
const place = globalThis as { [KEY]?: Current };

/** Makes it what the collections and pages of this process take. */
export function setCurrent<T extends Current>(current: T): T {
  place[KEY] = current;
  return current;
}

/** What the settings opened; `undefined` in a process that has none, such as a test of a page. */
export const current = (): Current | undefined => place[KEY];
