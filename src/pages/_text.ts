/** The bodies of briefings and pages of prose, as their pages show them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fenceDiagram } from '../diagrams/fences.ts';
import { siteRenderer } from '../diagrams/site-renderer.ts';
import { renderBody, type RenderedBody } from '../markdown/render/body-html.ts';
import type { BodyServices } from '../markdown/render/services.ts';
import { model, options } from '../model/index.ts';
import { rootOf } from '../model/load.ts';
import type { Briefing, Page } from '../model/model.ts';
import { entityHref, paragraphHref } from '../views/address.ts';
import { worksOf } from '../views/briefing.ts';
import { citingByName } from '../views/fact.ts';
import { entityAbout } from '../views/kind.ts';
import { buildRestingFacts } from '../views/resting.ts';
import { referenceLabel } from '../views/source.ts';

/** The whole file of a text of the model. */
export const readSource = (text: Briefing | Page): string =>
  readFileSync(join(options.contentDir, text.file), 'utf8');

/** Renders the body of a text of the model. */
export const renderText = (text: Briefing | Page): Promise<RenderedBody> =>
  renderBody(text, readSource(text), services);

const services: BodyServices = {
  model,
  facts: (briefing, paragraphs) => buildRestingFacts(model, briefing, paragraphs),
  entityHref: (id) => entityHref(model, id),
  entityAbout: (id) => entityAbout(model, id),
  paragraphHref: (slug, paragraph) => paragraphHref(model, slug, paragraph),
  referenceLabel: (id) => referenceLabel(model.references.get(id)!),
  workNumber: (briefing, id) => worksOf(briefing).indexOf(id) + 1,
  workHref: (id) => citingByName(model).work(id).href,
  drawing: async (fence) => {
    const { svg } = await siteRenderer.render(
      fenceDiagram({ ...fence, file: `${rootOf(options)}${fence.file}` }),
    );
    const label = fence.title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<figure class="diagram" tabindex="0" role="group" aria-label="${label}">${svg}</figure>`;
  },
};
