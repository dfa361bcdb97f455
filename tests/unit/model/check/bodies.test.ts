import { describe, expect, test } from 'vitest';
import { minimalWith, problemsOf, reportOf } from '../../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../../fixtures/minimal.ts';
import { minimalWithBody } from '../../../fixtures/render-body.ts';

const report = (body: string, paragraphs = 1): string =>
  reportOf(minimalWithBody(body, paragraphs));
const codes = (body: string, paragraphs = 1): readonly string[] =>
  problemsOf(minimalWithBody(body, paragraphs)).map(({ code, line }) => `${code} ${line}`);

/** A numbered paragraph with notes after it; each note is given as its words and its id. */
const noted = (
  paragraph: string,
  ...notes: readonly (readonly [on: string, id: string])[]
): string =>
  [paragraph, ...notes.map(([on, id]) => `:::context{on="${on}" id="${id}"}\nIt is so.\n:::`)].join(
    '\n\n',
  );

describe('the run of paragraphs', () => {
  test('passes where every paragraph of the source stands once and in order', () => {
    expect(
      report(
        'A heading sentence.\n\n¶1 One.\n\nBetween them.\n\n¶2–3 Two and three.\n\n¶4 Four.',
        4,
      ),
    ).toBe('');
  });

  test('reports a paragraph that the source does not have', () => {
    expect(report('¶1 One.\n\n¶2 Two.')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:18:1  paragraph-outside
        ¶2 does not exist: the source has 1 paragraph
        → correct the number, or \`source.paragraphs\`"
    `);
    expect(codes('¶0 None.\n\n¶1 One.')).toEqual(['paragraph-outside 16']);
  });

  test('reports a paragraph that stands twice', () => {
    expect(report('¶1 One.\n\n¶1–2 One and two.', 2)).toMatchInlineSnapshot(`
      "briefings/opening.mdx:18:1  paragraph-twice
        ¶1 stands twice
        → keep one of them, or join them as one paragraph"
    `);
  });

  test('reports a paragraph out of order', () => {
    expect(report('¶2 Two.\n\n¶1 One.', 2)).toMatchInlineSnapshot(`
      "briefings/opening.mdx:18:1  paragraph-order
        ¶1 follows ¶2
        → put the paragraphs in the order of the source"
    `);
  });

  test('reports a paragraph of which only the place is kept', () => {
    expect(report('¶1 One.\n\n¶2–3 …', 3)).toMatchInlineSnapshot(`
      "briefings/opening.mdx:18:1  paragraph-empty
        ¶2–3 is not restated yet
        → say after ¶2–3 in your own words what the paragraph says; ¶12–14 may restate several as one"
    `);
    expect(codes('¶1 ...')).toEqual(['paragraph-empty 16']);
    expect(codes('¶1 [[council]]')).toEqual([]);
    expect(codes('¶1 7 …')).toEqual([]);
  });

  test('reports all paragraphs that are missing, at the count that asks for them', () => {
    expect(report('¶2 Two.', 3)).toMatchInlineSnapshot(`
      "briefings/opening.mdx:12:3  paragraph-missing
        the body lacks ¶1, ¶3
        → restate each paragraph of the source once; ¶12–14 may cover several"
    `);
    expect(report('Nothing.', 12)).toMatchInlineSnapshot(`
      "briefings/opening.mdx:12:3  paragraph-missing
        the body lacks ¶1, ¶2, ¶3, ¶4, ¶5, ¶6, ¶7, ¶8 and 4 more
        → restate each paragraph of the source once; ¶12–14 may cover several"
    `);
  });
});

