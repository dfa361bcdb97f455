import { expect, test } from 'vitest';
import { buildEdgeRows, type EdgeRow } from '../../../src/views/edge-rows.ts';
import { buildGraph, type GraphChoice } from '../../../src/views/graph.ts';
import { modelTelling } from '../../fixtures/reports.ts';

const KEEPS = `relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge, since: 2014 }`;
const OPENS = `events:
  - { id: opens, at: 2, type: opening, title: It opens, who: { builder: [alder-works], work: [north-bridge, south-bridge] }, date: 2019 }`;

function rowsOf(
  briefings: Readonly<Record<string, string>>,
  here?: string,
  anchored: readonly ('relation' | 'event')[] = ['relation', 'event'],
): readonly EdgeRow[] {
  const model = modelTelling(briefings);
  const graph = buildGraph(model, [...model.claims.values()]);
  return buildEdgeRows(model, graph, here, new Set(anchored)).flatMap(({ rows }) => rows);
}

test('every line of a drawing is a row with its number, its two names and its words', () => {
  expect(rowsOf({ first: `${KEEPS}\n${OPENS}` })).toMatchObject([
    {
      number: 1,
      from: { name: 'Kelda Council', native: undefined, href: '/bodies/council/' },
      label: 'maintains',
      to: {
        name: 'North Bridge',
        native: { lang: 'cy', text: 'Pont y Gogledd' },
        href: '/bridges/north-bridge/',
      },
      drawn: true,
      when: 'since 2014',
    },
    { number: 2, from: { name: 'Alder Works' }, label: 'opened', to: { name: 'North Bridge' } },
    { number: 3, from: { name: 'Alder Works' }, label: 'opened', to: { name: 'South Bridge' } },
  ]);
});

test('a row says when its line holds as the line does, with a word where that was only foreseen', () => {
  const soon = KEEPS.replace('since: 2014', 'since: 2025');
  expect(rowsOf({ first: soon }).map(({ when }) => when)).toEqual(['since 2025 (foreseen)']);
  expect(rowsOf({ first: KEEPS }).map(({ when }) => when)).toEqual(['since 2014']);
});

const headingsOf = (choice: GraphChoice): readonly (readonly [string, ...number[]])[] => {
  const model = modelTelling({ first: `${OPENS}\n${KEEPS}` });
  const graph = buildGraph(model, [...model.claims.values()], choice);
  return buildEdgeRows(model, graph, undefined, new Set()).map(
    ({ heading, rows }) => [heading, ...rows.map(({ number }) => number)] as const,
  );
};

test('rows stand under the category of their relation or event, in the order of the vocabulary', () => {
  expect(headingsOf({})).toEqual([
    ['Upkeep', 1],
    ['Works', 2, 3],
  ]);
});

test('rows of a drawing by year stand under their years', () => {
  expect(headingsOf({ byYear: true })).toEqual([
    ['2014', 1],
    ['2019', 2, 3],
  ]);
});

test('rows of a drawing by year that nobody dates stand under their own heading', () => {
  const model = modelTelling({ first: KEEPS.replace(', since: 2014', '') });
  const graph = buildGraph(model, [...model.claims.values()], { byYear: true });
  const [group] = buildEdgeRows(model, graph, undefined, new Set());
  expect(group!.heading).toBe('Undated');
});

test('a row says why we hold what it says where it bears the anchor, and not where it repeats it', () => {
  const first = OPENS.replace(
    'date: 2019',
    'date: 2019, check: verified, why: The gate bears the year.',
  );
  expect(rowsOf({ first }).map(({ why }) => why)).toEqual(['The gate bears the year.', undefined]);
  expect(rowsOf({ first }, undefined, ['relation']).map(({ why }) => why)).toEqual([
    undefined,
    undefined,
  ]);
});

test('a row says of its line whether it is drawn', () => {
  const model = modelTelling({ first: KEEPS });
  const { nodes, edges } = buildGraph(model, [...model.claims.values()]);
  const beyond = { nodes, edges: edges.map((edge) => ({ ...edge, drawn: false })) };
  const [group] = buildEdgeRows(model, beyond, undefined, new Set());
  expect(group?.rows.map(({ drawn }) => drawn)).toEqual([false]);
});

test('on a profile its own name is no link', () => {
  const [row] = rowsOf({ first: KEEPS }, 'north-bridge');
  expect(row).toMatchObject({
    from: { href: '/bodies/council/' },
    to: { name: 'North Bridge', href: undefined },
  });
});

test('a row bears the anchors of every account of its relation', () => {
  expect(rowsOf({ first: KEEPS, second: KEEPS })).toMatchObject([
    { id: 'first--keeps', anchors: ['second--keeps'] },
  ]);
});

test('a happening that is several lines bears its anchor on the first of them alone', () => {
  expect(rowsOf({ first: OPENS }).map(({ id }) => id)).toEqual(['first--opens', undefined]);
});

test('a row leaves to the timeline the anchors of events, and to nobody those of relations', () => {
  const rows = rowsOf({ first: `${KEEPS}\n${OPENS}` }, undefined, ['relation']);
  expect(rows.map(({ id }) => id)).toEqual(['first--keeps', undefined, undefined]);
});

test('on a page that names its claims elsewhere no row bears an anchor', () => {
  const rows = rowsOf({ first: KEEPS, second: KEEPS }, undefined, []);
  expect(rows).toMatchObject([{ id: undefined, anchors: [] }]);
});

test('what was printed of an event stands in the timeline of a profile, and elsewhere in the row', () => {
  const opens = OPENS.replace('date: 2019', 'date: 2018, corrected: { date: 2019 }');
  const printed = (here?: string) =>
    rowsOf({ first: opens }, here).map((row) => row.asPrinted.map(({ text }) => text));
  expect(printed()).toEqual([['First says 2018'], ['First says 2018']]);
  expect(printed('north-bridge')).toEqual([[], []]);
});
