import type { HeaderRule } from './headers.ts';
import type { RedirectRule } from './redirects.ts';

/** What a server must know of a built site. */
export interface ServedSite {
  /** Path of the site with a slash at both ends. */
  readonly base: string;
  readonly headers: readonly HeaderRule[];
  readonly redirects: readonly RedirectRule[];
  /** Files below the base that end in .xml and are no feed: sitemap-0.xml. */
  readonly plainXml: readonly string[];
  /** Whether a packed copy stands beside each text: index.html.gz. */
  readonly isPacked: boolean;
}

/** Where a site is served. */
export interface ServerOptions {
  /** Folder of the built site on the server, a whole path. */
  readonly root: string;
  /** Names of the host, with spaces between them; `_` stands for any. */
  readonly name: string;
  readonly port: number;
  /** Address of the machine to listen on, where it is not every one: 127.0.0.1 behind a proxy. */
  readonly address?: string | undefined;
  /** Folder of fullchain.pem and privkey.pem; left out, the site is served without TLS. */
  readonly certificates?: string | undefined;
}
