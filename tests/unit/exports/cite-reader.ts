import { BibLatexParser, CSLExporter, CSLParser, RISParser } from 'biblatex-csl-converter';
import type { CslItem } from '../../../src/exports/csl.ts';

// A program that is not ours and shares no code with the one that writes the files.

type Fields = Readonly<Record<string, unknown>>;
type Runs = readonly { readonly text: string }[];

/** A text that the reader holds as runs of one look. */
const words = (field: unknown): string | undefined =>
  (field as Runs | undefined)?.map(({ text }) => text).join('');

const names = (field: unknown): readonly string[] | undefined =>
  (field as readonly { literal?: Runs; family?: Runs; given?: Runs }[] | undefined)?.map(
    ({ literal, family, given }) =>
      words(literal) ?? [words(family), words(given)].filter(Boolean).join(', '),
  );

const common = ({ title, author, journaltitle, note, date, url }: Fields) => ({
  title: words(title),
  authors: names(author),
  container: words(journaltitle),
  note: words(note),
  date,
  url,
});

/** The records of a file of BibTeX and what the reader finds wrong with it. */
export function readBib(text: string) {
  const { entries, errors, warnings } = new BibLatexParser(text).parse();
  const records = Object.values(entries).map(({ entry_key, bib_type, fields }) => ({
    id: entry_key,
    type: bib_type,
    ...common(fields),
    language: (fields['language'] as readonly unknown[]).map(words).join(),
  }));
  return { records, troubles: [...errors, ...warnings] };
}

/** The same of a file of RIS; it has no ids. */
export function readRis(text: string) {
  const { entries, errors, warnings } = new RISParser(text).parse();
  const cited = Object.values(new CSLExporter(entries).parse());
  const records = Object.values(entries).map(({ bib_type, fields }, i) => ({
    type: bib_type,
    ...common(fields),
    language: cited[i]!['language'],
  }));
  return { records, troubles: [...errors, ...warnings] };
}

/** The same of a file of CSL-JSON. */
export function readCsl(text: string) {
  const items = JSON.parse(text) as readonly CslItem[];
  const parser = new CSLParser(Object.fromEntries(items.map((item) => [item.id, { ...item }])));
  const records = Object.values(parser.parse()).map(({ entry_key, fields }) => ({
    id: entry_key,
    ...common(fields),
  }));
  return { records, errors: parser.errors, warnings: parser.warnings };
}

const dateOf = ({ issued }: CslItem): string | undefined =>
  issued && 'date-parts' in issued
    ? issued['date-parts']
        .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join('-'))
        .join('/')
    : undefined;

/** Nothing, where there is nothing to note. */
function noteOf(...parts: readonly (string | undefined)[]): string | undefined {
  const note = parts.filter(Boolean).join('. ');
  return note === '' ? undefined : note;
}

const circaOf = ({ issued }: CslItem): string | undefined =>
  issued && 'circa' in issued ? 'Date approximate' : undefined;

/** What both formats are to give back of a record. */
const wanted = (item: CslItem) => ({
  title: item.title,
  authors: item.author?.map(({ literal }) => literal),
  url: item.URL,
});

/** What the reader is to make of a record in BibTeX. */
export const inBib = (item: CslItem) => ({
  ...wanted(item),
  id: item.id,
  ...(item.type === 'webpage'
    ? {
        type: 'misc',
        container: undefined,
        note: noteOf(item['container-title'], item.version, circaOf(item)),
      }
    : { type: 'article', container: item['container-title'], note: circaOf(item) }),
  date: dateOf(item),
  language: item.language,
});

/** What the reader is to make of a record in RIS. */
export const inRis = (item: CslItem) => ({
  ...wanted(item),
  container: item['container-title'],
  type: item.type === 'webpage' ? 'online' : item.type,
  note: noteOf(item.version, circaOf(item)),
  // This reader takes the year of PY and leaves the whole date, which stands in Y1 as RIS has it: 2019/05/04/.
  date: dateOf(item)?.slice(0, 4),
  // Every language of its list has a country, and English without one is American there.
  language: { en: 'en-US' }[item.language],
});

/** What the reader is to make of a record in CSL-JSON, but for what {@link readCsl} is warned of. */
export const inCsl = (item: CslItem) => ({
  ...wanted(item),
  id: item.id,
  container: item.type === 'webpage' ? undefined : item['container-title'],
  note: undefined,
  date: dateOf(item) && `${dateOf(item)}${circaOf(item) ? '~' : ''}`,
});
