import { describe, expect, test } from 'vitest';
import { coverageOf, type Coverage, type Part } from '../../../src/model/coverage.ts';
import { readEntries } from '../../../src/model/entries.ts';
import { makeDossier, minimalWith } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING, type Files } from '../../fixtures/minimal.ts';

const coverage = (files: Files): Coverage => coverageOf(readEntries(makeDossier(files), [])!);

/** Gaps in one line each: place, name, detail. */
const gapsIn = ({ gaps }: Part): readonly string[] =>
  gaps.map(({ file, line, column, name, detail }) =>
    [`${file}:${line}:${column}`, name, detail].filter(Boolean).join(' | '),
  );

const namesIn = ({ gaps }: Part): readonly string[] => gaps.map(({ name }) => name);

/** The minimal dossier with an alias of the North Bridge. */
const withAlias = (alias: string, words = 'opened on Friday.', others = words): Files => ({
  ...minimalWith(OPENING, words, others),
  'entities/bridge.yaml': minimal['entities/bridge.yaml']!.replace(
    '  summary: A swing bridge over the canal.\n',
    `  aliases:\n    - ${alias}\n$&`,
  ),
});

describe('a paragraph', () => {
  const bare = (words: string, others: string) =>
    coverage(minimalWith(OPENING, words, others)).paragraphs;

  test('is covered where a claim rests on it', () => {
    expect(coverage(minimal).paragraphs).toEqual([{ briefing: 'opening', total: 3, gaps: [] }]);
  });

  test('is bare without a claim or a note, and is given by its sign and first words', () => {
    const [part] = bare('    at: 3\n', '    at: 2\n');
    expect(gapsIn(part!)).toEqual([
      'briefings/opening.mdx:53:1 | ¶3 | The council thanked the builders.',
    ]);
  });

  test('is covered by a note alone', () => {
    const [part] = bare('    at: 1\n    quote: opened on Friday\n', '    at: 2\n');
    expect(part!.gaps).toEqual([]);
  });

  test('that renders several is covered where a claim rests on one of them', () => {
    const files = minimalWith(OPENING, '¶3 The', '¶3–5 The');
    const wide = (at: string): Files => ({
      ...files,
      [OPENING]: files[OPENING]!.replace('paragraphs: 3', 'paragraphs: 5').replace('at: 3', at),
    });
    expect(coverage(wide('at: 4')).paragraphs[0]!.gaps).toEqual([]);
    expect(namesIn(coverage(wide('at: 2')).paragraphs[0]!)).toEqual(['¶3–5']);
  });
});

describe('an entity', () => {
  test('that no claim names is told, with what else names it', () => {
    const { entities } = coverage(minimal);
    expect(entities.total).toBe(5);
    expect(gapsIn(entities)).toEqual([
      'entities/body.yaml:1:1 | gazette | Kelda Gazette, published a source',
      'entities/bridge.yaml:5:1 | south-bridge | South Bridge',
    ]);
  });

  test('counts as named where only the value we hold names it', () => {
    const files = minimalWith(
      OPENING,
      '    since: "2019-05"',
      '    corrected: { object: south-bridge }',
    );
    expect(namesIn(coverage(files).entities)).toEqual(['gazette']);
  });

  test('is not named by a link or by context, but both are told', () => {
    const files = {
      ...minimalWith(OPENING, 'The council thanked', '[[south-bridge]] shook. The council thanked'),
      'context.yaml':
        'figures:\n  - { id: deck, subject: south-bridge, metric: length, value: "9", as-of: "1999", refs: [survey-1999] }\n',
    };
    expect(gapsIn(coverage(files).entities)[1]).toMatch(
      /South Bridge, linked in a text, named in context\.yaml$/,
    );
  });
});

