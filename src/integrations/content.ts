import { siteRenderer } from '../diagrams/site-renderer.ts';
import { setCurrent } from '../model/current.ts';
import { loadModel, type LoadOptions } from '../model/load.ts';
import type { Model } from '../model/model.ts';
import { ContentError } from '../model/problem.ts';
import { Fault } from '../storage/fault.ts';

/** The content of this run of Astro: the model as it stands, and what draws its diagrams. */
export interface Content {
  readonly options: LoadOptions;
  readonly model: () => Model;
  /** Reads the content again after an edit. @throws ContentError as loading does; the last good model is kept */
  readonly reload: () => void;
  readonly renderer: typeof siteRenderer;
}

/**
 * Reads the content for Astro. Content that cannot be read is reported as `npm run check` reports it, and ends the
 * process with exit code 1: no page could be right.
 */
export function openContent(options: LoadOptions): Content {
  const renderer = siteRenderer;
  let model = loadOrExit(options);
  return setCurrent({
    options,
    model: () => model,
    reload: () => {
      model = loadModel(options);
    },
    renderer,
  });
}

function loadOrExit(options: LoadOptions): Model {
  try {
    return loadModel(options);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return exitWith(error);
  }
}

/** Ends a build that can come to nothing, with the report alone: what Astro was doing says nothing to an editor. */
export function exitWith(error: ContentError | Fault): never {
  console.error(
    error instanceof ContentError ? `${error.message} Nothing was built.` : error.message,
  );
  process.exit(1);
}

/** Ends a build with the words of a fault of the system; anything else that was thrown is thrown on. */
export function endWith(error: unknown): never {
  if (error instanceof Fault) exitWith(error);
  throw error;
}
