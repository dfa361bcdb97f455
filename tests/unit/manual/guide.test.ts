import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { fillGuide } from '../../../src/manual/guide.ts';

const GUIDE = 'content/README.md';
const guide = readFileSync(GUIDE, 'utf8');

/** The rows of a table, by the first cell. */
const fieldsIn = (name: string, text: string): readonly string[] => {
  const [, table = ''] = text.split(`<!-- generated: ${name} -->`);
  return [...table.split('<!-- end -->')[0]!.matchAll(/^\| `([^`]+)`/gm)].map(
    ([, field]) => field!,
  );
};

test('The tables of the guide are what `npm run schemas` writes', async () => {
  const config = await resolveConfig(GUIDE);
  expect(await format(fillGuide(guide), { ...config, filepath: GUIDE })).toBe(guide);
});

describe('the tables', () => {
  test('give what all claims share once, and what each kind adds', () => {
    expect(fieldsIn('claim', guide)).toEqual([
      'draft',
      'id',
      'at',
      'quote',
      'origin',
      'check',
      'why',
      'refs',
    ]);
    expect(fieldsIn('figure', guide)).toEqual([
      'subject',
      'metric',
      'value',
      'as-of',
      'scope',
      'printed',
      'corrected',
    ]);
  });

  test('name the lists of claims in a briefing, and not their fields again', () => {
    const fields = fieldsIn('briefing', guide);
    expect(fields).toEqual(expect.arrayContaining(['source.publisher', 'events', 'statements']));
    expect(fields.filter((field) => field.startsWith('events['))).toEqual([]);
  });

  test('let no sign of a description pass for HTML or for the end of a cell', () => {
    expect(guide).toContain(String.raw`as \<briefing>#\<claim id>.`);
  });
});

test('Every npm command that the guide names is a script of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
  const names = [...guide.matchAll(/\bnpm run ([a-z:]+)/g)].map(([, name]) => name!);
  expect(names).toEqual(expect.arrayContaining(['ingest', 'check', 'build', 'schemas']));
  expect(names.filter((name) => !(name in scripts))).toEqual([]);
});

test('Every snippet that the guide names is there', () => {
  const [, listed = ''] = /\*\*Snippets\*\*: (.*)/.exec(guide)!;
  const names = [...listed.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
  const snippets = readFileSync('.vscode/dossier.code-snippets', 'utf8');
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !snippets.includes(`"${name}"`))).toEqual([]);
});

describe('writing the tables anew', () => {
  test('keeps what an author wrote around them, and gives the same a second time', () => {
    const old = guide.replace(/(<!-- generated: page -->)[^]*?(<!-- end -->)/, '$1 Left over. $2');
    expect(old).not.toBe(guide);
    const filled = fillGuide(`${old}\nLast words.\n`);
    expect(filled).toContain('| `title` | Heading of the page. |');
    expect(filled).not.toContain('Left over.');
    expect(filled.endsWith('\nLast words.\n')).toBe(true);
    expect(fillGuide(filled)).toBe(filled);
  });

  test('fails where a mark names no table', () => {
    expect(() => fillGuide(`${guide}<!-- generated: glossary --><!-- end -->`)).toThrow(
      'There is no table "glossary"; tables: briefing, entities,',
    );
  });

  test('fails where a table has lost its place', () => {
    expect(() => fillGuide(guide.replace('generated: site', 'site'))).toThrow(
      'The guide has no place for: site.',
    );
  });
});
