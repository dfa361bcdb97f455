import { describe, expect, test } from 'vitest';
import { minimalWith, problemsOf, reportOf } from '../../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../../fixtures/minimal.ts';

const report = (words: string, others: string): string =>
  reportOf(minimalWith(OPENING, words, others));
const inVocabulary = (words: string, others: string): string =>
  reportOf(minimalWith('vocabulary.yaml', words, others));

/** Code and place of each problem, for cases whose words are shown elsewhere. */
const places = (words: string, others: string): readonly string[] =>
  problemsOf(minimalWith(OPENING, words, others)).map(
    ({ code, line, column }) => `${code} ${line}:${column}`,
  );

describe('an unknown entity', () => {
  test('is reported where a claim names it, with the nearest one', () => {
    expect(report('object: north-bridge', 'object: north-brige')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:27:5  unknown-entity
        "north-brige" is no entity of the registry
        → did you mean "north-bridge"?"
    `);
  });

  test('is reported with the place where it would be added, where no other is near', () => {
    expect(report('object: north-bridge', 'object: aqueduct')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:27:5  unknown-entity
        "aqueduct" is no entity of the registry
        → known: gazette, council, alder-works, north-bridge, south-bridge; or add it to a file in entities/"
    `);
  });

  test('is reported in a role, in a list, as a speaker, a subject and a publisher', () => {
    expect(places('builder: [alder-works]', 'builder: [council, nobody]')).toEqual([
      'unknown-entity 20:31',
    ]);
    expect(places('{ builder: [alder-works], work: [north-bridge] }', '[council, nobody]')).toEqual(
      ['unknown-entity 20:20'],
    );
    expect(places('speaker: council', 'speaker: nobody')).toEqual(['unknown-entity 40:5']);
    expect(places('speaker: council', 'speaker: council\n    to: nobody')).toEqual([
      'unknown-entity 41:5',
    ]);
    expect(places('about: [alder-works]', 'about: [council, nobody]')).toEqual([
      'unknown-entity 41:22',
    ]);
    expect(places('subject: north-bridge', 'subject: nobody')).toEqual(['unknown-entity 32:5']);
    expect(places('publisher: gazette', 'publisher: nobody')).toEqual(['unknown-entity 6:3']);
  });

  test('is reported inside a correction', () => {
    expect(places('scope: deck', 'corrected: { subject: nobody }')).toEqual([
      'unknown-entity 36:18',
    ]);
    expect(places('since: "2019-05"', 'corrected: { object: nobody }')).toEqual([
      'unknown-entity 28:18',
    ]);
  });

  test('is reported where a link leads to it', () => {
    expect(report('[[alder-works]]', '[[adler-works]]')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:45:18  unknown-entity
        "adler-works" is no entity of the registry
        → did you mean "alder-works"?"
    `);
  });
});

describe('an unknown word of the vocabulary', () => {
  test('is reported where a claim uses it', () => {
    expect(report('type: opening', 'type: openning')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:18:5  unknown-event-type
        "openning" is no event type
        → did you mean "opening"?"
    `);
    expect(report('relation: maintains', 'relation: keeps')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:26:5  unknown-relation
        "keeps" is no relation
        → known: maintains, twin-of; or add it under relations in vocabulary.yaml"
    `);
    expect(report('metric: length\n', 'metric: height\n')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:33:5  unknown-metric
        "height" is no metric
        → known: length, crossings; or add it under metrics in vocabulary.yaml"
    `);
    expect(report('topics: [engineering]', 'topics: [engineering, towpaths]'))
      .toMatchInlineSnapshot(`
      "briefings/opening.mdx:13:23  unknown-topic
        "towpaths" is no topic
        → known: engineering; or add it under topics in vocabulary.yaml"
    `);
  });

  test('is reported once for the role of several entities', () => {
    expect(report('builder: [alder-works]', 'bilder: [alder-works, council]'))
      .toMatchInlineSnapshot(`
      "briefings/opening.mdx:20:12  unknown-role
        "bilder" is no role
        → did you mean "builder"?"
    `);
  });

  test('is reported where the vocabulary itself uses it', () => {
    expect(inVocabulary('verb: opened, from: builder', 'verb: opened, from: bilder'))
      .toMatchInlineSnapshot(`
      "vocabulary.yaml:10:61  unknown-role
        "bilder" is no role
        → did you mean "builder"?"
    `);
    expect(inVocabulary('to: work, opens', 'to: wrok, opens').split('\n')[0]).toBe(
      'vocabulary.yaml:10:76  unknown-role',
    );
    expect(inVocabulary('opens: maintains', 'closes: owns').split('\n')[0]).toBe(
      'vocabulary.yaml:10:86  unknown-relation',
    );
    expect(inVocabulary('opens: maintains', 'opens: owns')).toMatchInlineSnapshot(`
      "vocabulary.yaml:10:86  unknown-relation
        "owns" is no relation
        → known: maintains, twin-of; or add it under relations in vocabulary.yaml"
    `);
    expect(
      inVocabulary(
        'inverse: maintained by, category: upkeep',
        'inverse: maintained by, category: care',
      ),
    ).toMatchInlineSnapshot(`
      "vocabulary.yaml:5:58  unknown-relation-category
        "care" is no relation category
        → known: upkeep; or add it under relation-categories in vocabulary.yaml"
    `);
    expect(inVocabulary('Flood, category: works', 'Flood, category: water')).toMatchInlineSnapshot(`
      "vocabulary.yaml:11:26  unknown-event-category
        "water" is no event category
        → known: works; or add it under event-categories in vocabulary.yaml"
    `);
  });

  test('is a kind too, where a file is named after none', () => {
    expect(reportOf({ ...minimal, 'entities/lock.yaml': '' })).toMatchInlineSnapshot(`
      "entities/lock.yaml:1:1  unknown-kind
        "lock" is no kind
        → known: bridge, body; or add it under entity-kinds in vocabulary.yaml, or rename the file"
    `);
  });
});

test('Names that lead somewhere are left alone', () => {
  expect(problemsOf(minimal)).toEqual([]);
});
