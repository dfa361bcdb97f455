import { expect, test } from 'vitest';
import type { Model } from '../../../src/model/model.ts';
import { buildGraph, type Graph, type GraphChoice } from '../../../src/views/graph.ts';
import { minimalWith } from '../../fixtures/make-dossier.ts';
import { modelTelling, type Report } from '../../fixtures/reports.ts';
import type { Files } from '../../fixtures/minimal.ts';

const graphOf = (model: Model, choice?: GraphChoice): Graph =>
  buildGraph(model, [...model.claims.values()], choice);

/** The edges between the claims of one briefing, as the rows of the table say them. */
function edgesOf(claims: string | Report, choice?: GraphChoice, change?: Files): readonly string[] {
  return linesOf(graphOf(modelTelling({ first: claims }, change), choice));
}

const linesOf = ({ edges }: Graph): readonly string[] =>
  edges.map(({ number, from, label, to, when }) =>
    [`${number}:`, from, label, to, when].filter(Boolean).join(' '),
  );

const KEEPS = '{ id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge }';
const TWINS =
  '{ id: twins, at: 1, subject: north-bridge, relation: twin-of, object: south-bridge }';
const opening = (id: string, fields: string): string =>
  `{ id: ${id}, at: 2, type: opening, title: It opens, ${fields} }`;

test('a relation is a line from subject to object, with its number, its words and its time', () => {
  const claims = `relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge, since: 2014, until: 2017 }
  - ${TWINS}`;
  expect(edgesOf(claims)).toEqual([
    '1: council maintains north-bridge 2014 – 2017',
    '2: north-bridge twin of south-bridge',
  ]);
});

test('lines are in the order of the categories of the vocabulary', () => {
  const vocabulary = minimalWith(
    'vocabulary.yaml',
    'relation-categories:\n',
    'relation-categories:\n  kin: { label: Kin }\n',
  )['vocabulary.yaml']!.replace(
    'inverse: twin of, category: upkeep',
    'inverse: twin of, category: kin',
  );
  const claims = `relations:\n  - ${KEEPS}\n  - ${TWINS}`;
  expect(edgesOf(claims, {}, { 'vocabulary.yaml': vocabulary })).toEqual([
    '1: north-bridge twin of south-bridge',
    '2: council maintains north-bridge',
  ]);
});

test('several accounts of one relation are one line', () => {
  const claims = `relations:\n  - ${KEEPS}`;
  const { edges } = graphOf(modelTelling({ first: claims, second: claims }));
  expect(edges.map(({ fact }) => fact.sources.map(({ label }) => label))).toEqual([
    ['First', 'Second'],
  ]);
});

test('a line is drawn as we hold it, not as the source has it', () => {
  const claims = `relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge, corrected: { object: south-bridge, since: 2014 } }`;
  expect(edgesOf(claims)).toEqual(['1: council maintains south-bridge since 2014']);
});

test('an event is a line from each in one role to each in the other, where its type has a verb', () => {
  const claims = `events:
  - ${opening('opens', 'who: { builder: [council, alder-works], work: [north-bridge, south-bridge] }, date: 2019')}
  - { id: flood, at: 3, type: flood, title: It is flooded, who: [north-bridge] }`;
  expect(edgesOf(claims)).toEqual([
    '1: council opened north-bridge 2019',
    '2: council opened south-bridge 2019',
    '3: alder-works opened north-bridge 2019',
    '4: alder-works opened south-bridge 2019',
  ]);
});

test('an event whose source names nobody in one of the roles is no line', () => {
  expect(edgesOf(`events:\n  - ${opening('opens', 'who: [council, north-bridge]')}`)).toEqual([]);
});

test('an event that was planned or announced is no line, for a line says that it happened', () => {
  const who = 'who: { builder: [council], work: [north-bridge] }';
  const claims = `events:
  - ${opening('plan', `${who}, stage: planned`)}
  - ${opening('word', `${who}, stage: announced`)}`;
  expect(edgesOf(claims)).toEqual([]);
});

test('what we hold was not is no line', () => {
  const claims = `events:
  - ${opening('opens', 'who: { builder: [council], work: [north-bridge] }, corrected: none')}
relations:
  - ${TWINS.replace(' }', ', corrected: none }')}`;
  expect(edgesOf(claims)).toEqual([]);
});

