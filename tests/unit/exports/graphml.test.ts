import Graphology from 'graphology';
import graphml from 'graphology-graphml';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { graphmlFile } from '../../../src/exports/graphml.ts';
import { loadModel } from '../../../src/model/load.ts';
import type { Model } from '../../../src/model/model.ts';
import { modelOf } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { modelTelling } from '../../fixtures/reports.ts';
import { hostileModel } from './hostile.ts';

/** The network, read by a program that is not ours. */
const graphOf = (model: Model) => graphml.parse(Graphology, graphmlFile(model));

/** The shipped network is read once. */
const shipped = loadModel({ contentDir: 'content', base: '/' });

test('entities are nodes, and relations and events between them are edges that name their claims', () => {
  const graph = graphOf(modelOf(minimal));
  expect(graph.nodes()).toEqual(
    ['gazette', 'council', 'alder-works', 'north-bridge', 'south-bridge'].toSorted(
      (a, b) => graph.nodes().indexOf(a) - graph.nodes().indexOf(b),
    ),
  );
  expect(graph.getNodeAttributes('north-bridge')).toMatchObject({
    label: 'North Bridge',
    native: 'Pont y Gogledd',
    kind: 'bridge',
    claims: 3,
    address: '/bridges/north-bridge/',
  });
  expect(graph.getEdgeAttributes('opening--upkeep.council.north-bridge')).toMatchObject({
    label: 'maintains',
    claim_kind: 'relation',
    claims: 'opening--upkeep',
    since: '2019-05',
    ended: false,
    verdict: 'single',
  });
  expect(graph.getEdgeAttributes('opening--bridge-opens.alder-works.north-bridge')).toMatchObject({
    label: 'opened',
    claim_kind: 'event',
    date: '2019-05-03',
  });
});

test('a relation that reads the same both ways says so, and no edge is without a direction', () => {
  const graph = graphOf(
    modelTelling({
      first: `relations:
  - { id: twins, at: 1, subject: north-bridge, relation: twin-of, object: south-bridge }
  - { id: upkeep, at: 1, subject: council, relation: maintains, object: south-bridge }`,
    }),
  );
  expect(graph.getEdgeAttribute('first--twins.north-bridge.south-bridge', 'symmetric')).toBe(true);
  expect(graph.getEdgeAttribute('first--upkeep.council.south-bridge', 'symmetric')).toBe(false);
  expect(graph.type).toBe('directed');
});

test('a relation that is yet to come says so, and one that is told of as holding does not', () => {
  const keeps = (id: string, object: string, since: string) =>
    `  - { id: ${id}, at: 1, subject: council, relation: maintains, object: ${object}, since: ${since} }`;
  const graph = graphOf(
    modelTelling({
      first: `relations:\n${keeps('soon', 'north-bridge', '2025')}\n${keeps('now', 'south-bridge', '2014')}`,
    }),
  );
  const edge = (key: string) => graph.getEdgeAttributes(key);
  expect(edge('first--soon.council.north-bridge')).toMatchObject({ since: '2025', foreseen: true });
  expect(edge('first--now.council.south-bridge')).toMatchObject({ since: '2014', foreseen: false });
});

test('what a check found of the document is not said of the edge, which bears what we hold', () => {
  const graph = graphOf(
    modelTelling({
      first: `relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge, since: 2014, check: contradicted, corrected: { since: 2016 } }`,
    }),
  );
  const edge = graph.getEdgeAttributes('first--keeps.council.north-bridge');
  expect(edge).toMatchObject({ since: '2016', source_check: 'contradicted' });
  expect(edge).not.toHaveProperty('check');
});

test('accounts of one relation that we hold to be of two parties are two edges, each with its own claims', () => {
  const keeps = (id: string, more = '') =>
    `  - { id: ${id}, at: 1, subject: council, relation: maintains, object: north-bridge${more} }`;
  const graph = graphOf(
    modelTelling({
      first: `relations:\n${keeps('other', ', corrected: { subject: alder-works }')}\n${keeps('own')}\n${keeps('again')}`,
    }),
  );
  expect(graph.mapEdges((key, { claims }) => `${key}: ${claims}`)).toEqual([
    'first--other.alder-works.north-bridge: first--other',
    'first--own.council.north-bridge: first--own|first--again',
  ]);
});

test('what we hold not to have been is no edge, nor is a plan', () => {
  const graph = graphOf(
    modelTelling({
      first: `events:
  - { id: plan, at: 1, type: opening, title: A plan, who: { builder: alder-works, work: south-bridge }, stage: planned }
  - { id: never, at: 1, type: opening, title: Never, who: { builder: alder-works, work: north-bridge }, check: contradicted, corrected: none }`,
    }),
  );
  expect(graph.edges()).toEqual([]);
});

test('a name of any signs comes back, with another sign for those that XML cannot hold', () => {
  const name = ']]>&amp; "<b>" \' é 名 🌉 \u202eeman \u0000\u0007\uffff end';
  const text = graphmlFile(hostileModel(name));
  const graph = graphml.parse(Graphology, text);
  expect(graph.getNodeAttribute('north-bridge', 'label')).toBe(
    ']]>&amp; "<b>" \' é 名 🌉 \u202eeman \ufffd\ufffd\ufffd end',
  );
  expect(() => XmlDocument.fromString(text)).not.toThrow();
});

test('the shipped dossier is well-formed GraphML with a node for every entity', () => {
  const text = graphmlFile(shipped);
  using document = XmlDocument.fromString(text);
  expect(document.root.namespaceUri).toBe('http://graphml.graphdrawing.org/xmlns');
  const graph = graphOf(shipped);
  expect(graph.nodes()).toEqual([...shipped.entities.keys()]);
  const keys = graph.mapEdges((_, { claims }) => String(claims).split('|')).flat();
  expect(keys.filter((key) => !shipped.claims.has(key))).toEqual([]);
  const relations = [...shipped.claims.values()].filter(
    ({ kind, refuted }) => kind === 'relation' && !refuted,
  );
  expect(relations.filter(({ key }) => !keys.includes(key))).toEqual([]);
});
