import type { Reading } from './figures.ts';
import { signBefore } from './figure-signs.ts';
import { exact } from './numbers.ts';

/** “1/10000”, but not a day and month. */
const RATIO = /(?<![\d./-]|\b(?:on|by) )(\d{1,3})\/(\d{1,9})(?![\d./-])/g;

/** “a third” may be the one after the second: it is a share before “of” and after “by”. */
const part = (name: string): RegExp =>
  new RegExp(
    `\\b(?:a|one)[ -]${name}\\b(?= (?:of|more|less|higher|lower)\\b(?! an hour))|(?<=\\b(?:by|almost|nearly|about|over|around|than|under) )(?:a|one)[ -]${name}\\b(?! \\p{L})`,
    'giu',
  );
const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:one[ -]half|half)\b(?= (?:of|the|its|their|our|all)\b)/gi, 50],
  [/\btwo[ -]thirds\b/gi, 66.7],
  [/\bthree[ -]quarters\b/gi, 75],
  [part('third'), 33.3],
  [part('quarter'), 25],
  [part('fifth'), 20],
  [part('tenth'), 10],
];

/** Shares in words, as per cent, and fractions in digits. */
export function findFractions(text: string): readonly Reading[] {
  const words = FRACTIONS.flatMap(([pattern, number]) =>
    [...text.matchAll(pattern)].map((match) => toShare(text, match, { number, unit: '%' })),
  );
  const ratios = [...text.matchAll(RATIO)]
    .map((match) => ({ match, number: exact(Number(match[1]) / Number(match[2])) }))
    .filter(({ number }) => number >= 1e-6 && number < 1)
    .map(({ match, number }) => toShare(text, match, { number }));
  return [...words, ...ratios];
}

function toShare(
  text: string,
  { index: start, 0: words }: RegExpExecArray,
  share: Pick<Reading, 'number' | 'unit'>,
): Reading {
  const sign = signBefore(text.slice(0, start));
  const end = start + words.length;
  return {
    ...share,
    index: start - (sign?.length ?? 0),
    end,
    digits: [start, end],
    ...(sign && { sign: sign.sign }),
    sort: 'share',
  };
}
