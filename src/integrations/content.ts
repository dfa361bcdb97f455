import { bodyPlugins } from '../markdown/render/plugins.ts';
import type { BodyServices } from '../markdown/render/services.ts';
import { fenceDiagram } from '../diagrams/fences.ts';
import { siteRenderer } from '../diagrams/site-renderer.ts';
import { setCurrent } from '../model/current.ts';
import { loadModel, rootOf, type LoadOptions } from '../model/load.ts';
import type { Model } from '../model/model.ts';
import { ContentError } from '../model/problem.ts';
import { entityHref, paragraphHref } from '../views/address.ts';
import { worksOf } from '../views/briefing.ts';
import { citingByName } from '../views/fact.ts';
import { entityAbout } from '../views/kind.ts';
import { buildRestingFacts } from '../views/resting.ts';
import { referenceLabel } from '../views/source.ts';

/** The content of this run of Astro: the model as it stands, and what renders bodies from it. */
export interface Content {
  readonly options: LoadOptions;
  readonly model: () => Model;
  /** Reads the content again after an edit. @throws ContentError as loading does; the last good model is kept */
  readonly reload: () => void;
  readonly plugins: ReturnType<typeof bodyPlugins>;
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
    plugins: bodyPlugins(() => servicesOf(model, options, renderer)),
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
export function exitWith({ message }: ContentError): never {
  console.error(message);
  process.exit(1);
}

function servicesOf(
  model: Model,
  options: LoadOptions,
  renderer: Content['renderer'],
): BodyServices {
  return {
    model,
    facts: (briefing, paragraphs) => buildRestingFacts(model, briefing, paragraphs),
    entityHref: (id) => entityHref(model, id),
    entityAbout: (id) => entityAbout(model, id),
    paragraphHref: (slug, paragraph) => paragraphHref(model, slug, paragraph),
    referenceLabel: (id) => referenceLabel(model.references.get(id)!),
    workNumber: (briefing, id) => worksOf(briefing).indexOf(id) + 1,
    workHref: (id) => citingByName(model).work(id).href,
    drawing: async (fence) => {
      const file = `${rootOf(options)}${fence.file}`;
      const { svg } = await renderer.render(fenceDiagram({ ...fence, file }));
      const label = fence.title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      return `<figure class="diagram" tabindex="0" role="group" aria-label="${label}">${svg}</figure>`;
    },
  };
}
