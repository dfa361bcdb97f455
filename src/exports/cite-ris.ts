import { plugins } from '@citation-js/core';
// oxlint-disable-next-line import/no-unassigned-import -- a plug-in makes itself known
import '@citation-js/plugin-ris';
import { dateNote, noteOf } from './cite-note.ts';
import type { CslItem } from './csl.ts';

/** Records as RIS, in their order: tags of the older specification, and `LA`. */
export function writeRis(items: readonly CslItem[]): string {
  const records = items.map(({ type, title, author, URL, version, issued, ...rest }) => ({
    type,
    title,
    ...(author && { author: author.map(({ literal }) => ({ literal: wholeName(literal) })) }),
    'container-title': rest['container-title'],
    ...(URL && { URL }),
    ...(issued && 'date-parts' in issued && { issued: padded(issued['date-parts']) }),
    ...noteOf([version, dateNote(issued)]),
  }));
  // The newer specification has one field for the year of news, and none for its day.
  const fields = plugins.output.format('ris', records, { spec: 'old', format: 'object' });
  // The writer folds lines at 70 signs: that breaks an address, and a text could begin a field of its own.
  return fields
    .flatMap((record, i) =>
      // The older specification has no field for a language, but readers know that of the newer one.
      [...Object.entries(record), ['LA', items[i]!.language] as const, ['ER', ''] as const].flatMap(
        ([tag, value]) =>
          // The writer puts a note where readers look for an abstract.
          [value].flat().map((text) => `${tag === 'AB' ? 'N1' : tag}  - ${text}\n`),
      ),
    )
    .join('');
}

/** RIS has the family name before a comma: one at the end, and none before it, says that nothing is to be parted. */
const wholeName = (name: string): string => `${name.replaceAll(/,\s*/g, ' ')},`;

/** RIS has two digits for a month and a day. */
const padded = (parts: readonly (readonly number[])[]) => ({
  'date-parts': parts.map((date) => date.map((n) => String(n).padStart(2, '0'))),
});
