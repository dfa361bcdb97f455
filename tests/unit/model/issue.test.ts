import { describe, expect, test } from 'vitest';
import { minimalWith, problemsOf, reportOf } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../fixtures/minimal.ts';

/** The report on the minimal dossier after some words of its briefing were replaced. */
const report = (words: string, others: string): string =>
  reportOf(minimalWith(OPENING, words, others));

describe('a field that is not there', () => {
  test('is missed at what should hold it, and the manual says what belongs there', () => {
    expect(report('short: Gazette, opening\n', '')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:2:1  missing-field
        \`short\` is missing
        → add it. Name of the document in source references."
    `);
    expect(report('  publisher: gazette\n', '')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:5:1  missing-field
        \`source.publisher\` is missing
        → add it. Entity of the registry that published the text."
    `);
    expect(report('    object: north-bridge\n', '')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:23:5  missing-field
        \`relations.upkeep.object\` is missing
        → add it. Entity to which it leads."
    `);
  });

  test('is told from one that is empty', () => {
    expect(report('short: Gazette, opening', 'short:')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:3:1  invalid-field
        \`short\` is empty
        → fill it in. Name of the document in source references."
    `);
    expect(report('topics: [engineering]', 'topics:')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:13:1  invalid-field
        \`topics\` is empty
        → fill it in, or take it out. What it is about; ids of topics in vocabulary.yaml."
    `);
  });
});

describe('a field that does not exist', () => {
  test('is reported with the nearest one that does', () => {
    expect(report('short:', 'shrot:').split('\n\n')[1]).toMatchInlineSnapshot(`
      "briefings/opening.mdx:3:1  unknown-field
        \`shrot\` is not a field of this file
        → did you mean "short"?"
    `);
    expect(report('    as-of: "2019"', '    asof: "2019"')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:35:5  unknown-field
        \`asof\` is not a field of \`figures.deck-length\`
        → did you mean "as-of"?"
    `);
  });

  test('is reported with all that do where none is near', () => {
    expect(report('topics: [engineering]', 'colour: red')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:13:1  unknown-field
        \`colour\` is not a field of this file
        → fields: draft, title, short, summary, key-points, source, topics, events, relations, figures, statements"
    `);
  });

  test('is reported inside a correction too', () => {
    expect(report('    scope: deck', '    corrected: { valeu: 62 }')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:36:18  unknown-field
        \`valeu\` is not a field of \`figures.deck-length.corrected\`
        → did you mean "value"?"
    `);
  });
});

describe('a value of the wrong kind', () => {
  test('is shown with what it must be', () => {
    expect(report('paragraphs: 3', 'paragraphs: three')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:12:3  invalid-field
        \`source.paragraphs\` is "three", but must be a number
        → correct it. Number of paragraphs of the text, by our count."
    `);
    expect(report('topics: [engineering]', 'topics: engineering')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:13:1  invalid-field
        \`topics\` is "engineering", but must be a list
        → begin each item on a line of its own, with a hyphen and a space. What it is about; ids of topics in vocabulary.yaml."
    `);
    expect(report('title: The North Bridge opens', 'title: 1911')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:19:5  invalid-field
        \`events.bridge-opens.title\` is 1911, but must be text
        → put it between quotation marks"
    `);
  });

  test('is described where it is too long to be shown', () => {
    const line = (words: string, others: string) => report(words, others).split('\n')[1]?.trim();
    expect(line('title: The North Bridge opens', 'title: [a, b]')).toBe(
      '`events.bridge-opens.title` is a list, but must be text',
    );
    expect(line('quality: good', 'quality: { text: good }')).toBe(
      '`source.quality` cannot be a group of fields',
    );
  });

  test('may be that of the whole file', () => {
    const [problem] = problemsOf({ ...minimal, 'origins.yaml': 'none' });
    expect(problem?.message).toBe('the file is "none", but must be names with values');
    expect(problem?.hint).toBe(
      'begin each entry with its name and a colon, and indent its fields below it',
    );
  });

  test('is shown with the nearest word that is allowed', () => {
    expect(report('quality: good', 'quality: god')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:11:3  invalid-field
        \`source.quality\` cannot be "god"
        → did you mean "good"?"
    `);
    expect(report('translation: none', 'translation: by a machine')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:10:3  invalid-field
        \`source.translation\` cannot be "by a machine"
        → one of: none, human, machine"
    `);
  });
});

