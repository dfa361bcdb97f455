import type { NameIndex } from './names.ts';
import { findPhrases, looksLikePerson } from './phrases.ts';
import type { FoundSpeech, NamedText } from '../speech/speech.ts';

/** A name that the registry does not know and that may be worth an entity. */
export interface Candidate {
  readonly name: string;
  /** Kind of the entity where it can be told: who speaks or looks like a person is of the kind of the dossier’s people. */
  readonly kind: string | undefined;
  readonly times: number;
  /** Numbers of the paragraphs that name it. */
  readonly paragraphs: readonly number[];
}

/** Names that recur, and speakers, the most frequent first. */
export function findCandidates(
  text: NamedText,
  speech: readonly FoundSpeech[],
  index: NameIndex,
): readonly Candidate[] {
  const uses = text.paragraphs.flatMap((paragraph, i) =>
    findPhrases(paragraph, text.names[i]!)
      .filter(({ entity }) => entity === undefined)
      .map(({ words }) => ({ name: words, n: i + 1 })),
  );
  const speakers = new Set(
    speech.filter((s) => s.named && s.entity === undefined).map((s) => s.speaker),
  );
  for (const s of speech)
    if (s.named && s.entity === undefined && !uses.some((use) => use.name === s.speaker))
      uses.push({ name: s.speaker, n: s.paragraph + 1 });
  const personKind = onlyKindOf(index);
  return [...new Set(uses.map(({ name }) => name))]
    .map((name) => {
      const own = uses.filter((use) => use.name === name);
      const isPerson = looksLikePerson(name) || /^\p{Script=Han}{2,3}$/u.test(name);
      return {
        name,
        kind: isPerson && speakers.has(name) ? personKind : undefined,
        times: own.length,
        paragraphs: [...new Set(own.map(({ n }) => n))],
      };
    })
    .filter(({ name, times }) => (times >= 2 && isName(name, text)) || speakers.has(name))
    .toSorted((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}

/** A single word with a capital is a name unless the document writes it small as well. */
const isName = (name: string, { paragraphs }: NamedText): boolean =>
  name.includes(' ') ||
  (name.length > 2 &&
    !paragraphs.some((paragraph) =>
      new RegExp(
        `(?<!\\p{L})${name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`,
        'u',
      ).test(paragraph),
    ));

/** The kind to which the registry’s people belong. */
const onlyKindOf = ({ people, kinds }: NameIndex): string | undefined => {
  const found = new Set([...people].map((id) => kinds.get(id)!));
  return found.size === 1 ? [...found][0] : undefined;
};
