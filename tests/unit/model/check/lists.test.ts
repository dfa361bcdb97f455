import { describe, expect, test } from 'vitest';
import { problemsOf, reportOf } from '../../../fixtures/make-dossier.ts';
import { minimal } from '../../../fixtures/minimal.ts';

const report = (file: string, text: string): string => reportOf({ ...minimal, [file]: text });
const inContext = (text: string): string => report('context.yaml', text);

const finding = (id: string) =>
  `- { id: ${id}, title: A, text: B., verdict: agree, claims: ["opening#upkeep"] }\n`;
const diagram = (id: string) => `- { id: ${id}, title: A, summary: B. }\n`;
const question = (id: string) => `  - { id: ${id}, title: A, figures: { metrics: length } }\n`;
const upkeep = (id: string, rest = '') =>
  `  - { id: ${id}, subject: council, relation: maintains, object: north-bridge, refs: [survey-1999]${rest} }\n`;
const length = (id: string, rest = '') =>
  `  - { id: ${id}, subject: north-bridge, metric: length, value: 60, as-of: 2019, refs: [survey-1999]${rest} }\n`;

describe('an id that stands twice in a list', () => {
  test('is reported where it is a finding', () => {
    expect(report('findings.yaml', finding('a') + finding('b') + finding('a')))
      .toMatchInlineSnapshot(`
      "findings.yaml:3:5  duplicate-id
        a second entry is called "a"; the first stands in line 1
        → give it an id of its own; it is part of an address"
    `);
  });

  test('is reported where it is a diagram', () => {
    expect(report('diagrams.yaml', diagram('a') + diagram('a'))).toMatch(
      /^diagrams\.yaml:2:5 {2}duplicate-id\n/,
    );
  });

  test('is reported where it is a question', () => {
    expect(report('comparison.yaml', `questions:\n${question('a')}${question('a')}`)).toMatch(
      /^comparison\.yaml:3:7 {2}duplicate-id\n/,
    );
  });

  test('is reported where it is context, whichever of its lists the two stand in', () => {
    expect(inContext(`relations:\n${upkeep('a')}figures:\n${length('a')}`)).toMatchInlineSnapshot(`
      "context.yaml:4:7  duplicate-id
        a second entry is called "a"; the first stands in line 2
        → give it an id of its own; it is part of an address"
    `);
  });

  test('is none where the two stand in two files', () => {
    const files = {
      ...minimal,
      'findings.yaml': finding('a'),
      'diagrams.yaml': diagram('a'),
      'comparison.yaml': `questions:\n${question('a')}`,
      'context.yaml': `relations:\n${upkeep('a')}`,
    };
    expect(problemsOf(files)).toEqual([]);
  });
});

describe('context', () => {
  test('has relations that do not end before they begin', () => {
    expect(inContext(`relations:\n${upkeep('a', ', since: 2019, until: 2018')}`))
      .toMatchInlineSnapshot(`
        "context.yaml:2:109  reversed-dates
          "a" ends (2018) before it begins (2019)
          → exchange \`since\` and \`until\`, or correct one of them"
      `);
    expect(inContext(`relations:\n${upkeep('a', ', since: 2019-05, until: 2019')}`)).toBe('');
    expect(inContext(`relations:\n${upkeep('a', ', until: 2018')}`)).toBe('');
  });

  test('has no relation that leads from one to itself', () => {
    const itself = upkeep('a').replace('object: north-bridge', 'object: council');
    expect(inContext(`relations:\n${itself}`)).toMatch(
      /^context\.yaml:2:53 {2}self-relation\n {2}"a" leads from "council" to itself\n/,
    );
  });

  test('has figures of a scope that their metric has', () => {
    expect(inContext(`figures:\n${length('a', ', scope: dek')}`)).toMatchInlineSnapshot(`
      "context.yaml:2:98  unknown-scope
        "dek" is no scope of length
        → did you mean "deck"?"
    `);
    expect(inContext(`figures:\n${length('a', ', scope: deck')}`)).toBe('');
    expect(inContext(`figures:\n${length('a')}`)).toBe('');
  });
});
