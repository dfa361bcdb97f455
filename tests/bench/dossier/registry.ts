import type { Random } from './random.ts';
import { FIRST_NAMES, JOURNAL_WORDS, PLACE_BEGINNINGS, PLACE_ENDINGS, SURNAMES } from './words.ts';

/** The kinds of the generated vocabulary, with their share of all entities. */
const SHARES = { bridge: 0.35, council: 0.2, company: 0.2, engineer: 0.2, journal: 0.05 } as const;
export type Kind = keyof typeof SHARES;

export interface Entity {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
}

/** Entities by kind; the first of each is named most often. */
export type Registry = Readonly<Record<Kind, readonly Entity[]>>;

/** @throws RangeError when there are fewer names than entities wanted */
export function makeRegistry(count: number, random: Random): Registry {
  const kinds = Object.keys(SHARES) as Kind[];
  const others = kinds.slice(1).map((kind) => [kind, Math.round(count * SHARES[kind])] as const);
  const rest = count - others.reduce((sum, [, wanted]) => sum + wanted, 0);
  const sizes: readonly (readonly [Kind, number])[] = [['bridge', rest], ...others];
  const some = (kind: Kind, wanted: number): readonly Entity[] => {
    const names = random.shuffled(NAMES[kind]()).slice(0, wanted);
    if (names.length < wanted)
      throw new RangeError(`There are ${names.length} names for ${wanted} of kind ${kind}.`);
    return names.map((name) => ({ id: idOf(name), kind, name }));
  };
  const registry: Partial<Record<Kind, readonly Entity[]>> = Object.fromEntries(
    sizes.map(([kind, wanted]) => [kind, some(kind, wanted)]),
  );
  return registry as Registry;
}

const crossed = <A, B>(as: readonly A[], bs: readonly B[], join: (a: A, b: B) => string) =>
  as.flatMap((a) => bs.map((b) => join(a, b)));

const places = (): readonly string[] =>
  crossed(PLACE_BEGINNINGS, PLACE_ENDINGS, (beginning, ending) => beginning + ending);

const NAMES: Readonly<Record<Kind, () => readonly string[]>> = {
  bridge: () => places().map((place) => `${place} Bridge`),
  council: () => places().map((place) => `${place} Council`),
  company: () =>
    crossed(SURNAMES, SURNAMES, (a, b) => (a === b ? `${a} and Sons` : `${a} and ${b}`)),
  engineer: () => crossed(FIRST_NAMES, SURNAMES, (first, last) => `${first} ${last}`),
  journal: () => places().map((place, i) => `${place} ${JOURNAL_WORDS[i % JOURNAL_WORDS.length]!}`),
};

const idOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

const SUMMARIES: Readonly<Record<Kind, (name: string) => string>> = {
  bridge: (name) => `${name} carries the coach road over the river, on piers older than its deck.`,
  council: (name) => `${name} looks after roads and crossings on its side of the water.`,
  company: (name) => `${name} builds in stone and iron and sells what it does not build with.`,
  engineer: (name) => `${name} surveyed, drew and argued for the crossings of the valley.`,
  journal: (name) => `${name} came out on market days and printed what its readers sent in.`,
};

/** A registry file: one in five is also known by a misspelt name, one in ten by one in another script. */
export function registryFile(
  entities: readonly Entity[],
  slugs: readonly string[],
  random: Random,
) {
  return Object.fromEntries(
    entities.map(({ id, kind, name }) => [
      id,
      {
        name,
        ...(random.chance(0.1) && { native: { ru: inCyrillic(name) } }),
        ...(random.chance(0.2) && {
          aliases: [
            {
              name: misspelt(name),
              kind: 'misspelt',
              briefing: random.pick(slugs),
              at: random.between(1, 20),
            },
          ],
        }),
        ...(kind === 'engineer' && { role: `Surveyor from ${random.between(1850, 1880)}` }),
        summary: SUMMARIES[kind](name),
      },
    ]),
  );
}

/** No name of the lists ends so. */
const misspelt = (name: string): string => name + name.at(-1)!;

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абцдефгхийклмнопярстувжшыз';

const inCyrillic = (name: string): string =>
  name.replaceAll(/[a-z]/gi, (letter) => {
    const other = CYRILLIC[LATIN.indexOf(letter.toLowerCase())]!;
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
