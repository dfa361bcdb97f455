import { describe, expect, test } from 'vitest';
import { formatHeaders } from '../../../src/hosting/headers.ts';
import { parseHeaders, parseRedirects } from '../../../src/hosting/host-files.ts';
import { formatRedirects } from '../../../src/hosting/redirects.ts';

describe('a file of headers', () => {
  test('is read as it was written', () => {
    const rules = [
      { path: '/dossier/*', headers: { 'Content-Security-Policy': "default-src 'none'; a b" } },
      {
        path: '/dossier/_astro/*',
        headers: { 'Cache-Control': 'public, max-age=9', Vary: 'A: b' },
      },
    ];
    expect(parseHeaders(formatHeaders(rules))).toEqual(rules);
  });

  test.each([
    ['# A comment\n/a\n  no header here\n', '_headers:3: "no header here" cannot be followed'],
    ['  X-Early: 1\n', '_headers:1: "X-Early: 1" cannot be followed'],
    ['/a/:name\n', '_headers:1: "/a/:name" cannot be followed'],
    ['/a/*/b\n', '_headers:1: "/a/*/b" cannot be followed'],
  ])('in which a line cannot be followed is refused: %j', (text, message) => {
    expect(() => parseHeaders(text)).toThrow(message);
  });
});

describe('a file of redirects', () => {
  test('is read as it was written', () => {
    const rules = [
      { from: '/a/', to: '/b/' },
      { from: '/a.json', to: '/b.json' },
    ];
    expect(parseRedirects(formatRedirects(rules))).toEqual(rules);
  });

  test('is read as well when each rule is forced, as one host needs it', () => {
    expect(parseRedirects('/a/ /b/ 301!\n')).toEqual([{ from: '/a/', to: '/b/' }]);
  });

  test.each([
    ['/a/ /b/ 302', '_redirects:1: "/a/ /b/ 302" cannot be followed'],
    ['\n/a/* /b/:splat 301', '_redirects:2: "/a/* /b/:splat 301" cannot be followed'],
    ['/a/ https://example.org/ 301', '_redirects:1: '],
  ])('in which a line cannot be followed is refused: %j', (text, message) => {
    expect(() => parseRedirects(text)).toThrow(message);
  });
});
