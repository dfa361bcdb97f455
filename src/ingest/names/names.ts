import type { EntityInput } from '../../schemas/entity.ts';

/** The entities of one kind, as content/entities/<kind>.yaml holds them. */
export interface Registry {
  readonly kind: string;
  readonly data: Readonly<Record<string, EntityInput>>;
}

/** A name of a known entity in a text. */
export interface FoundName {
  readonly entity: string;
  /** The form that the text prints. */
  readonly words: string;
  /** Offset in the text. */
  readonly index: number;
}

/** Every form by which the registry knows its entities, made ready to be looked for. */
export interface NameIndex {
  /** Form, its quotation marks folded -> entity. */
  readonly entities: ReadonlyMap<string, string>;
  /** Forms that are ordinary words as well; they are names only where a machine translated. */
  readonly ordinary: ReadonlySet<string>;
  /** Last words of the names of people, by which a text calls them after it has named them: word -> entity. */
  readonly surnames: ReadonlyMap<string, string>;
  /** Kind of each entity. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly people: ReadonlySet<string>;
}

/** Gathers the forms of a registry. A form of two entities, which `npm run check` reports, is the first one’s. */
export function indexNames(registries: readonly Registry[]): NameIndex {
  const all = registries.flatMap(({ kind, data }) =>
    Object.entries(data).map(([id, entity]) => ({ id, kind, entity })),
  );
  const forms = all.flatMap(({ id, entity }) =>
    formsOf(entity)
      .filter((form) => !isBoundToContext(form))
      .map((form) => [foldQuotes(form), id] as const),
  );
  const people = all.filter(({ kind, entity }) => entity.role !== undefined || PEOPLE.test(kind));
  const entities = firstWins(forms);
  return {
    entities,
    ordinary: new Set(forms.map(([form]) => form).filter(isOrdinary)),
    surnames: onlyOnes(
      people.flatMap(({ id, entity }) =>
        (surnameOf(entity.name) ?? []).map((name) => [foldQuotes(name), id] as const),
      ),
      entities,
    ),
    kinds: new Map(all.map(({ id, kind }) => [id, kind])),
    people: new Set(people.map(({ id }) => id)),
  };
}

/** Kinds of a dossier that hold people, as most call them; elsewhere who has a role is one. */
const PEOPLE = /^(?:person|people)$/;

function formsOf({ name, native, former, aliases }: EntityInput): readonly string[] {
  const forms = [
    name,
    ...Object.values(native),
    ...former.map((earlier) => earlier.name),
    ...aliases.map((alias) => alias.name),
  ];
  return [...forms, ...forms.filter((form) => SHOUTED.test(form)).map(inTitleCase)];
}

/** A name of capitals alone, which many papers print like any other; abbreviations are shorter. */
const SHOUTED = /^\p{Lu}{5,}$/u;

const inTitleCase = (word: string): string => word[0]! + word.slice(1).toLowerCase();

/** “The company” means who was named last, which no list of names can know. */
const isBoundToContext = (form: string): boolean => /^(?:the|an?)\s+\S+$/i.test(form);

/** A Latin form without a capital may be any words of the language. */
const isOrdinary = (form: string): boolean =>
  /\p{Script=Latin}/u.test(form) && !/\p{Lu}|\d/u.test(form);

const surnameOf = (name: string): readonly string[] | undefined =>
  /^\p{Lu}.*\s(\p{Lu}[\p{L}’'-]{2,})$/u.exec(name)?.slice(1);

const firstWins = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(pairs.toReversed());

/** Pairs whose word is one entity’s alone, and is no name by itself. */
const onlyOnes = (
  pairs: readonly (readonly [string, string])[],
  taken: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> =>
  new Map(
    pairs.filter(
      ([word, id]) =>
        !taken.has(word) && pairs.every(([other, entity]) => other !== word || entity === id),
    ),
  );

/** Makes one of the marks that stand for another; each is one character, so offsets stay. */
export const foldQuotes = (text: string): string =>
  text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\u00A0/g, ' ');

/** How a document is to be read for names. */
export interface NameReading {
  /** Whether forms that are ordinary words count: true where a machine translated the document. */
  readonly ordinary: boolean;
}

/**
 * Finds known names in the paragraphs of a document: the longest form at each place, whole words, in either script. A
 * person is found by the last name alone once the full name has been read.
 *
 * @returns for each paragraph its names, in the order of the text
 */
export function findNames(
  paragraphs: readonly string[],
  index: NameIndex,
  { ordinary }: NameReading,
): readonly (readonly FoundName[])[] {
  const forms = [...index.entities.keys()].filter((form) => ordinary || !index.ordinary.has(form));
  const pattern = patternOf([...forms, ...index.surnames.keys()]);
  const named = new Set<string>();
  return paragraphs.map((text) =>
    [...foldQuotes(text).matchAll(pattern)].flatMap((match): readonly FoundName[] => {
      const full = index.entities.get(match[0]);
      const entity = full ?? index.surnames.get(match[0])!;
      if (full === undefined && !named.has(entity)) return [];
      named.add(entity);
      return [
        {
          entity,
          words: text.slice(match.index, match.index + match[0].length),
          index: match.index,
        },
      ];
    }),
  );
}

/** Matches the longest of the forms; letters and digits at its ends must not run on, except where words have no spaces. */
function patternOf(forms: readonly string[]): RegExp {
  const longestFirst = [...new Set(forms)].toSorted(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  const oneOf = (some: readonly string[]): string =>
    `(?:${some.map(patternOfForm).join('|') || '(?!)'})`;
  // What stands before a name is looked at once for all, and not for each.
  const [apart, inARow] = [true, false].map((isApart) =>
    oneOf(longestFirst.filter((form) => SPACED.test(form.at(0)!) === isApart)),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\p{L}[-‐])${apart}|${inARow}`, 'gu');
}

function patternOfForm(form: string): string {
  const escaped = form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+');
  return SPACED.test(form.at(-1)!) ? `${escaped}(?!\\p{Script=Latin}|\\p{N})` : escaped;
}

/** A character of a script that sets words apart by spaces. */
const SPACED =
  /(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai})[\p{L}\p{N}]/u;
