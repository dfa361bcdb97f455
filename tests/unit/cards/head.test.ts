import { expect, test } from 'vitest';
import { cardInHead } from '../../../src/cards/head.ts';

/** A head as Page.astro writes it: what stands in an attribute has its quotation marks and ampersands replaced. */
const head = (tags: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T · S</title><meta name="description" content="D">${tags}</head><body><p>B</p></body></html>`;

const NAMES =
  '<meta property="og:title" content="North Bridge"><meta property="og:description" content="A swing bridge."><meta property="og:site_name" content="Bridges"><meta property="og:type" content="website">';
const image = (address: string): string =>
  `<meta property="og:image" content="${address}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">`;

test('the card of a page is what its head says, and the path of the image', () => {
  const html = head(NAMES + image('https://example.org/dossier/cards/bridges/north-bridge.png'));
  expect(cardInHead(html)).toEqual({
    path: '/dossier/cards/bridges/north-bridge.png',
    card: { site: 'Bridges', title: 'North Bridge', line: 'A swing bridge.' },
  });
});

test('a page that names no image has no card, whatever else its head says', () => {
  expect(cardInHead(head(NAMES))).toBeUndefined();
  expect(
    cardInHead(head(`${NAMES}<meta property="og:image:width" content="1200">`)),
  ).toBeUndefined();
  expect(
    cardInHead(head('').replace('<p>B', '<p>&lt;meta property="og:image" content="x">')),
  ).toBeUndefined();
});

test('letters that an attribute cannot hold are read back as they were', () => {
  const html = head(
    `${image('https://example.org/cards/a.png')}<meta property="og:title" content="Locks &#38; &quot;keys&quot; &amp; &#34;gates&#34; &lt;b&gt; &#60;i&#62; &#39;x&#39;"><meta property="og:description" content="&amp;lt; stays, &middot; too"><meta property="og:site_name" content="Ůñï">`,
  );
  expect(cardInHead(html)!.card).toEqual({
    site: 'Ůñï',
    title: `Locks & "keys" & "gates" <b> <i> 'x'`,
    line: '&lt; stays, &middot; too',
  });
});

test('the path of the image is the path of a file, not of an address', () => {
  const html = head(NAMES + image('https://example.org/caf%C3%A9/cards/index.png'));
  expect(cardInHead(html)!.path).toBe('/café/cards/index.png');
});

test('what a head leaves out is left empty on the card', () => {
  expect(cardInHead(head(image('https://example.org/cards/a.png')))!.card).toEqual({
    site: '',
    title: '',
    line: '',
  });
});
