/** A sentence of a paragraph and the offset at which it begins. */
export interface Sentence {
  readonly text: string;
  readonly index: number;
}

/** A full stop after these ends no sentence: titles, initials, firms, and short forms of “number” and months. */
const SHORTENED =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Inc|Ltd|Co|Corp|vs|v|approx|c|ca|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}|(?:\p{L}\.)+\p{L})\.\s*$/u;

/** A sign that ends a sentence, and what may close it. */
const ENDED = /[.!?。！？…]["'”’»)）」』]*\s*$/u;

/** Cuts a paragraph into sentences by the rules of Unicode for its language. */
export function sentencesOf(text: string, language: string): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    if (last && (SHORTENED.test(last.text) || !ENDED.test(last.text)))
      sentences[sentences.length - 1] = { ...last, text: last.text + segment };
    else sentences.push({ text: segment, index });
  }
  return sentences;
}

/** The sentence in which an offset of the paragraph stands. */
export const sentenceAt = (sentences: readonly Sentence[], offset: number): Sentence =>
  sentences.findLast(({ index }) => index <= offset) ?? { text: '', index: 0 };
