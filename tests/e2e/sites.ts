/**
 * The sites that the tests read: the shipped dossier at the root of a host and under a path; another one of its length,
 * on which runs what must hold for any dossier; and the small one, whose pictures change only when the look does.
 */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The project's root: npm runs every script there. */
export const ROOT = join(import.meta.dirname, '../..');

/** Where tests keep what they make. */
export const CACHE = join(ROOT, 'node_modules/.cache/dossier/e2e');

/** A build of the site: from which environment, in which folder, and where it is served. */
export interface BuiltSite {
  readonly name: 'root' | 'sub-path' | 'other' | 'look';
  readonly base: string;
  /** The site's own address on the web; empty where it does not know it. */
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** Folder of its content; left out, the shipped one. */
  readonly content?: string;
}

/**
 * First of the ports on which the sites are served. It follows from the folder of the checkout, so that the tests of two
 * checkouts on one machine can run at one time.
 */
const PORT = 4500 + (createHash('sha256').update(ROOT).digest().readUInt16BE() % 1000) * 4;

const site = (name: BuiltSite['name'], base: string, url: string, port: number): BuiltSite => ({
  name,
  base,
  url,
  port,
  folder: join(CACHE, name),
});

export const SITES: readonly BuiltSite[] = [
  site('root', '/', '', PORT),
  site('sub-path', '/dossier/', 'https://example.org', PORT + 1),
  { ...site('other', '/', '', PORT + 2), content: 'tests/fixtures/dossiers/strait-cable' },
  { ...site('look', '/', '', PORT + 3), content: 'tests/fixtures/dossiers/canals' },
];

/** The site of a Playwright project. */
export function siteOf(projectName: string): BuiltSite {
  const found = SITES.find(({ name }) => name === projectName);
  if (!found) throw new Error(`No site is built for the project "${projectName}".`);
  return found;
}

/** Address of the site on this machine, with the slash at its end. */
export const addressOf = ({ base, port }: BuiltSite): string => `http://127.0.0.1:${port}${base}`;

/** A file of the built site, and its address relative to the base: '' for `index.html`. */
export interface BuiltPage {
  readonly file: string;
  readonly path: string;
}

/** Every HTML page of a built site, in one order. */
export function builtPages({ folder }: BuiltSite): readonly BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .toSorted()
    .map((file) => ({ file: join(folder, file), path: file.replace(/index\.html$/, '') }));
}