test('nobody has a line to itself, though one role stands at both ends of an event', () => {
  const change = minimalWith('vocabulary.yaml', 'to: work, opens', 'to: builder, opens');
  const claims = `events:
  - ${opening('joint', 'who: { builder: [council, alder-works] }')}`;
  expect(edgesOf(claims, {}, { 'vocabulary.yaml': change['vocabulary.yaml']! })).toEqual([
    '1: council opened alder-works',
    '2: alder-works opened council',
  ]);
});

const BOTH = `events:
  - ${opening('second', 'who: { builder: [council], work: [south-bridge] }, date: 2019')}
  - ${opening('stated', 'who: { builder: [council], work: [north-bridge] }, date: 2018')}
relations:
  - ${KEEPS}`;

test('an event is left out where a relation says as much, and stands after the relations else', () => {
  const lines = ['1: council maintains north-bridge', '2: council opened south-bridge 2019'];
  expect(edgesOf(BOTH)).toEqual(lines);
  expect(edgesOf(BOTH, { events: 'unstated' })).toEqual(lines);
});

test('a relation that reads the same both ways says as much as an event in either direction', () => {
  const change = minimalWith('vocabulary.yaml', 'opens: maintains', 'opens: twin-of');
  const claims = `events:
  - ${opening('paired', 'who: { builder: [south-bridge], work: [north-bridge] }')}
relations:
  - ${TWINS}`;
  const vocabulary = { 'vocabulary.yaml': change['vocabulary.yaml']! };
  expect(edgesOf(claims, {}, vocabulary)).toEqual(['1: north-bridge twin of south-bridge']);
});

test('a drawing of relations alone has no event, and one of everything has them all by date', () => {
  expect(edgesOf(BOTH, { events: 'none' })).toEqual(['1: council maintains north-bridge']);
  expect(edgesOf(BOTH, { events: 'all' })).toEqual([
    '1: council maintains north-bridge',
    '2: council opened north-bridge 2018',
    '3: council opened south-bridge 2019',
  ]);
});

test('a drawing of chosen names has the lines between two of them alone', () => {
  const within = new Set(['council', 'south-bridge']);
  expect(edgesOf(BOTH, { within, events: 'all' })).toEqual(['1: council opened south-bridge 2019']);
});

test('a drawing about one name has the lines that touch it alone', () => {
  const claims = `relations:\n  - ${KEEPS}\n  - ${TWINS}`;
  expect(edgesOf(claims, { subject: 'south-bridge' })).toEqual([
    '1: north-bridge twin of south-bridge',
  ]);
});

test('a state that has an end is drawn as ended, and one whose end is open is not', () => {
  const ended = (fields: string) =>
    graphOf(modelTelling({ first: `relations:\n  - ${KEEPS.replace(' }', `${fields} }`)}` }))
      .edges[0]!.ended;
  expect(ended(', until: 2017')).toBe(true);
  expect(ended(', corrected: { until: 2017 }')).toBe(true);
  expect(ended(', until: 2017/..')).toBe(false);
  expect(ended(', since: 2014')).toBe(false);
});

test('a state that is yet to come is foreseen, in a word beside its time, and one that holds is not', () => {
  const told = `relations:
  - ${KEEPS.replace(' }', ', since: 2025 }')}
  - ${TWINS.replace(' }', ', since: 2014 }')}`;
  const { edges } = graphOf(modelTelling({ first: told }));
  expect(edges.map(({ when, foreseen }) => `${when}: ${foreseen}`)).toEqual([
    'since 2025 (foreseen): true',
    'since 2014: false',
  ]);
});

test('a line is drawn as ended by the account that speaks for it', () => {
  const keeps = (fields: string) => `relations:\n  - ${KEEPS.replace(' }', `, ${fields} }`)}`;
  const { edges } = graphOf(
    modelTelling({ first: keeps('until: 2017'), second: keeps('since: 2014, check: verified') }),
  );
  expect(edges).toMatchObject([{ when: 'since 2014', ended: false }]);
});

test('a relation or an act whose type is hostile is drawn as hostile', () => {
  const change = minimalWith('vocabulary.yaml', 'symmetric: true', 'stance: against');
  const vocabulary = change['vocabulary.yaml']!.replace(
    'verb: opened',
    'verb: opened, stance: against',
  );
  const model = modelTelling({ first: `${BOTH}\n  - ${TWINS}` }, { 'vocabulary.yaml': vocabulary });
  const { edges } = graphOf(model);
  expect(edges.map(({ label, against }) => `${label} ${against}`)).toEqual([
    'maintains false',
    'twin of true',
    'opened true',
  ]);
});
