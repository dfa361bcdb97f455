import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RESERVED_PATHS, vocabularySchema } from '../../../src/schemas/vocabulary.ts';

const bridges = { label: 'Bridge', plural: 'Bridges', path: 'bridges' };
const vocabulary = {
  'entity-kinds': { bridge: bridges },
  relations: {},
  'relation-categories': {},
  'event-types': {},
  'event-categories': {},
  roles: {},
  metrics: {},
  topics: {},
};

const accepts = (change: object): boolean =>
  vocabularySchema.safeParse({ ...vocabulary, ...change }).success;
const withPath = (path: string) => ({ 'entity-kinds': { bridge: { ...bridges, path } } });
const withMetric = (change: object) => ({
  metrics: { length: { label: 'Length', unit: '{n} m', span: 12, ...change } },
});

test('A relation has a direction, and takes no side unless told', () => {
  const parsed = vocabularySchema.parse({
    ...vocabulary,
    relations: { maintains: { label: 'maintains', inverse: 'maintained by', category: 'upkeep' } },
  });
  expect(parsed.relations['maintains']).toMatchObject({
    symmetric: false,
    stance: 'neutral',
  });
});

test('A kind takes any path but those of the engine', () => {
  expect(accepts(withPath('bridges'))).toBe(true);
  for (const path of RESERVED_PATHS) expect(accepts(withPath(path)), path).toBe(false);
});

test('Every page of the engine has its path to itself', () => {
  const pages = readdirSync('src/pages').map((name) => name.replace(/\.(astro|ts)$/, ''));
  // A file such as site.webmanifest is no folder, and no path of a kind has a full stop; what begins with _ is no page.
  const own = pages.filter((name) => name !== 'index' && /^[^[._][^.]*$/.test(name));
  expect(own).toContain('briefings');
  expect(own.filter((name) => !RESERVED_PATHS.includes(name))).toEqual([]);
  expect(RESERVED_PATHS).toEqual(expect.arrayContaining(['pagefind', 'fonts', '_astro']));
});

test('A relation and an event type stand against something, with it, or aside', () => {
  const relation = { label: 'a', inverse: 'b', category: 'c' };
  const type = { label: 'a', category: 'c' };
  for (const stance of ['against', 'with', 'neutral'])
    expect(
      accepts({
        relations: { r: { ...relation, stance } },
        'event-types': { t: { ...type, stance } },
      }),
    ).toBe(true);
  expect(accepts({ relations: { r: { ...relation, stance: 'hostile' } } })).toBe(false);
  expect(accepts({ 'event-types': { t: { ...type, stance: 'hostile' } } })).toBe(false);
});

test('A path is one lower-case word or several joined by hyphens', () => {
  expect(accepts(withPath('swing-bridges'))).toBe(true);
  expect(accepts(withPath('Bridges'))).toBe(false);
  expect(accepts(withPath('bridges/swing'))).toBe(false);
});

test('The unit of a metric shows where the value stands', () => {
  expect(accepts(withMetric({}))).toBe(true);
  expect(accepts(withMetric({ unit: 'm' }))).toBe(false);
});

test('The span of a metric is a whole number of months, at least one', () => {
  expect(accepts(withMetric({ span: 1 }))).toBe(true);
  expect(accepts(withMetric({ span: 0 }))).toBe(false);
  expect(accepts(withMetric({ span: 1.5 }))).toBe(false);
});

test('The two stances may be left unnamed, but not one of them', () => {
  expect(accepts({ stances: { title: 'Sides', against: 'Against', with: 'With' } })).toBe(true);
  expect(accepts({ stances: { title: 'Sides', against: 'Against' } })).toBe(false);
});

test('A relation may have other words for a sentence than for a label', () => {
  const relation = { label: 'member of', inverse: 'has member', category: 'upkeep' };
  const parse = (more: object) =>
    vocabularySchema.parse({ ...vocabulary, relations: { in: { ...relation, ...more } } })
      .relations['in'];
  expect([parse({})!.sentence, parse({})!.inverseSentence]).toEqual([undefined, undefined]);
  expect(
    parse({ sentence: 'is a member of', 'inverse-sentence': 'has as a member' }),
  ).toMatchObject({ sentence: 'is a member of', inverseSentence: 'has as a member' });
});

test('A kind expects nothing of its entities unless told', () => {
  const kind = (expects: unknown) =>
    vocabularySchema.parse({ ...vocabulary, 'entity-kinds': { bridge: { ...bridges, expects } } })
      .kinds['bridge']!.expects;
  expect(kind(undefined)).toEqual([]);
  expect(kind([{ title: 'how long it is', figures: { metrics: 'length' } }])).toEqual([
    { title: 'how long it is', figures: { metrics: ['length'] } },
  ]);
});

test('A topic is about no claims unless it lists their types, relations and metrics', () => {
  const topic = (more: object) =>
    vocabularySchema.parse({ ...vocabulary, topics: { care: { label: 'Care', ...more } } }).topics[
      'care'
    ];
  expect(topic({})).toEqual({ label: 'Care', events: [], relations: [], metrics: [] });
  const lists = { events: ['opening', 'flood'], relations: ['maintains'], metrics: ['length'] };
  expect(topic(lists)).toEqual({ label: 'Care', ...lists });
});

test('A topic lists ids, and nothing but these three', () => {
  const withTopic = (more: object) => ({ topics: { care: { label: 'Care', ...more } } });
  expect(accepts(withTopic({ events: ['store-opening'] }))).toBe(true);
  expect(accepts(withTopic({ events: ['Store opening'] }))).toBe(false);
  expect(accepts(withTopic({ statements: ['says'] }))).toBe(false);
});
