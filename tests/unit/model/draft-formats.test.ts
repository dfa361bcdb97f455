import { describe, expect, test } from 'vitest';
import {
  formatDrafts,
  githubNotices,
  plainDrafts,
  standingOf,
} from '../../../src/model/draft-formats.ts';
import type { Draft } from '../../../src/model/drafts.ts';
import { readContent } from '../../../src/model/load.ts';
import { DRAFT, OUTLINE, reworded, SOUND, withDraft } from '../../fixtures/drafts.ts';
import { makeDossier } from '../../fixtures/make-dossier.ts';

const draftsIn = (text: string): readonly Draft[] =>
  readContent({ contentDir: makeDossier(withDraft(text)), base: '/' }).drafts;

const SUGGESTED = reworded(SOUND, '{ id: opens', '{ draft: true, id: opens');
const OPEN = reworded(SOUND, 'title: A second opening\n', '');

describe('the standing of a draft', () => {
  test.each([
    [OUTLINE, '2 suggested claims to accept or delete; it lacks 3 things'],
    [SUGGESTED, '1 suggested claim to accept or delete; it lacks nothing else'],
    [OPEN, 'it lacks 1 thing'],
    [SOUND, 'ready to publish; take out `draft: true`'],
  ])('says what is still to do (%#)', (text, standing) => {
    expect(draftsIn(text).map(standingOf)).toEqual([standing]);
  });
});

test('A draft is printed with what it lacks under it, each where it stands and with what to do', () => {
  expect(formatDrafts(draftsIn(OPEN), 'content/')).toBe(
    [
      `content/${DRAFT} is a draft: it lacks 1 thing:`,
      '',
      `content/${DRAFT}:2:1  missing-field`,
      '  `title` is missing',
      '  → add it. Our title, plain, at most 70 characters.',
    ].join('\n'),
  );
});

test('Drafts are printed one after another, by file', () => {
  const [first, second] = formatDrafts([...draftsIn(SOUND), ...draftsIn(SUGGESTED)]).split('\n\n');
  expect(first).toBe(`${DRAFT} is a draft: ready to publish; take out \`draft: true\``);
  expect(second).toBe(
    `${DRAFT} is a draft: 1 suggested claim to accept or delete; it lacks nothing else`,
  );
});

test('A draft is given to programs with its suggestions, what it lacks and whether it is ready', () => {
  expect(plainDrafts(draftsIn(OPEN), 'content/')).toEqual([
    {
      file: `content/${DRAFT}`,
      ready: false,
      suggestions: [],
      lacks: [
        expect.objectContaining({ code: 'missing-field', file: `content/${DRAFT}`, line: 2 }),
      ],
    },
  ]);
  expect(plainDrafts(draftsIn(SOUND))).toMatchObject([{ ready: true, lacks: [] }]);
  expect(plainDrafts(draftsIn(SUGGESTED))).toMatchObject([
    { ready: false, suggestions: [{ kind: 'event', id: 'opens', at: [1], line: 14, column: 5 }] },
  ]);
});

test('GitHub is given a notice of each draft and of each thing that it lacks, and no error', () => {
  expect(githubNotices(draftsIn(OPEN), 'content/').split('\n')).toEqual([
    `::notice file=content/${DRAFT},line=1,col=1,title=draft::it lacks 1 thing%0A→ the built site leaves it out until \`draft: true\` is taken out`,
    `::notice file=content/${DRAFT},line=2,col=1,title=missing-field::\`title\` is missing%0A→ add it. Our title, plain, at most 70 characters.`,
  ]);
  expect(githubNotices(draftsIn(SOUND)).split('\n')).toHaveLength(1);
});
