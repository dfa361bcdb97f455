import { describe, expect, test } from 'vitest';
import { findDates } from '../../../../src/ingest/dates/dates.ts';
import { findFigures } from '../../../../src/ingest/figures/figures.ts';
import { findNames } from '../../../../src/ingest/names/names.ts';
import { findSpeech } from '../../../../src/ingest/speech/speech.ts';
import { suggestClaims } from '../../../../src/ingest/claims/suggest.ts';
import type { Suggestion } from '../../../../src/ingest/claims/suggestion.ts';
import type { Usage } from '../../../../src/ingest/claims/usage.ts';
import { vocabularySchema } from '../../../../src/schemas/vocabulary.ts';
import { registry } from '../registry.ts';

const vocabulary = vocabularySchema.parse({
  'entity-kinds': {},
  relations: {
    maintains: {
      label: 'maintains',
      inverse: 'maintained by',
      'inverse-sentence': 'is maintained by',
      synonyms: ['upkeep'],
      category: 'care',
    },
  },
  'relation-categories': {},
  'event-types': {
    opening: { label: 'Opening', verb: 'opened', from: 'builder', to: 'work', category: 'works' },
    flood: { label: 'Flood', category: 'works' },
  },
  'event-categories': {},
  roles: {},
  metrics: {
    length: { label: 'Length', unit: '{n} metres', span: 12 },
    traffic: { label: 'Traffic', unit: '{n} million boats', span: 12 },
    cost: { label: 'Cost of repairs', unit: '£{n} million', span: 12 },
    share: { label: 'Share of wood', unit: '{n} %', span: 12 },
  },
  topics: {},
});

const UNUSED: Usage = { relations: new Map(), metrics: new Map(), publisher: undefined };

/** The claims suggested for one paragraph of a document of 4 November 2022. */
function suggestions(text: string, usage: Usage = UNUSED): readonly Suggestion[] {
  const language = 'en';
  const names = findNames([text], registry, { ordinary: false });
  const dates = findDates(text, { language, published: '2022-11-04' });
  const paragraph = {
    n: 1,
    text,
    names: names[0]!,
    dates,
    figures: findFigures(text, { language, dates }),
    speech: findSpeech({ paragraphs: [text], names, language }, registry),
  };
  const published = '2022-11-04';
  return suggestClaims([paragraph], { vocabulary, index: registry, usage, language, published });
}

const of = (list: Suggestion['list'], text: string, usage?: Usage) =>
  suggestions(text, usage).filter((suggestion) => suggestion.list === list);

describe('an event is suggested', () => {
  test('for each date, with the type that its nearest verb tells and who is named', () => {
    expect(
      of('events', 'North Bridge opened in May 1771 and suffered a flood on 3 June 1790.'),
    ).toMatchObject([
      { id: 'opening-p1', type: 'opening', who: ['north-bridge'], date: '1771-05' },
      { id: 'flood-p1', type: 'flood', who: ['north-bridge'], date: '1790-06-03' },
    ]);
  });

  test('without the type that the clause of another date tells', () => {
    expect(
      of('events', 'Kelda Council met on 2 May 2021, after North Bridge opened in April 2021.'),
    ).toMatchObject([
      { type: undefined, date: '2021-05-02' },
      { type: 'opening', date: '2021-04' },
    ]);
  });

  test('in the roles of a verb that stands between two names, with a date or without', () => {
    expect(of('events', 'Kelda Council opened North Bridge.')).toMatchObject([
      { type: 'opening', who: { builder: ['council'], work: ['north-bridge'] }, date: undefined },
    ]);
  });

  test('with the words of a date that had to be reckoned', () => {
    expect(of('events', 'North Bridge opened yesterday.')).toMatchObject([
      { date: '2022-11-03', printed: 'yesterday' },
    ]);
    expect(of('events', 'North Bridge opened on 3 May 1771.')).toMatchObject([
      { date: '1771-05-03', printed: undefined },
    ]);
  });

  test('for no date on which somebody spoke, which is the statement’s', () => {
    const found = suggestions('“It leaks,” Josiah Tench said on 2 November 2022.');
    expect(found.map(({ list }) => list)).toEqual(['statements']);
    expect(found[0]).toMatchObject({ speaker: 'josiah-tench', date: '2022-11-02' });
  });

  test('as announced for a date after the document, and not for its own month', () => {
    const stages = of(
      'events',
      'North Bridge opened on 3 May 2021, closes in November 2022 and opens on 1 June 2023.',
    ).map((event) => 'stage' in event && event.stage);
    expect(stages).toEqual([undefined, undefined, 'announced']);
  });

  test('for a date beside a duration, even where nobody is named', () => {
    expect(of('events', 'It was signed on 1 April 2021, four weeks after the vote.')).toMatchObject(
      [{ date: '2021-04-01' }],
    );
  });
});

