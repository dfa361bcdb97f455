import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../src/markdown/parse/body.ts';

const faults = (text: string): readonly string[] =>
  parseBody(text).faults.map(
    ({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`,
  );

describe('text that looks like code', () => {
  test('is reported where a brace opens an expression', () => {
    expect(faults('¶1 One\n{two} three.')).toEqual(['2:1 mdx-syntax: {two} would be run as code']);
    expect(faults('{two}')).toEqual(['1:1 mdx-syntax: {two} would be run as code']);
  });

  test('is reported where the words between braces are not even code', () => {
    expect(faults('¶1 One {two three} four.')).toEqual([
      '1:13 mdx-syntax: the text cannot be read as MDX: what stands between { and } would be run as code',
    ]);
  });

  test('is reported where a bare sign opens markup that nothing closes', () => {
    expect(faults('---\ntitle: a\n---\n\n¶1 It cost <500 pounds.')).toMatchInlineSnapshot(`
      [
        "5:12 mdx-syntax: the text cannot be read as MDX: Unexpected character after \`<\`, expected a valid JSX tag (note: to create a link in MDX, use \`[text](url)\`)",
      ]
    `);
    expect(faults('¶1 It cost {500 pounds.')).toMatchInlineSnapshot(`
      [
        "1:12 mdx-syntax: the text cannot be read as MDX: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`",
      ]
    `);
    expect(faults('¶1 The <b>bridge.')).toMatchInlineSnapshot(`
      [
        "1:8 mdx-syntax: the text cannot be read as MDX: Expected a closing tag for \`<b>\` (1:8) before the end of \`paragraph\`",
      ]
    `);
  });

  test('is reported where a comment of HTML stands', () => {
    expect(faults('<!-- later -->')).toMatchInlineSnapshot(`
      [
        "1:1 mdx-syntax: the text cannot be read as MDX: Unexpected character \`!\` (U+0021) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\` (note: to create a comment in MDX, use \`{/* text */}\`)",
      ]
    `);
  });

  test('is reported where a sentence begins with a word that opens code', () => {
    expect(faults('import duties from abroad rose.')).toEqual([
      '1:1 mdx-syntax: a paragraph that begins with "import" would be run as code',
    ]);
    expect(faults('¶1 One.\n\nexport controls were tightened.')).toEqual([
      '3:1 mdx-syntax: a paragraph that begins with "export" would be run as code',
    ]);
  });

  test.each([
    '¶1 a \\< b, \\{c\\}, `<d> {e}`, f < g > h }',
    '¶1 The import duties rose.',
    'important as it is, exporters wait.',
    '{/* a comment */}',
    '¶1 One {/* a comment */} two.',
  ])('is left alone where it is neither: %j', (text) => {
    expect(faults(text)).toEqual([]);
  });

  test('is reported where it is code', () => {
    expect(faults("import Map from './map.astro'\n\nexport const a = '1'")).toEqual([
      '1:1 mdx-syntax: "import Map from \'./map.astro\'" would be run as code',
      '3:1 mdx-syntax: "export const a = \'1\'" would be run as code',
    ]);
  });

  test('has advice on how to write it', () => {
    expect(parseBody('a <b').faults[0]?.hint).toBe(
      'a bare < or { opens markup in MDX; write \\< or \\{, or put the text in `code`',
    );
    expect(parseBody('a {b}').faults[0]?.hint).toBe(
      'write \\{ and \\} for braces that are to be read',
    );
  });
});

describe('what a page has no place for', () => {
  const markup = (name: string) =>
    `unknown-component: <${name}> is markup, and a text holds none but Markdown`;

  test('is markup, in a sentence and around whole blocks', () => {
    expect(faults('¶1 The <b>bridge</b> <Map/>.')).toEqual([
      `1:8 ${markup('b')}`,
      `1:22 ${markup('Map')}`,
    ]);
    expect(faults('<div>\n\n¶1 One.\n\n</div>\n\n<></>')).toEqual([
      `1:1 ${markup('div')}`,
      `7:1 ${markup('')}`,
    ]);
  });

  test('is an image', () => {
    expect(faults('One ![a map](map.png) and\n![[map]].')).toEqual([
      '1:5 stray-image: ![a map](map.png) is an image, and a text holds none',
      '2:1 stray-image: ![[map]] is an image, and a text holds none',
    ]);
  });

  test('is code that is never closed, since it swallows what follows', () => {
    const open = (fence: string) =>
      `fence-open: the code that begins with ${fence} is never closed, so it swallows what follows`;
    expect(faults('¶1 One.\n\n```\na\n\n¶2 Two.\n')).toEqual([`3:1 ${open('```')}`]);
    expect(faults('~~~js')).toEqual([`1:1 ${open('~~~js')}`]);
    expect(faults('```\na\n```\n\n~~~\nb\n~~~~\n\n> ```\n> c\n> ```\n')).toEqual([]);
  });

  test('is blocks within blocks, thousands deep, which do not end the check', () => {
    expect(faults(`${'> '.repeat(9000)}a`)).toEqual([
      '1:1 mdx-syntax: the text cannot be read as MDX: its blocks stand too deep within each other',
    ]);
  });
});