describe('a link to a paragraph', () => {
  test('leads to one that the document has', () => {
    expect(report('¶1 See [[opening#p1]].')).toBe('');
  });

  test('is reported where the document is shorter', () => {
    expect(report('¶1 See\n[[opening#p4|there]].')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:17:1  unknown-paragraph
        "opening" has no ¶4
        → it has 1 paragraph"
    `);
  });

  test('is checked on pages of prose too', () => {
    const files = {
      ...minimal,
      'pages/about.mdx': '---\ntitle: About\nsummary: So.\n---\n\nSee [[opening#p9]].\n',
    };
    expect(problemsOf(files)).toMatchObject([
      { code: 'unknown-paragraph', file: 'pages/about.mdx', line: 6, column: 5 },
    ]);
  });
});

describe('a note', () => {
  test('is about words that stand once in its paragraph, over links and line breaks', () => {
    expect(
      report(
        noted('¶1 The bridge by [[alder-works]]\nopened.', ['by Alder Works opened', 'works']),
      ),
    ).toBe('');
  });

  test('is reported where its words are not in the paragraph', () => {
    expect(report(noted('¶1 The bridge opened.', ['bridge closed', 'closing'])))
      .toMatchInlineSnapshot(`
      "briefings/opening.mdx:18:1  note-words-missing
        "bridge closed" is not in ¶1
        → copy words of the paragraph exactly; it reads: The bridge opened."
    `);
  });

  test('is reported where its words stand there twice', () => {
    expect(report(noted('¶1 The bridge by the bridge.', ['bridge', 'which'])))
      .toMatchInlineSnapshot(`
      "briefings/opening.mdx:18:1  note-words-repeated
        "bridge" stands 2 times in ¶1
        → take a longer run of words, so that one place is meant"
    `);
  });

  test('is reported where another one has its id', () => {
    expect(report(noted('¶1 One two.', ['One', 'same'], ['two', 'same']))).toMatchInlineSnapshot(`
      "briefings/opening.mdx:22:1  duplicate-note
        a second note is called "same"
        → give it an id of its own; it is part of an address"
    `);
  });

  test('is reported where its id cannot be part of an address', () => {
    expect(report(noted('¶1 The bridge.', ['bridge', 'The bridge']))).toMatchInlineSnapshot(`
      "briefings/opening.mdx:18:1  note-id
        "The bridge" cannot be the id of a note
        → write lower-case words joined by hyphens, such as opening-day; it is part of an address"
    `);
  });

  test('is reported where its words come before those of the note above it', () => {
    expect(report(noted('¶1 One two.', ['two', 'second'], ['One', 'first'])))
      .toMatchInlineSnapshot(`
      "briefings/opening.mdx:22:1  note-order
        the note on "One" follows the note on "two", whose words come later in ¶1
        → exchange the two notes, so that their numbers run on"
    `);
  });

  test('may be about words inside those of the note above it', () => {
    expect(report(noted('¶1 One two three.', ['One two', 'outer'], ['two', 'inner']))).toBe('');
  });

  test('may be about words of the next paragraph that stand earlier in it', () => {
    const body = `${noted('¶1 One two.', ['two', 'a'])}\n\n${noted('¶2 Three.', ['Three', 'b'])}`;
    expect(report(body, 2)).toBe('');
  });
});

describe('a fault of the Markdown', () => {
  test('is reported with its line in the file', () => {
    expect(report('¶1 The bridge.\n\n¶x More.')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:18:1  paragraph-sign
        "¶x More." is not a paragraph sign
        → begin the paragraph with ¶12 and a space; ¶12–14 covers three of the source"
    `);
  });

  test('has the nearest kind of note for advice', () => {
    expect(report('¶1 The bridge.\n\n:::contxt{on="bridge" id="a"}\nSo.\n:::'))
      .toMatchInlineSnapshot(`
      "briefings/opening.mdx:18:1  directive-kind
        "contxt" is not a kind of note
        → did you mean "context"?"
    `);
    expect(report('¶1 The bridge.\n\n:::warning{on="bridge" id="a"}\nSo.\n:::'))
      .toMatchInlineSnapshot(`
      "briefings/opening.mdx:18:1  directive-kind
        "warning" is not a kind of note
        → kinds: translation, correction, conflict, arithmetic, caution, context, corroboration"
    `);
  });

  test('leaves what can be read of the other paragraphs to be checked', () => {
    expect(codes('¶1 The {bridge}.\n\n¶3 Three.', 2)).toEqual([
      'paragraph-missing 12',
      'mdx-syntax 16',
      'paragraph-outside 18',
    ]);
  });
});

test('A body without a fault is left alone', () => {
  expect(
    problemsOf(minimalWith(OPENING, 'thanked the builders', 'thanked 1:many builders at 13:32')),
  ).toEqual([]);
});
