import { expect, test } from 'vitest';
import type { Diagram } from '../../../src/diagrams/diagram-text.ts';
import {
  briefingFigure,
  descentFigure,
  drawAll,
  graphFigure,
  profileFigure,
} from '../../../src/diagrams/figures.ts';
import { descentToMermaid, graphToMermaid } from '../../../src/diagrams/mermaid.ts';
import { buildGraph, type Graph, type GraphChoice } from '../../../src/views/graph.ts';
import { buildNetwork } from '../../../src/views/network.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';

const NAME = { id: 'it', title: 'It' };

function graphOf(claims: string, choice?: GraphChoice): Graph {
  const model = modelTelling({ first: claims });
  return buildGraph(model, [...model.claims.values()], choice);
}

const KEEPS = `relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge, since: 2014 }`;

test('a figure is drawn downwards or from left to right, under an id that no section bears', () => {
  const graph = graphOf(KEEPS);
  expect(graphFigure(NAME, graph)).toEqual({
    id: 'it-drawing',
    title: 'It',
    description: '1 numbered relation between 2 names. The table below lists the same.',
    text: graphToMermaid(graph),
    directions: ['TB', 'LR'],
    ordered: false,
  });
});

test('a figure tells those who do not see it how many lines and names it has', () => {
  const claims = `${KEEPS}
  - { id: twins, at: 2, subject: north-bridge, relation: twin-of, object: south-bridge }`;
  expect(graphFigure(NAME, graphOf(claims))!.description).toBe(
    '2 numbered relations between 3 names. The table below lists the same.',
  );
});

test('a figure counts the rows that are drawn, and not those beyond', () => {
  const { nodes, edges } = graphOf(KEEPS);
  const more = { nodes, edges: [...edges, ...edges.map((edge) => ({ ...edge, drawn: false }))] };
  expect(graphFigure(NAME, more)!.description).toMatch(/^1 numbered relation between 2 names\./);
});

test('where nothing can be drawn there is no figure', () => {
  const { nodes, edges } = graphOf(KEEPS);
  expect(graphFigure(NAME, { nodes: [], edges: [] })).toBeUndefined();
  const beyond = edges.map((edge) => ({ ...edge, drawn: false }));
  expect(graphFigure(NAME, { nodes, edges: beyond })).toBeUndefined();
});

test('a figure by year keeps the order of its names', () => {
  expect(graphFigure(NAME, graphOf(KEEPS, { byYear: true }))!.ordered).toBe(true);
});

test('the figure of the descent counts its steps', () => {
  const { id, title, descent } = buildNetwork(canals())[2]!;
  expect(descentFigure({ id, title }, descent!)).toEqual({
    id: 'descent-drawing',
    title: 'Where the three papers come from',
    description: '4 numbered steps from origin to document. The table below lists the same.',
    text: descentToMermaid(descent!),
    directions: ['TB', 'LR'],
  });
});

test('the figures of a profile and of a briefing are named after it', () => {
  expect(profileFigure('Kelda Council', graphOf(KEEPS))).toMatchObject({
    id: 'relations-drawing',
    title: 'Kelda Council and those it deals with',
  });
  expect(briefingFigure('The first report', graphOf(KEEPS))).toMatchObject({
    id: 'relations-drawing',
    title: 'Who is who in: The first report',
  });
});

test('every figure of the site is drawn before the pages ask for it, and what has no line is not', async () => {
  const drawn: Diagram[] = [];
  const renderer = {
    render: async (diagram: Diagram) => {
      drawn.push(diagram);
      return { svg: '', width: 0, height: 0 };
    },
    close: async () => undefined,
    stats: { rendered: 0, reused: 0 },
  };
  await drawAll(canals(), renderer);
  expect(drawn.map(({ title }) => title)).toEqual([
    'Wray Canal Company and those it deals with',
    'Proprietors of the Bramble Cut and those it deals with',
    'Josiah Tench and those it deals with',
    'Stepan Rudakov and those it deals with',
    'Cold Hatch and those it deals with',
    'Alder Navigation and those it deals with',
    'Bramble Cut and those it deals with',
    'Who is who in: The opening at Cold Hatch, as the Mercury told it',
    'Where the text comes from: The opening at Cold Hatch, as the Mercury told it',
    'Where the text comes from: A letter from the summit',
    'Who is who in: The proprietors look back',
    'Where the text comes from: The proprietors look back',
    'Who dug what',
    'The quarrel over the brook',
    'Where the three papers come from',
  ]);
});
