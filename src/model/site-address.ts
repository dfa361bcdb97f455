import type { Entries } from './entries.ts';
import { topOf } from './folder.ts';
import type { LoadOptions } from './load.ts';
import type { Problem } from './problem.ts';

/**
 * What is wrong with the address at which the site is to stand: it names a host, and BASE_PATH the path below it. A path
 * in both must be the same one, else nobody could say at which of two addresses the pages will be found.
 */
export function siteAddressProblems(
  { site }: Pick<Entries, 'site'>,
  { url, base }: Pick<LoadOptions, 'url' | 'base'>,
): readonly Problem[] {
  const given = url ?? site.data.url;
  if (given === undefined) return [];
  const [name, place] =
    url === undefined ? ['url', site.locate(['url'])] : ['SITE_URL', topOf('site.yaml')];
  const problem = (message: string, hint: string): readonly Problem[] => [
    { ...place, code: 'site-address', message, hint },
  ];
  const address = URL.parse(given);
  if (!address || !/^https?:$/.test(address.protocol))
    return problem(
      `${name} is "${given}", which is no web address`,
      'write it with https:// and the name of the host: https://example.org',
    );
  const path = address.pathname.replace(/\/*$/, '/');
  const { origin } = address;
  if (address.search || address.hash || address.username)
    return problem(
      `${name} is "${given}", which holds more than the name of a host`,
      `write ${origin}`,
    );
  if (path === '/' || path === base) return [];
  return problem(
    `${name} is "${given}", but the pages are built for ${origin}${base}`,
    base === '/'
      ? `write ${origin} there, and set BASE_PATH=${path.slice(1, -1)}`
      : `write ${origin} there; BASE_PATH, which is ${base}, is put behind it`,
  );
}

/** The host of an address that has passed the check. */
export const originOf = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : new URL(url).origin;
