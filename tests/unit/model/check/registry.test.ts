import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { minimalWith, problemsOf, reportOf } from '../../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../../fixtures/minimal.ts';

const page = (title: string): string =>
  `---\ntitle: ${title}\nsummary: It tells.\n---\n\nIt tells.\n`;

/** The minimal dossier with more fields for the footbridge. */
const withBridge = (fields: string) =>
  minimalWith(
    'entities/bridge.yaml',
    'summary: A footbridge over the canal.',
    `summary: A footbridge.\n  ${fields}`,
  );

describe('an entity', () => {
  test('has an id of its own over all kinds', () => {
    const files = minimalWith('entities/bridge.yaml', 'south-bridge:', 'council:');
    expect(reportOf(files)).toMatchInlineSnapshot(`
      "entities/bridge.yaml:5:1  duplicate-entity
        "council" is an entity of entities/body.yaml already
        → ids are unique over all kinds; rename one of them"
    `);
  });

  test('has names of its own, whatever their sort and their case', () => {
    expect(reportOf(withBridge('aliases: [{ name: north bridge, kind: garbled }]')))
      .toMatchInlineSnapshot(`
      "entities/bridge.yaml:8:13  shared-name
        "north bridge" names both "north-bridge" and "south-bridge"
        → keep it with one of them, or write the longer form that the source prints"
    `);
    expect(reportOf(withBridge('native: { cy: Pont y Gogledd }'))).toMatchInlineSnapshot(`
      "entities/bridge.yaml:8:13  shared-name
        "Pont y Gogledd" names both "north-bridge" and "south-bridge"
        → keep it with one of them, or write the longer form that the source prints"
    `);
    expect(reportOf(withBridge('former: [{ name: Kelda Council }]'))).toMatchInlineSnapshot(`
      "entities/bridge.yaml:8:12  shared-name
        "Kelda Council" names both "council" and "south-bridge"
        → keep it with one of them, or write the longer form that the source prints"
    `);
  });

  test('has names of its own, whether an accent is part of a letter or a sign after it', () => {
    const files = minimalWith(
      'entities/bridge.yaml',
      'name: South Bridge',
      'name: Pont e\u0301toile',
    );
    const first = files['entities/bridge.yaml']!.replace('Pont y Gogledd', 'PONT \u00C9TOILE');
    const problems = problemsOf({ ...files, 'entities/bridge.yaml': first });
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(['shared-name 6']);
  });

  test('may bear one name in several ways', () => {
    expect(
      reportOf(
        withBridge(
          'native: { cy: South Bridge }\n  aliases: [{ name: south bridge, kind: misspelt }]',
        ),
      ),
    ).toBe('');
  });
});

describe('an alias', () => {
  const withAlias = (at: string) =>
    withBridge(`aliases: [{ name: Foot Bridge, kind: short, briefing: opening, at: ${at} }]`);

  test('stands in a paragraph that its source has', () => {
    expect(reportOf(withAlias('[1, 3]'))).toBe('');
    expect(reportOf(withAlias('[3, 4, 5]'))).toMatchInlineSnapshot(`
      "entities/bridge.yaml:8:66  alias-paragraph
        "Foot Bridge" is said to stand in ¶4, ¶5 of "opening"
        → that source has 3 paragraphs"
    `);
  });
});

describe('a dossier', () => {
  const { [OPENING]: _, ...empty } = minimal;

  test('has a folder for its briefings', () => {
    expect(reportOf(empty)).toMatchInlineSnapshot(`
      "briefings/:1:1  no-briefing
        the dossier has no briefing, nor a folder for one
        → add the first document as briefings/<slug>.mdx; an empty folder briefings/ will do until then"
    `);
  });

  test('may be begun with an empty folder, and what names a briefing then is reported', () => {
    const begun = { ...empty, 'briefings/.gitkeep': '' };
    expect(reportOf(begun)).toBe('');
    const finding = '- { id: a, title: A, text: A., verdict: echo, claims: [opening#thanks] }\n';
    expect(problemsOf({ ...begun, 'findings.yaml': finding }).map(({ code }) => code)).toEqual([
      'unknown-claim',
    ]);
  });

  test('may have one that cannot be read yet, which is a problem of its own', () => {
    const files = { ...empty, [OPENING]: '---\ntitle: The opening\n---\n' };
    expect(problemsOf(files).map(({ code }) => code)).not.toContain('no-briefing');
  });
});

