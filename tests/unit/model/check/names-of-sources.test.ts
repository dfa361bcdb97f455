import { describe, expect, test } from 'vitest';
import { minimalWith, problemsOf, reportOf } from '../../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../../fixtures/minimal.ts';

const report = (words: string, others: string): string =>
  reportOf(minimalWith(OPENING, words, others));

/** Code and place of each problem, for cases whose words are shown elsewhere. */
const places = (words: string, others: string): readonly string[] =>
  problemsOf(minimalWith(OPENING, words, others)).map(
    ({ code, line, column }) => `${code} ${line}:${column}`,
  );

describe('an unknown source', () => {
  test('is reported where a document derives from it', () => {
    expect(report('origin: gazette-desk', 'origin: gazete-desk')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:8:3  unknown-origin
        "gazete-desk" is no origin
        → did you mean "gazette-desk"?"
    `);
  });

  test('is reported where a claim of any kind derives from it', () => {
    const origin = '\n    origin: nothing';
    expect(places('date: 2019-05-03', `date: 2019-05-03${origin}`)).toEqual([
      'unknown-origin 22:5',
    ]);
    expect(places('since: "2019-05"', `since: "2019-05"${origin}`)).toEqual([
      'unknown-origin 29:5',
    ]);
    expect(places('scope: deck', `scope: deck${origin}`)).toEqual(['unknown-origin 37:5']);
    expect(places('speaker: council', `speaker: council${origin}`)).toEqual([
      'unknown-origin 41:5',
    ]);
  });

  test('is reported where an origin derives from it', () => {
    const files = minimalWith('origins.yaml', '[council-release]', '[council-release, mayor]');
    expect(reportOf(files)).toMatchInlineSnapshot(`
      "origins.yaml:2:116  unknown-origin
        "mayor" is no origin
        → known: council-release, gazette-desk; or add it to origins.yaml"
    `);
  });

  test('is reported where a claim refers to it, and where a note cites it', () => {
    expect(places('scope: deck', 'refs: [survey-1999, survey-2005]')).toEqual([
      'unknown-reference 36:25',
    ]);
    expect(report('[@survey-1999]', '[@survey 1999]')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:48:19  unknown-reference
        "survey 1999" is no reference
        → did you mean "survey-1999"?"
    `);
  });
});

describe('an unknown document', () => {
  test('is reported where a link leads to it', () => {
    expect(report('[[council|The council]]', '[[openning#p1|The council]]')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:51:4  unknown-briefing
        "openning" is no briefing
        → did you mean "opening"?"
    `);
  });

  test('is reported where an alias is said to stand in it', () => {
    const alias =
      'summary: A footbridge over the canal.\n  aliases: [{ name: Foot Bridge, kind: short, briefing: flood }]';
    const files = minimalWith(
      'entities/bridge.yaml',
      'summary: A footbridge over the canal.',
      alias,
    );
    expect(reportOf(files)).toMatchInlineSnapshot(`
      "entities/bridge.yaml:8:47  unknown-briefing
        "flood" is no briefing
        → known: opening; or add it to briefings/"
    `);
  });
});

describe('an unknown name in a choice', () => {
  test('is reported where a diagram would draw it', () => {
    const diagram =
      '- { id: a, title: A, summary: B., nodes: [lock], relations: [owns], events: [fire] }\n';
    expect(
      problemsOf({ ...minimal, 'diagrams.yaml': diagram }).map(
        ({ code, column }) => `${code} ${column}`,
      ),
    ).toEqual(['unknown-entity 43', 'unknown-relation 62', 'unknown-event-type 78']);
  });

  test('is reported where a finding joins a claim that nobody makes', () => {
    const finding =
      '- { id: a, title: A, text: B., verdict: agree, claims: ["opening#upkeep", "opening#upkep"] }\n';
    expect(reportOf({ ...minimal, 'findings.yaml': finding })).toMatchInlineSnapshot(`
      "findings.yaml:1:75  unknown-claim
        "opening#upkep" is no claim
        → did you mean "opening#upkeep"?"
    `);
  });
});
