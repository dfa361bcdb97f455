import { describe, expect, test } from 'vitest';
import { scanPage } from '../../../src/hosting/page-scan.ts';

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const whyOf = (body: string): readonly string[] =>
  scanPage(page(body)).refusals.map(({ why }) => why);

describe('a page is let through with', () => {
  test.each([
    '<script src="/theme.js"></script>',
    '<script type="application/ld+json">{"a":"1"}</script>',
    '<link rel="stylesheet" href="/dossier/_astro/a.css"><link rel="canonical" href="https://example.org/">',
    '<img src="/a.png" alt="" srcset="/a.png 1x, /b.png 2x">',
    '<form action="/search/" method="get"><button>Go</button></form>',
    '<svg viewBox="0 0 1 1"><use href="#a"/><path d="M1 1"/></svg>',
    '<a href="https://example.org/">a</a><a href="mailto:a@b.org">b</a><a href="../b/?q=1#c">c</a><a href="">d</a>',
    '<meta http-equiv="refresh" content="0; url=/bridges/north-bridge/">',
    '<p data-a="<b onclick=&quot;" title="javascript:a()">style= onclick= &lt;script&gt;</p>',
    '<details open><summary>a</summary></details><input disabled>',
  ])('%s', (body) => {
    expect(scanPage(page(body))).toEqual({ styles: [], refusals: [] });
  });
});

describe('a page is refused for', () => {
  test.each([
    ['<script>a()</script>', 'a script stands in the page'],
    ['<SCRIPT>a()</SCRIPT>', 'a script stands in the page'],
    ['<script type="module">a()</script>', 'a script stands in the page'],
    [
      '<script type="module" type="application/ld+json">a()</script>',
      'a script stands in the page',
    ],
    ['<script src="https://b.org/a.js"></script>', 'another site'],
    ['<style>p{color:red}</style>', 'a stylesheet stands in the page'],
    ['<p class="a" style="top:0">', 'a style attribute'],
    ['<p\nonclick="a()">', 'the handler onclick'],
    ['<svg onload="a()">', 'the handler onload'],
    ['<a href="javascript:a()">', 'http, https or mailto'],
    ['<a href="java&Tab;script:a()">', 'http, https or mailto'],
    ['<a href=" javascript:a()">', 'http, https or mailto'],
    ['<a href="data:text/html,a">', 'http, https or mailto'],
    ['<a href="/a/" ping="/b/">', 'the attribute ping'],
    ['<img src="//b.org/a.png">', 'another site'],
    ['<img src="/&#47;b.org/a.png">', 'another site'],
    ['<img srcset="/a.png 1x, https://b.org/a.png 2x">', 'another site'],
    ['<link rel="preload" href="https://b.org/a.woff2">', 'another site'],
    ['<form action="https://b.org/">', 'another site'],
    ['<svg><use xlink:href="https://b.org/a.svg#a"/></svg>', 'another site'],
    ['<iframe src="/a/">', 'a page may not hold <iframe>'],
    ['<base href="/a/">', 'a page may not hold <base>'],
    ['<svg><set attributeName="href" to="javascript:a()"/></svg>', 'a page may not hold <set>'],
    ['<meta http-equiv="set-cookie" content="a=b">', 'no other header'],
    ['<meta http-equiv="refresh" content="0; url=https://b.org/">', 'no other header'],
    ['<!-- a -->', 'cannot be read'],
    ['<p class=a>', 'cannot be read'],
    ["<p title='a'>", 'cannot be read'],
    ['<p/class="a">', 'cannot be read'],
    ['1 < 2', 'cannot be read'],
  ])('%s', (body, why) => {
    expect(whyOf(body)).toEqual([expect.stringContaining(why)]);
  });

  test('each of its tags, also far behind many harmless ones', () => {
    const body = '<p>a</p>'.repeat(500) + '<p style="a">' + '<b>a</b>'.repeat(500) + '<p onx="b">';
    expect(scanPage(page(body)).refusals.map(({ tag }) => tag)).toEqual([
      '<p style="a">',
      '<p onx="b">',
    ]);
  });
});

test('the stylesheets of fonts that stand in a page are given as they are', () => {
  const styles = ['@font-face{font-family:A;src:url("/a.woff2")}:root{--a:A;}', ':root{--b:"é"}'];
  const body = styles.map((text) => `<style>${text}</style>`).join('');
  expect(scanPage(page(body))).toEqual({ styles, refusals: [] });
});