describe('a relation is suggested', () => {
  test('between the names on both sides of its words, whichever way round they read', () => {
    expect(of('relations', 'Kelda Council maintains North Bridge.')).toMatchObject([
      { subject: 'council', relation: 'maintains', object: 'north-bridge' },
    ]);
    expect(of('relations', 'North Bridge is maintained by Kelda Council.')).toMatchObject([
      { subject: 'council', relation: 'maintains', object: 'north-bridge' },
    ]);
  });

  test('by other words only between kinds that the dossier has joined so, in that direction', () => {
    const text = 'North Bridge, whose upkeep falls to Kelda Council, leaks.';
    const usage = { ...UNUSED, relations: new Map([['maintains', new Set(['body>bridge'])]]) };
    expect(of('relations', text)).toEqual([]);
    expect(of('relations', text, usage)).toMatchObject([
      { subject: 'council', relation: 'maintains', object: 'north-bridge' },
    ]);
  });

  test('by other words in apposition, with no claim to go by', () => {
    expect(of('relations', 'Josiah Tench, upkeep of North Bridge, is away.')).toMatchObject([
      { subject: 'josiah-tench', relation: 'maintains', object: 'north-bridge' },
    ]);
  });

  test('never between kinds that the dossier has not joined so', () => {
    const usage = { ...UNUSED, relations: new Map([['maintains', new Set(['person>bridge'])]]) };
    expect(of('relations', 'Kelda Council maintains North Bridge.', usage)).toEqual([]);
  });
});

describe('a figure is suggested', () => {
  test.each([
    ['North Bridge is 61 metres long.', 'length', '61', '61 metres'],
    [
      'More than 3 million boats passed North Bridge.',
      'traffic',
      '>3',
      'More than 3 million boats',
    ],
    ['The cost of repairs of North Bridge is £1,200,000.', 'cost', '1.2', '£1,200,000'],
    ['The share of wood in North Bridge is 12 %.', 'share', '12', '12 %'],
  ])(
    'by its unit and the words of its metric, scaled to it: %s',
    (text, metric, value, printed) => {
      expect(of('figures', text)).toMatchObject([
        { subject: 'north-bridge', metric, value, printed },
      ]);
    },
  );

  test.each([
    ['Kelda Council paid £300 for a lamp.', '300'],
    ['At North Bridge 240 bolts are loose.', '240'],
  ])('without a metric where none fits: %s', (text, value) => {
    expect(of('figures', text)).toMatchObject([{ metric: undefined, value }]);
  });

  test('with the date of its sentence, and without a subject where nobody is named', () => {
    expect(of('figures', 'It was 61 metres long in 1990.')).toMatchObject([
      { subject: undefined, asOf: '1990' },
    ]);
  });

  test('with the date that it leads to, before one that is nearer', () => {
    expect(of('figures', 'It grew from 61 metres in 1990 to 75 metres in 2004.')).toMatchObject([
      { value: '61', asOf: '1990' },
      { value: '75', asOf: '2004' },
    ]);
  });

  test.each([
    ['Repairs by Kelda Council will cost £300.', undefined],
    ['North Bridge, repaired by Kelda Council, is 61 metres long.', 'north-bridge'],
    ['Engineers told Josiah Tench that £300 is enough for North Bridge.', 'north-bridge'],
  ])('of no name that a preposition sets aside: %s', (text, subject) => {
    expect(of('figures', text)).toMatchObject([{ subject }]);
  });

  test('with the nearest of several dates', () => {
    expect(of('figures', 'Kelda Council paid £300 in 1771 and £400 in 1790.')).toMatchObject([
      { value: '300', asOf: '1771' },
      { value: '400', asOf: '1790' },
    ]);
  });

  test.each(['North Bridge stood for five years.', 'North Bridge has two towers.'])(
    'for no duration and no small count: %s',
    (text) => {
      expect(of('figures', text)).toEqual([]);
    },
  );
});

test('a statement has its speaker or the words for one, and whom it is about', () => {
  expect(of('statements', 'Josiah Tench said North Bridge leaks.')).toMatchObject([
    { speaker: 'josiah-tench', attributed: undefined, about: ['north-bridge'] },
  ]);
  expect(of('statements', 'Some engineers say North Bridge leaks.')).toMatchObject([
    { speaker: undefined, attributed: 'Some engineers', about: ['north-bridge'] },
  ]);
});

test('suggestions of a paragraph have ids of their own and quote it word for word', () => {
  const text =
    'North Bridge opened in 1771, was shut in 1790 and opened again in 1792. Kelda Council paid £300 and £400.';
  const found = suggestions(text);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  expect(found.length).toBeGreaterThan(4);
  for (const { quote } of found) expect(text).toContain(quote);
});
