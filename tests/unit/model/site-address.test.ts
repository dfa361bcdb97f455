import { describe, expect, test } from 'vitest';
import { loadModel } from '../../../src/model/load.ts';
import { ContentError } from '../../../src/model/problem.ts';
import { makeDossier } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';

const withUrl = (url: string) => ({
  ...minimal,
  'site.yaml': `${minimal['site.yaml']}url: ${url}\n`,
});

/** The address that the site takes, or what is wrong with it. */
function addressOf(url: string | undefined, base = '/', files = minimal) {
  try {
    return loadModel({ contentDir: makeDossier(files), base, url }).site.url;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ code, file, line, message, hint }) => [
      `${file}:${line} ${code}`,
      `${message}: ${hint}`,
    ]);
  }
}

describe('the address of the site', () => {
  test('is the host alone, however it is written', () => {
    for (const url of ['https://example.org', 'https://example.org/', 'https://EXAMPLE.org//'])
      expect(addressOf(url)).toBe('https://example.org');
    expect(addressOf(undefined, '/', withUrl('http://example.org:8080/'))).toBe(
      'http://example.org:8080',
    );
  });

  test('may repeat the path that BASE_PATH gives', () => {
    expect(addressOf('https://example.org/canal', '/canal/')).toBe('https://example.org');
    expect(addressOf(undefined, '/canal/', withUrl('https://example.org/canal/'))).toBe(
      'https://example.org',
    );
  });

  test('is refused with a path that BASE_PATH does not give, since links would lead elsewhere', () => {
    expect(addressOf('https://example.org/canal')).toEqual([
      [
        'site.yaml:1 site-address',
        'SITE_URL is "https://example.org/canal", but the pages are built for https://example.org/: write https://example.org there, and set BASE_PATH=canal',
      ],
    ]);
    expect(addressOf('https://example.org/a', '/b/')).toEqual([
      [
        'site.yaml:1 site-address',
        'SITE_URL is "https://example.org/a", but the pages are built for https://example.org/b/: write https://example.org there; BASE_PATH, which is /b/, is put behind it',
      ],
    ]);
  });

  test('is refused at its line in site.yaml, unless SITE_URL gives another', () => {
    const files = withUrl('https://example.org/canal');
    expect(addressOf(undefined, '/', files)).toEqual([
      ['site.yaml:10 site-address', expect.stringContaining('url is "https://example.org/canal"')],
    ]);
    expect(addressOf('https://example.org', '/', files)).toBe('https://example.org');
  });

  test.each(['example.org', 'ftp://example.org', 'https://'])(
    'is refused where it is none: %s',
    (url) => {
      expect(addressOf(url)).toEqual([
        ['site.yaml:1 site-address', expect.stringContaining('which is no web address')],
      ]);
    },
  );

  test('is refused with a query, an anchor or a user', () => {
    for (const url of ['https://example.org/?a=1', 'https://example.org/#a', 'https://a@b.org'])
      expect(addressOf(url)).toEqual([
        ['site.yaml:1 site-address', expect.stringContaining('more than the name of a host')],
      ]);
  });
});
