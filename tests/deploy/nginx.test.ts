import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseHeaders } from '../../src/hosting/host-files.ts';
import { filesIn, makeFolder, removeFolder } from '../build/build-site.ts';
import { testConfiguration, writeConfiguration } from './nginx-server.ts';
import {
  ask,
  configuration,
  FORMER,
  PRESENT,
  serveSite,
  type Asking,
  type Served,
} from './nginx-site.ts';

/** What the server says of a file, by the ending of its name. */
const TYPES: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.graphml': 'application/xml; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  // Parts of the search index, which its script reads as bytes.
  '.pagefind': 'application/octet-stream',
  '.pf_filter': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
};

describe.each(['/', '/dossier/'])('served by nginx at %s', (base) => {
  const folder = makeFolder();
  let served: Served;
  beforeAll(async () => {
    served = await serveSite(folder, base);
    mkdirSync(join(served.site, '.well-known'), { recursive: true });
    writeFileSync(join(served.site, '.well-known/a.txt'), 'found');
    writeFileSync(join(served.site, '.secret'), 'secret');
  });
  afterAll(async () => {
    await served?.stop();
    removeFolder(folder);
  });

  /** Asks for a path below the base. */
  const get = (path: string, asking?: Asking) => ask(served.port, `${base}${path}`, asking);
  const file = (path: string) => readFileSync(join(served.site, path));
  const headersFor = (path: string) =>
    parseHeaders(file('_headers').toString()).find((rule) => rule.path === path)!.headers;
  const lowerCased = (headers: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

  test('nginx takes the configuration without a warning', () => {
    const host = 'briefings.of-a-long-name.example.org';
    const text = configuration(served.site, ['--port', '8080', '--name', host]);
    const parameters = writeConfiguration(join(folder, 'checked'), text);
    const { code, said } = testConfiguration(parameters);
    expect(said.split('\n').filter((line) => /\[(?!notice)/.test(line))).toEqual([]);
    expect(code).toBe(0);
  });

  test('pages are complete, are asked for again each time, and are not sent twice', async () => {
    const { status, headers, body } = await get('');
    expect({ status, body: body.toString() }).toEqual({
      status: 200,
      body: file('index.html').toString(),
    });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const again = await get('', { headers: { 'If-None-Match': headers.etag! } });
    expect({ status: again.status, size: again.body.length }).toEqual({ status: 304, size: 0 });
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
    const packed = { 'Accept-Encoding': 'gzip' };
    const { headers: weak } = await get('', { headers: packed });
    const third = await get('', { headers: { ...packed, 'If-None-Match': weak.etag! } });
    expect(third.status).toBe(304);
  });

  test('answers of every status bear each header of _headers, once', async () => {
    const wanted = lowerCased(headersFor(`${base}*`));
    expect(Object.keys(wanted).length).toBeGreaterThan(5);
    const asset = filesIn(join(served.site, '_astro')).find((name) => name.endsWith('.js'))!;
    const answers = await Promise.all([
      get(''),
      get(`_astro/${asset}`),
      get('no-such-page/'),
      get(PRESENT),
      get('', { method: 'POST' }),
      get('.secret'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 301, 405, 404]);
    for (const { headers } of answers) expect(headers).toMatchObject(wanted);
  });

  test('files with a digest in their name are kept for a year; one that is missing is not', async () => {
    const rule = headersFor(`${base}_astro/*`);
    expect(rule['Cache-Control']).toMatch(/max-age=31536000.*immutable/);
    const names = filesIn(join(served.site, '_astro'));
    for (const ending of ['.css', '.js', '.woff2']) {
      const { headers } = await get(`_astro/${names.find((name) => extname(name) === ending)}`);
      expect(headers['cache-control'], ending).toBe(rule['Cache-Control']);
    }
    const missing = await get('_astro/missing.js');
    expect(missing.status).toBe(404);
    expect(missing.headers['cache-control']).not.toContain('immutable');
  });

  test('pages of other sites may read the data, and nothing else', async () => {
    const open = 'access-control-allow-origin';
    expect((await get('data/claims.csv')).headers[open]).toBe('*');
    for (const path of ['', 'data.md', 'site.webmanifest'])
      expect((await get(path)).headers, path).not.toHaveProperty(open);
  });

  test('each file has the type that its ending stands for, and an XML file that of what it is', async () => {
    const all = filesIn(served.site).filter(
      (name) => !/(^|\/)[._]/.test(name) && !name.startsWith(FORMER),
    );
    const byEnding = new Map(all.map((name) => [extname(name), name]));
    const said: Record<string, string | undefined> = {};
    for (const [ending, name] of byEnding)
      if (ending !== '.xml') said[ending] = (await get(name)).headers['content-type'];
    const known = Object.entries(TYPES).filter(([ending]) => byEnding.has(ending));
    expect(said).toEqual(Object.fromEntries(known));
    for (const name of all.filter((each) => each.endsWith('.xml'))) {
      const type = file(name).includes('<feed') ? 'application/atom+xml' : 'application/xml';
      const { headers } = await get(name);
      expect(headers['content-type'], name).toBe(`${type}; charset=utf-8`);
    }
  });

  test('texts come packed to who can unpack them, and caches are told', async () => {
    for (const name of ['index.html', 'site.webmanifest', 'favicon.svg', 'theme.js']) {
      const { headers, body } = await get(name, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(headers['content-encoding'], name).toBe('gzip');
      expect(headers.vary).toBe('Accept-Encoding');
      expect(gunzipSync(body).equals(file(name)), name).toBe(true);
    }
    const { headers } = await get('icon-180.png', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(headers['content-encoding']).toBe(undefined);
  });

  test('an address without its last slash leads to the one with it, by a way without a host', async () => {
    const { status, headers } = await get(`${PRESENT}?a=1`);
    expect({ status, to: headers.location }).toEqual({
      status: 301,
      to: `${base}${PRESENT}/?a=1`,
    });
    const doubled = await ask(served.port, `//example.net${base}${PRESENT}`);
    expect(doubled.headers.location ?? '').not.toMatch(/^\/\/|example\.net\/?$/);
  });

  test('former addresses lead to present ones for good: the page, and the files beside it', async () => {
    const forms = filesIn(served.site)
      .filter((name) => name.startsWith(`${PRESENT}.`))
      .map(extname);
    for (const end of ['/', ...forms]) {
      const { status, headers } = await get(`${FORMER}${end}`);
      const to = `${base}${PRESENT}${end}`;
      expect({ status, to: headers.location }).toEqual({ status: 301, to });
      expect((await ask(served.port, to)).status).toBe(200);
    }
  });

  test('what is not there is answered by the page that says so, with status 404', async () => {
    for (const path of ['no-such-page', 'no-such-page/', '404.html', '_astro/', '_headers']) {
      const { status, body } = await get(path);
      expect({ status, isPage: body.equals(file('404.html')) }, path).toEqual({
        status: 404,
        isPage: true,
      });
    }
  });

  test('hidden files are never served, but those that are meant to be found', async () => {
    for (const path of ['.secret', '.git/config', 'brands/.secret', '.well-known-not/a'])
      expect((await get(path)).status, path).toBe(404);
    expect((await get('.well-known/a.txt')).status).toBe(200);
  });

  test('no path leads out of the folder', async () => {
    const paths = [
      '../nginx/nginx.conf',
      '..%2fnginx%2fnginx.conf',
      '_astro/../../nginx/nginx.conf',
    ];
    const dots = [`${base.slice(0, -1)}../nginx/nginx.conf`, '/%2e%2e/%2e%2e/etc/passwd'];
    for (const path of [...paths.map((each) => `${base}${each}`), ...dots]) {
      const { status, body } = await ask(served.port, path);
      expect([400, 404], path).toContain(status);
      expect(body.toString()).not.toMatch(/worker_processes|root:/);
    }
  });

  test('a site is read only: other methods are refused and the allowed ones named', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status, headers } = await get('', { method });
      expect({ status, allow: headers.allow }, method).toEqual({ status: 405, allow: 'GET, HEAD' });
    }
    const { status, headers, body } = await get('', { method: 'HEAD' });
    expect({ status, size: body.length }).toEqual({ status: 200, size: 0 });
    expect(headers['content-length']).toBe(String(file('index.html').length));
  });

  test('the server keeps its version to itself', async () => {
    const { headers, body } = await get('', { method: 'POST' });
    expect(headers['server']).toBe('nginx');
    expect(body.toString()).not.toMatch(/nginx\/\d/);
  });
});
