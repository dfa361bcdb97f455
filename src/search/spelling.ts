import { distance } from 'fastest-levenshtein';
import { bare, wordsOf } from './word-list.ts';

/** A word of a query as the site spells it. */
export type Spelling =
  | { readonly how: 'known'; readonly word: string }
  | { readonly how: 'respelt'; readonly word: string }
  | { readonly how: 'unknown'; readonly word: string };

/**
 * Compares a word of a query with the words of the site. The index itself does not tell: for a word that it has not it
 * finds those that share the first letters.
 *
 * @param known in lower case, the likeliest first, as {@link listWords} gives them
 */
export function spell(word: string, known: readonly string[]): Spelling {
  // Numbers and scripts without spaces cannot be misspelt in a way that letters tell.
  const parts = wordsOf(word);
  if (parts.every((part) => isKnown(part, known))) return { how: 'known', word };
  const respelt = parts.map((part) => (isKnown(part, known) ? part : nearestWord(part, known)));
  return respelt.includes(undefined)
    ? { how: 'unknown', word }
    : {
        how: 'respelt',
        word: parts.reduce((all, part, i) => all.replace(part, respelt[i]!), word.toLowerCase()),
      };
}

/** Whether a list has a word, one that begins with it, or another form of it. All these begin with the same letter. */
export function isKnown(word: string, known: readonly string[]): boolean {
  const [asked, stem] = [bare(word), stemOf(word)];
  return known.some((each) => bare(each).startsWith(asked) || stemOf(each) === stem);
}

/**
 * The nearest known word to a misspelt one; of equally near ones the one that begins with the same letter, then the one
 * that stands first. A word of four letters may be off by one, of up to eight by two, a longer one by three; of shorter
 * ones too many are near.
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const asked = bare(word);
  const most = asked.length < 4 ? 0 : asked.length === 4 ? 1 : asked.length <= 8 ? 2 : 3;
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of known) {
    const plain = bare(candidate);
    if (Math.abs(plain.length - asked.length) > most) continue;
    const cost = distance(asked, plain) + (plain[0] === asked[0] ? 0 : 0.5);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/**
 * A word without the endings of English, roughly: what has one stem is no mistake, whatever the index makes of it. Of a
 * short word too little would be left to tell by.
 */
function stemOf(word: string): string {
  const plain = bare(word).replace(/(?:ies|ied)$/, 'y');
  const verb = plain.replace(/(?:ing|ed|er)$/, '');
  const shorter =
    verb === plain
      ? plain.replace(/(?:es|s|e|ly)$/, '')
      : verb.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
  return shorter.length < 4 ? plain : shorter;
}
