import { describe, expect, test } from 'vitest';
import { readEntries, type Entries } from '../../../src/model/entries.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { makeDossier, minimalWith, reportOf } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING, type Files } from '../../fixtures/minimal.ts';

function read(files: Files): { entries: Entries | undefined; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  return { entries: readEntries(makeDossier(files), problems), problems };
}

const without = (file: string): Files =>
  Object.fromEntries(Object.entries(minimal).filter(([name]) => name !== file));

describe('the entries of a content folder', () => {
  test('are read file by file, each under the name of its file', () => {
    const { entries, problems } = read(minimal);
    expect(problems).toEqual([]);
    expect(entries?.registries.map(({ kind }) => kind)).toEqual(['body', 'bridge']);
    expect(entries?.briefings.map(({ id, file }) => [id, file])).toEqual([['opening', OPENING]]);
    expect(entries?.rejected).toEqual([]);
  });

  test('do without every file but two', () => {
    const { entries, problems } = read({
      'site.yaml': minimal['site.yaml']!,
      'vocabulary.yaml': minimal['vocabulary.yaml']!,
    });
    expect(problems).toEqual([]);
    expect(entries).toMatchObject({
      registries: [],
      briefings: [],
      pages: [],
      findings: { data: [] },
    });
  });

  test('take a file that holds nothing yet', () => {
    expect(read({ ...minimal, 'findings.yaml': '# none\n', 'diagrams.yaml': '' }).problems).toEqual(
      [],
    );
  });

  test('take Windows line ends and a byte order mark', () => {
    const windows = `\uFEFF${minimal[OPENING]!.replaceAll('\n', '\r\n')}`;
    const { entries, problems } = read({ ...minimal, [OPENING]: windows });
    expect(problems).toEqual([]);
    expect(entries?.briefings[0]?.body.paragraphs).toHaveLength(3);
  });

  test('leave out a file that its schema does not accept, and name it', () => {
    const { entries } = read({
      ...minimal,
      'entities/bridge.yaml': 'north-bridge: { name: North }\n',
    });
    expect(entries?.registries.map(({ kind }) => kind)).toEqual(['body']);
    expect(entries?.rejected).toEqual(['entities/bridge.yaml']);
  });
});

describe('a content folder that cannot be read', () => {
  test('is missed its site and its vocabulary', () => {
    expect(reportOf(without('site.yaml'))).toMatchInlineSnapshot(`
      "site.yaml:1:1  missing-file
        site.yaml is missing from the content folder
        → a dossier needs site.yaml and vocabulary.yaml; npm run new -- DIR writes an empty dossier to begin with"
    `);
    expect(reportOf(without('vocabulary.yaml'))).toMatch(/^vocabulary\.yaml:1:1 {2}missing-file/);
  });

  test('has a text without frontmatter', () => {
    expect(reportOf({ ...minimal, 'pages/about.mdx': 'About us.\n' })).toMatchInlineSnapshot(`
      "pages/about.mdx:1:1  missing-frontmatter
        the file does not begin with frontmatter
        → begin it with a line ---, the fields, and another line ---"
    `);
  });

  test('has frontmatter whose places count from the top of the file', () => {
    expect(reportOf(minimalWith(OPENING, 'quality: good', 'quality: "good')))
      .toMatchInlineSnapshot(`
        "briefings/opening.mdx:11:12  yaml-syntax
          "quality: "good" cannot be read as YAML: what begins here is never closed
          → end it with ""
      `);
  });
});
