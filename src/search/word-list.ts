/** File beside the index that holds all words of the site, the likeliest first. */
export const WORDS_FILE = 'words.json';

/** File of the words that begin with a letter, in the same order. Its name is one on every system. */
export const letterFile = (letter: string): string =>
  `words/${letter.codePointAt(0)!.toString(16)}.json`;

/** Words of letters that stand apart from each other; scripts without spaces have none. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{M}]{2,}/gu;

/**
 * Counts the words of a text. What is counted outlives the text, and a string that was cut out of another one holds all
 * of it, so each word is copied.
 */
export function countWords(counts: Map<string, number>, text: string): void {
  for (const word of wordsOf(text)) {
    const known = counts.get(word);
    counts.set(known === undefined ? Buffer.from(word).toString() : word, (known ?? 0) + 1);
  }
}

/**
 * Words by which a misspelt one is put right, in lower case, each once: those of names first, since they are what is
 * misspelt most, then the others by how often they stand in the texts.
 */
export function listWords(
  names: readonly string[],
  counts: ReadonlyMap<string, number>,
): readonly string[] {
  const inNames = new Set(names.flatMap(wordsOf));
  const others = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return [...new Set([...[...inNames].toSorted(), ...others.map(([word]) => word)])];
}

/** The words of a text in lower case, one after another. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

/** First letter of a word, without its accent: it tells in which list the word stands. */
export const letterOf = (word: string): string => bare(word).slice(0, 1);

/** Accents are left out by many and count as no mistake. */
export const bare = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The list of all words, and for each letter that of the words which begin with it. */
export function wordFiles(words: readonly string[]) {
  const byLetter = Map.groupBy(words, letterOf);
  const letters = [...byLetter.keys()].toSorted();
  return {
    letters: letters.join(''),
    files: new Map([
      [WORDS_FILE, words],
      ...letters.map((letter) => [letterFile(letter), byLetter.get(letter)!] as const),
    ]),
  };
}
