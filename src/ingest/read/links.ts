/** Share of a text's letters that stand in links, from which on it leads to other pages rather than says something. */
const MOSTLY = 0.6;

/** Letters of a sentence that may be one long link and still belong to the text. */
const SENTENCE = 100;

/**
 * Why a run of text is a list of ways to other pages: most of it stands in links, and what does not makes no sentence.
 *
 * @param linked the words of each link in it.
 * @returns `undefined` where it is text that happens to hold links.
 */
export function linkFurniture(text: string, linked: readonly string[]): string | undefined {
  const letters = lettersOf(text);
  const inLinks = linked.reduce((sum, words) => sum + lettersOf(words), 0);
  if (letters === 0 || inLinks < letters * MOSTLY) return undefined;
  const isSentence = /[.!?。！？]["”’»」』)]*$/u.test(text) && letters >= SENTENCE;
  if (isSentence) return undefined;
  return linked.length > 1 ? 'navigation' : 'link to another page';
}

const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
