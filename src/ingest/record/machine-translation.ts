import type { SourceParagraph } from '../divide/paragraphs.ts';

/** How likely it is that a machine put a text into its language, and by what it shows. */
export interface MachineTranslation {
  readonly likely: boolean;
  /** Plain sentences with examples and their lines, for the editor to judge. */
  readonly signs: readonly string[];
}

/** A habit of machines that people who write the language do not have. */
interface Habit {
  /** What it is, before the examples. */
  readonly sign: string;
  /** How much it says: 3 is enough by itself. */
  readonly weight: number;
  /** Different examples that it takes; what a hurried writer does once is no habit. */
  readonly atLeast: number;
  readonly pattern: RegExp;
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** Habits of translations into English, and of programs that put synonyms into a text to hide where it comes from. */
const HABITS: readonly Habit[] = [
  {
    sign: 'Numbers are given in two steps, as languages that count in ten thousands make them',
    weight: 2,
    atLeast: 1,
    pattern: /[$€£¥]?\b\d[\d.,]* (?:billion|million) \d[\d.,]* (?:million|thousand)\b/gi,
  },
  {
    sign: 'The article does not fit its word',
    weight: 1,
    atLeast: 1,
    pattern:
      /\ba (?!one|once\b|[Ee]u|ewe|oui)[AEIOaeio]\p{Ll}{2,}|\ban [BCDGJKPQTVWZbcdfgjkpqtvwz]\p{Ll}{2,}/gu,
  },
  {
    sign: 'A preposition stands before a day that takes another or none',
    weight: 1,
    atLeast: 1,
    pattern: new RegExp(
      String.raw`\bin (?:${MONTH} \d{1,2}(?:st|nd|rd|th)?\b(?!\s*[–-])|from ${MONTH}\b|yesterday\b|today\b)|\b\d{1,2} (?:st|nd|rd|th)\b`,
      'g',
    ),
  },
  {
    sign: 'A program set the capitals of the title',
    weight: 1,
    atLeast: 1,
    pattern:
      /\p{Lu}\p{Ll}+['’]S\b|^(?:\p{Lu}[\p{L}'’-]* (?:\p{Lu}[\p{L}'’-]*,? ){3,}\p{Lu}[\p{L}'’-]*\.)$/gmu,
  },
  {
    sign: 'Words begin as no English word does, so a filter has cut letters out of them',
    weight: 1,
    atLeast: 1,
    pattern: /(?<![\p{L}\p{N}'’.@/-])(?!ll|ff|oo|aa|ee|ww)([b-df-hj-np-tvxz])\1\p{Ll}{4,}/gu,
  },
  {
    sign: 'Set phrases of Chinese news are put into English word for word',
    weight: 2,
    atLeast: 3,
    pattern:
      /\b(?:it is (?:understood|reported|noteworthy|worth noting|worth mentioning|learned|believed) that|according to (?:incomplete )?statistics|as we all know|(?:some people in the industry|(?:the )?industry insiders|(?:the )?relevant (?:person|departments?)|(?:a|the) person in charge)|electricity suppliers?|(?:this|our) (?:net|newspaper) reporter|the reporter (?:learned|found)|let us wait and see|open(?:ed|s|ing)? the prelude|far-reaching significance|(?:all )?walks of life|after (?:80|85|90|95|00)s|the whole country up and down|in the eyes of the outside world)\b/giu,
  },
  {
    sign: 'Words and marks have run into each other',
    weight: 2,
    atLeast: 2,
    pattern:
      /\p{Ll}{4,20}(?:The|This|That|And|But|It|In|He|She|They|We|When|As)\s\p{Ll}+|\b\p{L}{2,}\. (?:com|net|org|cn)\b|[$€£] \d[\d.,]*|[.!?] \)|”\p{L}+“|” ?\p{Ll}+“/gu,
  },
  {
    sign: 'Synonyms stand where English has one set word',
    weight: 3,
    atLeast: 3,
    pattern:
      /\b(?:(?:final|previous|subsequent|this) yrs?|final (?:week|month|night)|yrs (?:in the past|later|of)|as a result of (?:it|they|he|she|we)[’'](?:s|re)|mental property|synthetic intelligence|wage hole|chinese language (?:companions|companies|corporations|firms|shoppers|customers)|(?:brief|quick|lengthy)[- ](?:time period|run)|in accordance with (?:knowledge|information|experiences)|on the (?:coronary )?heart of|(?:will|can) be capable of|content material|know-how (?:firm|company|agency|big|affiliate|business|sector)s?|the corporate (?:stated|mentioned|introduced|has|additionally)|for the primary time|an inventory of|serving to (?!as\b)|reminiscent of (?=\p{Lu}))/giu,
  },
];

/** Weight from which on the signs together make it likely. */
const LIKELY = 3;
/** Examples that a sign gives. */
const EXAMPLES = 3;

/** Looks for the habits of machines in an English text; other languages show none. */
export function findMachineTranslation(
  language: string,
  pieces: readonly Pick<SourceParagraph, 'text' | 'line'>[],
): MachineTranslation {
  if (language !== 'en') return { likely: false, signs: mojibake(pieces) };
  const found = HABITS.map((habit) => ({
    habit,
    examples: examplesOf(habit.pattern, pieces),
  })).filter(({ habit, examples }) => examples.length >= habit.atLeast);
  const weight = found.reduce((sum, { habit }) => sum + habit.weight, 0);
  return {
    likely: weight >= LIKELY,
    signs: [
      ...found.map(({ habit, examples }) => sentence(habit.sign, examples)),
      ...mojibake(pieces),
    ],
  };
}

/** An example with its line; each wording once. */
interface Example {
  readonly words: string;
  readonly line: number;
}

function examplesOf(
  pattern: RegExp,
  pieces: readonly Pick<SourceParagraph, 'text' | 'line'>[],
): readonly Example[] {
  const all = pieces.flatMap(({ text, line }) =>
    [...text.matchAll(pattern)].map(([words]) => ({ words: words.trim(), line })),
  );
  return [
    ...new Map(all.toReversed().map((one) => [one.words.toLowerCase(), one])).values(),
  ].toReversed();
}

const sentence = (sign: string, examples: readonly Example[]): string =>
  `${sign}: ${examples
    .slice(0, EXAMPLES)
    .map(({ words, line }) => `“${words}” in line ${line}`)
    .join(', ')}.`;

/** Letters outside ASCII as they look when UTF-8 is read as Windows-1252. */
const MOJIBAKE =
  /\p{L}{0,30}(?:Ã[\u0080-\u00BF\u0152-\u017E\u2018-\u201E]|â€[\u0080-\u00BF\u0152-\u2122]|Â[\u00A0-\u00BF])\p{L}{0,30}/gu;

function mojibake(pieces: readonly Pick<SourceParagraph, 'text' | 'line'>[]): readonly string[] {
  const examples = examplesOf(MOJIBAKE, pieces);
  return examples.length > 0
    ? [sentence('Letters were damaged when the text was saved in another encoding', examples)]
    : [];
}
