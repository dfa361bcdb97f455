import { headerPolicy, REFERRER_POLICY } from './policy.ts';

/** Headers of the answers to some addresses. */
export interface HeaderRule {
  /** Path from the root of the host; a `*` at its end stands for whatever follows. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the rules depend on. */
export interface BuiltSite {
  /** Path of the site with a slash at both ends. */
  readonly base: string;
  /** Texts of the stylesheets that stand in pages. */
  readonly styles: readonly string[];
  /** Folders below the base in which a file's name or folder changes when the file does: _astro, pagefind/en-2b1c. */
  readonly unchanging: readonly string[];
}

const YEAR = 'public, max-age=31536000, immutable';

/** What hosts read of a `_headers` file at most. */
const MOST_RULES = 100;
const LONGEST_LINE = 2000;

const NOTE = `# Written by the build, in the form that Netlify and Cloudflare Pages read.
# Two rules that match one address are joined, so a header stands in one of them only. Where no rule says how long an
# answer is kept, these hosts have browsers ask again each time (max-age=0, must-revalidate), as pages need it.
`;

/** The headers of a built site: safety on every answer, data for pages of any site, and a year in the
 * cache for files that never change. */
export function headerRules({ base, styles, unchanging }: BuiltSite): readonly HeaderRule[] {
  const every: HeaderRule = {
    path: `${base}*`,
    headers: {
      'Content-Security-Policy': headerPolicy(styles),
      // Subdomains are left out: they may be somebody else's, and not ready for it.
      'Strict-Transport-Security': 'max-age=63072000',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': REFERRER_POLICY,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    },
  };
  const kept = unchanging.map((folder) => ({
    path: `${base}${folder}/*`,
    headers: { 'Cache-Control': YEAR },
  }));
  // Data are there to be used, by a notebook or a page of another site too.
  const open = { path: `${base}data/*`, headers: { 'Access-Control-Allow-Origin': '*' } };
  return [every, open, ...kept];
}

/**
 * Writes rules as a `_headers` file.
 *
 * @throws Error when hosts would not read all of it
 */
export function formatHeaders(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  const text = `${NOTE}${blocks.join('\n')}\n`;
  const long = text.split('\n').find((line) => line.length > LONGEST_LINE);
  if (rules.length > MOST_RULES || long !== undefined)
    throw new Error(
      `Hosts read ${MOST_RULES} rules of _headers, and lines of ${LONGEST_LINE} characters, and no more: ` +
        (long === undefined
          ? `there are ${rules.length}.`
          : `"${long.slice(0, 60)}…" has ${long.length}.`),
    );
  return text;
}
