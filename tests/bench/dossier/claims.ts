import { upperFirst } from '../../../src/views/words.ts';
import { edtfOf, makeDay, wordsOf, type Precision } from './dates.ts';
import type { Happening } from './happenings.ts';
import type { Random } from './random.ts';
import type { Entity, Registry } from './registry.ts';

/** A claim and the sentence that it rests on. */
export interface Told {
  readonly list: 'events' | 'relations' | 'figures' | 'statements';
  /** The fields of the claim without `at`. */
  readonly fields: Readonly<Record<string, unknown>> & { readonly id: string };
  /** In the body, with links. */
  readonly sentence: string;
  /** Words of the sentence, as it is printed, that a note can be about. */
  readonly on: string;
}

/** What the claims of one document are made from. */
export interface Scene {
  readonly registry: Registry;
  readonly random: Random;
  /** Year in which the document came out. */
  readonly year: number;
  readonly references: readonly string[];
  readonly origins: readonly string[];
}

/**
 * One account of a happening.
 *
 * @param isShared whether others tell of it too, so that it bears the common key
 */
export function tellEvent(
  n: number,
  { key, type, title, who, sentence, printed, day }: Happening,
  isShared: boolean,
  scene: Scene,
): Told {
  const { random, origins } = scene;
  const precision: Precision = random.pick(['day', 'day', 'month', 'month', 'about', 'year']);
  // One account in ten is wrong about the year.
  const told = random.chance(0.1) ? { ...day, year: day.year + 1 } : day;
  const when = wordsOf(told, precision);
  const date = edtfOf(told, precision);
  return {
    list: 'events',
    fields: {
      id: `${type}-${n + 1}`,
      ...(isShared && { event: key }),
      quote: `${upperFirst(printed)} ${when}`,
      type,
      title,
      who,
      date,
      ...(random.chance(0.1) && { printed: 'a while ago' }),
      ...(random.chance(0.15) && { origin: random.pick(origins) }),
      ...checkOf(scene, () => ({ date: edtfOf({ ...day, year: told.year - 1 }, 'month') })),
    },
    sentence: `${upperFirst(sentence)} ${when}.`,
    on: when,
  };
}

interface Bond {
  readonly relation: string;
  readonly words: string;
  readonly subject: keyof Registry;
  readonly object: keyof Registry;
}

const BONDS: readonly Bond[] = [
  { relation: 'maintains', words: 'has kept up', subject: 'council', object: 'bridge' },
  { relation: 'builds', words: 'has worked on', subject: 'company', object: 'bridge' },
  { relation: 'supplies', words: 'has sold stone to', subject: 'company', object: 'council' },
  { relation: 'advises', words: 'has drawn plans for', subject: 'engineer', object: 'council' },
  { relation: 'rival-of', words: 'has bid against', subject: 'company', object: 'company' },
];

export function tellRelation(n: number, scene: Scene): Told {
  const { registry, random, year } = scene;
  const { relation, words, subject, object } = random.pick(BONDS);
  const one = random.skewed(registry[subject]);
  const other = otherThan(one, registry[object], random);
  const since = year - random.between(2, 12);
  const isOver = random.chance(0.3);
  const when = isOver ? `from ${since} to ${since + 2}` : `since ${since}`;
  return {
    list: 'relations',
    fields: {
      id: `${relation}-${n + 1}`,
      quote: `${words} ${other.name} ${when}`,
      subject: one.id,
      relation,
      object: other.id,
      since: String(since),
      ...(isOver && { until: String(since + 2) }),
      ...checkOf(scene, () => ({ since: String(since - 1) })),
    },
    sentence: `[[${one.id}]] ${words} [[${other.id}]] ${when}.`,
    on: when,
  };
}

const otherThan = (one: Entity, among: readonly Entity[], random: Random): Entity => {
  const found = random.skewed(among);
  return found === one ? among[(among.indexOf(one) + 1) % among.length]! : found;
};

interface Measure {
  readonly metric: string;
  readonly unit: string;
  readonly most: number;
  readonly subject: keyof Registry;
  readonly scopes: readonly string[];
}

const MEASURES: readonly Measure[] = [
  {
    metric: 'traffic',
    unit: 'carts a day',
    most: 900,
    subject: 'bridge',
    scopes: ['loaded', 'all'],
  },
  { metric: 'cost', unit: 'thousand pounds', most: 90, subject: 'council', scopes: [] },
  { metric: 'span', unit: 'feet', most: 400, subject: 'bridge', scopes: [] },
];

const FORMS: readonly (readonly [words: string, value: (n: number) => string])[] = [
  ['', String],
  ['more than ', (n) => `>${n}`],
  ['at least ', (n) => `>=${n}`],
  ['about ', (n) => `~${n}`],
];

export function tellFigure(n: number, scene: Scene): Told {
  const { registry, random, year } = scene;
  const { metric, unit, most, subject, scopes } = random.pick(MEASURES);
  const [words, valueOf] = random.pick(FORMS);
  const value = random.between(10, most);
  const { id } = random.skewed(registry[subject]);
  const day = makeDay(year - 1, random);
  const amount = `${words}${value} ${unit}`;
  return {
    list: 'figures',
    fields: {
      id: `${metric}-${n + 1}`,
      quote: amount,
      subject: id,
      metric,
      value: valueOf(value),
      'as-of': edtfOf(day, 'month'),
      ...(scopes.length > 0 && { scope: random.pick(scopes) }),
      ...checkOf(scene, () => ({ value: String(value + 1) })),
    },
    sentence: `For [[${id}]] the writer gives ${amount}, counted ${wordsOf(day, 'month')}.`,
    on: amount,
  };
}

const GISTS = [
  'The works will cost more than anybody has been told.',
  'The old crossing can bear its load for another ten years.',
  'Nobody who pays the toll was asked.',
  'The stone was good and the mortar was not.',
  'A second bridge would pay for itself.',
];

export function tellStatement(n: number, scene: Scene): Told {
  const { registry, random } = scene;
  const speaker = random.skewed(registry.engineer);
  const about = random.skewed(registry.bridge);
  const gist = random.pick(GISTS);
  const isNamed = random.chance(0.8);
  return {
    list: 'statements',
    fields: {
      id: `statement-${n + 1}`,
      ...(isNamed ? { speaker: speaker.id } : { attributed: 'some who were there' }),
      about: [about.id],
      gist,
      ...(random.chance(0.1) && { translated: true }),
    },
    sentence: `${isNamed ? `[[${speaker.id}]] said` : 'Some who were there said'} of [[${about.id}]] in plain words what the report repeats.`,
    on: 'in plain words what the report repeats',
  };
}

/** Two claims in five were checked; one of these in four was found to be wrong. */
function checkOf({ random, references }: Scene, corrected: () => object) {
  if (!random.chance(0.4)) return {};
  const check = random.pick(['verified', 'verified', 'unconfirmed', 'refined']);
  return {
    check,
    ...(check === 'refined' && { corrected: corrected(), why: 'The books of the works say so.' }),
    ...(check === 'unconfirmed' && { why: 'No other paper of that year mentions it.' }),
    ...(check !== 'unconfirmed' && { refs: [random.skewed(references)] }),
  };
}
