/** How the headers of `_headers` are sent by nginx. */
import { createHash } from 'node:crypto';
import type { HeaderRule } from './headers.ts';
import type { ServedSite, ServerOptions } from './nginx-site.ts';
import { literal, pattern, type Directive } from './nginx-syntax.ts';

/** Pages change under one address: a browser may keep them, and asks each time whether they are still the same. */
const REVALIDATED = 'public, max-age=0, must-revalidate';

const CACHE = 'Cache-Control';

/** Names of all headers in the order in which they first come; how long an answer is kept is always said. */
export const headerNames = (rules: readonly HeaderRule[]): readonly string[] => [
  ...new Set([...rules.flatMap(({ headers }) => Object.keys(headers)), CACHE]),
];

/** Signs of the longest name of a variable for which nginx, as it comes, has room. */
const LONGEST = 46;

/** Name of the variable that holds a header; two sites of one host must not share it, and a host may have a long name. */
export function variable({ name, port }: ServerOptions, header: string): string {
  const host = createHash('sha256').update(`${name} ${port}`).digest('hex').slice(0, 8);
  return `$${`site_${host}_${header.toLowerCase().replaceAll(/\W+/g, '_')}`.slice(0, LONGEST)}`;
}

/** Value that a header has wherever no other rule gives one. */
function everywhere({ base, headers }: ServedSite, name: string): string {
  const rule = headers.find(
    (each) => (each.path === '/*' || each.path === `${base}*`) && name in each.headers,
  );
  return rule?.headers[name] ?? (name === CACHE ? REVALIDATED : '');
}

/** Rules that give a header to some addresses only; the longest path is the closest and comes first. */
const closer = ({ base, headers }: ServedSite, name: string): readonly HeaderRule[] =>
  headers
    .filter(({ path, headers: own }) => name in own && path !== '/*' && path !== `${base}*`)
    .toSorted((a, b) => b.path.length - a.path.length || (a.path < b.path ? -1 : 1));

/** A map from addresses to values of a header, where those depend on the address. */
export function headerMap(
  site: ServedSite,
  name: string,
  options: ServerOptions,
): readonly string[] {
  const rules = closer(site, name);
  if (rules.length === 0) return [];
  const lines = rules.map(
    ({ path, headers }) => `    ${pattern(path)} ${literal(headers[name]!)};\n`,
  );
  return [
    `# ${name} by address. An address that is not found is that of the page which says so.
map $uri ${variable(options, name)} {
${lines.join('')}    default ${literal(everywhere(site, name))};
}`,
  ];
}

/** What adds a header to every answer. */
export function headerDirective(site: ServedSite, name: string, options: ServerOptions): Directive {
  const depends = closer(site, name).length > 0;
  const value = depends ? variable(options, name) : literal(everywhere(site, name));
  return [`add_header ${name} ${value} always`];
}
