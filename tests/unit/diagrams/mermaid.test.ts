import { expect, test } from 'vitest';
import { descentToMermaid, graphToMermaid } from '../../../src/diagrams/mermaid.ts';
import { buildGraph, type GraphChoice } from '../../../src/views/graph.ts';
import { buildNetwork } from '../../../src/views/network.ts';
import { minimal, type Files } from '../../fixtures/minimal.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';

/** The lines of the Mermaid text that draws the claims of one briefing. */
function textOf(claims: string, choice?: GraphChoice, change?: Files): readonly string[] {
  const model = modelTelling({ first: claims }, change);
  return graphToMermaid(buildGraph(model, [...model.claims.values()], choice)).split('\n');
}

const keeps = (id: string, fields = ''): string =>
  `  - { id: ${id}, at: 1, subject: council, relation: maintains, object: south-bridge${fields} }`;

test('a graph is written as a flowchart of numbered nodes, numbered lines and links', () => {
  const claims = `relations:
${keeps('keeps', ', since: 2014')}
  - { id: twins, at: 1, subject: north-bridge, relation: twin-of, object: south-bridge }`;
  expect(textOf(claims)).toEqual([
    'flowchart TB',
    '  n1["Kelda Council"]:::kind-body',
    '  n2["South Bridge"]:::kind-bridge',
    '  n3["North Bridge<br/>Pont y Gogledd"]:::kind-bridge',
    '  n1 e1@-->|"1 · maintains<br/>since 2014"| n2',
    '  n3 e2@-->|"2 · twin of"| n2',
    '  click n1 href "/bodies/council/"',
    '  click n2 href "/bridges/south-bridge/"',
    '  click n3 href "/bridges/north-bridge/"',
  ]);
});

test('the name that a drawing is about bears no link', () => {
  const text = textOf(`relations:\n${keeps('keeps')}`, { subject: 'council' });
  expect(text).toContain('  n1["Kelda Council"]:::subject');
  expect(text.filter((line) => line.includes('click'))).toEqual([
    '  click n2 href "/bridges/south-bridge/"',
  ]);
});

test('an id that Mermaid takes for a word of its own reaches no drawing', () => {
  const entities =
    'end: { name: The End, summary: A bridge. }\ngraph: { name: Graph, summary: A bridge. }\n';
  const claims =
    'relations:\n  - { id: twins, at: 1, subject: end, relation: twin-of, object: graph }';
  expect(textOf(claims, {}, { 'entities/bridge.yaml': entities }).slice(1, 4)).toEqual([
    '  n1["The End"]:::kind-bridge',
    '  n2["Graph"]:::kind-bridge',
    '  n1 e1@-->|"1 · twin of"| n2',
  ]);
});

test('quotation marks and angle brackets of names and relations are escaped', () => {
  const change = {
    'entities/bridge.yaml': `south-bridge: { name: 'The "Low" <Bridge>', summary: A bridge. }\n`,
    'vocabulary.yaml': minimal['vocabulary.yaml']!.replace(
      'label: maintains',
      `label: 'keeps "up" > all'`,
    ),
  };
  const text = textOf(`relations:\n${keeps('keeps')}`, {}, change);
  expect(text[2]).toBe('  n2["The #quot;Low#quot; #lt;Bridge#gt;"]:::kind-bridge');
  expect(text[3]).toBe('  n1 e1@-->|"1 · keeps #quot;up#quot; #gt; all"| n2');
});

test('parallel claims between the same two share a line that bears all their numbers and dates', () => {
  const claims = `relations:
${keeps('before', ', since: "2014-01", until: "2014-05"')}
  - { id: twins, at: 1, subject: north-bridge, relation: twin-of, object: south-bridge }
${keeps('after', ', since: 2016, until: 2017')}`;
  expect(textOf(claims).filter((line) => line.includes('@'))).toEqual([
    '  n1 e1@-.->|"1, 3 · maintains<br/>January 2014 – May 2014<br/>2016 – 2017"| n2',
    '  n3 e2@-->|"2 · twin of"| n2',
  ]);
});

test('a line that more than four claims share bears the first three numbers, how many more, and the first and last date', () => {
  const years = [2014, 2015, 2016, 2017, 2018];
  const claims = years.map((year) =>
    keeps(`in-${year}`, `, since: "${year}-01", until: "${year}-02"`),
  );
  const lines = (count: number) =>
    textOf(`relations:\n${claims.slice(0, count).join('\n')}`).filter((line) => line.includes('@'));
  expect(lines(5)).toEqual([
    '  n1 e1@-.->|"1, 2, 3 · maintains<br/>and 2 more<br/>January 2014 – February 2014<br/>…<br/>January 2018 – February 2018"| n2',
  ]);
  expect(lines(4)[0]).toContain('"1, 2, 3, 4 · maintains<br/>January 2014');
});

