import type { Sentence } from '../sentences.ts';

/** Whether words tell of what was or of what is to be. */
export type Tense = 'past' | 'future';

const FUTURE_EN =
  /\b(?:(?:will|shall|won[’']t|would|should|must|(?:is|are) to)(?:\s+be(?:\s+\p{L}+ed)?)?|(?:is|are|was|were|be|been)\s+(?:to|due|set|planned|scheduled|expected|likely|hoped|slated|going\s+to)|to\s+be(?:\s+\p{L}+ed)?|to\s+(?:begin|open|start|follow|end|close)|plans?|expects?|hopes?|aims?|intends?|(?:re)?(?:starts|begins|opens)|takes\s+(?:place|effect)|upcoming|coming|due|not later than|deadline|yet to)\b/giu;
const PAST_EN =
  /\b(?:was|were|had|did|has|have|been|began|begun|bought|brought|built|came|chose|closed|cut|drew|drove|fell|found|gave|given|got|grew|held|kept|led|left|lost|made|met|paid|ran|rose|said|sank|sat|saw|sent|set|showed|shut|sold|sought|spent|spoke|stood|struck|taken|taught|threw|told|took|went|withdrew|won|wrote|(?!(?:need|indeed|hundred|exceed|proceed|succeed|embed|naked|sacred|limited|red|bed)\b)\p{L}{2,}ed)\b/giu;
/** “is closed” */
const PRESENT_EN = /\b(?:is|are|be|being)\s+(?:\p{L}+ly\s+)?\p{L}+/giu;
const FUTURE_ZH = /将|预计|计划|拟于|即将|有望|截止/;
const PAST_ZH = /了|已|曾|宣布|推出|表示|称|上线|成立|完成/;

/** What lies ahead of the rest of its clause: “was moved to 9 June”. */
const GOAL = /\b(?:by|until|till|to|for)\s$/i;

/**
 * The tense of the words around a date: of its clause where that tells, else of its sentence. A deadline (“by 3 May”) lies
 * ahead. `undefined` where both or neither are told of.
 */
export function tenseAt(
  text: string,
  sentence: Sentence,
  date: { readonly index: number; readonly end: number },
  language: string,
): Tense | undefined {
  const isChinese = /^zh\b/i.test(language);
  const read = isChinese ? chineseTense : englishTense;
  const [from, to] = clauseAround(text, sentence, date);
  const clause = read(text.slice(from, to));
  // “a tenth less than Friday’s price”
  const isOwner = /^[’']s\b/.test(text.slice(date.end));
  if (!isChinese && !isOwner && GOAL.test(text.slice(from, date.index)))
    return clause === 'past' ? undefined : 'future';
  if (isOwner) return clause;
  return clause ?? (isChinese ? undefined : read(narrated(sentence, date)));
}

function englishTense(words: string): Tense | undefined {
  const isFuture = words.search(FUTURE_EN) >= 0;
  const isPast = words.replace(FUTURE_EN, '').replace(PRESENT_EN, '').search(PAST_EN) >= 0;
  return isFuture === isPast ? undefined : isFuture ? 'future' : 'past';
}

function chineseTense(words: string): Tense | undefined {
  const isFuture = FUTURE_ZH.test(words);
  return isFuture === PAST_ZH.test(words) ? undefined : isFuture ? 'future' : 'past';
}

const QUOTED = /[“"][^“”"]*[”"]/g;
const ASIDE =
  /,[^,“”"]*\b(?:said|told|reported|added|claimed|explained|announced)\b[^,“”"]*(?=[,.])/gi;

/** The sentence without its quotations, unless the date stands in one, and without “, the council said,”. */
function narrated({ text, index: start }: Sentence, date: { readonly index: number }): string {
  const place = date.index - start;
  return text
    .replace(QUOTED, (words, at: number) =>
      at < place && place < at + words.length ? words : ' '.repeat(words.length),
    )
    .replace(ASIDE, '');
}

/** From the sign that begins the clause to the one that ends it. */
function clauseAround(
  text: string,
  sentence: Sentence,
  { index, end }: { readonly index: number; readonly end: number },
): readonly [number, number] {
  const stop = sentence.index + sentence.text.length;
  const lead = text.slice(sentence.index, index);
  const start =
    sentence.index +
    Math.max(
      0,
      ...[...lead.matchAll(/[,;:，；：“”"—]\s?|\s–\s|\bwhich\b|\band\b|\bbut\b/g)].map(
        (m) => m.index + m[0].length,
      ),
    );
  const next = text.slice(end, stop).search(/[,;:，；：“”"—]|\s–\s|\s(?:and|but)\s/);
  return [start, next < 0 ? stop : end + next];
}
