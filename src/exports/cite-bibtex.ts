import { plugins } from '@citation-js/core';
// oxlint-disable-next-line import/no-unassigned-import -- a plug-in makes itself known
import '@citation-js/plugin-bibtex';
import { dateNote, isoDay, noteOf } from './cite-note.ts';
import type { CslDate, CslItem } from './csl.ts';

// The writer's own way to make ASCII of a text loses every sign that TeX has no command for: names in Chinese, all of them.
Object.assign(plugins.config.get('@bibtex').format, {
  asciiOnly: false,
  checkLabel: false,
  useIdAsLabel: true,
});

/** Records as BibTeX (UTF-8), in their order. */
export const writeBibtex = (items: readonly CslItem[]): string => items.map(bibtexEntry).join('');

function bibtexEntry({ id, type, title, author, URL, issued, language, ...rest }: CslItem): string {
  const entry = {
    id,
    type,
    title: texText(title),
    'container-title': texText(rest['container-title']),
    ...(author && { author: author.map(({ literal }) => ({ literal: texText(literal) })) }),
    ...(URL && { URL: URL.replace(/[{}\\]/g, encodeURIComponent) }),
    // BibTeX has no field for the site of a page nor for its edition.
    ...noteOf(
      [type === 'article-newspaper' ? '' : rest['container-title'], rest.version, dateNote(issued)],
      texText,
    ),
  };
  const fields = [...dateFields(issued), `language = {${language}}`].map((line) => `\t${line},\n`);
  return (
    plugins.output
      .format('bibtex', [entry])
      // The writer repeats the address as text, in which TeX takes % and _ for commands.
      .replace(/^\thowpublished = .*\n/gm, '')
      .replace(/\}\s*$/, () => `${fields.join('')}}\n\n`)
  );
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * BibTeX knows a year and a month, which is a macro that styles put in their language. A day or an interval has its place
 * in the field of BibLaTeX, which reference managers read first and BibTeX passes over.
 */
function dateFields(issued: CslDate | undefined): readonly string[] {
  if (!issued || 'literal' in issued) return [];
  const parts = issued['date-parts'];
  const [year, month, day] = parts[0]!;
  return [
    `year = {${year}}`,
    ...(month ? [`month = ${MONTHS[month - 1]}`] : []),
    ...(day || parts.length > 1 ? [`date = {${parts.map(isoDay).join('/')}}`] : []),
  ];
}

const TEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\^{}`,
  '<': '$<$',
  '>': '$>$',
  // Two of these are one sign to TeX: a dash, or a quotation mark.
  '-': '-{}',
  '`': '`{}',
  "'": "'{}",
};

/** A text in which no sign is a command of TeX, and which the writer takes for no markup. */
const texText = (text: string): string =>
  text.replace(/[\\{}~^<>$&#%_]|([-`'])(?=\1)/g, (sign) => TEX[sign] ?? `\\${sign}`);
