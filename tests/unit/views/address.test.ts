import { expect, test } from 'vitest';
import { loadModel } from '../../../src/model/load.ts';
import {
  claimsAboutHref,
  claimHref,
  entityHref,
  entityPath,
  evidenceHref,
  evidencePath,
  factHref,
  fullAddress,
  pageHref,
  paragraphHref,
  paragraphLabel,
} from '../../../src/views/address.ts';
import { makeDossier, modelOf } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';

test('paragraphs that follow each other are written as a run: 18, 31–34', () => {
  expect(paragraphLabel([18])).toBe('18');
  expect(paragraphLabel([18, 31, 32, 33, 34])).toBe('18, 31–34');
  expect(paragraphLabel([1, 2, 5, 7, 8])).toBe('1–2, 5, 7–8');
  expect(paragraphLabel([])).toBe('');
});

test('the home page stands at the base, and every other page below it with a slash at its end', () => {
  const { site } = canals('/dossier/');
  expect(pageHref(site, '')).toBe('/dossier/');
  expect(pageHref(site, 'timeline')).toBe('/dossier/timeline/');
  expect(pageHref(canals().site, '')).toBe('/');
  expect(pageHref(canals().site, 'timeline')).toBe('/timeline/');
});

test('a profile stands under the path of its kind', () => {
  const model = canals('/dossier/');
  expect(entityPath(model, 'stepan-rudakov')).toBe('engineers/stepan-rudakov');
  expect(entityHref(model, 'stepan-rudakov')).toBe('/dossier/engineers/stepan-rudakov/');
});

test('a link to a paragraph and a link to the words of a claim lead into the briefing', () => {
  const model = canals('/dossier/');
  expect(paragraphHref(model, 'rudakov-letter-1775', 3)).toBe(
    '/dossier/briefings/rudakov-letter-1775/#p3',
  );
  expect(claimHref(model, model.claims.get('rudakov-letter-1775--coal')!)).toBe(
    '/dossier/briefings/rudakov-letter-1775/#c-coal',
  );
});

test('every link of the site begins with the base path, and none has it twice', () => {
  const model = loadModel({ contentDir: makeDossier(minimal), base: '/dossier/' });
  const hrefs = [...model.claims.values()].flatMap((c) => [
    claimHref(model, c),
    factHref(model, c),
  ]);
  for (const href of hrefs) expect(href).toMatch(/^\/dossier\/(?!dossier)/);
});

test('a fact leads to its row on the profile of the first that it names', () => {
  const model = modelOf(minimal);
  const row = (id: string) => factHref(model, model.claims.get(`opening--${id}`)!);
  expect(row('bridge-opens')).toBe('/bodies/alder-works/#opening--bridge-opens');
  expect(row('upkeep')).toBe('/bodies/council/#opening--upkeep');
  expect(row('deck-length')).toBe('/bridges/north-bridge/#opening--deck-length');
  expect(row('thanks')).toBe('/bodies/council/#opening--thanks');
});

test('a relation whose subject we correct leads to the profile of the right one, which alone has its row', () => {
  const model = modelTelling({
    first: `relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge, corrected: { subject: alder-works } }`,
  });
  expect(factHref(model, model.claims.get('first--keeps')!)).toBe(
    '/bodies/alder-works/#first--keeps',
  );
});

test('a statement that names no entity has no row on any profile', () => {
  const model = modelTelling({
    first: `statements:
  - { id: words, at: 1, attributed: an old boatman, gist: The water is cold. }`,
  });
  expect(factHref(model, model.claims.get('first--words')!)).toBeUndefined();
});

test('an event or a relation that we hold was not has no row, but a figure and a statement keep theirs', () => {
  const model = modelTelling({
    first: `events:
  - { id: flood, at: 1, type: flood, title: The bridge is flooded, who: [north-bridge], corrected: none }
relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge, corrected: none }
figures:
  - { id: long, at: 1, subject: north-bridge, metric: length, value: 60, corrected: none }
statements:
  - { id: words, at: 1, speaker: council, gist: The water is cold., corrected: none }`,
  });
  const row = (id: string) => factHref(model, model.claims.get(`first--${id}`)!);
  expect(row('flood')).toBeUndefined();
  expect(row('keeps')).toBeUndefined();
  expect(row('long')).toBe('/bridges/north-bridge/#first--long');
  expect(row('words')).toBe('/bodies/council/#first--words');
});

test('the full address of a page is the address of the site and the path', () => {
  const { site } = canals('/dossier/', 'https://example.org');
  expect(fullAddress(site, '/dossier/timeline/')).toBe('https://example.org/dossier/timeline/');
});

test('an address of the site that ends in a slash or in the base does not double it', () => {
  for (const url of ['https://example.org/', 'https://example.org/dossier/']) {
    const { site } = canals('/dossier/', url);
    expect(fullAddress(site, '/dossier/names/'), url).toBe('https://example.org/dossier/names/');
  }
});

test('where the address of the site is not known, the full address is the path', () => {
  expect(fullAddress(canals('/dossier/').site, '/dossier/timeline/')).toBe('/dossier/timeline/');
});

test('all claims about an entity are found on the evidence page, and in a large dossier by a search', () => {
  const model = canals('/dossier/');
  expect(claimsAboutHref(model, 'cold-hatch', 25)).toBe('/dossier/evidence/?entity=cold-hatch');
  expect(claimsAboutHref(model, 'cold-hatch', 24)).toBe('/dossier/search/?q=Cold+Hatch&kind=claim');
});

test('a claim has its row on the evidence page, and in a large dossier on the page of its document', () => {
  const model = canals('/dossier/');
  const claim = model.claims.get('wray-cut-1774--length')!;
  expect(evidenceHref(model, claim)).toBe('/dossier/evidence/#wray-cut-1774--length');
  expect(evidencePath(model, 'wray-cut-1774', 25)).toBe('evidence');
  expect(evidencePath(model, 'wray-cut-1774', 24)).toBe('evidence/wray-cut-1774');
});
