import { isDeepStrictEqual } from 'node:util';
import { stemmer } from 'stemmer';
import type { EventType, Metric, RelationType } from '../../schemas/vocabulary.ts';

/** Words of the vocabulary by which a sentence may tell something, and what they tell. */
export interface Term<T> {
  /** Stems of its words, in order. */
  readonly stems: readonly string[];
  readonly tells: T;
}

/** Where the words of a term stand in a sentence. */
export interface FoundTerm<T> {
  readonly tells: T;
  /** Offsets of its first character and of the one after its last. */
  readonly index: number;
  readonly end: number;
}

/** A relation, and which way round its words name the two. */
export interface RelationTerm {
  readonly relation: string;
  readonly reversed: boolean;
  /** Whether the word only has to do with the relation, and may tell something else: “stake”. */
  readonly loose: boolean;
}

/** The stem of one English word, by the rules of M. F. Porter (1980), which search engines use too. */
const stemOf = (word: string): string => stemmer(word.toLowerCase());

const stemsOf = (words: string): readonly string[] => (words.match(WORD) ?? []).map(stemOf);

const WORD = /[\p{L}\p{N}]+/gu;

/** Words so common that alone they tell nothing. */
const EMPTY = new Set([
  'of',
  'to',
  'in',
  'on',
  'with',
  'for',
  'is',
  'be',
  'as',
  'by',
  'a',
  'the',
  'n',
]);

const isTelling = ({ stems }: Term<unknown>): boolean => stems.some((stem) => !EMPTY.has(stem));

/** Labels and verbs may have the same stems. */
const isFirst = <T>(term: Term<T>, i: number, terms: readonly Term<T>[]): boolean =>
  terms.findIndex((other) => isDeepStrictEqual(other, term)) === i;

/** Terms of the relations: labels and inverses name who stands to whom, other words only what it is about. */
export const relationTerms = (
  relations: Readonly<Record<string, RelationType>>,
): readonly Term<RelationTerm>[] =>
  Object.entries(relations)
    .flatMap(([relation, { label, sentence, inverse, inverseSentence, synonyms }]) => [
      ...[label, sentence].map((words) => term(words, { relation, reversed: false, loose: false })),
      ...[inverse, inverseSentence].map((words) =>
        term(words, { relation, reversed: true, loose: false }),
      ),
      ...synonyms.map((words) => term(words, { relation, reversed: false, loose: true })),
    ])
    .filter(isTelling)
    .filter(isFirst);

/** Terms of the types of events. */
export const eventTerms = (types: Readonly<Record<string, EventType>>): readonly Term<string>[] =>
  Object.entries(types)
    .flatMap(([type, { label, verb, synonyms }]) =>
      [label, verb, ...synonyms].map((words) => term(words, type)),
    )
    .filter(isTelling)
    .filter(isFirst);

/** Terms of the metrics: their labels, and each telling word of these. */
export const metricTerms = (metrics: Readonly<Record<string, Metric>>): readonly Term<string>[] =>
  Object.entries(metrics)
    .flatMap(([metric, { label }]) =>
      [label, ...label.split(/\s+/)].map((words) => term(words, metric)),
    )
    .filter(isTelling)
    .filter(isFirst);

const term = <T>(words: string | undefined, tells: T): Term<T> => ({
  stems: stemsOf(words ?? ''),
  tells,
});

/** Finds terms in a sentence, the longest at each place, whatever their endings. */
export function findTerms<T>(sentence: string, terms: readonly Term<T>[]): readonly FoundTerm<T>[] {
  const words = [...sentence.matchAll(WORD)].map((match) => ({
    stem: stemOf(match[0]),
    index: match.index,
    end: match.index + match[0].length,
  }));
  const found: FoundTerm<T>[] = [];
  for (let i = 0; i < words.length; i++) {
    const here = terms.filter(({ stems }) => stems.every((stem, k) => words[i + k]?.stem === stem));
    const length = Math.max(...here.map(({ stems }) => stems.length), 0);
    for (const { stems, tells } of here)
      if (stems.length === length)
        found.push({ tells, index: words[i]!.index, end: words[i + length - 1]!.end });
    if (length > 1) i += length - 1;
  }
  return found;
}
