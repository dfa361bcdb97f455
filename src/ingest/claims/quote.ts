/** Most characters of a quote: enough to know the words again, too few to stand in for the paragraph. */
const MOST = 120;

/**
 * The words around a place of a sentence by which a reader finds it again: the whole sentence where it is short, else
 * the clause, cut to whole words.
 *
 * @param paragraph the paragraph; the quote stands in it word for word
 * @param start offset of the sentence
 * @param at offset of the place in the paragraph
 */
export function clauseAround(
  paragraph: string,
  start: number,
  sentence: string,
  at: number,
): string {
  const whole = sentence.trim();
  if (whole.length <= MOST) return whole;
  const from = start + clauseStart(sentence, at - start);
  const rest = paragraph.slice(from, start + sentence.length).trim();
  return untilWholeWord(rest, MOST);
}

/** Characters that are kept free behind the place, for the words that belong to it. */
const BEHIND = 40;

/** Where a clause may begin, or a word; the signs within 40,000 and 9:30 part neither. */
const BREAK = /[,;:](?!\d)\s*|[—–，；：“"]\s*|\s/gu;

/** Where the clause begins that holds an offset. */
function clauseStart(sentence: string, at: number): number {
  const earliest = Math.max(0, at - MOST + BEHIND);
  const breaks = [...sentence.matchAll(BREAK)].filter(
    (match) => match.index + match[0].length <= at && match.index >= earliest,
  );
  const strong = breaks.findLast((match) => /\S/.test(match[0]));
  const chosen = strong ?? (earliest === 0 ? undefined : breaks[0]);
  return chosen ? chosen.index + chosen[0].length : earliest === 0 ? 0 : at;
}

function untilWholeWord(text: string, most: number): string {
  if (text.length <= most) return text.replace(/[,;:，；：]$/, '');
  const cut = text.slice(0, most);
  const lastSpace = cut.lastIndexOf(' ');
  return (lastSpace > most / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:，；：]+$/, '');
}
