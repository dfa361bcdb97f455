import { describe, expect, test } from 'vitest';
import { nginxConfiguration } from '../../../src/hosting/nginx.ts';
import type { ServedSite, ServerOptions } from '../../../src/hosting/nginx-site.ts';

const SITE: ServedSite = {
  base: '/',
  headers: [
    { path: '/*', headers: { 'X-Content-Type-Options': 'nosniff' } },
    { path: '/_astro/*', headers: { 'Cache-Control': 'immutable' } },
  ],
  redirects: [{ from: '/b/old/', to: '/b/new/' }],
  plainXml: ['sitemap-0.xml'],
  isPacked: false,
};

const OPTIONS: ServerOptions = { root: '/srv/site', name: 'example.org', port: 80 };

const written = (site: Partial<ServedSite> = {}, options: Partial<ServerOptions> = {}) =>
  nginxConfiguration({ ...SITE, ...site }, { ...OPTIONS, ...options });

/** The lines without their indent, and without comments. */
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('headers', () => {
  test('that every answer bears are added to the server, whatever the status', () => {
    expect(lines(written())).toContain('add_header X-Content-Type-Options "nosniff" always;');
  });

  test('are never added within a location, which would drop the others', () => {
    for (const base of ['/', '/dossier/'])
      expect(written({ base })).not.toMatch(/^ {8,}add_header/m);
  });

  test('of some addresses are chosen by the address, the longest path first', () => {
    const headers = [
      { path: '/a/*', headers: { 'Cache-Control': 'one' } },
      { path: '/a/b.c/', headers: { 'Cache-Control': 'two' } },
    ];
    const text = lines(written({ headers }));
    const start = text.indexOf('map $uri $site_5fbd9749_cache_control {');
    expect(text.slice(start + 1, start + 5)).toEqual([
      String.raw`"~^/a/b\\.c/(?:index\\.html)?$" "two";`,
      '"~^/a/" "one";',
      'default "public, max-age=0, must-revalidate";',
      '}',
    ]);
    expect(text).toContain('add_header Cache-Control $site_5fbd9749_cache_control always;');
  });

  test('say that pages are asked for again, where no rule says how long they are kept', () => {
    expect(lines(written({ headers: [] }))).toContain(
      'add_header Cache-Control "public, max-age=0, must-revalidate" always;',
    );
  });

  test('keep their quotation marks', () => {
    const headers = [{ path: '/*', headers: { 'Report-To': String.raw`{"a": "b\c"}` } }];
    expect(written({ headers })).toContain(String.raw`add_header Report-To "{\"a\": \"b\\c\"}"`);
  });

  test('with a dollar sign are refused, since nginx would take it for a variable', () => {
    const headers = [{ path: '/*', headers: { 'X-Price': '$5' } }];
    expect(() => written({ headers })).toThrow('nginx cannot take "$5": a dollar sign');
  });
});

describe('addresses', () => {
  test('at the root of a host are those of the folder', () => {
    expect(lines(written())).toEqual(
      expect.arrayContaining([
        'root "/srv/site";',
        'error_page 404 /404.html;',
        'location = "/b/old/" { return 301 "/b/new/"; }',
      ]),
    );
  });

  test('below a path are those of the folder behind that path, and the path itself leads there', () => {
    const text = lines(written({ base: '/dossier/', redirects: [] }));
    expect(text).toEqual(
      expect.arrayContaining([
        'location /dossier/ {',
        'alias "/srv/site/";',
        'error_page 404 /dossier/404.html;',
        'location = /dossier { return 301 /dossier/; }',
        'location = / { return 302 /dossier/; }',
      ]),
    );
    expect(text.filter((line) => line.startsWith('root '))).toEqual([]);
  });

  test('that were escaped in _redirects are written as nginx compares them', () => {
    const redirects = [{ from: '/ponts/%C3%A9/', to: '/ponts/%C3%BC/' }];
    expect(lines(written({ redirects }))).toContain(
      'location = "/ponts/é/" { return 301 "/ponts/%C3%BC/"; }',
    );
  });

  test('of an XML file that is no feed have a type of their own', () => {
    const text = lines(written());
    const start = text.indexOf('location = "/sitemap-0.xml" {');
    expect(text.slice(start + 1, start + 3)).toEqual([
      'types { }',
      'default_type application/xml;',
    ]);
  });
});

describe('the place where it listens', () => {
  test('is every address of the machine, unless one is named', () => {
    expect(lines(written())).toEqual(
      expect.arrayContaining(['listen 80;', 'listen [::]:80;', 'server_name example.org;']),
    );
    const listens = lines(written({}, { address: '127.0.0.1', port: 8080 })).filter((line) =>
      line.startsWith('listen'),
    );
    expect(listens).toEqual(['listen 127.0.0.1:8080;']);
  });

  test('with certificates is TLS alone, and http leads there but for the proof of a renewal', () => {
    const text = written({}, { port: 443, certificates: '/etc/tls' });
    expect(lines(text)).toEqual(
      expect.arrayContaining([
        'location ^~ /.well-known/acme-challenge/ {',
        'location / { return 301 https://example.org$request_uri; }',
        'listen 443 ssl http2;',
        'ssl_certificate "/etc/tls/fullchain.pem";',
        'ssl_certificate_key "/etc/tls/privkey.pem";',
        'ssl_protocols TLSv1.2 TLSv1.3;',
      ]),
    );
  });

  test('is that one address for http as well', () => {
    const options = { address: '127.0.0.1', port: 443, certificates: '/etc/tls' };
    const listens = lines(written({}, options)).filter((line) => line.startsWith('listen'));
    expect(listens).toEqual(['listen 127.0.0.1:80;', 'listen 127.0.0.1:443 ssl http2;']);
  });

  test('on another port is named in the way to it', () => {
    const text = written({}, { port: 8443, certificates: '/etc/tls' });
    expect(text).toContain('return 301 https://example.org:8443$request_uri;');
  });
});

test('packed copies are served where the site has some, and else it is said how they are made', () => {
  expect(lines(written({ isPacked: true }))).toContain('gzip_static on;');
  expect(lines(written())).not.toContain('gzip_static on;');
  expect(written()).toMatch(/^ +# {3}find dist -type f .*gzip -9kn/m);
});
