import type { NameIndex } from '../names/names.ts';
import { looksLikePerson, type NamePhrase } from '../names/phrases.ts';
import type { Sentence } from '../sentences.ts';

/** Who speaks in a sentence: a name, or words for somebody without one. */
export interface Speaker extends NamePhrase {
  readonly unnamed?: boolean;
}

/** Verbs by which English reports speech, in the forms that stand after their subject. */
const SAYING =
  'said|says?|saying|told|tells|added|adds|explained|explains|stated|states|claimed|claims|argued|argues|warned|warns|reckoned|reckons|estimated|estimates?|expects?|doubts?|believes?|believed|thinks|points? out|pointed out|disclosed|revealed|reveals|commented|comments|insisted|insists|wrote|writes|declared|declares|noted|notes|remarked|remarks|suggested|suggests|predicted|predicts|admitted|admits|acknowledged|confirmed|confirms|denied|denies|alleges|alleged|complained|replied|recalled|recalls|emphasi[sz]ed|stressed|reported|reports|concluded|concludes|testified|conceded';
const VERB = new RegExp(`(?<![\\p{L}-])(?:${SAYING})(?![\\p{L}-])`, 'gu');
/** Verbs that report speech where a quotation follows, and tell something else where none does. */
const QUOTING =
  /(?<![\p{L}-])(?:called|calls|described|describes|dubbed|put it|joked)(?![\p{L}-])(?=[^.]*[“"«])/gu;
const ACCORDING =
  /(?<!\p{L})(?:[Aa]ccording to|[Ii]n accordance with|[Aa]s (?:reported|told|revealed|announced|noted) by)\s+/gu;
const PRONOUN = /(?:^|[\s"“])(?:he|she|He|She)\s+(?:\p{Ll}+\s+)?$/u;

const PASSIVE = /(?<!\p{L})(?:is|are|was|were|be|been|being)\s+(?:\p{Ll}+ly\s+)?$/u;
const CREDITED = /in the words of ([^,“”"]{3,60})/gu;

/** A speaker without a name: some analysts, a person in charge of the mill, industry insiders. */
const UNNAMED =
  /(?<![\p{L}])(?:(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother)\s+(?:(?!to\s|of\s)\p{Ll}+[ -]){0,2}(?:analyst|insider|observer|expert|source|person|spokes(?:man|woman|person)|official|executive|planner|critic|commentator|witness|resident|researcher|investor|lawyer|engineer|manager|employee|member|industry))|(?:(?:[Tt]he|[Ss]ome|[Mm]any|[Ss]everal|[Tt]wo|[Oo]ther|[Mm]ost|[Aa]ll)\s+)?(?:(?!to\s|of\s)\p{Ll}+[ -]){0,2}(?:analysts|insiders|observers|experts|sources|people|officials|executives|planners|critics|commentators|witnesses|residents|researchers|investors|lawyers|engineers|managers|employees|members))(?![\p{L}])(?:\s+(?:in|close|familiar|at|from|of|near|with)\s[^,.:;"“”]{0,60})?/gu;

/** Tells whether words lead from a verb of saying to what follows: “said on”, “told the paper”. */
export const isOfSaying = (before: string): boolean =>
  new RegExp(`(?<![\\p{L}-])(?:${SAYING}|announced)(?:\\s+\\p{Ll}+){0,3}\\s+$`, 'u').test(before);

/** The speakers of one sentence, offsets counted from its beginning. */
export function speakersIn(
  { text, index: start }: Sentence,
  all: readonly NamePhrase[],
  last: Speaker | undefined,
  index: NameIndex,
): readonly Speaker[] {
  const quoted = quotedSpans(text);
  const isOutside = (at: number): boolean => !quoted.some(([from, to]) => at > from && at < to);
  const phrases = all
    .filter(({ index: at }) => at >= start && at < start + text.length)
    .map((phrase) => ({ ...phrase, index: phrase.index - start }))
    .filter(({ index: at }) => isOutside(at));
  const met = all.findLast((phrase) => phrase.index < start && isPersonal(phrase, index)) ?? last;
  const outside = (pattern: RegExp): readonly RegExpExecArray[] =>
    [...text.matchAll(pattern)].filter((match) => isOutside(match.index));
  return [
    ...outside(ACCORDING).map((match) =>
      creditedIn(text, match.index + match[0].length, phrases, index),
    ),
    ...[...outside(VERB), ...outside(QUOTING)]
      .filter((match) => !PASSIVE.test(text.slice(0, match.index)))
      .map((match) => {
        const behind = invertedSubject(text, match.index, match[0], phrases, index);
        const before = subjectBefore(text.slice(0, match.index), phrases, met, index);
        return isAfterQuotation(text.slice(0, match.index))
          ? (behind ?? before)
          : (before ?? behind);
      }),
    ...outside(CREDITED).map(
      (match): Speaker =>
        phrases.find(
          ({ index: at }) => at >= match.index && at < match.index + match[0].length,
        ) ?? {
          words: match[1]!,
          index: match.index,
          unnamed: true,
        },
    ),
  ].filter((speaker) => speaker !== undefined);
}

/** “According to …”: a name in the clause, or the words of it that name somebody. */
function creditedIn(
  text: string,
  from: number,
  phrases: readonly NamePhrase[],
  index: NameIndex,
): Speaker | undefined {
  const clause = text.slice(from).split(/[,;:](?=\s)|\s(?:that|who|which)\s/)[0]!;
  const inside = phrases.filter(
    // “The China leather bag net” is no word of China’s.
    (p) =>
      p.index >= from &&
      p.index < from + clause.length &&
      !LEANS_ON.test(text.slice(p.index + p.words.length)),
  );
  return bestIn(inside, index) ?? unnamedIn(clause);
}

/** A noun right behind a name, to which the name only belongs. */
const LEANS_ON =
  /^\s(?!(?:and|or|in|on|at|of|from|for|to|by|who|which|that|as|is|was|has|had|said|says)\b)\p{Ll}/u;

/** The subject behind its verb, where speech or a dash stands before that: “…,” said N; – pointed out the mayor N. */
function invertedSubject(
  text: string,
  at: number,
  verb: string,
  phrases: readonly NamePhrase[],
  index: NameIndex,
): Speaker | undefined {
  // Whom somebody told stands behind that verb, never who did.
  if (!/["“”»,–—]\s*$/.test(text.slice(0, at)) || /^t[eo]l/.test(verb)) return undefined;
  const from = at + verb.length;
  const clause = text.slice(from).split(/[.;:–—“”"](?=\s|$)/)[0]!;
  const after = phrases.filter((p) => p.index >= from && p.index < from + clause.length);
  const first = after[0];
  const person = after.find((phrase) => isPersonal(phrase, index));
  if (person && INVERTED.test(text.slice(from, person.index))) return person;
  if (first && /^\s*(?:the\s)?$/.test(text.slice(from, first.index))) return first;
  const nameless = unnamedIn(clause);
  return nameless && nameless.index < 4 ? nameless : undefined;
}

const isAfterQuotation = (before: string): boolean => /["“”»]\s*$/.test(before);

/** What may stand between a verb and its subject behind it: an office, a place, “its author”. */
const INVERTED = /^[^,]{0,80}$|^[^,]{0,20},\s$/;

/** The subject before its verb: a pronoun, somebody without a name, a person, or a body right before it. */
function subjectBefore(
  before: string,
  phrases: readonly NamePhrase[],
  met: Speaker | undefined,
  index: NameIndex,
): Speaker | undefined {
  const from = lastBreak(before);
  const clause = before.slice(from);
  if (PRONOUN.test(clause)) return met;
  const candidates = phrases.filter(
    (p) => p.index >= from && p.index < before.length && !isPossessive(before, p),
  );
  const nameless = unnamedIn(clause);
  if (nameless && isNear(clause.slice(nameless.index + nameless.words.length))) return nameless;
  const people = candidates.filter(
    (p) => isPersonal(p, index) && isNear(before.slice(p.index + p.words.length)),
  );
  // “N, president of M Greater P, said”: who is described between commas speaks, and not who the description names.
  const described = people.find((p) => before.startsWith(',', p.index + p.words.length));
  const person = described ?? people.at(-1);
  if (person) return person;
  const body = candidates.findLast((p) => isRightBefore(before.slice(p.index + p.words.length)));
  return body;
}

/** Between a subject and its verb: a few words, or what stands between commas. */
const isNear = (between: string): boolean =>
  /^,?(?:\s+[\p{L}’'-]+){0,4}\s*$/u.test(between) ||
  /^[^,]{0,40},.*(?:,|\bwho|\band)(?:\s+[\p{L}’'-]+){0,8}\s*$/u.test(between);

const isRightBefore = (between: string): boolean =>
  /^(?:\s+\p{Ll}+){0,2}\s*$/u.test(between) || /^,[^,]*,(?:\s+\p{Ll}+){0,2}\s*$/u.test(between);

/** Where the clause of a verb begins: after the last speech, semicolon or colon, or a word that opens another clause. */
const lastBreak = (before: string): number =>
  Math.max(
    ...[...before.matchAll(/(?:[;:–—]|[.,!?][”"»])\s|(?<=,)\s(?:but|while|though)\s/gu)].map(
      (match) => match.index + match[0].length,
    ),
    0,
  );

const isPossessive = (text: string, { index, words }: NamePhrase): boolean =>
  /^['’]s?\s/.test(text.slice(index + words.length));

/** Whether a name is a person’s, as far as the registry knows or its look tells. */
export const isPersonal = ({ words, entity }: NamePhrase, index: NameIndex): boolean =>
  entity === undefined ? looksLikePerson(words) : index.people.has(entity);

/** People speak before bodies do; of several the first is the subject, the others stand in what it is said to be. */
const bestIn = (phrases: readonly NamePhrase[], index: NameIndex): NamePhrase | undefined =>
  phrases.find((phrase) => isPersonal(phrase, index)) ?? phrases[0];

function unnamedIn(text: string): Speaker | undefined {
  const match = [...text.matchAll(UNNAMED)].at(-1);
  return match && { words: match[0].trim(), index: match.index, unnamed: true };
}

function quotedSpans(text: string): readonly (readonly [from: number, to: number])[] {
  // Some documents close speech with the sign that opens it.
  return [...text.matchAll(/«[^»]*(?:»|$)|[“"][^“”"]*(?:[“”"]|$)/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
}