describe('an origin', () => {
  const origin = (id: string, from: string) =>
    `${id}: { label: L, kind: article, confidence: verified, derives-from: [${from}] }\n`;
  const withOrigins = (text: string) => ({
    ...minimal,
    'origins.yaml': `${minimal['origins.yaml']}${text}`,
  });

  test('does not derive from itself, at any remove', () => {
    expect(reportOf(withOrigins(origin('a', 'b') + origin('b', 'a')))).toMatchInlineSnapshot(`
      "origins.yaml:3:53  origin-circle
        "a" derives from itself in the end: a → b → a
        → take out the step that turns back"
    `);
  });

  test('is left alone where it derives from a circle without being in it', () => {
    const problems = problemsOf(withOrigins(origin('a', 'a') + origin('b', 'a')));
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(['origin-circle 3']);
  });

  test('may be reached in two ways', () => {
    const text =
      origin('a', 'council-release') + origin('b', 'council-release') + origin('c', 'a, b');
    expect(reportOf(withOrigins(text))).toBe('');
  });
});

describe('an address at the root', () => {
  test('belongs to one kind', () => {
    const files = minimalWith('vocabulary.yaml', 'path: bodies', 'path: bridges');
    expect(reportOf(files)).toMatchInlineSnapshot(`
      "vocabulary.yaml:3:40  shared-path
        /bridges/ is the address of the kind "bridge" already
        → choose another path, or rename the file"
    `);
  });

  test('belongs to a kind or to a page of prose', () => {
    expect(reportOf({ ...minimal, 'pages/bridges.mdx': page('Bridges') })).toMatchInlineSnapshot(`
      "pages/bridges.mdx:1:1  shared-path
        /bridges/ is the address of the kind "bridge" already
        → choose another path, or rename the file"
    `);
    expect(reportOf({ ...minimal, 'pages/method.mdx': page('Method') })).toBe('');
  });

  test('is not taken from a page of the engine', () => {
    expect(reportOf({ ...minimal, 'pages/timeline.mdx': page('Times') })).toMatchInlineSnapshot(`
      "pages/timeline.mdx:1:1  shared-path
        /timeline/ is the address of a page of the site itself already
        → choose another path, or rename the file"
    `);
  });
});

describe('the navigation', () => {
  const withPath = (path: string) => minimalWith('site.yaml', 'path: briefings', `path: ${path}`);

  const asked = {
    'comparison.yaml': 'questions: [{ id: a, title: A, figures: { metrics: length } }]\n',
  };

  test('leads to pages of the engine', () => {
    const pages = readdirSync('src/pages').map((name) => name.replace(/\.(astro|ts)$/, ''));
    const listed = pages.filter(
      (name) => /^[a-z]+$/.test(name) && !['index', 'data', 'print', 'qr'].includes(name),
    );
    expect(listed).toContain('timeline');
    for (const path of listed) expect(reportOf({ ...withPath(path), ...asked }), path).toBe('');
  });

  test('leads to the comparison only where there is something to compare', () => {
    expect(reportOf(withPath('compare')).split('\n')[0]).toBe('site.yaml:8:25  unknown-page');
    expect(problemsOf({ ...withPath('compare'), 'comparison.yaml': 'questions: 1' })).toHaveLength(
      1,
    );
  });

  test('leads to kinds and to pages of prose', () => {
    expect(reportOf(withPath('bodies'))).toBe('');
    expect(reportOf({ ...withPath('about'), 'pages/about.mdx': page('About') })).toBe('');
  });

  test('leads nowhere else', () => {
    expect(reportOf(withPath('bridge'))).toMatchInlineSnapshot(`
      "site.yaml:8:25  unknown-page
        "bridge" is no page of the site
        → did you mean "bridges"?"
    `);
    expect(reportOf(withPath('locks'))).toMatchInlineSnapshot(`
      "site.yaml:8:25  unknown-page
        "locks" is no page of the site
        → pages: briefings, evidence, timeline, network, names, search, bridges, bodies"
    `);
  });

  test('may lead to a page that cannot be read yet, which is a problem of its own', () => {
    const files = { ...withPath('about'), 'pages/about.mdx': '---\ntitle: About\n---\n' };
    expect(problemsOf(files).map(({ code }) => code)).toEqual(['missing-field']);
  });
});
