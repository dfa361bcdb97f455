/** What a reader asks for. */
export interface Query {
  /** Words that a result has to have, in any order and in any of their forms; slight ones are left out. */
  readonly words: readonly string[];
  /** Words that stand beside each other as they are written. */
  readonly phrases: readonly string[];
  /** Words and phrases that it must not have. */
  readonly without: readonly string[];
  /** All that is looked for as it was typed, slight words too: it may be a name. */
  readonly name: string;
}

/**
 * Reads a query: words, phrases in quotation marks of any kind, and a minus before what is to be left out. A mark that
 * is not closed is none; a minus within a word or alone is part of the text: e-commerce.
 */
export function parseQuery(text: string): Query {
  const marks = text.replaceAll(/[“”„«»]/g, '"');
  const parts = [...marks.matchAll(/(?<=^|\s)(-?)(?:"([^"]*)"|(\S+))/gu)].map(
    ([, minus, phrase, word]) => ({
      out: minus === '-',
      phrase: phrase?.trim(),
      word: word?.replaceAll('"', ''),
    }),
  );
  const given = (values: readonly (string | undefined)[]) =>
    values.filter((value): value is string => value !== undefined && /[\p{L}\p{N}]/u.test(value));
  const wanted = parts.filter(({ out }) => !out);
  return {
    words: weighty(given(wanted.map(({ word }) => word))),
    phrases: given(wanted.map(({ phrase }) => phrase)),
    without: given(
      parts
        .filter(({ out }) => out)
        .map(({ phrase, word }) => (phrase === undefined ? word : `"${phrase}"`)),
    ),
    name: given(wanted.map(({ word, phrase }) => word ?? phrase)).join(' '),
  };
}

/** Words without which a question means the same; where there are no others they are what is asked. */
const SLIGHT = new Set(
  (
    'a about all an and any are as at be been between by can did do does for from had has have how if in into is it ' +
    'its many more much no not of on or rather so some than that the their them then there they this to ' +
    'too very was were what when where which who why will with would'
  ).split(' '),
);

function weighty(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !SLIGHT.has(word.toLowerCase()));
  return kept.length > 0 ? kept : words;
}
