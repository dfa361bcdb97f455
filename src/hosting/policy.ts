import { createHash } from 'node:crypto';

/**
 * What a page of the site may load and run: its own files, and the stylesheets in it that are named by their hash. Search
 * compiles WebAssembly. Nothing turns text into markup or code, so Trusted Types are enforced without any policy.
 */
const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

/** Directives that count in a header alone; in a page, browsers complain of them. */
const HEADER_ONLY = ['frame-ancestors'];

/**
 * The content security policy as a header says it.
 *
 * @param styles texts of the stylesheets that stand in pages
 */
export const headerPolicy = (styles: readonly string[]): string => policyOf(DIRECTIVES, styles);

/** The same policy as a page says it by itself, for hosts that send no headers. */
export const pagePolicy = (styles: readonly string[]): string =>
  policyOf(
    Object.fromEntries(Object.entries(DIRECTIVES).filter(([name]) => !HEADER_ONLY.includes(name))),
    styles,
  );

/** What a click on a link tells another site of the page that it stands on: nothing. */
export const REFERRER_POLICY = 'same-origin';

function policyOf(directives: typeof DIRECTIVES, styles: readonly string[]): string {
  const hashes = [...new Set(styles)].map(hashSource);
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values, ...(name === 'style-src' ? hashes : [])].join(' '))
    .join('; ');
}

const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
