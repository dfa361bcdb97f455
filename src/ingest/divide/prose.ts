/** Signs that are words by themselves: Chinese and Japanese set no spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Words of a text; two Chinese signs count as one. */
export function wordCount(text: string): number {
  const signs = text.match(UNSPACED)?.length ?? 0;
  const rest = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,/-]*/gu)?.length ?? 0;
  return Math.ceil(signs / 2) + rest;
}

/** Length as it is printed: a Chinese sign is as wide as two letters, and says as much as three. */
export const lengthOf = (text: string): number =>
  text.length + 2 * (text.match(UNSPACED)?.length ?? 0);

/** Whether a text ends where a sentence does; quotation marks and brackets may follow. */
export const endsSentence = (text: string): boolean =>
  /[.!?…。！？][\s"'“”’»«」』）)\]*]*$/u.test(text);

/** Sentences of a text, counted by their ends; a point after an initial or within a number is none. */
const sentenceCount = (text: string): number =>
  text.match(/(?<=\p{Ll}{2}|[\p{N}%)”’"])[.!?…][”’"»)]*(?=\s+[“"‘(«]*[\p{Lu}\p{N}]|$)|[。！？]/gu)
    ?.length ?? 0;

/** Letters from which on one sentence is a paragraph rather than a headline or a label. */
const SENTENCE = 80;
/** Letters from which on anything is. */
const LONG = 160;

/** Whether a block reads as a paragraph of its own accord: two sentences, a long one, or a great deal of words. */
export function isProse(text: string): boolean {
  if (isTitle(text)) return false;
  const length = lengthOf(text);
  if (length >= LONG) return wordCount(text) >= 15;
  return (
    endsSentence(text) && (length >= SENTENCE || (sentenceCount(text) > 1 && wordCount(text) >= 8))
  );
}

/** Words Capitalised As In A Title, Where Each That Is Not Short Begins So. */
export function isTitle(text: string): boolean {
  const words = text.match(/\p{Script=Latin}[\p{L}'’-]{3,}/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 3 && lengthOf(text) < LONG && capital.length >= words.length * 0.8;
}

/** Letters of a line that an editor would call short. */
export const isShort = (text: string): boolean => wordCount(text) <= 12 && lengthOf(text) <= 120;
