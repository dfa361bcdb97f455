import { describe, expect, test } from 'vitest';
import { formatHeaders, headerRules } from '../../../src/hosting/headers.ts';
import { headerPolicy, pagePolicy } from '../../../src/hosting/policy.ts';
import { securityTxt } from '../../../src/hosting/security-txt.ts';

const STYLE = ':root{--a:A}';
/** `printf ':root{--a:A}' | openssl dgst -sha256 -binary | base64` */
const HASH = "'sha256-VOwPmXI/lzjBDVguR8ASn2KtN10TaSopeRFXFUUdOig='";

describe('the content security policy', () => {
  test('lets a page use files of its own site alone, and the stylesheets that are named', () => {
    expect(headerPolicy([STYLE, STYLE]).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      `style-src 'self' ${HASH}`,
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  test('is the same in a page, without what browsers read in headers alone', () => {
    expect(pagePolicy([STYLE])).toBe(headerPolicy([STYLE]).replace("frame-ancestors 'none'; ", ''));
  });
});

describe('the headers file', () => {
  const rules = headerRules({
    base: '/dossier/',
    styles: [STYLE],
    unchanging: ['_astro', 'pagefind/en-2b1c'],
  });

  test('says of every answer below the base that it is safe, of data that any page may read them, and of what never changes how long it is kept', () => {
    expect(rules.map(({ path, headers }) => [path, Object.keys(headers)])).toEqual([
      [
        '/dossier/*',
        [
          'Content-Security-Policy',
          'Strict-Transport-Security',
          'X-Content-Type-Options',
          'Referrer-Policy',
          'Cross-Origin-Opener-Policy',
          'Cross-Origin-Resource-Policy',
          'Permissions-Policy',
        ],
      ],
      ['/dossier/data/*', ['Access-Control-Allow-Origin']],
      ['/dossier/_astro/*', ['Cache-Control']],
      ['/dossier/pagefind/en-2b1c/*', ['Cache-Control']],
    ]);
    expect(rules[1]!.headers['Access-Control-Allow-Origin']).toBe('*');
    expect(rules[2]!.headers['Cache-Control']).toBe('public, max-age=31536000, immutable');
  });

  test('has a path at the margin and its headers below it', () => {
    const text = formatHeaders([{ path: '/a/*', headers: { 'X-A': 'b', 'X-C': 'd' } }]);
    expect(text.replaceAll(/^#.*\n/gm, '')).toBe('/a/*\n  X-A: b\n  X-C: d\n');
  });

  test('is refused where hosts would not read all of it', () => {
    const rule = { path: '/a/*', headers: { 'X-A': 'b' } };
    expect(() => formatHeaders(Array.from({ length: 101 }, () => rule))).toThrow('there are 101.');
    expect(() => formatHeaders([{ ...rule, headers: { 'X-A': 'b'.repeat(2000) } }])).toThrow(
      /"  X-A: b+…" has 2007\./,
    );
  });
});

test('security.txt leaves out its own address where the site does not know it', () => {
  const contact = { contact: 'mailto:a@example.org', expires: '2027-06-30', language: 'cy' };
  expect(securityTxt({ ...contact, canonical: undefined })).toBe(
    'Contact: mailto:a@example.org\nExpires: 2027-06-30T23:59:59Z\nPreferred-Languages: cy\n',
  );
});
