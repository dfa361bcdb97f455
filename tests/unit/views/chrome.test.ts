import { expect, test } from 'vitest';
import { buildChrome, type PageSubject } from '../../../src/views/chrome.ts';
import { canals } from '../../fixtures/reports.ts';

const page = (path: string, more: Partial<PageSubject> = {}): PageSubject => ({
  path,
  title: 'Alder Navigation',
  description: 'The upper canal.',
  ...more,
});

test('the browser tab names the page and the site, and on the home page the title alone', () => {
  const tab = (subject: PageSubject) => buildChrome(canals(), subject).documentTitle;
  expect(tab(page('waterways/alder-navigation'))).toBe('Alder Navigation · Spades and quarrels');
  expect(tab(page('', { title: 'Spades and quarrels' }))).toBe('Spades and quarrels');
});

test('the masthead lists the sections of the site in the order of site.yaml', () => {
  const { nav, brandHref, searchHref, site } = buildChrome(canals('/dossier/'), page(''));
  expect(site).toBe('Spades and quarrels');
  expect(nav.map(({ label, href }) => `${label} ${href}`)).toEqual([
    'Papers /dossier/briefings/',
    'Waterways /dossier/waterways/',
    'Engineers /dossier/engineers/',
    'Timeline /dossier/timeline/',
    'Network /dossier/network/',
    'Compare /dossier/compare/',
    'Evidence /dossier/evidence/',
  ]);
  expect([brandHref, searchHref]).toEqual(['/dossier/', '/dossier/search/']);
});

test.each([
  ['waterways', 'Waterways'],
  ['waterways/alder-navigation', 'Waterways'],
  ['timeline', 'Timeline'],
])('on /%s/ the section %s is marked as the one the reader is in', (path, label) => {
  const { nav } = buildChrome(canals(), page(path));
  expect(nav.filter(({ current }) => current).map((item) => item.label)).toEqual([label]);
});

test.each(['', 'about', 'waterways-of-old', 'companies/wray-company'])(
  'on /%s no section is marked',
  (path) => {
    expect(buildChrome(canals(), page(path)).nav.some(({ current }) => current)).toBe(false);
  },
);

test('the search in the masthead is marked on the search page alone', () => {
  expect(buildChrome(canals(), page('search')).searchCurrent).toBe(true);
  expect(buildChrome(canals(), page('timeline')).searchCurrent).toBe(false);
});

test('the colophon links every page of prose, the data, then the licence and whom to write to', () => {
  const model = canals('/dossier/');
  const contact = { label: 'Write to us', address: 'https://example.org/us/' };
  const { colophon } = buildChrome({ ...model, site: { ...model.site, contact } }, page(''));
  expect(colophon.links).toEqual([
    { label: 'About this dossier', href: '/dossier/about/' },
    { label: 'Data', href: '/dossier/data/' },
    { label: 'CC0', href: 'https://creativecommons.org/publicdomain/zero/1.0/', external: true },
    { label: 'Write to us', href: 'https://example.org/us/', external: true },
  ]);
  expect(colophon.text).toMatch(
    /^Every fact on these pages is a claim tied to a numbered paragraph/,
  );
});

test('a site that knows its address gives each page a canonical one and prints it', () => {
  const model = canals('/dossier/', 'https://example.org');
  const { canonical, printAddress } = buildChrome(model, page('timeline'));
  expect(canonical).toBe('https://example.org/dossier/timeline/');
  expect(printAddress).toBe('https://example.org/dossier/timeline/');
});

test('a site that does not know its address prints the path and claims no canonical address', () => {
  const chrome = buildChrome(canals('/dossier/'), page('timeline'));
  expect(chrome).not.toHaveProperty('canonical');
  expect(chrome.printAddress).toBe('/dossier/timeline/');
});

test('the page for a wrong address, which is served at any address, claims none of its own', () => {
  const model = canals('/dossier/', 'https://example.org');
  expect(buildChrome(model, page('404'))).not.toHaveProperty('canonical');
});

test('a page names a card of its own where the site knows its address, and none elsewhere', () => {
  const model = canals('/dossier/', 'https://example.org');
  const cardOf = (path: string) => buildChrome(model, page(path)).card;
  expect(cardOf('waterways/alder-navigation')).toBe(
    'https://example.org/dossier/cards/waterways/alder-navigation.png',
  );
  expect(cardOf('timeline')).toBe('https://example.org/dossier/cards/timeline.png');
  // A dossier may have a page at /home/, and none at /index/.
  expect(cardOf('')).toBe('https://example.org/dossier/cards/index.png');
  expect(cardOf('home')).toBe('https://example.org/dossier/cards/home.png');
  expect(buildChrome(model, page('404'))).not.toHaveProperty('card');
  expect(buildChrome(canals('/dossier/'), page('timeline'))).not.toHaveProperty('card');
});

test('the printed sheet is headed by the title, or by a fuller heading where the page gives one', () => {
  const heading = (subject: PageSubject) => buildChrome(canals(), subject).printTitle;
  expect(heading(page('x'))).toBe('Alder Navigation');
  expect(heading(page('x', { printTitle: 'Alder Navigation: waterway profile' }))).toBe(
    'Alder Navigation: waterway profile',
  );
});

test('the page carries its language, its own description and the base of the site', () => {
  expect(buildChrome(canals('/dossier/'), page('timeline'))).toMatchObject({
    lang: 'en',
    title: 'Alder Navigation',
    description: 'The upper canal.',
    printSite: 'Spades and quarrels',
    base: '/dossier/',
  });
});
