import { expect, test } from 'vitest';
import { bindPart, partsAndScripts } from '../../../src/components/print/bind.ts';

const PAGES = [
  { href: '/bridges/north-bridge/', id: 'north-bridge' },
  { href: '/bridges/south-bridge/', id: 'south-bridge' },
];

const WORKS = [
  { id: 'map-1850', number: 4 },
  { id: 'survey-1999', number: 7 },
];

const bind = (html: string): string => bindPart(html, 'north-bridge', PAGES, WORKS);

test('every id begins with the name of the part, and so do the links to it', () => {
  expect(bind('<p id="p1" class="para"><a href="#p1">1</a></p><p id="p2"></p>')).toBe(
    '<p id="north-bridge_p1" class="para"><a href="#north-bridge_p1">1</a></p><p id="north-bridge_p2"></p>',
  );
});

test('two parts that have the same id do not have it in the book', () => {
  const bound = ['north-bridge', 'south-bridge'].map((part) =>
    bindPart('<h2 id="h-tl">Timeline</h2>', part, PAGES, WORKS),
  );
  expect(bound.map((html) => /id="([^"]*)"/.exec(html)?.[1])).toEqual([
    'north-bridge_h-tl',
    'south-bridge_h-tl',
  ]);
});

test.each(['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details', 'for'])(
  '%s follows the id that it names',
  (name) => {
    expect(bind(`<i id="a"></i><b ${name}="a"></b>`)).toBe(
      `<i id="north-bridge_a"></i><b ${name}="north-bridge_a"></b>`,
    );
  },
);

test('of a list of ids each follows, and one that is not in the part stays', () => {
  expect(bind('<th id="y"></th><th id="q"></th><td headers="y q total"></td>')).toBe(
    '<th id="north-bridge_y"></th><th id="north-bridge_q"></th><td headers="north-bridge_y north-bridge_q total"></td>',
  );
});

test('what fills a shape of a drawing, and what is drawn again, follow the id', () => {
  expect(
    bind(
      '<marker id="arrow"/><path marker-end="url(#arrow)" style="fill:url(#fog)"/><use href="#arrow"/><use xlink:href="#arrow"/><use href="#sprite"/>',
    ),
  ).toBe(
    '<marker id="north-bridge_arrow"/><path marker-end="url(#north-bridge_arrow)" style="fill:url(#fog)"/><use href="#north-bridge_arrow"/><use xlink:href="#north-bridge_arrow"/><use href="#sprite"/>',
  );
});

test.each([
  ['/bridges/south-bridge/', '#south-bridge'],
  ['/bridges/south-bridge/#p4', '#south-bridge_p4'],
  ['/bridges/north-bridge/#p1', '#north-bridge_p1'],
])('a link to %s, which is in the book, leads to %s', (href, bound) => {
  expect(bind(`<a class="src" href="${href}" title="x">y</a>`)).toBe(
    `<a class="src" href="${bound}" title="x">y</a>`,
  );
});

test.each([
  '/bridges/east-bridge/',
  '/bridges/east-bridge/#p4',
  '/bridges/',
  '/compare/?e=north-bridge,south-bridge',
  '/bridges/north-bridge/?as-of=2019#p1',
  '/evidence/?q=%23#north-bridge--long',
  'https://example.org/bridges/north-bridge/',
  'mailto:keeper@example.org',
])('a link to %s, which is not in the book, is left as it is', (href) => {
  const link = `<a href="${href}">y</a>`;
  expect(bind(link)).toBe(link);
});

test('a link to a work leads to the list of the book and bears the number that it has there', () => {
  expect(
    bind(
      '<a class="cite" href="#w-survey-1999" data-n="1">Kelda Archive</a> <a href="#w-map-1850" data-n="2">A map</a>',
    ),
  ).toBe(
    '<a class="cite" href="#w-survey-1999" data-n="7">Kelda Archive</a> <a href="#w-map-1850" data-n="4">A map</a>',
  );
});

test('headings stand one rank lower, and other elements that begin with an h as before', () => {
  expect(
    bind('<header><h1>A</h1><h2 class="x">B</h2><h5>C</h5><h6>D</h6><hr></header><html>'),
  ).toBe('<header><h2>A</h2><h3 class="x">B</h3><h6>C</h6><h6>D</h6><hr></header><html>');
});

test('nothing is left that would have the search read the part again', () => {
  expect(
    bind(
      '<article class="x" data-pagefind-body><p data-pagefind-ignore="all" lang="cy">A</p></article>',
    ),
  ).toBe('<article class="x"><p lang="cy">A</p></article>');
});

test('data of an element that sound like an id or a link are left as they are', () => {
  const html = '<p id="north-bridge_a" data-id="a" data-href="#a">A</p>';
  expect(bind('<p id="a" data-id="a" data-href="#a">A</p>')).toBe(html);
});

test('The scripts of parts stand apart, each once and in order, whichever part bore them', () => {
  const [one, two] = ['a', 'b'].map((name) => `<script type="module" src="/${name}.js"></script>`);
  expect(partsAndScripts(`<p>1</p>${two}<p>2</p>${one}${two}`)).toEqual({
    html: '<p>1</p><p>2</p>',
    scripts: `${one}${two}`,
  });
});

test('A part has no landmarks: regions lose their names, notes are notes, navigation is none', () => {
  const html =
    '<section class="sec" aria-labelledby="h"><h2 id="h">At a glance</h2></section>' +
    '<aside class="note" id="n" aria-labelledby="h">So.</aside>' +
    '<nav class="crumb" aria-label="Breadcrumb"><a href="/x/">X</a></nav>';
  expect(bindPart(html, 'gate', [], [])).toBe(
    '<section class="sec"><h3 id="gate_h">At a glance</h3></section>' +
      '<aside role="note" class="note" id="gate_n" aria-labelledby="gate_h">So.</aside>' +
      '<div class="crumb"><a href="/x/">X</a></div>',
  );
});