describe('an alias', () => {
  const isSeen = (...parameters: Parameters<typeof withAlias>): boolean =>
    coverage(withAlias(...parameters)).aliases.gaps.length === 0;

  test('that no text shows is told with its kind, its entity and where a source prints it', () => {
    const { aliases } = coverage(
      withAlias('{ name: Nord Brig, kind: garbled, briefing: opening, at: [1, 2] }'),
    );
    expect(aliases.total).toBe(1);
    expect(gapsIn(aliases)).toEqual([
      'entities/bridge.yaml:5:7 | Nord Brig | garbled form of north-bridge, printed in opening ¶1, ¶2',
    ]);
  });

  const SWING = '{ name: swing bridge, kind: short }';

  test('is seen in a paragraph, over a line break, and in the words of a link', () => {
    expect(isSeen(SWING, 'thanked the builders.', 'thanked the swing\nbridge builders.')).toBe(
      true,
    );
    expect(isSeen(SWING, '[[alder-works]]', '[[north-bridge|swing bridge]]')).toBe(true);
  });

  test('is seen in the words of a claim', () => {
    expect(
      isSeen(SWING, '    type: opening', '    printed: the swing bridge\n    type: opening'),
    ).toBe(true);
    expect(isSeen(SWING, 'council thanks the', 'council thanks for the swing bridge and the')).toBe(
      true,
    );
  });

  test('is not seen in a note, which is ours', () => {
    expect(isSeen(SWING, 'It was a Saturday', 'The swing bridge opened on a Saturday')).toBe(false);
  });

  test('may begin with a capital where a sentence does, and is otherwise matched as it is written', () => {
    expect(isSeen(SWING, 'The council thanked', 'Swing bridge or not, the council thanked')).toBe(
      true,
    );
    expect(isSeen(SWING, 'The council thanked', 'The SWING BRIDGE council thanked')).toBe(false);
  });

  test('is not seen within a longer word', () => {
    expect(isSeen('{ name: cil, kind: short }')).toBe(false);
    expect(isSeen('{ name: builder, kind: short }')).toBe(false);
  });

  test('of a script without spaces is seen between letters of that script', () => {
    const alias = '{ name: 北桥, kind: translated }';
    expect(isSeen(alias, 'The council thanked', '在北桥边 the council thanked')).toBe(true);
  });
});

describe('a work', () => {
  test('is cited by a note, by a claim or by context', () => {
    expect(coverage(minimal).works).toEqual({ total: 1, gaps: [] });
    const uncited = minimalWith(OPENING, ' [@survey-1999]', '');
    expect(gapsIn(coverage(uncited).works)).toEqual([
      'references.yaml:1:1 | survey-1999 | Survey of the canal',
    ]);
    const inClaim = {
      ...uncited,
      [OPENING]: uncited[OPENING]!.replace('    at: 3\n', '$&    refs: [survey-1999]\n'),
    };
    expect(coverage(inClaim).works.gaps).toEqual([]);
    const inContext = {
      ...uncited,
      'context.yaml':
        'relations:\n  - { id: old, subject: council, relation: maintains, object: south-bridge, refs: [survey-1999] }\n',
    };
    expect(coverage(inContext).works.gaps).toEqual([]);
  });
});

describe('a word of the vocabulary', () => {
  const unused = (change: Files = {}) => namesIn(coverage({ ...minimal, ...change }).words);

  test('that no claim uses is told by its path, at its line', () => {
    const { words } = coverage(minimal);
    expect(words.total).toBe(15);
    expect(gapsIn(words)).toEqual([
      'vocabulary.yaml:6:3 | relations.twin-of',
      'vocabulary.yaml:11:3 | event-types.flood',
      'vocabulary.yaml:18:85 | metrics.length.scopes.ramps',
      'vocabulary.yaml:19:3 | metrics.crossings',
    ]);
  });

  test('is used where only context uses it', () => {
    const context =
      'relations:\n  - { id: twins, subject: north-bridge, relation: twin-of, object: south-bridge, refs: [survey-1999] }\n';
    expect(unused({ 'context.yaml': context })).not.toContain('relations.twin-of');
  });

  test('is used where an event that is used opens or closes it, and its category with it', () => {
    const briefing = minimal[OPENING]!.replace(/relations:[^]*?(?=figures:)/, '');
    expect(unused({ [OPENING]: briefing })).toEqual(unused());
    const vocabulary = minimal['vocabulary.yaml']!.replace(', opens: maintains', '');
    expect(unused({ [OPENING]: briefing, 'vocabulary.yaml': vocabulary })).toEqual(
      expect.arrayContaining(['relations.maintains', 'relation-categories.upkeep']),
    );
  });

  test('that names a topic is used by a briefing, or by a claim that the topic covers', () => {
    const vocabulary = minimal['vocabulary.yaml']!.replace(
      '  engineering: { label: Engineering }\n',
      '$&  crowds: { label: Crowds, metrics: [crossings] }\n  works: { label: Works, metrics: [length] }\n  tolls: { label: Tolls }\n',
    );
    const topics = unused({ 'vocabulary.yaml': vocabulary }).filter((w) => w.startsWith('topics.'));
    expect(topics).toEqual(['topics.crowds', 'topics.tolls']);
  });

  test('that names a kind is used where there is an entity of it', () => {
    const vocabulary = minimal['vocabulary.yaml']!.replace(
      'relations:\n',
      '  lock: { label: Lock, plural: Locks, path: locks }\nrelations:\n',
    );
    expect(unused({ 'vocabulary.yaml': vocabulary })).toContain('entity-kinds.lock');
  });
});