test('a date that claims on one line share is said once', () => {
  const model = modelTelling({ first: `relations:\n${keeps('keeps', ', since: 2014')}` });
  const { nodes, edges } = buildGraph(model, [...model.claims.values()]);
  const twice = { nodes, edges: [...edges, ...edges.map((edge) => ({ ...edge, number: 2 }))] };
  expect(graphToMermaid(twice)).toContain('"1, 2 · maintains<br/>since 2014"');
});

test('what has ended does not share a line with what holds', () => {
  const claims = `relations:
${keeps('before', ', until: 2014')}
${keeps('after', ', since: 2016')}`;
  expect(textOf(claims).filter((line) => line.includes('@'))).toEqual([
    '  n1 e1@-.->|"1 · maintains<br/>until 2014"| n2',
    '  n1 e2@-->|"2 · maintains<br/>since 2016"| n2',
  ]);
});

test('claims that say different things of the same two do not share a line', () => {
  const claims = `relations:
${keeps('keeps')}
  - { id: twins, at: 1, subject: council, relation: twin-of, object: south-bridge }`;
  expect(textOf(claims).filter((line) => line.includes('@'))).toEqual([
    '  n1 e1@-->|"1 · maintains"| n2',
    '  n1 e2@-->|"2 · twin of"| n2',
  ]);
});

test('claims in opposite directions do not share a line', () => {
  const claims = `relations:
  - { id: one, at: 1, subject: council, relation: maintains, object: gazette }
  - { id: other, at: 1, subject: gazette, relation: maintains, object: council }`;
  expect(textOf(claims).filter((line) => line.includes('@'))).toEqual([
    '  n1 e1@-->|"1 · maintains"| n2',
    '  n2 e2@-->|"2 · maintains"| n1',
  ]);
});

test('a hostile line is marked by its own number, counted over the lines drawn', () => {
  const vocabulary = minimal['vocabulary.yaml']!.replace('symmetric: true', 'stance: against');
  const claims = `relations:
${keeps('keeps', ', since: "2014-01", until: "2014-05"')}
${keeps('again', ', since: "2016-01", until: "2016-05"')}
  - { id: twins, at: 1, subject: north-bridge, relation: twin-of, object: south-bridge }`;
  const text = textOf(claims, {}, { 'vocabulary.yaml': vocabulary });
  expect(text.filter((line) => line.includes('against'))).toEqual(['  class e2 against']);
});

test('a row that is not drawn is no line of the drawing', () => {
  const model = modelTelling({ first: `relations:\n${keeps('keeps')}` });
  const { nodes, edges } = buildGraph(model, [...model.claims.values()]);
  const beyond = { nodes, edges: edges.map((edge) => ({ ...edge, drawn: false })) };
  expect(graphToMermaid(beyond)).not.toContain('@');
});

test('the groups of a drawing by year are written the latest first, which Mermaid turns round', () => {
  const claims = `relations:
  - { id: a, at: 1, subject: council, relation: maintains, object: south-bridge, since: 2014 }
  - { id: b, at: 1, subject: gazette, relation: maintains, object: south-bridge, since: 2016 }
  - { id: c, at: 1, subject: alder-works, relation: maintains, object: south-bridge, since: 2016 }`;
  expect(textOf(claims, { byYear: true }).slice(1, 10)).toEqual([
    '  subgraph g1 ["2016"]',
    '    n3["Kelda Gazette"]:::kind-body',
    '    n4["Alder Works"]:::kind-body',
    '  end',
    '  n2["South Bridge"]:::kind-bridge',
    '  subgraph g3 ["2014"]',
    '    n1["Kelda Council"]:::kind-body',
    '  end',
    '  n1 e1@-->|"1 · maintains<br/>since 2014"| n2',
  ]);
});

test('a descent is written with the numbers of its steps, and what is inferred as a broken line', () => {
  const { descent } = buildNetwork(canals('/dossier/'))[2]!;
  expect(descentToMermaid(descent!).split('\n')).toEqual([
    'flowchart TB',
    '  n1["Day book kept at Cold Hatch, 1769 to 1774"]:::origin-filing',
    '  n2["Report of the Wrayford Mercury, 7 May 1774"]:::origin-article',
    '  n3["Letter of Stepan Rudakov to his brother, 1775"]:::origin-statement',
    '  n4["Minutes of the proprietors, 1770 to 1781"]:::origin-filing',
    '  n5["Mercury, 1774"]:::subject',
    '  n6["Letter, 1775"]:::subject',
    '  n7["Report, 1781"]:::subject',
    '  n1 e1@-.->|"1 ·"| n2',
    '  n2 e2@-.->|"2 ·"| n5',
    '  n3 e3@-->|"3 ·"| n6',
    '  n4 e4@-->|"4 ·"| n7',
    '  click n5 href "/dossier/briefings/wray-cut-1774/"',
    '  click n6 href "/dossier/briefings/rudakov-letter-1775/"',
    '  click n7 href "/dossier/briefings/bramble-report-1781/"',
  ]);
});
