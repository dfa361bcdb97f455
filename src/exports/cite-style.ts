import { plugins } from '@citation-js/core';
// oxlint-disable-next-line import/no-unassigned-import -- a plug-in makes itself known
import '@citation-js/plugin-csl';
import chicago from './styles/chicago-author-date.csl?raw';
import type { CslDate, CslItem } from './csl.ts';

plugins.config.get('@csl').styles.add('chicago-author-date', chicago);

/** Styles in which the site gives citations: id of the CSL style -> name that readers know. */
export const STYLES = { apa: 'APA', 'chicago-author-date': 'Chicago' } as const;
export type StyleId = keyof typeof STYLES;

/** A record in which places stand for what differs from record to record, and what stands in the places. */
interface Outline {
  readonly shape: { readonly title: string; readonly genre?: string };
  readonly places: Readonly<Record<string, string>>;
}

/** Texts of shapes by style and shape: a run of the style's processor takes a millisecond, and there are thousands of records. */
const known = new Map<string, string>();

/**
 * Puts a record into words as a style prints it in a list of works. Titles and names stay as they are written: the style
 * sets their order, signs and dates, but no capitals.
 */
export function formatItem(item: CslItem, style: StyleId): string {
  return fill(outlineOf(item), style);
}

/**
 * How any claim of a page is cited: as a part of the page, by its words, its paragraph and its address, for which
 * `{claim}`, `{at}` and `{id}` stand.
 */
export function formatClaims(page: CslItem, style: StyleId): string {
  const { shape, places } = outlineOf(page);
  const address = page.URL && { '{address}': `${page.URL}#c-{id}` };
  return fill(
    {
      shape: { ...shape, title: '{claim}', genre: `{at}, in “${shape.title}”` },
      places: { ...places, ...address },
    },
    style,
  );
}

const fill = ({ shape, places }: Outline, style: StyleId): string =>
  runStyle(shape, style).replace(/\{\w+\}|8888|28/g, (place) => places[place] ?? place);

function runStyle(shape: object, style: StyleId): string {
  const key = `${style} ${JSON.stringify(shape)}`;
  const text =
    known.get(key) ??
    plugins.output
      .format('bibliography', [{ ...shape, id: key }], { template: style, lang: 'en-US' })
      .trim();
  known.set(key, text);
  return text;
}

function outlineOf({ type, title, author, URL, status, issued, ...rest }: CslItem): Outline {
  const places: Record<string, string> = {};
  const place = (name: string, value: string): string => {
    // The sign at an end stays in the shape: a style adds no full stop after it.
    const [, words, sign] = /^(.*?)([.?!…]?)$/s.exec(value)!;
    places[name] = words!;
    return name + sign!;
  };
  const shape = {
    type,
    title: place('{title}', bare(title)),
    ...(author && {
      author: author.map(({ literal }) => ({ literal: place('{author}', literal) })),
    }),
    'container-title': place('{container}', bare(rest['container-title'])),
    ...(URL && { URL: '{address}' }),
    ...(status && { status }),
    ...(issued && { issued: dateShape(issued, places) }),
  };
  return { shape, places: URL ? { ...places, '{address}': URL } : places };
}

/** A title without a full stop of its own: a style sets one, or a comma. */
const bare = (title: string): string => title.replace(/(?<!\.)\.$/, '');

/** A single date of another year and day; an interval and words stay as they are. */
function dateShape(date: CslDate, places: Record<string, string>): CslDate {
  if ('literal' in date || date['date-parts'].length > 1) return date;
  const [year, month, day] = date['date-parts'][0]!;
  places['8888'] = String(year);
  if (day !== undefined) places['28'] = String(day);
  const parts = [8888, month, day && 28].filter((n) => n !== undefined);
  return { ...date, 'date-parts': [parts] };
}
