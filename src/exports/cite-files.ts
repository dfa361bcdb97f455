import { writeBibtex } from './cite-bibtex.ts';
import { writeRis } from './cite-ris.ts';
import type { CslItem } from './csl.ts';

/** What a file of records is called and how it is written. */
interface FileFormat {
  readonly label: string;
  readonly type: string;
  readonly write: (items: readonly CslItem[]) => string;
}

/** Formats that reference managers read, by the ending of the file. */
export const FILE_FORMATS = {
  ris: {
    label: 'RIS',
    type: 'application/x-research-info-systems; charset=utf-8',
    write: writeRis,
  },
  bib: { label: 'BibTeX', type: 'application/x-bibtex; charset=utf-8', write: writeBibtex },
  'csl.json': {
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    write: (items: readonly CslItem[]) => `${JSON.stringify(items, undefined, 2)}\n`,
  },
} as const satisfies Readonly<Record<string, FileFormat>>;

export type FormatId = keyof typeof FILE_FORMATS;
