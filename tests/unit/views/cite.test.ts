import { expect, test } from 'vitest';
import type { Model } from '../../../src/model/model.ts';
import { citeBriefing, citeProfile } from '../../../src/views/cite.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';

const cite = (model: Model, slug: string) => citeBriefing(model, model.briefings.get(slug)!);

test('a briefing is cited by publisher, title, site and address, and apart from it its document', () => {
  expect(cite(canals('/dossier/', 'https://example.org'), 'wray-cut-1774')).toEqual([
    {
      label: 'This briefing',
      text: 'The Wray Valley Waterways Society. “The opening at Cold Hatch, as the Mercury told it”. Spades and quarrels. https://example.org/dossier/briefings/wray-cut-1774/',
    },
    {
      label: 'The document',
      text: '“Navigation to the Hill compleated”. Wrayford Mercury, 7 May 1774.',
    },
  ]);
});

test('a document is cited with its author and its address where they are known', () => {
  const source =
    'headline: "Bridges, old and new", byline: Ann Alder, address: "https://example.org/old?a=1", accessed: "2020-02-01"';
  const [, document] = cite(modelTelling({ first: { source, published: '2019-05~' } }), 'first');
  expect(document!.text).toBe(
    'Ann Alder. “Bridges, old and new”. Kelda Gazette, about May 2019. https://example.org/old?a=1',
  );
});

test('a part that closes itself gets no second full stop', () => {
  const document = (source: string) =>
    cite(modelTelling({ first: { source, published: '2019' } }), 'first')[1]!.text;
  expect(document('headline: It opened., byline: A. Alder & Co.')).toBe(
    'A. Alder & Co. “It opened.” Kelda Gazette, 2019.',
  );
  expect(document('headline: Who pays?')).toBe('“Who pays?” Kelda Gazette, 2019.');
});

test('a document without a headline is cited by our title of it', () => {
  const [, document] = cite(canals(), 'rudakov-letter-1775');
  expect(document!.text).toBe(
    'Степан Рудаков. “A letter from the summit”. Papers of the Wray Valley Waterways Society, about January 1775.',
  );
});

test('a profile is cited by its name and its own address', () => {
  expect(citeProfile(canals('/dossier/', 'https://example.org'), 'stepan-rudakov')).toEqual([
    {
      label: 'This profile',
      text: 'The Wray Valley Waterways Society. “Stepan Rudakov”. Spades and quarrels. https://example.org/dossier/engineers/stepan-rudakov/',
    },
  ]);
});

test('a site that does not know its address is cited without one', () => {
  const [briefing] = cite(canals('/dossier/'), 'wray-cut-1774');
  expect(briefing!.text).toMatch(/told it”\. Spades and quarrels\.$/);
  expect(citeProfile(canals(), 'cold-hatch')[0]!.text).toBe(
    'The Wray Valley Waterways Society. “Cold Hatch”. Spades and quarrels.',
  );
});