describe('a line that Markdown takes for the address of a link', () => {
  test('is reported where it is none', () => {
    expect(faults('¶1 One.\n\n[sic]: see')).toEqual([
      '3:1 mdx-syntax: "[sic]: see" would be taken for the address of a link, and not be printed',
    ]);
  });

  test('is left alone where it is one', () => {
    expect(faults('¶1 See [the survey][s].\n\n[s]: https://example.org/a')).toEqual([]);
  });
});

describe('colons', () => {
  test.each([
    'At 13:32.',
    'A 1:many bridge.',
    '::leaf',
    '::leaf here',
    ':name',
    'A :context and a:caution.',
    'a:b[c]{d=e}',
    'std::vector',
    '- a:b',
  ])('are left alone in: %s', (text) => {
    expect(faults(`${text}\n`)).toEqual([]);
  });

  test('are reported on a line of their own where they close nothing', () => {
    const stray = 'directive-broken: a line of colons stands here and closes no note';
    expect(faults('¶1 One.\n\n:::\n')).toEqual([`3:1 ${stray}`]);
    expect(faults('¶1 One\n:::\ntwo.')).toEqual([`2:1 ${stray}`]);
    expect(faults('¶1 One.\n\n:::context{on="One" id="a"}\nSo.\n:::\n:::\n')).toEqual([
      `6:1 ${stray}`,
    ]);
  });
});

describe('the closing line of a note', () => {
  test('is no second fault where the note does not begin as it should', () => {
    expect(faults('¶1 One.\n\n::context{on="One" id="a"}\nSo.\n:::\n')).toEqual([
      '3:1 directive-broken: a note is not well formed: ::context{on="One" id="a"}',
    ]);
  });

  test('is no second fault where the note stands in a list without it', () => {
    expect(faults('¶1 One.\n\n- :::context{on="One" id="a"}\nSo.\n\n:::\n')).toHaveLength(1);
  });

  test('may be taken by a note inside, which alone is the fault', () => {
    const inner = ':::context{on="One" id="a"}\nSo.\n:::';
    expect(faults(`¶1 One.\n\n:::caution{on="One" id="b"}\n${inner}\nSo.\n:::\n`)).toEqual([
      '4:1 note-place: the note :::context stands inside another note, a list or a quotation',
    ]);
  });
});

describe('a note in the wrong place', () => {
  const nested =
    'note-place: the note :::context stands inside another note, a list or a quotation';

  test('is reported inside a list, a quotation and another note', () => {
    expect(faults('¶1 One.\n\n- :::context{on="One" id="a"}\n  So.\n  :::\n')).toEqual([
      `3:3 ${nested}`,
    ]);
    expect(faults('¶1 One.\n\n> :::context{on="One" id="a"}\n> So.\n> :::\n')).toEqual([
      `3:3 ${nested}`,
    ]);
    expect(
      faults(
        '¶1 One.\n\n::::caution{on="One" id="b"}\nSo.\n\n:::context{on="One" id="a"}\nSo.\n:::\n::::\n',
      ),
    ).toEqual([`6:1 ${nested}`]);
  });
});
