import type { Model } from '../model/model.ts';
import { claimHref, fullAddress, pageHref } from './address.ts';
import { DATE_FORMS } from './data-dates.ts';

/** A piece of a line: words, a term of the data (with its page, if it has one), or a link to another site. */
export type Run =
  | string
  | { readonly code: string; readonly href?: string }
  | { readonly label: string; readonly address: string };

export interface GuideBlock {
  readonly kind: 'heading' | 'paragraph' | 'quotation';
  readonly runs: readonly Run[];
}

/** A section of prose about the data. */
export interface GuideSection {
  readonly anchor: string;
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

const code = (term: string): Run => ({ code: term });
const heading = (words: string): GuideBlock => ({ kind: 'heading', runs: [words] });
const paragraph = (...runs: readonly Run[]): GuideBlock => ({ kind: 'paragraph', runs });
const quotation = (words: string): GuideBlock => ({ kind: 'quotation', runs: [words] });

/** How to use, to cite and to read the files of data. */
export const buildDataGuide = (model: Model): readonly GuideSection[] => [
  {
    anchor: 'h-use',
    title: 'Use and citing',
    blocks: [
      paragraph(
        'The data may be used under ',
        model.site.licence,
        '. Name the edition: it changes with every change of the dossier, and files of one edition belong together. To cite the data, write:',
      ),
      quotation(citationOf(model)),
      paragraph(
        'Ids and addresses are permanent. A claim keeps its key, the old id of a renamed entity leads to the new one, and no id is given to anything else. The number of the format changes when a field changes its meaning or goes; a field may be added without that.',
      ),
    ],
  },
  {
    anchor: 'h-read',
    title: 'How to read them',
    blocks: [
      heading('The key of a claim'),
      paragraph(
        ...exampleOf(model),
        'It is the id of a briefing, two hyphens, and the id of the claim in it.',
      ),
      heading('Said and held'),
      paragraph(
        code('said'),
        ' is what the document says, read literally; ',
        code('held'),
        ' is what we hold to be right. They differ only where an editor corrected something. A verdict compares what the documents say.',
      ),
      heading('Dates'),
      paragraph(
        'They are in EDTF (ISO 8601-2), as precise as what is known and no more: ',
        ...DATE_FORMS.flatMap(([edtf, words], i) => [
          ...(i > 0 ? [', '] : []),
          code(edtf),
          ` (${words})`,
        ]),
        '.',
      ),
      heading('Context'),
      paragraph(
        'What no document says stands apart, under ',
        code('context'),
        '. It is never evidence, and no table holds it.',
      ),
      heading('Tables'),
      paragraph(
        'They are CSV (RFC 4180) in UTF-8. A field within a field has both names: ',
        code('said.date'),
        ' of the JSON is the column ',
        code('said_date'),
        '. Items of a list are parted by ',
        code('|'),
        '; a bar or a backslash within an item has a backslash before it. A text that a spreadsheet would run as a formula has an apostrophe before it. Import every column as text, or a spreadsheet makes a day of ',
        code('2019-09'),
        '.',
      ),
      heading('The network'),
      paragraph(
        'Every edge has a direction, since many programs refuse a file in which some have none. Where ',
        code('symmetric'),
        ' is true, the direction means nothing.',
      ),
    ],
  },
];

/** A key of the dossier, taken apart; nothing where the dossier has no claim. */
function exampleOf(model: Model): readonly Run[] {
  const [first] = model.claims.values();
  if (!first) return [];
  const { key, id, briefing } = first;
  return [
    { code: key, href: claimHref(model, first) },
    ' is the claim ',
    code(id),
    ' of the briefing ',
    code(briefing),
    '. ',
  ];
}

const citationOf = ({ site, edition }: Model): string =>
  [
    site.publisher,
    `data of “${site.title}”`,
    `edition ${edition}`,
    site.licence.label,
    ...(site.url ? [fullAddress(site, pageHref(site, 'data'))] : []),
  ].join(', ');
