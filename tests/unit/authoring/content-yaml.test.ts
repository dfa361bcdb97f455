import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import {
  entitiesNamedIn,
  entryOf,
  readContentYaml,
  schemaOf,
} from '../../../src/authoring/content-yaml.ts';
import { FOLDERS, ROOT_FILES } from '../../../src/model/folder.ts';

/** The entities that a file names, by its schema. */
const namedIn = (file: string, text: string): readonly string[] =>
  entitiesNamedIn(parseDocument(text).contents, schemaOf(file)).map(({ id }) => id);

test('Every file that the site reads has its schema', () => {
  const files = [...ROOT_FILES, ...Object.keys(FOLDERS).map((folder) => `${folder}/x`)];
  expect(files.map((file) => schemaOf(file).safeParse(undefined).success)).toEqual(
    files.map(() => false),
  );
  expect(() => schemaOf('glossary.yaml')).toThrow('glossary.yaml has no schema');
});

describe('an entity is named', () => {
  test.each([
    ['briefings/a.mdx', 'source: { publisher: a, origin: no }', ['a']],
    ['briefings/a.mdx', 'events: [{ id: no, type: no, who: [a, b] }]', ['a', 'b']],
    ['briefings/a.mdx', 'events: [{ who: { no: a, no-no: [b, c] } }]', ['a', 'b', 'c']],
    ['briefings/a.mdx', 'events: [{ corrected: { type: no, who: { no: [a] } } }]', ['a']],
    ['briefings/a.mdx', 'events: [{ corrected: none, draft: true, who: [a] }]', ['a']],
    ['briefings/a.mdx', 'relations: [{ subject: a, relation: no, object: b }]', ['a', 'b']],
    ['briefings/a.mdx', 'relations: [{ corrected: { subject: a, object: b } }]', ['a', 'b']],
    ['briefings/a.mdx', 'figures: [{ subject: a, metric: no, scope: no }]', ['a']],
    ['briefings/a.mdx', 'figures: [{ corrected: { subject: a, scope: no } }]', ['a']],
    [
      'briefings/a.mdx',
      'statements: [{ speaker: a, to: b, about: [c], gist: no }]',
      ['a', 'b', 'c'],
    ],
    ['briefings/a.mdx', 'statements: [{ corrected: { speaker: a, about: [b] } }]', ['a', 'b']],
    ['briefings/a.mdx', 'topics: [no]', []],
    [
      'entities/x.yaml',
      'a: { name: no, former-ids: [no] }\nb: { aliases: [{ briefing: no }] }',
      ['a', 'b'],
    ],
    [
      'context.yaml',
      'events: [{ id: no, who: [a] }]\nrelations: [{ subject: b, object: c }]',
      ['a', 'b', 'c'],
    ],
    ['context.yaml', 'figures: [{ subject: a, metric: no, refs: [no] }]', ['a']],
    [
      'comparison.yaml',
      'kinds: no\nquestions: [{ id: no, events: { types: no, with: a } }]',
      ['a'],
    ],
    ['comparison.yaml', 'questions: [{ relations: [{ types: no, with: [a, b] }] }]', ['a', 'b']],
    [
      'vocabulary.yaml',
      'entity-kinds: { no: { expects: [{ relations: { types: no, with: a } }] } }',
      ['a'],
    ],
    ['diagrams.yaml', '[{ id: no, nodes: [a, b], relations: [no], events: [no] }]', ['a', 'b']],
    ['findings.yaml', '[{ id: no, claims: [no#no] }]', []],
    ['origins.yaml', 'no: { derives-from: [no] }', []],
    ['references.yaml', 'no: { publisher: no }', []],
    ['site.yaml', 'nav: [{ path: no }]', []],
  ] as const)('in %s: %s', (file, text, ids) => {
    expect(namedIn(file, text)).toEqual(ids);
  });
});

describe('the YAML of a file', () => {
  test('counts from where it begins: behind a byte order mark, and in a text behind its first line', () => {
    const offsets = (file: string, source: string) => readContentYaml(file, source).offset;
    expect(offsets('origins.yaml', 'a: 1\n')).toBe(0);
    expect(offsets('origins.yaml', '\uFEFFa: 1\n')).toBe(1);
    expect(offsets('pages/a.mdx', '---\na: 1\n---\n')).toBe(4);
    expect(offsets('pages/a.mdx', '\uFEFF---\r\na: 1\r\n---\r\n')).toBe(6);
  });

  test('that cannot be read is refused, with what to do', () => {
    expect(() => readContentYaml('briefings/a.mdx', '---\na: [\n---\n')).toThrow(
      'briefings/a.mdx cannot be read; mend it first: npm run check says what is wrong.',
    );
    expect(() => readContentYaml('briefings/a.mdx', 'no frontmatter')).toThrow('cannot be read');
  });

  test('of a registry has an entry for each of its entities alone', () => {
    const { root } = readContentYaml('entities/x.yaml', 'a: { name: A }\n');
    expect(entryOf(root, 'a')?.toJSON()).toEqual({ name: 'A' });
    expect(entryOf(root, 'b')).toBeUndefined();
    expect(entryOf(null, 'a')).toBeUndefined();
  });
});
