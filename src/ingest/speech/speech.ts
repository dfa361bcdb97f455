import type { FoundName, NameIndex } from '../names/names.ts';
import { findPhrases, type NamePhrase } from '../names/phrases.ts';
import { sentencesOf } from '../sentences.ts';
import { findChineseSpeech } from './speech-zh.ts';
import { isPersonal, speakersIn, type Speaker } from './subjects.ts';

/** Words that somebody is said to have said. */
export interface FoundSpeech {
  /** Who spoke: a name at its fullest in the document, or words such as “some analysts”. */
  readonly speaker: string;
  readonly entity: string | undefined;
  /** Whether the speaker has a name. */
  readonly named: boolean;
  /** Number of the paragraph, counted from 0. */
  readonly paragraph: number;
  /** The sentence or sentences that carry it, and their offset. */
  readonly words: string;
  readonly index: number;
}

/** A document as the finders read it. */
export interface NamedText {
  readonly paragraphs: readonly string[];
  /** Known names of each paragraph. */
  readonly names: readonly (readonly FoundName[])[];
  readonly language: string;
}

/** Characters of the longest sentence that is read for speech; what is longer is no prose, and slow to read. */
const LONGEST = 4000;

/**
 * Finds attributed speech: a name or unnamed speaker with a verb of saying, a quotation, “according to”, and the answers
 * of an interview.
 */
export function findSpeech(text: NamedText, index: NameIndex): readonly FoundSpeech[] {
  if (/^(?:zh|ja|ko)/.test(text.language)) return findChineseSpeech(text, index);
  const full = fullNames(text, index);
  let last: Speaker | undefined;
  const interviewed = interviewNames(text.paragraphs);
  return text.paragraphs.flatMap((paragraph, i) => {
    const phrases = findPhrases(paragraph, text.names[i]!, full);
    const found: FoundSpeech[] = answerIn(paragraph, interviewed, full, text.names[i]!).map(
      (answer) => ({ ...answer, paragraph: i }),
    );
    for (const sentence of sentencesOf(paragraph, text.language)) {
      if (sentence.text.length > LONGEST) continue;
      const speakers = speakersIn(sentence, phrases, last, index);
      for (const speaker of speakers) {
        const who = speaker.unnamed ? unnamed(speaker.words) : named(full, speaker);
        if (!speaker.unnamed) last = speaker;
        // What is said in an answer by who answers is in the answer already.
        if (
          !found.some(
            (f) =>
              f.speaker === who.speaker &&
              f.index + f.words.length >= sentence.index + sentence.text.trim().length,
          )
        )
          found.push({ ...who, paragraph: i, words: sentence.text.trim(), index: sentence.index });
      }
    }
    return found;
  });
}

const unnamed = (words: string) => ({ speaker: words, entity: undefined, named: false }) as const;

/** Names of people at their fullest, by their last word, so that “Pell” is Agnes Pell all through. */
function fullNames(text: NamedText, index: NameIndex): ReadonlyMap<string, string> {
  const names = text.paragraphs.flatMap((paragraph, i) =>
    findPhrases(paragraph, text.names[i]!).filter((phrase) => isPersonal(phrase, index)),
  );
  return new Map(
    names
      .filter(({ words }) => words.includes(' '))
      .map(({ words }) => [words.split(/\s+/).at(-1)!, words] as const)
      .toReversed(),
  );
}

function named(full: ReadonlyMap<string, string>, { words, entity }: NamePhrase) {
  const bare = words.replace(/^(?:Mr|Mrs|Ms|Dr)\.?\s+/, '');
  return { speaker: full.get(bare) ?? bare, entity, named: true } as const;
}

/** The whole of an answer or a question, under the name that stands before it. */
function answerIn(
  paragraph: string,
  interviewed: ReadonlySet<string>,
  full: ReadonlyMap<string, string>,
  names: readonly FoundName[],
): readonly Omit<FoundSpeech, 'paragraph'>[] {
  const name = /^([^:“”"]{2,40}):\s+/.exec(paragraph);
  if (!name || !interviewed.has(name[1]!)) return [];
  const words = name[1]!;
  const entity = names.find(({ index: at }) => at === 0)?.entity;
  return [
    {
      ...named(full, { words, index: 0, ...(entity !== undefined && { entity }) }),
      words: paragraph.slice(name[0].length),
      index: name[0].length,
    },
  ];
}

/** Who answers and asks in an interview: words before a colon that begin several paragraphs. */
function interviewNames(paragraphs: readonly string[]): ReadonlySet<string> {
  const openings = paragraphs.flatMap((paragraph) => {
    const name = /^(\p{Lu}[^:“”".]{1,39}):\s/u.exec(paragraph)?.[1];
    return name === undefined ? [] : [name];
  });
  const last = (name: string): string => name.split(/\s+/).at(-1)!;
  return new Set(
    openings.filter((name) => openings.filter((other) => last(other) === last(name)).length >= 2),
  );
}
