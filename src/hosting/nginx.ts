import { CHARSET_TYPES, MEDIA_TYPES, TEXT_TYPES } from './media-types.ts';
import { headerDirective, headerMap, headerNames, variable } from './nginx-headers.ts';
import { listening, toTls } from './nginx-listening.ts';
import type { ServedSite, ServerOptions } from './nginx-site.ts';
import { directives, literal, type Directive } from './nginx-syntax.ts';

/**
 * Configuration of nginx for a site: the whole of a file below `conf.d/` or `sites-enabled/`.
 *
 * No header is added within a location, because a location that adds one drops all those that stand above it. What
 * depends on the address is a variable instead, which is empty where the header is not to be sent.
 *
 * @throws Error when a value cannot be written for nginx
 */
export function nginxConfiguration(site: ServedSite, options: ServerOptions): string {
  const names = headerNames(site.headers);
  const blocks = [
    NOTE,
    ...names.flatMap((name) => headerMap(site, name, options)),
    `# A refused method is answered with those that are allowed (RFC 9110).
map $status ${variable(options, 'Allow')} {
    405     "GET, HEAD";
    default "";
}`,
    ...(options.certificates === undefined ? [] : [toTls(options)]),
    `server {\n${directives(server(site, options, names))}}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const NOTE = `# A site built by Dossier, for nginx (tested with 1.22). Written by "npm run nginx" from the headers and redirects of the build;
# write it anew when those change. Put it where nginx reads servers, then: nginx -t && nginx -s reload
#
#   Debian, Ubuntu  /etc/nginx/sites-enabled/       others  /etc/nginx/conf.d/*.conf
#
# A reader takes one connection. Where more than 700 come at a time, set in nginx.conf, outside of this file:
#   worker_processes auto;  worker_rlimit_nofile 8192;  events { worker_connections 4096; }`;

function server(
  site: ServedSite,
  options: ServerOptions,
  names: readonly string[],
): readonly Directive[] {
  const { base } = site;
  return [
    ...listening(options),
    ['# The name of the program is no secret, its version is'],
    ['server_tokens off'],
    ['# A site is read only'],
    ['if ($request_method !~ ^(?:GET|HEAD)$)', [['return 405']]],
    ['# From _headers. "always": on answers of every status'],
    ...names.map((name) => headerDirective(site, name, options)),
    [`add_header Allow ${variable(options, 'Allow')} always`],
    ['# Types, by the endings of names'],
    ['types', MEDIA_TYPES.map(({ type, endings }) => [`${type} ${endings.join(' ')}`])],
    ['default_type application/octet-stream'],
    ['charset utf-8'],
    [`charset_types ${named(CHARSET_TYPES)}`],
    ['# Texts are packed on their way; fonts, pictures and the search index are packed already'],
    ...(site.isPacked
      ? [['# Packed copies are served where there are some'] as const, ['gzip_static on'] as const]
      : PACKING),
    ['gzip on'],
    ['gzip_comp_level 5'],
    ['gzip_min_length 256'],
    ['gzip_proxied any'],
    ['gzip_vary on'],
    [`gzip_types ${named(TEXT_TYPES)}`],
    ['sendfile on'],
    ['tcp_nopush on'],
    [
      '# The address of a page ends in /; without it, a reader is led there. The way is relative, so',
    ],
    ['# it is right behind a proxy that has another name, port or scheme'],
    ['absolute_redirect off'],
    ['index index.html'],
    ['autoindex off'],
    ['# What is not there and what may not be seen look the same'],
    [`error_page 404 ${base}404.html`],
    [`error_page 403 =404 ${base}404.html`],
    ...(base === '/'
      ? [[`root ${literal(options.root)}`] as const, ...locations(site)]
      : below(site, options)),
  ];
}

/** A site below a path: its folder holds no folder of that name. */
function below(site: ServedSite, { root }: ServerOptions): readonly Directive[] {
  const { base } = site;
  return [
    [`location ${base}`, [[`alias ${literal(`${root.replace(/\/$/, '')}/`)}`], ...locations(site)]],
    [`location = ${base.slice(0, -1)}`, [[`return 301 ${base}`]]],
    ['location ^~ /.well-known/', [[`root ${literal(root)}`]]],
    ['# What else this host serves may take the place of these two'],
    ['location = /', [[`return 302 ${base}`]]],
    ['location /', [['return 404']]],
  ];
}

function locations({ base, plainXml, redirects }: ServedSite): readonly Directive[] {
  const at = (path: string) => `location = ${literal(decodeURI(path))}`;
  return [
    ['# Hidden files are never served; /.well-known/ is meant to be seen (RFC 8615)'],
    [`location ~ ${literal(String.raw`/\.(?!well-known/)`)}`, [['return 404']]],
    [at(`${base}404.html`), [['internal']]],
    ['# For other hosts'],
    [at(`${base}_headers`), [['return 404']]],
    [at(`${base}_redirects`), [['return 404']]],
    ...(plainXml.length === 0 ? [] : [['# XML that is no feed'] as const]),
    ...plainXml.map((file): Directive => [
      at(`${base}${file}`),
      [['types', []], ['default_type application/xml']],
    ]),
    ...(redirects.length === 0 ? [] : [['# From _redirects'] as const]),
    ...redirects.map(({ from, to }): Directive => [at(from), [[`return 301 ${literal(to)}`]]]),
  ];
}

/** Packing a page of 40 kB takes a processor half a millisecond or more; reading it packed takes next to nothing. */
const PACKING: readonly Directive[] = [
  [
    '# To spare the work where many read, pack them once after each build, and write this file anew:',
  ],
  [
    String.raw`#   find dist -type f -regex '.*\.\(html\|css\|js\|json\|svg\|xml\|csv\|md\|txt\)' -exec gzip -9kn {} +`,
  ],
];

/** nginx always has text/html among these, and complains of a second one. */
const named = (types: readonly string[]): string =>
  types.filter((type) => type !== 'text/html').join(' ');
