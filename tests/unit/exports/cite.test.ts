import { describe, expect, test } from 'vitest';
import { citeBriefing, citeProfile } from '../../../src/exports/cite.ts';
import { citeTags } from '../../../src/exports/cite-tags.ts';
import { briefingItem } from '../../../src/exports/csl.ts';
import type { Model } from '../../../src/model/model.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';

const site = () => canals('/dossier/', 'https://example.org');
const edition = site().edition;
const cite = (model: Model, slug: string) =>
  Object.fromEntries(
    citeBriefing(model, model.briefings.get(slug)!).citations.map((c) => [c.label, c]),
  );
const documentOf = (source: string, published = '2019-05-04') => {
  const texts = cite(modelTelling({ first: { source, published } }), 'first');
  return [texts['The document, APA']!.text, texts['The document, Chicago']!.text];
};

test('a briefing is cited in two styles by publisher, edition, title, site and address', () => {
  const texts = cite(site(), 'wray-cut-1774');
  expect(texts['This briefing, APA']!.text).toBe(
    `The Wray Valley Waterways Society. (edition ${edition}). The opening at Cold Hatch, as the Mercury told it. Spades and quarrels. https://example.org/dossier/briefings/wray-cut-1774/`,
  );
  expect(texts['This briefing, Chicago']!.text).toBe(
    `The Wray Valley Waterways Society. Edition ${edition}. “The opening at Cold Hatch, as the Mercury told it.” Spades and quarrels. https://example.org/dossier/briefings/wray-cut-1774/.`,
  );
});

test('a claim is cited as a part of its page, with places for its words, paragraph and address', () => {
  const texts = cite(site(), 'wray-cut-1774');
  expect(texts['This briefing, APA']!.claim).toBe(
    `The Wray Valley Waterways Society. (edition ${edition}). {claim} [{at}, in “The opening at Cold Hatch, as the Mercury told it”]. Spades and quarrels. https://example.org/dossier/briefings/wray-cut-1774/#c-{id}`,
  );
  expect(texts['This briefing, Chicago']!.claim).toContain('“{claim}.” {at}, in “The opening');
  expect(texts['The document, APA']!.claim).toBeUndefined();
});

test('a profile is cited by its name and its own address', () => {
  expect(citeProfile(site(), 'stepan-rudakov').citations.map(({ text }) => text)).toEqual([
    `The Wray Valley Waterways Society. (edition ${edition}). Stepan Rudakov. Spades and quarrels. https://example.org/dossier/engineers/stepan-rudakov/`,
    `The Wray Valley Waterways Society. Edition ${edition}. “Stepan Rudakov.” Spades and quarrels. https://example.org/dossier/engineers/stepan-rudakov/.`,
  ]);
});

test('a site that does not know its address is cited without one', () => {
  expect(citeProfile(canals(), 'cold-hatch').citations[0]!.text).toBe(
    `The Wray Valley Waterways Society. (edition ${edition}). Cold Hatch. Spades and quarrels.`,
  );
});

test('files for reference managers stand under the base of the site', () => {
  expect(citeProfile(site(), 'cold-hatch').files.map(({ href }) => href)).toEqual([
    '/dossier/data/citations.ris',
    '/dossier/data/citations.bib',
    '/dossier/data/citations.csl.json',
  ]);
});

describe('a document is cited', () => {
  test('as printed, with its author, its date and its address', () => {
    expect(
      documentOf(
        'headline: "Bridges, old", byline: Ann Alder, address: "https://a.example/old?a=1"',
      ),
    ).toEqual([
      'Ann Alder. (2019, May 4). Bridges, old. Kelda Gazette. https://a.example/old?a=1',
      'Ann Alder. 2019. “Bridges, old.” Kelda Gazette. May 4, 2019. https://a.example/old?a=1.',
    ]);
  });

  test('without the full stop that its headline ends with', () => {
    expect(documentOf('headline: It opened.')).toEqual([
      'It opened. (2019, May 4). Kelda Gazette.',
      'Kelda Gazette. 2019. “It opened,” May 4, 2019.',
    ]);
  });

  test('with no second full stop after a part that closes itself', () => {
    expect(documentOf('headline: Who pays?, byline: A. Alder & Co.')).toEqual([
      'A. Alder & Co. (2019, May 4). Who pays? Kelda Gazette.',
      'A. Alder & Co. 2019. “Who pays?” Kelda Gazette, May 4, 2019.',
    ]);
  });

  test.each([
    ['2019', '(2019).'],
    ['2028-08-28', '(2028, August 28).'],
    ['2019-05~', '(ca. 2019, May).'],
    ['2019-23', '(2019, Autumn).'],
    ['2017-08-15/2017-08-28', '(2017, August 15–28).'],
    ['[..2019-03]', '(by March 2019).'],
  ])('with the date %s as %s', (published, printed) => {
    expect(documentOf('headline: Old', published)[0]).toBe(`Old. ${printed} Kelda Gazette.`);
  });

  test('with the signs that are written, whatever they look like', () => {
    const [apa] = documentOf('headline: "Of 28 {author} $& <i>8888</i>", byline: "28 & {title}"');
    expect(apa).toBe('28 & {title}. (2019, May 4). Of 28 {author} $& <i>8888</i>. Kelda Gazette.');
  });
});

test('tags tell reference managers what the page is, and name no person as its author', () => {
  const model = { ...site(), site: { ...site().site, pdf: true } };
  const item = briefingItem(model, model.briefings.get('wray-cut-1774')!);
  expect(citeTags(model, 'briefings/wray-cut-1774', item)).toEqual([
    { name: 'citation_title', content: 'The opening at Cold Hatch, as the Mercury told it' },
    { name: 'citation_publisher', content: 'The Wray Valley Waterways Society' },
    { name: 'citation_language', content: 'en' },
    {
      name: 'citation_public_url',
      content: 'https://example.org/dossier/briefings/wray-cut-1774/',
    },
    {
      name: 'citation_pdf_url',
      content: 'https://example.org/dossier/briefings/wray-cut-1774.pdf',
    },
  ]);
});