describe('a value that breaks a rule', () => {
  test('is shown with the rule and with what the field is for', () => {
    expect(report('publisher: gazette', 'publisher: The Gazette')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:6:3  invalid-field
        \`source.publisher\` is "The Gazette", but must be lower-case words joined by hyphens, such as second-suit
        → correct it. Entity of the registry that published the text."
    `);
    expect(report('paragraphs: 3', 'paragraphs: 0')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:12:3  invalid-field
        \`source.paragraphs\` is 0, but must be 1 or more
        → correct it. Number of paragraphs of the text, by our count."
    `);
    expect(report('and the council is to keep it.', 'and so on')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:4:1  invalid-field
        \`summary\` is "The North Bridge opens, and so on", but must end with a full stop
        → correct it. One sentence under the title, at most 160 characters."
    `);
  });

  test('is cut short where it is long, and its length is given', () => {
    expect(report('title: The opening of the North Bridge', `title: ${'so '.repeat(30)}`))
      .toMatchInlineSnapshot(`
        "briefings/opening.mdx:2:1  invalid-field
          \`title\` is "so so so so so so so so so so so so so so so so so so so so…", but must be at most 70 characters; it has 89
          → correct it. Our title, plain, at most 70 characters."
      `);
  });

  test('has the way to write it for advice where there is one', () => {
    expect(report('published: 2019-05-04', 'published: 4 May 2019')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:7:3  invalid-field
        \`source.published\`: "4 May 2019" is not a date
        → write it in EDTF: 2019, 2019-09, 2019-09-18, 2019-23 (autumn), "2020-12-18~" (about), "2017-07?" (probably), "2017-08-15/2017-08-18", "[2015,2016]" or "[..2019-03]""
    `);
    expect(report('published: 2019-05-04', 'published: [2018, 2019]')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:7:3  invalid-field
        \`source.published\` is not a date
        → put it between quotation marks if it holds [ or {"
    `);
    expect(report('since: "2019-05"', 'since: "2019-02-29"')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:28:5  invalid-field
        \`relations.upkeep.since\`: "2019-02-29" is not on the calendar
        → that month has no such day: correct it, or leave the day out"
    `);
    expect(report('value: ~60', 'value: 1,200')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:34:5  invalid-field
        \`figures.deck-length.value\`: "1,200" is not a value
        → write 750, ">750", ">=30", "<20", "~60" or "10..20", without a unit and without commas"
    `);
    expect(report('at: 3', 'at: third')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:39:5  invalid-field
        \`statements.thanks.at\`: "third" names no paragraph
        → write 18, [18, 35] or "31-34""
    `);
    expect(report('{ builder: [alder-works], work: [north-bridge] }', 'alder-works'))
      .toMatchInlineSnapshot(`
      "briefings/opening.mdx:20:5  invalid-field
        \`events.bridge-opens.who\` is "alder-works", but must be a list of entities, or roles with their entities
        → write [a, b] or { role: [a, b] }"
    `);
  });

  test('is a name too', () => {
    expect(report('builder: [alder-works]', 'Builder: [alder-works]')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:20:12  invalid-field
        the name "Builder" must be lower-case words joined by hyphens, such as second-suit
        → rename it"
    `);
  });

  test('is a whole claim where two fields exclude each other', () => {
    expect(report('speaker: council', 'speaker: council\n    attributed: the council'))
      .toMatchInlineSnapshot(`
      "briefings/opening.mdx:38:5  invalid-field
        \`statements.thanks\` needs exactly one of \`speaker\` and \`attributed\`
        → name an entity, or write words such as "some analysts""
    `);
  });
});

test('Every problem of a file is reported at once', () => {
  const files = { ...minimal, 'origins.yaml': 'a: { label: A, kind: rumour, confidence: sure }\n' };
  expect(problemsOf(files).map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'invalid-field: `a.kind` cannot be "rumour"',
    'invalid-field: `a.confidence` cannot be "sure"',
  ]);
});
