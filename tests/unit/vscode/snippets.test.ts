import { readFileSync } from 'node:fs';
import { parseConfigFileTextToJson } from 'typescript';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { parse } from 'yaml';
import { parseBody } from '../../../src/markdown/parse/body.ts';
import { NOTE_KINDS } from '../../../src/markdown/parse/note-kind.ts';
import { briefingSchema } from '../../../src/schemas/briefing.ts';
import {
  CHECKS,
  eventSchema,
  figureSchema,
  relationClaimSchema,
  statementSchema,
} from '../../../src/schemas/claims.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
}

const FILE = '.vscode/dossier.code-snippets';
const snippets = (
  parseConfigFileTextToJson(FILE, readFileSync(FILE, 'utf8')) as {
    config: Readonly<Record<string, Snippet>>;
  }
).config;

/** The text that VS Code puts in, with the words that stand in its places at first. */
const textOf = (name: string): string =>
  snippets[name]!.body.join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\d+/g, '');

test('Every snippet is offered in texts', () => {
  for (const { scope } of Object.values(snippets)) expect(scope.split(',')).toContain('markdown');
});

describe('the snippet of a note', () => {
  test.each(NOTE_KINDS)('of the kind %s is a note', (kind) => {
    const { notes, faults } = parseBody(`¶1 Here are the words.\n\n${textOf(`Note: ${kind}`)}`);
    expect(faults).toEqual([]);
    expect(notes).toMatchObject([{ kind, on: 'the words', id: 'short-name', paragraph: 1 }]);
  });

  test('is there for no kind that there is not', () => {
    const kinds = Object.keys(snippets).flatMap((name) => /^Note: (.+)/.exec(name)?.[1] ?? []);
    expect(kinds).toEqual(NOTE_KINDS);
  });
});

describe('the snippet of a claim', () => {
  const schemas: readonly (readonly [string, z.ZodType])[] = [
    ['event', eventSchema],
    ['relation', relationClaimSchema],
    ['figure', figureSchema],
    ['statement', statementSchema],
  ];

  test.each(schemas)('of the kind %s is one entry of its list', (kind, schema) => {
    const entries = parse(textOf(`Claim: ${kind}`)) as readonly unknown[];
    expect(entries).toHaveLength(1);
    expect(schema.safeParse(entries[0]).error?.issues).toBeUndefined();
  });

  test('is there for every list of claims in a briefing', () => {
    const lists = ['events', 'relations', 'figures', 'statements'];
    expect(Object.keys(briefingSchema.in.shape)).toEqual(expect.arrayContaining(lists));
    expect(schemas.map(([kind]) => `${kind}s`)).toEqual(lists);
  });

  test('takes a check of each sort', () => {
    const [line] = snippets['Check of a claim']!.body;
    expect(/\|(.+)\|/.exec(line!)![1]!.split(',')).toEqual(CHECKS);
    const checked = { id: 'a', at: 1, subject: 'a', relation: 'b', object: 'c' };
    const check = parse(textOf('Check of a claim')) as object;
    expect(relationClaimSchema.safeParse({ ...checked, ...check }).success).toBe(true);
  });
});

describe('other snippets', () => {
  const bodyOf = (name: string) => parseBody(`¶1 Words. ${textOf(name)}`);

  test('link to an entity and to a paragraph', () => {
    expect(bodyOf('Link to an entity').links).toMatchObject([
      { target: { kind: 'entity', id: 'entity', words: 'words' } },
    ]);
    expect(bodyOf('Link to a paragraph').links).toMatchObject([
      { target: { kind: 'paragraph', briefing: 'briefing', paragraph: 1 } },
    ]);
  });

  test('cite a work', () => {
    expect(bodyOf('Citation').citations).toMatchObject([{ reference: 'work' }]);
  });

  test('begin a paragraph of the source', () => {
    expect(parseBody(textOf('Paragraph')).paragraphs).toMatchObject([{ numbers: [1] }]);
  });

  test('draw a diagram with a title', () => {
    const { diagrams, faults } = parseBody(`¶1 Words.\n\n${textOf('Diagram')}`);
    expect(faults).toEqual([]);
    expect(diagrams).toMatchObject([{ title: 'What the diagram shows' }]);
  });
});
