import { describe, expect, test } from 'vitest';
import { problemsOf, reportOf } from '../../../fixtures/make-dossier.ts';
import { minimal } from '../../../fixtures/minimal.ts';

/** Code, place and message of each problem of a dossier with this file. */
const found = (file: string, text: string): readonly string[] =>
  problemsOf({ ...minimal, [file]: text }).map(
    ({ file: where, line, column, code, message }) =>
      `${where}:${line}:${column} ${code}: ${message}`,
  );

const question = (...lines: readonly string[]): string =>
  `questions:\n  - id: a\n    title: A\n${lines.map((line) => `    ${line}\n`).join('')}`;

describe('a question of the comparison', () => {
  const asked = (...lines: readonly string[]) => found('comparison.yaml', question(...lines));

  test('may name types, roles, relations, metrics and entities that are known', () => {
    expect(
      asked(
        'events: { types: [opening, flood], roles: builder, with: [north-bridge] }',
        'relations: [{ types: maintains, as: subject }, { types: twin-of, as: object, with: council }]',
        'figures: { metrics: [length, crossings] }',
      ),
    ).toEqual([]);
  });

  test('is reported where it names none, at the name in its list', () => {
    expect(
      asked(
        'events:',
        '  types: [flood, openning]',
        '  roles: [bilder]',
        '  with: [council, nobody]',
      ),
    ).toEqual([
      'comparison.yaml:5:22 unknown-event-type: "openning" is no event type',
      'comparison.yaml:6:15 unknown-role: "bilder" is no role',
      'comparison.yaml:7:23 unknown-entity: "nobody" is no entity of the registry',
    ]);
    expect(asked('figures:', '  metrics: [length, height]')).toEqual([
      'comparison.yaml:5:25 unknown-metric: "height" is no metric',
    ]);
  });

  test('is reported at the field where one name stands in place of a list', () => {
    expect(asked('events:', '  types: openning')).toEqual([
      'comparison.yaml:5:7 unknown-event-type: "openning" is no event type',
    ]);
  });

  test('is reported in the one of several relations that names none', () => {
    expect(
      asked(
        'relations:',
        '  - { types: maintains, as: subject }',
        '  - types: [twin-of, owns]',
        '    as: object',
        '    with: [nobody]',
      ),
    ).toEqual([
      'comparison.yaml:6:26 unknown-relation: "owns" is no relation',
      'comparison.yaml:8:16 unknown-entity: "nobody" is no entity of the registry',
    ]);
  });

  test('is reported at the name where it asks for one relation, which is no list', () => {
    expect(asked('relations:', '  as: object', '  types: [twin-of, owns]')).toEqual([
      'comparison.yaml:6:24 unknown-relation: "owns" is no relation',
    ]);
  });
});

test('The comparison names kinds of the vocabulary', () => {
  expect(reportOf({ ...minimal, 'comparison.yaml': 'kinds: [body, bridg]\n' }))
    .toMatchInlineSnapshot(`
    "comparison.yaml:1:15  unknown-kind
      "bridg" is no kind
      → did you mean "bridge"?"
  `);
});

test('What a kind expects is reported at the name that the vocabulary does not have', () => {
  const vocabulary = minimal['vocabulary.yaml']!.replace(
    '  body: { label: Body, plural: Bodies, path: bodies }\n',
    `  body:
    label: Body
    plural: Bodies
    path: bodies
    expects:
      - { title: what it keeps, relations: { types: maintains, as: subject } }
      - title: what it built
        events: { types: [opening, bilding], roles: [builder] }
`,
  );
  expect(found('vocabulary.yaml', vocabulary)).toEqual([
    'vocabulary.yaml:10:36 unknown-event-type: "bilding" is no event type',
  ]);
});

describe('context', () => {
  const refs = 'refs: [survey-1999]';

  test('is reported where an event names what nobody knows', () => {
    expect(
      found(
        'context.yaml',
        `events:\n  - id: a\n    type: flod\n    title: A\n    date: 2019\n    who: { bilder: [council], work: [north-bridge, nobody] }\n    refs: [survey-1999, survey-2000]\n`,
      ),
    ).toEqual([
      'context.yaml:3:5 unknown-event-type: "flod" is no event type',
      'context.yaml:6:12 unknown-role: "bilder" is no role',
      'context.yaml:6:52 unknown-entity: "nobody" is no entity of the registry',
      'context.yaml:7:25 unknown-reference: "survey-2000" is no reference',
    ]);
  });

  test('is reported where a relation or a figure does', () => {
    expect(
      found(
        'context.yaml',
        `relations:\n  - id: a\n    subject: nobody\n    relation: owns\n    object: council\n    ${refs}\nfigures:\n  - id: b\n    subject: noone\n    metric: height\n    value: 1\n    as-of: 2019\n    ${refs}\n`,
      ),
    ).toEqual([
      'context.yaml:3:5 unknown-entity: "nobody" is no entity of the registry',
      'context.yaml:4:5 unknown-relation: "owns" is no relation',
      'context.yaml:9:5 unknown-entity: "noone" is no entity of the registry',
      'context.yaml:10:5 unknown-metric: "height" is no metric',
    ]);
  });
});

test('One fault in the comparison or the context is one problem', () => {
  const files = { 'comparison.yaml': 'questions: 1\n', 'context.yaml': 'events: 1\n' };
  expect(problemsOf({ ...minimal, ...files }).map(({ file }) => file)).toEqual([
    'comparison.yaml',
    'context.yaml',
  ]);
});
