import { expect, test } from 'vitest';
import { buildGraph, type Graph, type GraphChoice } from '../../../src/views/graph.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { modelTelling } from '../../fixtures/reports.ts';

const graphOf = (claims: string, choice?: GraphChoice): Graph => {
  const model = modelTelling({ first: claims });
  return buildGraph(model, [...model.claims.values()], choice);
};

/** The council keeps so many bridges; the first two are twins. */
function manyBridges(count: number, choice?: GraphChoice, more = ''): Graph {
  const ids = Array.from({ length: count }, (_, i) => `b${i + 1}`);
  const model = modelTelling(
    {
      first: `relations:
${ids.map((id) => `  - { id: keeps-${id}, at: 1, subject: council, relation: maintains, object: ${id} }`).join('\n')}
  - { id: twins, at: 2, subject: b${count}, relation: twin-of, object: b${count - 1} }
${more}`,
    },
    {
      'entities/bridge.yaml': `${minimal['entities/bridge.yaml']}${ids.map((id) => `${id}: { name: Bridge ${id}, summary: A bridge. }\n`).join('')}`,
    },
  );
  return buildGraph(model, [...model.claims.values()], choice);
}

const notDrawn = ({ edges }: Graph): readonly string[] =>
  edges.filter(({ drawn }) => !drawn).map(({ from, to }) => `${from} ${to}`);

const PAIR = `relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge }`;

test('a name in a drawing has its native form, a link to its profile and the class of its kind', () => {
  expect(graphOf(PAIR).nodes).toEqual([
    {
      id: 'council',
      label: 'Kelda Council',
      native: undefined,
      href: '/bodies/council/',
      classes: ['kind-body'],
      group: undefined,
    },
    {
      id: 'north-bridge',
      label: 'North Bridge',
      native: 'Pont y Gogledd',
      href: '/bridges/north-bridge/',
      classes: ['kind-bridge'],
      group: undefined,
    },
  ]);
});

test('the name that a drawing is about is marked and has no link to the page it stands on', () => {
  expect(graphOf(PAIR, { subject: 'council' }).nodes[0]).toMatchObject({
    id: 'council',
    href: undefined,
    classes: ['subject'],
  });
});

test('a name stands once in a drawing, however many lines touch it', () => {
  const claims = `${PAIR}
  - { id: twins, at: 2, subject: north-bridge, relation: twin-of, object: south-bridge }`;
  expect(graphOf(claims).nodes.map(({ id }) => id)).toEqual([
    'council',
    'north-bridge',
    'south-bridge',
  ]);
});

test('twenty names are drawn', () => {
  const graph = manyBridges(19);
  expect(graph.nodes).toHaveLength(20);
  expect(notDrawn(graph)).toEqual([]);
});

test('a row beyond twenty names says that it is not drawn', () => {
  const graph = manyBridges(22);
  expect(graph.edges).toHaveLength(23);
  expect(graph.nodes).toHaveLength(20);
  expect(notDrawn(graph)).toEqual(['council b18', 'council b19', 'council b20']);
});

test('the names with most lines are drawn, and among equals those that come first', () => {
  expect(manyBridges(22).nodes.map(({ id }) => id)).toEqual([
    'council',
    ...Array.from({ length: 17 }, (_, i) => `b${i + 1}`),
    'b21',
    'b22',
  ]);
});

test('the name that a drawing is about is drawn even where others have more lines', () => {
  const more = '  - { id: own, at: 3, subject: gazette, relation: maintains, object: b1 }';
  const graph = manyBridges(22, {}, more);
  expect(graph.nodes.map(({ id }) => id)).not.toContain('gazette');
  const about = manyBridges(22, { subject: 'gazette' }, more);
  expect(about.nodes.map(({ id }) => id)).toEqual(['gazette', 'b1']);
});

test('a name whose every line lies beyond the twenty does not stand alone in the drawing', () => {
  const touched = ({ nodes, edges }: Graph) =>
    nodes.every(({ id }) => edges.some((e) => e.drawn && (e.from === id || e.to === id)));
  expect(touched(manyBridges(40))).toBe(true);
  const pairs = Array.from({ length: 15 }, (_, i) => [`b${i + 1}`, `b${i + 16}`] as const);
  const claims = pairs.map(
    ([a, b]) => `  - { id: ${a}, at: 1, subject: ${a}, relation: twin-of, object: ${b} }`,
  );
  expect(touched(manyBridges(30, { within: new Set(pairs.flat()) }, claims.join('\n')))).toBe(true);
});

const YEARS = `relations:
  - { id: late, at: 1, subject: council, relation: maintains, object: north-bridge, since: 2019 }
  - { id: early, at: 1, subject: council, relation: maintains, object: south-bridge, since: 2014 }
  - { id: undated, at: 1, subject: gazette, relation: maintains, object: south-bridge }
events:
  - { id: opens, at: 2, type: opening, title: It opens, who: { builder: [alder-works], work: [north-bridge] }, date: "2017-05" }`;

test('a drawing by year has its lines by date, events among them, the undated ones last', () => {
  const { edges } = graphOf(YEARS, { byYear: true, events: 'all' });
  expect(edges.map(({ number, from, when }) => `${number} ${from} ${when}`)).toEqual([
    '1 council since 2014',
    '2 alder-works May 2017',
    '3 council since 2019',
    '4 gazette ',
  ]);
});

test('a drawing by year groups the names by the year of their first line', () => {
  const { nodes } = graphOf(YEARS, { byYear: true, events: 'all' });
  expect(nodes.map(({ id, group }) => `${id} ${group ?? '-'}`)).toEqual([
    'council 2014',
    'south-bridge -',
    'alder-works 2017',
    'north-bridge -',
    'gazette -',
  ]);
});

test('a drawing that is not by year has no groups', () => {
  expect(graphOf(YEARS).nodes.every(({ group }) => group === undefined)).toBe(true);
});
