import { yearOf, type BibliographicRecord } from './record/record.ts';

/** Most words of a headline that its address repeats. */
const MOST_WORDS = 6;

/** Most letters of an address before its year: a file system takes no name of any length. */
const MOST_LETTERS = 100;

/** Words that an address does without. */
const SMALL = new Set([
  'about',
  'after',
  'before',
  'between',
  'from',
  'into',
  'over',
  'through',
  'under',
  'until',
  'a',
  'an',
  'the',
  'of',
  'to',
  'in',
  'on',
  'for',
  'and',
  'with',
  'its',
  'as',
  'at',
  'by',
  'is',
]);

/** The address of a draft: telling words of the headline and the year; of the file’s name where it has no Latin word. */
export function slugOf({ headline, published }: BibliographicRecord, file: string): string {
  const words = idOf(headline ?? '')
    .split('-')
    .filter((word) => word !== '' && !SMALL.has(word))
    .slice(0, MOST_WORDS);
  const name = words.length >= 2 ? words.join('-') : idOf(file.replace(/\.[^.]+$/, ''));
  const year = yearOf(published);
  const short = name.slice(0, MOST_LETTERS).replace(/-$/, '') || 'document';
  return [short, ...(year !== undefined && !short.includes(year) ? [year] : [])].join('-');
}

/** An id made of the Latin letters and digits of a name; empty where it has none. */
export const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[a-z0-9]+/g)
    ?.join('-') ?? '';
