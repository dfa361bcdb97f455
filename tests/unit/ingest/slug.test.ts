import { expect, test } from 'vitest';
import { slugOf } from '../../../src/ingest/slug.ts';

const record = (headline: string | undefined, published?: string) => ({
  ...(headline !== undefined && { headline }),
  ...(published !== undefined && { published: { edtf: published, how: '', words: '' } }),
  language: 'en',
  machineTranslated: { likely: false, signs: [] },
});

test.each([
  [
    'telling words of the headline and the year',
    'The North Bridge to close for the winter',
    '2022-11-04',
    'north-bridge-close-winter-2022',
  ],
  [
    'at most six words',
    'One two three four five six seven eight',
    undefined,
    'one-two-three-four-five-six',
  ],
  [
    'letters without their marks',
    'Café Zürich’s naïve façade',
    '1999',
    'cafe-zurichs-naive-facade-1999',
  ],
  ['the year once', 'Floods of 1999 recalled', '1999', 'floods-1999-recalled'],
  [
    'the name of the file where the headline has no Latin word',
    '北桥开放',
    '2023',
    'notice-7-2023',
  ],
  ['the year of a plain date alone', 'Floods at Kelda', '../2019', 'floods-kelda'],
  [
    'no year of a date that may be one of several',
    'Floods at Kelda',
    '[2019,2020]',
    'floods-kelda',
  ],
  [
    'no more letters than a file system takes',
    `Floods ${'a'.repeat(300)}`,
    '1999',
    `floods-${'a'.repeat(93)}-1999`,
  ],
  ['the name of the file where there is no headline', undefined, undefined, 'notice-7'],
])('the address of a draft is made of %s', (_, headline, published, slug) => {
  expect(slugOf(record(headline, published), 'Notice 7.txt')).toBe(slug);
});
