import { plugins } from '@citation-js/core';
// oxlint-disable-next-line import/no-unassigned-import -- a plug-in makes itself known
import '@citation-js/plugin-bibtex';
// oxlint-disable-next-line import/no-unassigned-import -- a plug-in makes itself known
import '@citation-js/plugin-ris';
import type { CslDate, CslItem } from './csl.ts';

/** What a file of records is called and how it is written. */
interface FileFormat {
  readonly label: string;
  readonly type: string;
  readonly write: (items: readonly CslItem[]) => string;
}

/** Formats that reference managers read, by the ending of the file. */
export const FILE_FORMATS = {
  ris: { label: 'RIS', type: 'application/x-research-info-systems; charset=utf-8', write: toRis },
  bib: { label: 'BibTeX', type: 'application/x-bibtex; charset=utf-8', write: toBibtex },
  'csl.json': {
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    write: (items: readonly CslItem[]) => `${JSON.stringify(items, undefined, 2)}\n`,
  },
} as const satisfies Readonly<Record<string, FileFormat>>;

export type FormatId = keyof typeof FILE_FORMATS;

// The writer's own way to make ASCII of a text loses every sign that TeX has no command for: names in Chinese, all of them.
Object.assign(plugins.config.get('@bibtex').format, {
  asciiOnly: false,
  checkLabel: false,
  useIdAsLabel: true,
});

function toBibtex(items: readonly CslItem[]): string {
  const entries = items.map(({ id, type, title, author, URL, issued, ...rest }) => ({
    id,
    type,
    title: texText(title),
    'container-title': texText(rest['container-title']),
    ...(author && { author: author.map(({ literal }) => ({ literal: texText(literal) })) }),
    ...(issued && 'date-parts' in issued && { issued }),
    ...(URL && { URL: URL.replace(/[{}\\]/g, encodeURIComponent) }),
    // BibTeX has no field for the site of a page nor for its edition.
    ...noteOf(
      [type === 'article-newspaper' ? '' : rest['container-title'], rest.version, issued],
      texText,
    ),
  }));
  // The writer repeats the address as text, in which TeX takes % and _ for commands.
  return plugins.output
    .format('bibtex', entries)
    .replace(/^\thowpublished = .*\n/gm, '')
    .replace(/^\tmonth = \{(\w+)(?: (\d+))?\},\n/gm, monthField);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month is a macro of BibTeX, which styles put in their language; the day has a field of its own. */
const monthField = (_: string, month: string, day: string | undefined): string =>
  `\tmonth = ${MONTHS[Number(month) - 1] ?? month},\n${day ? `\tday = {${day}},\n` : ''}`;

function toRis(items: readonly CslItem[]): string {
  const records = items.map(({ type, title, author, URL, version, issued, ...rest }) => ({
    type,
    title,
    ...(author && { author }),
    'container-title': rest['container-title'],
    ...(URL && { URL }),
    ...(issued && 'date-parts' in issued && { issued: padded(issued['date-parts']) }),
    ...noteOf([version, issued]),
  }));
  // The newer specification has one field for the year of news, and none for its day.
  const fields = plugins.output.format('ris', records, { spec: 'old', format: 'object' });
  // The writer folds lines at 70 signs: that breaks an address, and a text could begin a field of its own.
  return fields
    .map((record) =>
      [...Object.entries(record), ['ER', '']].flatMap(([tag, value]) =>
        // The writer puts a note where readers look for an abstract.
        [value].flat().map((text) => `${tag === 'AB' ? 'N1' : tag}  - ${text}\n`),
      ),
    )
    .flat()
    .join('');
}

/** What a format has no field for; a date in words, or one that is not certain, is told there. */
function noteOf(
  parts: readonly (string | CslDate | undefined)[],
  escape = (text: string): string => text,
) {
  const texts = parts.map((part) => {
    if (typeof part !== 'object') return part;
    return 'literal' in part ? part.literal : part.circa && 'Date approximate';
  });
  const note = texts.filter(Boolean).join('. ');
  return note === '' ? {} : { note: escape(note) };
}

/** RIS has two digits for a month and a day. */
const padded = (parts: readonly (readonly number[])[]) => ({
  'date-parts': parts.map((date) => date.map((n) => String(n).padStart(2, '0'))),
});

const TEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
};

/** A text in which no sign is a command of TeX, and which the writer takes for no markup. */
const texText = (text: string): string =>
  text.replace(/[\\{}~^<>$&#%_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
