/** ISO 4217 codes of currencies that stand before or after an amount in letters. */
const CODES = [
  'USD',
  'EUR',
  'GBP',
  'CNY',
  'JPY',
  'HKD',
  'TWD',
  'KRW',
  'INR',
  'CHF',
  'AUD',
  'CAD',
  'NZD',
  'SGD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'RUB',
  'BRL',
  'MXN',
  'ZAR',
  'TRY',
  'THB',
  'AED',
  'SAR',
];
const SYMBOLS: Readonly<Record<string, string>> = {
  US$: 'USD',
  HK$: 'HKD',
  NT$: 'TWD',
  NZ$: 'NZD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  S$: 'SGD',
  R$: 'BRL',
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'CNY',
  '￥': 'CNY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  RMB: 'CNY',
  Rs: 'INR',
  Fr: 'CHF',
  kr: 'SEK',
};
/** Words after an amount; the longer ones first. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:Hong Kong|HK) dollars?\b/i, 'HKD'],
  [/^Australian dollars?\b/i, 'AUD'],
  [/^Canadian dollars?\b/i, 'CAD'],
  [/^Singapore dollars?\b/i, 'SGD'],
  [/^(?:New )?Taiwan dollars?\b/i, 'TWD'],
  [/^(?:(?:US|U\.S\.|American) )?dollars?\b/i, 'USD'],
  [/^(?:d[’'])?euros?\b/i, 'EUR'],
  [/^(?:British )?pounds?(?: sterling)?\b(?! of\b| in weight\b)/i, 'GBP'],
  [/^(?:Chinese )?(?:yuan|renminbi|RMB)\b/i, 'CNY'],
  [/^(?:Japanese )?yen\b/i, 'JPY'],
  [/^(?:South )?Korean won\b/i, 'KRW'],
  [/^(?:Indian )?rupees?\b/i, 'INR'],
  [/^Swiss francs?\b/i, 'CHF'],
  [/^(?:Russian )?rou?bles?\b/i, 'RUB'],
  [/^Swedish (?:kronor|krona|crowns)\b/i, 'SEK'],
  [/^美元/, 'USD'],
  [/^欧元/, 'EUR'],
  [/^英镑/, 'GBP'],
  [/^日元/, 'JPY'],
  [/^港[元币]/, 'HKD'],
  [/^韩元/, 'KRW'],
  [/^瑞士法郎|^瑞郎/, 'CHF'],
  [/^(?:人民币)?(?:元|块钱?|圆)(?!件|素|旦|首|年)/, 'CNY'],
  [/^€|^£|^\$/, ''],
];

const BEFORE = new RegExp(
  `(?:(?<![A-Za-z])(?:${CODES.join('|')}|${Object.keys(SYMBOLS)
    .toSorted((a, b) => b.length - a.length)
    .map((symbol) => symbol.replace(/\$/g, '\\$'))
    .join('|')})|人民币|美元|港币)[ \\u00A0]?$`,
);
const AFTER = new RegExp(`^(?:${CODES.join('|')})\\b`);
const CHINESE: Readonly<Record<string, string>> = { 人民币: 'CNY', 美元: 'USD', 港币: 'HKD' };

/** A currency beside an amount, and how many characters its name takes. */
export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  readonly length: number;
}

/** The currency whose sign or code ends a text. A yuan sign in Japanese stands for the yen. */
export function currencyBefore(text: string, language: string): Currency | undefined {
  const found = BEFORE.exec(text.slice(-12))?.[0];
  if (!found) return undefined;
  const sign = found.trim();
  const isYen = /[¥￥]/.test(sign) && /^ja\b/i.test(language);
  const code = isYen ? 'JPY' : (CHINESE[sign] ?? SYMBOLS[sign] ?? sign);
  return { code, length: found.length };
}

/** The currency whose name, code or sign begins a text, a space before it or none. */
export function currencyAfter(text: string): Currency | undefined {
  const space = /^[ \u00A0]?/.exec(text)![0].length;
  const rest = text.slice(space);
  const code = AFTER.exec(rest)?.[0];
  if (code) return { code, length: space + code.length };
  for (const [pattern, name] of WORDS) {
    const words = pattern.exec(rest)?.[0];
    if (words) return { code: name || SYMBOLS[words]!, length: space + words.length };
  }
  return undefined;
}
