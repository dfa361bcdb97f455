import { makeDay, type Day } from './dates.ts';
import { createRandom, type Random } from './random.ts';
import type { Entity, Registry } from './registry.ts';

/** Something that happened, of which one document tells or several do. */
export interface Happening {
  readonly key: string;
  readonly type: string;
  readonly title: string;
  /** In order of the sentence: those who acted, by role; the last is acted upon. */
  readonly who: Readonly<Record<string, readonly string[]>> | readonly string[];
  /** The sentence without its date, with links: “[[a]] opened [[b]]”. */
  readonly sentence: string;
  /** The same as it is printed. */
  readonly printed: string;
  readonly day: Day;
}

interface Act {
  readonly type: string;
  readonly verb: string;
  readonly actor: (registry: Registry) => readonly Entity[];
  readonly object: (registry: Registry) => readonly Entity[];
  readonly roles: readonly [string, string];
}

const ACTS: readonly Act[] = [
  {
    type: 'opening',
    verb: 'opened',
    actor: ({ company }) => company,
    object: ({ bridge }) => bridge,
    roles: ['builder', 'work'],
  },
  {
    type: 'contract',
    verb: 'signed a contract with',
    actor: ({ company }) => company,
    object: ({ council }) => council,
    roles: ['builder', 'client'],
  },
  {
    type: 'lawsuit',
    verb: 'went to law against',
    actor: ({ company }) => company,
    object: ({ council }) => council,
    roles: ['plaintiff', 'defendant'],
  },
  {
    type: 'appointment',
    verb: 'entered the service of',
    actor: ({ engineer }) => engineer,
    object: ({ council }) => council,
    roles: ['appointed', 'client'],
  },
];

/** The n-th happening of a dossier. */
export function makeHappening(
  n: number,
  year: number,
  registry: Registry,
  seed: number,
): Happening {
  const random = createRandom(seed, 'happening', n);
  const day = makeDay(year - random.between(0, 6), random);
  return random.chance(0.2) ? closure(n, day, registry, random) : act(n, day, registry, random);
}

function closure(n: number, day: Day, { bridge }: Registry, random: Random): Happening {
  const { id, name } = random.skewed(bridge);
  return {
    key: `closure-${n + 1}`,
    type: 'closure',
    title: `${name} is closed to carts`,
    who: [id],
    sentence: `carts were kept off [[${id}]]`,
    printed: `carts were kept off ${name}`,
    day,
  };
}

function act(n: number, day: Day, registry: Registry, random: Random): Happening {
  const { type, verb, actor, object, roles } = random.pick(ACTS);
  const [one, other] = [random.skewed(actor(registry)), random.skewed(object(registry))];
  return {
    key: `${type}-${n + 1}`,
    type,
    title: `${one.name} ${verb} ${other.name}`,
    who: { [roles[0]]: [one.id], [roles[1]]: [other.id] },
    sentence: `[[${one.id}]] ${verb} [[${other.id}]]`,
    printed: `${one.name} ${verb} ${other.name}`,
    day,
  };
}
