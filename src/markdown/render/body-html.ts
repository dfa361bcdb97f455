import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import { evaluate } from 'satteri';
import { FEATURES } from '../parse/body.ts';
import { bodyPlugins } from './plugins.ts';
import type { BodyServices } from './services.ts';

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
 * @param source the whole file, frontmatter included
 * @param fileURL the file, by which the plugins know the text in the model
 */
export async function renderBody(
  source: string,
  fileURL: URL,
  services: BodyServices,
): Promise<RenderedBody> {
  const { mdastPlugins, hastPlugins } = bodyPlugins(() => services);
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  const { default: content } = (await evaluate(source, {
    mdastPlugins,
    hastPlugins: [...hastPlugins, satteriHeadingIdsPlugin()],
    features: FEATURES,
    // What holds no code comes out as one piece of HTML.
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
    elementAttributeNameCase: 'html',
    fileURL,
    data: { astro },
    Fragment: HTML,
    jsx: htmlOf,
    jsxs: htmlOf,
  })) as { readonly default: (properties: object) => string };
  return { html: content({ components: { Fragment: HTML } }), headings: astro.headings };
}

const HTML = 'Fragment';

/** Takes the place of a JSX runtime. @throws Error for anything but HTML */
function htmlOf(type: unknown, properties: unknown): string {
  const { children, 'set:html': html } = properties as {
    readonly children?: string | readonly string[];
    readonly 'set:html'?: string;
  };
  if (type !== HTML) throw new Error(`A text holds code: <${String(type)}>.`);
  return html ?? [children].flat().join('');
}
