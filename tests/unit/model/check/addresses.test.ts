import { describe, expect, test } from 'vitest';
import { problemsOf, reportOf } from '../../../fixtures/make-dossier.ts';
import { minimal } from '../../../fixtures/minimal.ts';
import { minimalWithBody } from '../../../fixtures/render-body.ts';

const ABOUT = {
  'pages/about.mdx': '---\ntitle: About\nsummary: So.\n---\n\nSee [it](../briefings/opening/).\n',
};
const codes = (body: string): readonly string[] =>
  problemsOf({ ...minimalWithBody(body), ...ABOUT }).map(
    ({ code, line, column }) => `${code} ${line}:${column}`,
  );

describe('a link to a page by its address', () => {
  test.each([
    '/',
    '../../about/',
    '/about/',
    '../',
    '#p1',
    '../../bridges/',
    '/bridges/north-bridge/',
    '/bridges/north-bridge/#timeline',
    '/evidence/?kind=figure',
    '/evidence/opening/',
    '/timeline/2019/',
    '/data/',
    '/print/bridges/',
    '/data/claims.csv',
    '/about.md',
    'https://example.org/no/such/page/',
    '//example.org/no/such/page/',
  ])('may lead to %s', (url) => {
    expect(codes(`¶1 See [there](${url}).`)).toEqual([]);
  });

  test.each([
    '/abuot/',
    '../about/',
    './about/',
    '/bridges/east-bridge/',
    '/briefings/closing/',
    '/compare/',
    '/%zz/',
  ])('is reported where it leads to no page: %s', (url) => {
    expect(codes(`¶1 See\n[there](${url}).`)).toEqual(['unknown-page 17:1']);
  });

  test('says where it leads, and which page is meant', () => {
    expect(reportOf({ ...minimalWithBody('¶1 See [it](../../abuot/).'), ...ABOUT }))
      .toMatchInlineSnapshot(`
        "briefings/opening.mdx:16:8  unknown-page
          "../../abuot/" leads to /abuot/, which is no page of the site
          → did you mean "/about/"?"
      `);
    expect(reportOf(minimalWithBody('¶1 See [it](/nowhere/at/all/).')).split('\n')[2]).toBe(
      '  → begin it with / and the path of a page below the root of the site, or link a name with [[…]]',
    );
  });

  test('is found where its address is given below, and on pages of prose', () => {
    expect(codes('¶1 See [it][a].\n\n[a]: /gone/')).toEqual(['unknown-page 18:1']);
    const page = '---\ntitle: About\nsummary: So.\n---\n\nSee [it](../gone/).\n';
    expect(problemsOf({ ...minimal, 'pages/about.mdx': page })).toMatchObject([
      { code: 'unknown-page', file: 'pages/about.mdx', line: 6, column: 5 },
    ]);
  });

  test('may lead to the former address of an entity, and to what cannot be read yet', () => {
    const registry = 'entities/bridge.yaml';
    const renamed: Record<string, string> = {
      ...minimalWithBody('¶1 See [it](/bridges/old-bridge/) and [us](/about/).'),
      'pages/about.mdx': '---\ntitle: [\n---\n',
    };
    renamed[registry] = renamed[registry]!.replace(
      /^north-bridge:\n/m,
      'north-bridge:\n  former-ids: [old-bridge]\n',
    );
    expect(problemsOf(renamed).map(({ code }) => code)).toEqual(['yaml-syntax']);
  });
});
