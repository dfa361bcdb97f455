/** Signs of the value syntax of `src/schemas/value.ts`. */
export type Sign = '>' | '>=' | '<' | '<=' | '~';

/** Words right before a number, for each what they make of it. */
const BEFORE: readonly (readonly [Sign, RegExp])[] = [
  [
    '>=',
    /(?:\bat least|\bno(?:t)? (?:fewer|less) than|\ba minimum of|\bminimum|≥|至少|不少于|不低于|起码)\s*$/i,
  ],
  [
    '<=',
    /(?:\bup to|\bat most|\bno more than|\bnot more than|\ba maximum of|≤|至多|最多|不超过|高达)\s*$/i,
  ],
  [
    '>',
    /(?:\b(?:more|greater|higher|larger|bigger|better|longer) than|\bover|\babove|\bexceed(?:s|ed|ing)?|\bsurpass(?:es|ed|ing)?|\bin excess of|\bupwards? of|\bbeyond|\btopp(?:ed|ing)|\btops|\bbr(?:oke|oken|eaks?|eaking) (?:through|the)|\bnorth of|(?<![=\w])>|超过|超|突破|逾|多于|高于|大于)\s*$/i,
  ],
  [
    '<',
    /(?:\b(?:less|fewer|lower|smaller|shorter) than|\bunder|\bbelow|\bnearly|\balmost|\bnot quite|\bjust short of|\bcloser? to|(?<![=\w])<|不到|不足|低于|少于|小于|接近|将近|(?<![附最])近)\s*$/i,
  ],
  [
    '~',
    /(?:\babout|\ba?round|\bsome|\broughly|\bapprox(?:imately|\.)?|\bcirca|\bca?\.|\ban estimated|\bestimated at|\bin the (?:region|order) of|[~～≈]|大约|(?<![续签预合特节邀条公])约|大概|左右)\s*$/i,
  ],
];
const AFTER: readonly (readonly [Sign, RegExp])[] = [
  ['>=', /^\s?(?:\+(?!\d)|plus\b|or more\b|and more\b|or above\b|及?以上)/i],
  ['<=', /^\s?(?:or (?:less|fewer|under)\b|以下|以内|之内)/i],
  ['~', /^\s?(?:or so\b|or thereabouts\b|左右)/i],
];

/** A sign in words, and how many characters of the text they take. */
export interface FoundSign {
  readonly sign: Sign;
  readonly length: number;
}

/** What the words that end a text say of the number after them; the nearest word counts. */
export function signBefore(text: string): FoundSign | undefined {
  const end = text.slice(-30);
  for (const [sign, pattern] of BEFORE) {
    const words = pattern.exec(end)?.[0];
    if (words) return { sign, length: words.length };
  }
  return undefined;
}

/** What the words that begin a text say of the number before them. */
export function signAfter(text: string): FoundSign | undefined {
  for (const [sign, pattern] of AFTER) {
    const words = pattern.exec(text)?.[0];
    if (words) return { sign, length: words.length };
  }
  return undefined;
}
