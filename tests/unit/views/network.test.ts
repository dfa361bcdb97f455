import { expect, test } from 'vitest';
import type { Graph } from '../../../src/views/graph.ts';
import { buildNetwork } from '../../../src/views/network.ts';
import type { Descent } from '../../../src/views/provenance.ts';
import { canals, modelTelling, type Report } from '../../fixtures/reports.ts';

const linesOf = ({ edges }: Graph): readonly string[] =>
  edges.map(({ number, from, label, to }) => `${number}: ${from} ${label} ${to}`);

const CLAIMS = `relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge, since: 2018 }
  - { id: twins, at: 1, subject: north-bridge, relation: twin-of, object: south-bridge }
events:
  - { id: opens, at: 2, type: opening, title: It opens, who: { builder: [council], work: [north-bridge] }, date: 2017 }`;

/** The lines of one hand-picked diagram. */
function drawn(diagram: string): readonly string[] {
  const file = `- { id: it, title: It, summary: It., ${diagram} }\n`;
  return linesOf(
    buildNetwork(modelTelling({ first: CLAIMS }, { 'diagrams.yaml': file }))[0]!.graph,
  );
}

test('the network page shows the diagrams of diagrams.yaml in their order, each with what to see in it', () => {
  expect(buildNetwork(canals()).map(({ id, title, summary }) => [id, title, summary])).toEqual([
    ['who-dug-what', 'Who dug what', 'Two companies, two waterways, one engineer.'],
    ['water', 'The quarrel over the brook', 'Red lines show who stopped whose water.'],
    [
      'descent',
      'Where the three papers come from',
      'The newspaper draws on the day book; the letter and the report stand on their own feet.',
    ],
  ]);
});

test('a dossier without diagrams has none on the network page', () => {
  expect(buildNetwork(modelTelling({ first: CLAIMS }))).toEqual([]);
});

test('a diagram draws the claims of its relations and of its event types, and no others', () => {
  expect(drawn('relations: [twin-of]')).toEqual(['1: north-bridge twin of south-bridge']);
  expect(drawn('events: [opening]')).toEqual(['1: council opened north-bridge']);
  expect(drawn('relations: []')).toEqual([]);
});

test('a diagram draws an event that was asked for, though a relation says as much', () => {
  expect(drawn('relations: [maintains], events: [opening]')).toEqual([
    '1: council maintains north-bridge',
    '2: council opened north-bridge',
  ]);
});

test('a diagram of chosen names draws nobody else, and without a choice all are drawn', () => {
  expect(drawn('relations: [maintains, twin-of], nodes: [council, north-bridge]')).toEqual([
    '1: council maintains north-bridge',
  ]);
  expect(drawn('relations: [maintains, twin-of], nodes: []')).toHaveLength(2);
});

test('a diagram by year has its lines by date', () => {
  expect(drawn('relations: [maintains], events: [opening], by-year: true')).toEqual([
    '1: council opened north-bridge',
    '2: council maintains north-bridge',
  ]);
});

/** Where the documents come from, when these origins are known. */
function descentOf(origins: string, told: Readonly<Record<string, Report | string>>): Descent {
  const diagram = '- { id: descent, title: Descent, summary: It., origins: true }\n';
  const files = { 'origins.yaml': origins, 'diagrams.yaml': diagram };
  return buildNetwork(modelTelling(told, files))[0]!.descent!;
}

const stepsOf = ({ edges }: Descent): readonly string[] =>
  edges.map(({ number, fromLabel, toLabel, inferred }) =>
    [`${number}:`, fromLabel, '>', toLabel, inferred ? '(inferred)' : ''].join(' ').trim(),
  );

const origin = (id: string, more = ''): string =>
  `${id}: { label: Origin ${id}, kind: article, confidence: verified${more} }\n`;

test('the descent of the sources leads from each origin to the documents that end in it', () => {
  const { graph, descent } = buildNetwork(canals('/dossier/'))[2]!;
  expect(graph).toEqual({ nodes: [], edges: [] });
  expect(stepsOf(descent!)).toEqual([
    '1: Day book kept at Cold Hatch, 1769 to 1774 > Report of the Wrayford Mercury, 7 May 1774 (inferred)',
    '2: Report of the Wrayford Mercury, 7 May 1774 > The opening at Cold Hatch, as the Mercury told it (inferred)',
    '3: Letter of Stepan Rudakov to his brother, 1775 > A letter from the summit',
    '4: Minutes of the proprietors, 1770 to 1781 > The proprietors look back',
  ]);
  expect(descent!.edges.map(({ toHref }) => toHref)).toEqual([
    undefined,
    '/dossier/briefings/wray-cut-1774/',
    '/dossier/briefings/rudakov-letter-1775/',
    '/dossier/briefings/bramble-report-1781/',
  ]);
});

test('a document in the descent bears its short name and a link, an origin its kind and no link', () => {
  expect(descentOf(origin('a'), { first: { source: 'origin: a' } }).nodes).toMatchObject([
    { label: 'Origin a', href: undefined, classes: ['origin-article'] },
    { label: 'First', href: '/briefings/first/', classes: ['subject'] },
  ]);
});

test('a document that names its claims’ origins descends from each of them', () => {
  const claims = `statements:
  - { id: words, at: 1, speaker: council, gist: It is so., origin: b }
  - { id: more, at: 1, speaker: council, gist: It was so. }`;
  const told = { first: { claims, source: 'origin: a' } };
  expect(stepsOf(descentOf(origin('a') + origin('b'), told))).toEqual([
    '1: Origin a > The first report',
    '2: Origin b > The first report',
  ]);
});

test('an origin that reaches a document through another has no arrow of its own', () => {
  const claims = `statements:\n  - { id: words, at: 1, speaker: council, gist: It is so., origin: a }`;
  const origins =
    origin('a') + origin('b', ', derives-from: [a]') + origin('c', ', derives-from: [b]');
  expect(stepsOf(descentOf(origins, { first: { claims, source: 'origin: c' } }))).toEqual([
    '1: Origin b > Origin c',
    '2: Origin a > Origin b',
    '3: Origin c > The first report',
  ]);
});

test('an origin in which no document ends, and a document without an origin, are left out', () => {
  const told = { first: { source: 'origin: a' }, second: '' };
  const { nodes, edges } = descentOf(origin('a') + origin('b'), told);
  expect(nodes.map(({ label }) => label)).toEqual(['Origin a', 'First']);
  expect(edges).toHaveLength(1);
});

test('what the reading of an origin rests on is said once, at its first row', () => {
  const origins = origin('a') + origin('b', ', derives-from: [a], note: Same misprints.');
  const told = { first: { source: 'origin: b' }, second: { source: 'origin: b' } };
  expect(descentOf(origins, told).edges.map(({ note }) => note)).toEqual([
    'Same misprints.',
    undefined,
    undefined,
  ]);
});

test('an origin may bear the same id as the document that ends in it', () => {
  const { nodes, edges } = descentOf(origin('first'), { first: { source: 'origin: first' } });
  expect(nodes.map(({ label }) => label)).toEqual(['Origin first', 'First']);
  expect(edges[0]!.from).toBe(nodes[0]!.id);
  expect(edges[0]!.to).toBe(nodes[1]!.id);
  expect(nodes[0]!.id).not.toBe(nodes[1]!.id);
});
