const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  millionen: 1e6,
  milliones: 1e6,
  millones: 1e6,
  milioni: 1e6,
  miljoner: 1e6,
  mio: 1e6,
  milliard: 1e9,
  milliarden: 1e9,
  miliardi: 1e9,
  mrd: 1e9,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  lakh: 1e5,
  crore: 1e7,
};

const WORD = String.raw`(?:(?:${TENS.join('|')})(?:[-\s](?:${ONES.slice(1, 10).join('|')}))?|${ONES.toReversed().join('|')})`;
const LONG_SCALE =
  '(?:hundred|thousand|million(?:e[ns])?|milioni|miljoner|mn|mln|Mio\\.?|milliard(?:en)?|miliardi|Mrd\\.?|billion|bn|trillion|tn|lakh|crore|dozen)';
const SPACE = '[ \\u00A0\\u2009\\u202F]';
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,2}(?:,\d\d)+,\d{3}|\d{1,3}(?:['’]\d{3})+|\d{1,3}(?:${SPACE}\d{3})+(?![\d,.]\d)|\d+(?:[.,]\d+)?)`;

/** A number in digits or English words, scales included: `6 million 500 thousand`, `a hundred million`, `1,940`, `£4.6bn`’s `4.6bn`. */
export const NUMBER = String.raw`(?:${DIGITS}(?:${SPACE}?${LONG_SCALE}s?\b|(?:bn|mn|m|k|b|tn)\b(?![/²³]))?(?:${SPACE}\d{1,3}(?:\.\d+)?${SPACE}(?:thousand|million)\b)?|(?:half${SPACE}a${SPACE}|a${SPACE})?${'(?:'}${WORD}\b(?:[-\s]${LONG_SCALE}\b)?(?:${SPACE}(?:and${SPACE})?${WORD}\b(?:[-\s]${LONG_SCALE}\b)?)*|${LONG_SCALE}\b(?![-\s]of)(?:${SPACE}${LONG_SCALE}\b)?))`;

/** The number that digits or words stand for; `undefined` where they stand for none. */
export function readNumber(words: string, language = 'en'): number | undefined {
  const tokens = words
    .toLowerCase()
    .replace(/^half[ \u00A0]an?\b/, '0.5')
    .match(new RegExp(String.raw`${DIGITS}|[a-z]+`, 'g'));
  if (!tokens) return undefined;
  let total = 0;
  let part: number | undefined;
  for (const token of tokens) {
    const scale = SCALES[token] ?? SCALES[token.replace(/s$/, '')];
    if (token === 'a' || token === 'an' || token === 'and') continue;
    if (scale === 100 || scale === 12) part = (part ?? 1) * scale;
    else if (scale) {
      // “a hundred million”, but “6 million 500 thousand”
      total += (part ?? 1) * scale;
      part = undefined;
    } else {
      const value = valueOf(token, language);
      if (value === undefined) return undefined;
      part = (part ?? 0) + value;
    }
  }
  return exact(total + (part ?? 0));
}

/** Without the traces that binary fractions leave: 2.68 × 10,000 is 26,800. */
export const exact = (value: number): number => Number(value.toPrecision(13));

function valueOf(token: string, language: string): number | undefined {
  if (/^\d/.test(token)) return valueOfDigits(token, language);
  if (ONES.includes(token)) return ONES.indexOf(token);
  if (TENS.includes(token)) return (TENS.indexOf(token) + 2) * 10;
  return undefined;
}

/** Languages that write 1.234,5 for what English writes 1,234.5. */
const COMMA_LANGUAGES = /^(?:de|es|fr|it|nl|pt|ru|sv|uk|da|nb|fi|pl|tr|id)\b/i;

function valueOfDigits(digits: string, language: string): number {
  const plain = digits.replace(/[ \u00A0\u2009\u202F'’]/g, '');
  const commas = plain.split(',').length - 1;
  const dots = plain.split('.').length - 1;
  const hasDecimalComma =
    dots > 1 ||
    (commas === 1 && dots === 0 && (!/,\d{3}$/.test(plain) || COMMA_LANGUAGES.test(language)));
  if (hasDecimalComma) return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (COMMA_LANGUAGES.test(language) && /^\d{1,3}\.\d{3}$/.test(plain))
    return Number(plain.replace('.', ''));
  return Number(plain.replaceAll(',', ''));
}
