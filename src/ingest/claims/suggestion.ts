import type { Vocabulary } from '../../schemas/vocabulary.ts';
import type { FoundDate } from '../dates/dates.ts';
import type { FoundFigure } from '../figures/figures.ts';
import type { FoundName, NameIndex } from '../names/names.ts';
import type { Sentence } from '../sentences.ts';
import type { FoundSpeech } from '../speech/speech.ts';
import type { Usage } from './usage.ts';

/** What was found in one paragraph. */
export interface ReadParagraph {
  /** Its number in the document, from 1. */
  readonly n: number;
  readonly text: string;
  readonly names: readonly FoundName[];
  readonly dates: readonly FoundDate[];
  readonly figures: readonly FoundFigure[];
  readonly speech: readonly FoundSpeech[];
}

interface SuggestionBase {
  readonly id: string;
  readonly at: number;
  /** Exact words of the paragraph, once in it. */
  readonly quote: string;
}

/** A claim that the document seems to make. What the reader of words cannot know is `undefined`, for the editor to fill in. */
export type Suggestion =
  | (SuggestionBase & {
      readonly list: 'events';
      readonly type: string | undefined;
      /** Entities by role, or without. */
      readonly who: readonly string[] | Readonly<Record<string, readonly string[]>>;
      readonly date: string | undefined;
      /** Given for a date after the document: it can tell no more than what is to come. */
      readonly stage: 'announced' | undefined;
      readonly printed: string | undefined;
    })
  | (SuggestionBase & {
      readonly list: 'relations';
      readonly subject: string;
      readonly relation: string;
      readonly object: string;
    })
  | (SuggestionBase & {
      readonly list: 'figures';
      readonly subject: string | undefined;
      readonly metric: string | undefined;
      readonly value: string;
      readonly asOf: string | undefined;
      readonly printed: string;
    })
  | (SuggestionBase & {
      readonly list: 'statements';
      readonly speaker: string | undefined;
      readonly attributed: string | undefined;
      readonly about: readonly string[];
      readonly date: string | undefined;
    });

/** What suggestions are made from, beside the document. */
export interface Ground {
  readonly vocabulary: Vocabulary;
  readonly index: NameIndex;
  readonly usage: Usage;
  readonly language: string;
  /** EDTF: when the document was published, where that is known. */
  readonly published?: string | undefined;
}

/** A sentence of a paragraph with what was found in it; offsets are counted from the beginning of the paragraph. */
export interface ReadSentence extends Sentence {
  readonly names: readonly FoundName[];
  readonly dates: readonly FoundDate[];
  readonly figures: readonly FoundFigure[];
}

/** Sorts what was found in a paragraph to one of its sentences. */
export function readSentence(
  { names, dates, figures }: ReadParagraph,
  sentence: Sentence,
): ReadSentence {
  const isInside = ({ index }: { readonly index: number }): boolean =>
    index >= sentence.index && index < sentence.index + sentence.text.length;
  return {
    ...sentence,
    names: names.filter(isInside),
    dates: dates.filter(isInside),
    figures: figures.filter(isInside),
  };
}

/** The entities that are named, once each. */
export const entitiesIn = (names: readonly FoundName[]): readonly string[] => [
  ...new Set(names.map(({ entity }) => entity)),
];
