import type { Model } from '../model/model.ts';
import { claimHref, fullAddress, pageHref } from './address.ts';
import { editionLine } from './chrome.ts';

/** A file of data that the site offers. */
export interface DataFile {
  readonly name: string;
  readonly href: string;
  readonly about: string;
  /** How much it holds: 206 claims. */
  readonly size: string;
}

/** A kind of record as the page documents it. */
export interface DataRecord {
  /** What links to it go to. */
  readonly anchor: string;
  readonly name: string;
  readonly about: string;
  readonly fields: readonly {
    readonly name: string;
    readonly about: string;
    /** What may stand there: id, list of addresses. */
    readonly form: string;
    /** Where the fields of what stands there are told. */
    readonly href: string | undefined;
    readonly optional: boolean;
  }[];
}

/** Records that are documented together. */
export interface DataPart {
  readonly anchor: string;
  readonly title: string;
  readonly intro: string;
  readonly records: readonly DataRecord[];
}

export interface DataView {
  readonly files: readonly DataFile[];
  readonly parts: readonly DataPart[];
  /** A claim of the dossier, by which its key is explained; left out where there is none. */
  readonly example:
    | {
        readonly key: string;
        readonly briefing: string;
        readonly id: string;
        readonly href: string;
      }
    | undefined;
  /** Edition 3f2a91c4, newest source 22 March 2021. */
  readonly edition: string;
  readonly format: number;
  readonly licence: Model['site']['licence'];
  readonly citation: string;
  /** One example of each form of date, in EDTF and in words. */
  readonly dates: typeof DATES;
}

/** The forms in which dates are written, each by an example and as the pages say it. */
const DATES = [
  ['2019-09', 'September 2019'],
  ['2019-23', 'autumn 2019'],
  ['2020-12-18~', 'about 18 December 2020'],
  ['2015~', 'about 2015'],
  ['2017-07?', 'probably July 2017'],
  ['[2015,2016]', '2015 or 2016'],
  ['[..2019-03]', 'by March 2019'],
  ['[2016-05..]', 'May 2016 or later'],
  ['2017-08-15/2017-08-18', '15–18 August 2017'],
  ['2018/..', 'since 2018'],
  ['../2018', 'until 2018'],
] as const;

/** What the page about the data says of the dossier; the files and their fields are told by who writes them. */
export function buildData(
  model: Model,
  { files, parts, format }: Pick<DataView, 'files' | 'parts' | 'format'>,
): DataView {
  const { site, claims } = model;
  const [first] = claims.values();
  return {
    files,
    parts,
    format,
    example: first && {
      key: first.key,
      briefing: first.briefing,
      id: first.id,
      href: claimHref(model, first),
    },
    edition: editionLine(model),
    licence: site.licence,
    dates: DATES,
    citation: [
      site.publisher,
      `data of “${site.title}”`,
      `edition ${model.edition}`,
      site.licence.label,
      ...(site.url ? [fullAddress(site, pageHref(site, 'data'))] : []),
    ].join(', '),
  };
}
