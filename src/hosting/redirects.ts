/** An address of a site that leads to another one. */
export interface RedirectRule {
  /** Path from the root of the host: /dossier/bridges/old-bridge/ */
  readonly from: string;
  /** /dossier/bridges/north-bridge/ */
  readonly to: string;
}

/** A page that has another address now; paths below the base of the site, without slashes at their ends. */
export interface MovedPage {
  /** bridges/old-bridge */
  readonly from: string;
  /** bridges/north-bridge */
  readonly to: string;
  /** Endings of the files that stand beside the page at its present address: json, pdf. */
  readonly forms: readonly string[];
}

/** Rules that Cloudflare Pages reads; it skips those after them. */
export const MOST_REDIRECTS = 2000;

const NOTE = `# Written by the build, in the form that Netlify and Cloudflare Pages read; npm run nginx reads it too.
# Former addresses of pages and of the files beside them, and where those are now.
`;

/**
 * The redirects of pages and of the files beside them. Those of the pages come first: where there are more than a host
 * reads, a page at the former address leads on by itself, so the last ones are missed least.
 *
 * @param base path of the site with a slash at both ends
 */
export function redirectRules(base: string, moved: readonly MovedPage[]): readonly RedirectRule[] {
  const rule = (from: string, to: string): RedirectRule => ({
    from: encodeURI(`${base}${from}`),
    to: encodeURI(`${base}${to}`),
  });
  return [
    ...moved.map(({ from, to }) => rule(`${from}/`, `${to}/`)),
    ...moved.flatMap(({ from, to, forms }) =>
      forms.toSorted().map((form) => rule(`${from}.${form}`, `${to}.${form}`)),
    ),
  ];
}

/**
 * Writes redirects as a `_redirects` file. None is forced (`301!`): Cloudflare Pages refuses that, and follows a rule
 * before it looks for a file anyway. Netlify serves the page at the former address, which leads on by itself, unless the
 * rule is forced: its own settings (netlify.toml) see to that.
 */
export const formatRedirects = (rules: readonly RedirectRule[]): string =>
  `${NOTE}${rules.map(({ from, to }) => `${from} ${to} 301\n`).join('')}`;
