import { describe, expect, test } from 'vitest';
import { htmlBlocks } from '../../../../src/ingest/read/html-blocks.ts';
import { FIRST, SECOND } from '../document.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const ARTICLE = `<article><h1>Bridge closed</h1><p>${FIRST}</p><p>${SECOND}</p></article>`;

/** Texts with the reason why they are furniture. */
const read = (html: string) =>
  htmlBlocks(html).blocks.map(({ text, furniture }) => [text, furniture]);
const reasonOf = (html: string, text: string) =>
  htmlBlocks(html).blocks.find((block) => block.text === text)?.furniture;

test('Blocks bear the lines of the file, headings their rank, items and quotations their kind', () => {
  const html = page(
    `<main>\n<h1>Bridge\n closed</h1>\n<p>${FIRST}</p><ul>\n<li>Walkers may cross.</li></ul><blockquote><p>${SECOND}</p></blockquote></main>`,
  );
  expect(htmlBlocks(html).blocks).toEqual([
    { text: 'Bridge closed', line: 2, lastLine: 3, kind: 'heading', level: 1 },
    { text: FIRST, line: 4, lastLine: 4, kind: 'text' },
    { text: 'Walkers may cross.', line: 5, lastLine: 5, kind: 'item' },
    { text: SECOND, line: 5, lastLine: 5, kind: 'quote' },
  ]);
});

describe('furniture is', () => {
  test.each([
    ['navigation', '<nav><ul><li><a href="/">News</a></li></ul></nav>', 'News'],
    ['page footer', '<footer><p>Printed in Grell.</p></footer>', 'Printed in Grell.'],
    ['dialog', '<div role="dialog"><p>We count our readers.</p></div>', 'We count our readers.'],
    ['cookie notice', '<div id="cookie-banner"><p>We count.</p></div>', 'We count.'],
    ['hidden on the page', '<p hidden>Nobody sees this.</p>', 'Nobody sees this.'],
    ['comments', '<div class="post-comments"><p>I told them so.</p></div>', 'I told them so.'],
    ['form', '<form><label>Your mail</label></form>', 'Your mail'],
    ['button', '<button>Accept</button>', 'Accept'],
  ])('%s', (why, html, text) => {
    expect(reasonOf(page(`${html}${ARTICLE}`), text)).toBe(why);
    expect(reasonOf(page(`${html}${ARTICLE}`), FIRST)).toBeUndefined();
  });

  test('a newsletter’s box amid the text', () => {
    const box = '<aside><h3>The Hem</h3><p>Get our newsletter.</p></aside>';
    expect(read(page(ARTICLE.replace('<p>', `${box}<p>`)))).toEqual([
      ['Bridge closed', undefined],
      ['The Hem', 'aside'],
      ['Get our newsletter.', 'aside'],
      [FIRST, undefined],
      [SECOND, undefined],
    ]);
  });

  test('a line that is all links, but no link within a sentence', () => {
    const links = `<p>More on this: <a href="/1">The gauge that lied</a></p><p>He wrote to the <a href="/2">board</a>.</p>`;
    const html = page(ARTICLE.replace('</article>', `${links}</article>`));
    expect(reasonOf(html, 'More on this: The gauge that lied')).toBe('link to another page');
    expect(reasonOf(html, 'He wrote to the board.')).toBeUndefined();
  });
});

describe('text is kept', () => {
  test('in a page without article, heading or paragraph', () => {
    const html = page(
      `<div id="menu"><a href="/">News</a> <a href="/w">Water</a></div><div id="c"><div class="t">Bridge closed</div><div>${FIRST}</div><div>${SECOND}</div></div>`,
    );
    expect(read(html).slice(1)).toEqual([
      ['Bridge closed', undefined],
      [FIRST, undefined],
      [SECOND, undefined],
    ]);
  });

  test('in a page that is one form and one table, where line breaks part the paragraphs', () => {
    const html = page(
      `<form><table><tr><td><a href="/">News</a></td><td><b>Bridge closed</b><br>12 May 2019<br><br>${FIRST}<br><br>${SECOND}</td></tr></table></form>`,
    );
    expect(read(html)).toEqual([
      ['News', 'link to another page'],
      ['Bridge closed', undefined],
      ['12 May 2019', undefined],
      [FIRST, undefined],
      [SECOND, undefined],
    ]);
  });

  test('in an element whose name says that something else stands beside it', () => {
    const html = page(`<div class="has-sidebar with-comments">${ARTICLE}</div>`);
    expect(read(html).map(([, why]) => why)).toEqual([undefined, undefined, undefined]);
  });

  test('where a heading is a link to itself', () => {
    const html = page(ARTICLE.replace('<p>', '<h2><a href="#crack">The crack</a></h2><p>'));
    expect(reasonOf(html, 'The crack')).toBeUndefined();
  });
});

test('A row of a table that holds data is one block', () => {
  const html = page(
    ARTICLE.replace('</article>', '<table><tr><td>Pier</td><td>3</td></tr></table></article>'),
  );
  expect(htmlBlocks(html).blocks.at(-1)).toMatchObject({ text: 'Pier | 3', kind: 'table' });
});

describe('a page declares', () => {
  const declared = (head: string) => {
    const { meta, declaredIn } = htmlBlocks(page(ARTICLE, head));
    return { meta, declaredIn };
  };

  test('its record in structured data, where authors may be named elsewhere', () => {
    const data = {
      '@graph': [
        { '@type': 'WebPage', name: 'x' },
        {
          '@type': 'NewsArticle',
          headline: 'Bridge closed',
          datePublished: '2019-01-14',
          author: { '@id': '#a' },
          publisher: { name: 'Kelda Echo' },
        },
        { '@id': '#a', name: 'Orla Finn' },
      ],
    };
    expect(declared(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toEqual(
      {
        meta: {
          headline: 'Bridge closed',
          published: '2019-01-14',
          byline: 'Orla Finn',
          publisher: 'Kelda Echo',
          language: 'en',
        },
        declaredIn: {
          headline: 'JSON-LD',
          published: 'JSON-LD',
          byline: 'JSON-LD',
          publisher: 'JSON-LD',
          language: 'markup',
        },
      },
    );
  });

  test('its record in meta tags', () => {
    const tags =
      '<meta property="og:site_name" content="Fen &amp; Ford"><meta property="article:published_time" content="2022-08-30T07:45:00+01:00"><link rel="canonical" href="https://fen.example/1">';
    expect(declared(tags).meta).toEqual({
      publisher: 'Fen & Ford',
      published: '2022-08-30T07:45:00+01:00',
      address: 'https://fen.example/1',
      language: 'en',
    });
  });

  test('nothing in structured data that is broken', () => {
    expect(declared('<script type="application/ld+json">{"headline":</script>').meta).toEqual({
      language: 'en',
    });
  });
});

test.each([
  ['an element', `<constructor>${FIRST}</constructor>`],
  ['a role', `<div role="constructor"><p>${FIRST}</p></div>`],
  ['a role of one', `<div role="__proto__"><p>${FIRST}</p></div>`],
])('%s called as what every object has is like any other', (_, html) => {
  const { blocks } = htmlBlocks(page(`<p>${FIRST} ${SECOND}</p>${html}`));
  expect(blocks[1]).toEqual({ text: FIRST, line: 1, lastLine: 1, kind: 'text' });
});
