import type { Model } from '../model/model.ts';

/** What a phone needs to keep the site beside its apps (W3C Web Application Manifest). */
export function buildManifest({ site }: Model) {
  const icon = (size: number) => ({
    src: `${site.base}icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  return {
    name: site.title,
    short_name: site.title,
    description: site.tagline,
    lang: site.language,
    start_url: site.base,
    scope: site.base,
    display: 'browser',
    background_color: '#fafaf6',
    theme_color: '#fafaf6',
    icons: [icon(180), icon(192), icon(512)],
  };
}
