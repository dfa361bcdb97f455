import { expect, test } from 'vitest';
import type { PrintedLine } from '../../../src/views/as-printed.ts';
import { buildFact } from '../../../src/views/fact.ts';
import { modelTelling } from '../../fixtures/reports.ts';

/** What stands beside the facts of one briefing as printed there: one list for each claim. */
function printedLines(claims: string): readonly PrintedLine[] {
  const model = modelTelling({ first: claims });
  return [...model.claims.keys()].flatMap(
    (key) => buildFact(model, model.agreements.get(key)!).asPrinted,
  );
}

const event = (fields: string): readonly PrintedLine[] =>
  printedLines(`events:
  - { id: opens, at: 1, type: opening, title: The bridge opens, who: [north-bridge], ${fields} }`);

const relation = (fields: string): readonly PrintedLine[] =>
  printedLines(`relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge, ${fields} }`);

const figure = (fields: string): readonly PrintedLine[] =>
  printedLines(`figures:
  - { id: long, at: 1, subject: north-bridge, metric: length, ${fields} }`);

const statement = (fields: string): readonly PrintedLine[] =>
  printedLines(`statements:
  - { id: words, at: 1, speaker: council, gist: The bridge is safe., ${fields} }`);

test('where we hold what the source says, nothing stands beside it, however the source puts it', () => {
  expect(event('date: 2019')).toEqual([]);
  expect(event('date: 2019, printed: last year, check: verified')).toEqual([]);
});

test('what a source printed stands beside what we hold', () => {
  expect(event('date: "2018-05", corrected: { date: "2019-05-03" }')).toEqual([
    { text: 'First says May 2018', corrected: true },
  ]);
});

test('the words of the source are quoted, with the date that they come to', () => {
  const fields = 'date: "2018-05", printed: Last May, corrected: { date: "2019-05-03" }';
  expect(event(fields)).toEqual([
    { text: 'First prints “Last May”, that is, May 2018', corrected: true },
  ]);
});

test('the words of a source that gives no date stand alone', () => {
  expect(event('printed: some time ago, corrected: { date: "2019-05-03" }')).toEqual([
    { text: 'First prints “some time ago”', corrected: false },
  ]);
});

test('a source that gives no date and no words is not said to print anything', () => {
  expect(event('corrected: { date: "2019-05-03" }')).toEqual([]);
});

test('a more exact date is no correction', () => {
  expect(event('date: "2019-05", corrected: { date: "2019-05-03" }')).toEqual([
    { text: 'First says May 2019', corrected: false },
  ]);
  expect(event('date: "2019-05-01~", corrected: { date: "2019-05-03" }')).toEqual([
    { text: 'First says about 1 May 2019', corrected: false },
  ]);
});

test('what the check calls contradicted is a correction, whatever the dates', () => {
  const fields = 'date: "2019-05", check: contradicted, corrected: { date: "2019-05-03" }';
  expect(event(fields)).toEqual([{ text: 'First says May 2019', corrected: true }]);
});

test('another title is shown where the date is the same', () => {
  expect(event('corrected: { title: The bridge opens again }')).toEqual([
    { text: 'First puts it as: The bridge opens', corrected: false },
  ]);
});

test('an event that we hold did not happen says who tells it and that we do not believe it', () => {
  expect(event('date: 2019, corrected: none')).toEqual([
    { text: 'First says so; we hold that it did not happen', corrected: true },
  ]);
  expect(event('printed: opened with music, corrected: none')).toEqual([
    { text: 'First prints “opened with music”; we hold that it did not happen', corrected: true },
  ]);
});

test('a figure that we hold to be false is given with its value, which its line does not show', () => {
  expect(figure('value: 60, scope: deck, corrected: none')).toEqual([
    { text: 'First says length (the deck alone) 60 m; we hold that it is not so', corrected: true },
  ]);
  expect(figure('value: 60, printed: sixty, corrected: none')).toEqual([
    { text: 'First prints “sixty”; we hold that it is not so', corrected: true },
  ]);
});

test('another party to a state is a correction, be it dated or not, unless it only makes the source more exact', () => {
  const text = 'First says Kelda Council maintains North Bridge';
  expect(relation('corrected: { subject: alder-works }')).toEqual([{ text, corrected: true }]);
  expect(relation('check: refined, corrected: { subject: alder-works }')).toEqual([
    { text, corrected: false },
  ]);
});

test('an end that we add to a state is no correction, and another end is', () => {
  expect(relation('since: 2014, corrected: { until: 2017 }')).toEqual([
    { text: 'First says since 2014', corrected: false },
  ]);
  expect(relation('since: 2014, until: 2016, corrected: { until: 2017 }')).toEqual([
    { text: 'First says 2014 – 2016', corrected: true },
  ]);
});

test('a beginning that we add before the end that a source gives is no correction', () => {
  expect(relation('until: 2017, corrected: { since: 2014 }')).toEqual([
    { text: 'First says until 2017', corrected: false },
  ]);
});

test('a figure shows the value of the source with its scope, and its date where ours is another', () => {
  expect(figure('value: 60, scope: deck, as-of: 2019, corrected: { value: "61.5" }')).toEqual([
    { text: 'First says length (the deck alone) 60 m', corrected: false },
  ]);
  expect(figure('value: 60, as-of: 2019, corrected: { as-of: 2017 }')).toEqual([
    { text: 'First says length 60 m, 2019', corrected: true },
  ]);
});

test('a figure of another subject names the one that the source means', () => {
  const fields = 'value: 60, check: refined, corrected: { subject: south-bridge, value: 70 }';
  expect(figure(fields)).toEqual([
    { text: 'First says North Bridge: length 60 m', corrected: false },
  ]);
});

test('a statement shows what the source has the speaker say, where we hold something else', () => {
  expect(statement('check: contradicted, corrected: { gist: The bridge is not safe. }')).toEqual([
    { text: 'First says The bridge is safe.', corrected: true },
  ]);
  expect(statement('corrected: { about: [north-bridge] }')).toEqual([]);
});

test('each account that we correct has a line of its own under the fact', () => {
  const account = (date: string): string => `events:
  - { id: opens, event: opens, at: 1, type: opening, title: The bridge opens, who: [north-bridge], date: ${date}, corrected: { date: "2019-05-03" } }`;
  const model = modelTelling({ first: account('2018'), second: account('2017') });
  const { asPrinted } = buildFact(model, model.agreements.get('first--opens')!);
  expect(asPrinted.map(({ text }) => text)).toEqual(['First says 2018', 'Second says 2017']);
});

test('in a conflict that nobody corrected, the other value stands beside the one shown', () => {
  const account = (date: string) => `events:
  - { id: opens, event: opening-2019, at: 1, type: opening, title: The bridge opens, who: [north-bridge], date: "${date}" }`;
  const model = modelTelling({ first: account('2018'), second: account('2019') });
  const fact = buildFact(model, model.agreements.get('first--opens')!);
  expect(fact.marks).toEqual([{ sign: 'conflict', label: 'conflict' }]);
  expect([fact.when, ...fact.asPrinted.map(({ text }) => text)]).toEqual([
    '2018',
    'Second says 2019',
  ]);
});

test('whom the source names, and how far it says the thing had come, stand beside what we hold', () => {
  expect(event('corrected: { who: [north-bridge, council] }').map(({ text }) => text)).toEqual([
    'First names North Bridge',
  ]);
  expect(event('corrected: { stage: planned }').map(({ text }) => text)).toEqual([
    'First tells it as done',
  ]);
});
