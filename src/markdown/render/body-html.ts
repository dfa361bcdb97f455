import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import { markdownToHtml, mdxToMdast, type MdastPluginDefinition } from 'satteri';
import type { Briefing, Page } from '../../model/model.ts';
import { FEATURES } from '../parse/body.ts';
import { drawings } from './drawings.ts';
import type { BodyServices } from './services.ts';
import { bodySteps } from './steps.ts';
import { childrenOf, type BodyNode } from './tree.ts';

/** A body as it stands on its page. */
export interface RenderedBody {
  readonly html: string;
  /** In the order of the text, each with the anchor that it bears. */
  readonly headings: SatteriAstroData['headings'];
}

/**
 * Renders the body of a briefing or page to HTML. A text holds no code, which the check makes sure of, so it need not
 * become a module that a bundler carries: of a thousand documents those would be the longest step of a build.
 *
 * @param text what the model holds of it
 * @param source its whole file, frontmatter included
 */
export async function renderBody(
  text: Briefing | Page,
  source: string,
  services: BodyServices,
): Promise<RenderedBody> {
  // A byte order mark is no part of the text; places count without it.
  const written = source.replace(/^\uFEFF/, '');
  const steps = [await drawings(services, text), ...bodySteps(services, text, written)];
  const read = childrenOf(mdxToMdast(written, { features: FEATURES }));
  const blocks = steps.reduce((nodes, step) => step(nodes), read);
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  const { html } = await markdownToHtml('', {
    mdastPlugins: [documentOf(blocks)],
    hastPlugins: [satteriHeadingIdsPlugin()],
    data: { astro },
  });
  return { html: html.trimEnd(), headings: astro.headings };
}

/**
 * Fills an empty document. The tree crosses over to the native parser once and back once; plugins that visit it there
 * would carry it over, piece by piece, for each of the steps.
 */
const documentOf = (blocks: readonly BodyNode[]): MdastPluginDefinition => ({
  name: 'body',
  before(root, context) {
    context.setProperty(root, 'children', blocks as typeof root.children);
  },
});
