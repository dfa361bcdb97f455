import { describe, expect, test } from 'vitest';
import { minimalWith, problemsOf } from '../../../fixtures/make-dossier.ts';
import { minimal, OPENING, type Files } from '../../../fixtures/minimal.ts';

const codes = (files: Files): readonly string[] =>
  problemsOf(files).map(({ file, code }) => `${file} ${code}`);

describe('one fault', () => {
  test('in a registry is one problem: names that may stand there are not called unknown', () => {
    const files = minimalWith(
      'entities/bridge.yaml',
      'summary: A swing bridge',
      'sumary: A swing bridge',
    );
    expect(codes(files)).toEqual([
      'entities/bridge.yaml missing-field',
      'entities/bridge.yaml unknown-field',
    ]);
  });

  test('in the origins or the references is one problem', () => {
    expect(codes({ ...minimal, 'origins.yaml': 'council-release: [\n' })).toEqual([
      'origins.yaml yaml-syntax',
    ]);
    expect(codes({ ...minimal, 'references.yaml': 'survey-1999: [\n' })).toEqual([
      'references.yaml yaml-syntax',
    ]);
  });

  test('in a briefing is one problem: links to it and findings on it are not called unknown', () => {
    const files = {
      ...minimalWith(OPENING, 'quality: good', 'quality: god'),
      'findings.yaml':
        '- { id: a, title: A, text: B., verdict: agree, claims: ["opening#upkeep"] }\n',
      'pages/about.mdx': '---\ntitle: About\nsummary: About it.\n---\n\nSee [[opening#p1]].\n',
    };
    expect(codes(files)).toEqual([`${OPENING} invalid-field`]);
  });

  test('in a briefing leaves the event keys of the others alone', () => {
    const other = minimalWith(OPENING, 'type: opening', 'event: bridge-opening\n    type: opening');
    const files = { ...other, 'briefings/second.mdx': '---\ntitle: Second\n---\n' };
    expect(codes(files).filter((line) => line.startsWith(OPENING))).toEqual([]);
  });

  test('in the syntax of a body is one problem: its paragraphs are not called missing', () => {
    expect(codes(minimalWith(OPENING, 'about 60 metres', '<60 metres'))).toEqual([
      `${OPENING} mdx-syntax`,
    ]);
    expect(codes(minimalWith(OPENING, ':::\n\n¶2', '\n¶2'))).toEqual([`${OPENING} directive-open`]);
  });

  test('in a link is one problem: words around it are not called missing', () => {
    const files = minimalWith(
      OPENING,
      'quote: opened on Friday',
      'quote: by Alder Works opened on Friday',
    );
    expect(codes(files)).toEqual([]);
    const misspelt = {
      ...files,
      [OPENING]: files[OPENING]!.replace('[[alder-works]]', '[[adler-works]]'),
    };
    expect(codes(misspelt)).toEqual([`${OPENING} unknown-entity`]);
  });
});

test('Faults of every sort are reported together', () => {
  const files = {
    ...minimalWith(OPENING, 'object: north-bridge', 'object: west-bridge'),
    'origins.yaml': `${minimal['origins.yaml']}loop: { label: L, kind: article, confidence: verified, derives-from: [loop] }\n`,
    'pages/bridges.mdx': '---\ntitle: Bridges\nsummary: About bridges.\n---\n\n:::note\nx\n:::\n',
  };
  expect(codes(files)).toEqual([
    `${OPENING} unknown-entity`,
    'origins.yaml origin-circle',
    'pages/bridges.mdx shared-path',
    'pages/bridges.mdx directive-kind',
  ]);
});
