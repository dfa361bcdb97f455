import type { Model } from '../model/model.ts';
import { editionLine } from './chrome.ts';
import { buildDataGuide, type GuideSection } from './data-guide.ts';

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
  readonly fields: readonly DataField[];
}

export interface DataField {
  readonly name: string;
  readonly about: string;
  /** What may stand there: id, list of addresses. */
  readonly form: string;
  /** Where the fields of what stands there are told. */
  readonly href: string | undefined;
  readonly optional: boolean;
}

/** Records that are documented together. */
export interface DataPart {
  readonly anchor: string;
  readonly title: string;
  readonly intro: string;
  readonly records: readonly DataRecord[];
}

export interface DataView {
  readonly path: 'data';
  readonly title: string;
  readonly lead: string;
  readonly files: {
    readonly anchor: string;
    readonly title: string;
    /** The state of the dossier and the number of the format. */
    readonly intro: string;
    readonly entries: readonly DataFile[];
  };
  readonly guide: readonly GuideSection[];
  readonly parts: readonly DataPart[];
}

/** What the writers of the files tell of them. */
interface DataFacts {
  readonly files: readonly DataFile[];
  readonly parts: readonly DataPart[];
  readonly format: number;
}

/** What the page about the data says: the files, how to use them, and every field. */
export const buildData = (model: Model, { files, parts, format }: DataFacts): DataView => ({
  path: 'data',
  title: 'Data',
  lead: 'The dossier as data: every claim with its paragraph, its check and its verdict.',
  files: {
    anchor: 'h-files',
    title: 'Files',
    intro: `${editionLine(model)}. Format ${format}.`,
    entries: files,
  },
  guide: buildDataGuide(model),
  parts,
});
