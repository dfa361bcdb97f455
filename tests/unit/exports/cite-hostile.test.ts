import { expect, test } from 'vitest';
import { FILE_FORMATS } from '../../../src/exports/cite-files.ts';
import { documentItem, type CslItem } from '../../../src/exports/csl.ts';
import { modelTelling } from '../../fixtures/reports.ts';
import { inBib, inRis, readBib, readRis } from './cite-reader.ts';
import { HOSTILE } from './hostile.ts';

const { bib, ris } = FILE_FORMATS;

/** The record of a document whose headline, author and publisher bear the text, as the model makes it. */
function recordOf(text: string): CslItem {
  const model = structuredClone(modelTelling({ first: { source: 'byline: Ann Alder' } }));
  const briefing = model.briefings.get('first')!;
  Object.assign(briefing.source, { headline: text, byline: text });
  Object.assign(model.entities.get('gazette')!, { name: text });
  return documentItem(model, briefing);
}

const next: CslItem = {
  id: 'briefings:next',
  type: 'webpage',
  title: 'What comes next',
  author: [{ literal: 'Kelda Council' }],
  'container-title': 'Bridges',
  language: 'en',
  version: 'Edition 1a2b3c4d',
};

const SIGNS = [
  ...HOSTILE,
  '天猫 & Pont y Gogledd, Ёж, عربي, é 100% _x_ #1 $5 ~ ^',
  '\\input{x} \\\\ ends in \\',
  '<i>italic</i> {Co} } @article{a, title = {b}}',
  "``double'' `single' it's 5\" -- ---",
  'A and B and others',
  'ER  - \nTY  - NEWS\r\nT1  - x',
  '% no comment',
];

test.each(SIGNS)('BibTeX gives back %j, and makes no other record of it', (text) => {
  const item = recordOf(text);
  const { records, troubles } = readBib(bib.write([item, next]));
  // Braces are \textbraceleft{} and \textbraceright{}, because BibTeX itself counts \{ as well. This reader does not know
  // the commands and drops them.
  const read = item.title.replace(/[{}]/g, '').trim();
  expect(troubles).toEqual([]);
  expect(records).toEqual([
    { ...inBib(item), title: read, container: read, authors: [read] },
    inBib(next),
  ]);
});

test.each(SIGNS)('RIS gives back %j, and makes no other record of it', (text) => {
  const item = recordOf(text);
  const { records } = readRis(ris.write([item, next]));
  // This reader undoes entities, of which RIS has none.
  const read = item.title.replaceAll('&amp;', '&');
  // RIS parts a name at its commas, so those of a text are left out.
  const author = read.replace(/,\s*/g, ' ').trim();
  expect(records).toEqual([
    { ...inRis(item), title: read, container: read, authors: [author] },
    inRis(next),
  ]);
});
