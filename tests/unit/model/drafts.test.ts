import { describe, expect, test } from 'vitest';
import { loadModel, readContent } from '../../../src/model/load.ts';
import { editionOf } from '../../../src/model/edition.ts';
import { formatProblems, type Problem } from '../../../src/model/problem.ts';
import { DRAFT, OUTLINE, reworded, SOUND, withDraft } from '../../fixtures/drafts.ts';
import { makeDossier, minimalWith, problemsOf } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING, type Files } from '../../fixtures/minimal.ts';

const heads = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, file, line }) => `${file}:${line} ${code}`);

/** What each draft lacks, by its slug; the rest of the content must be right. */
function lacksIn(files: Files): Readonly<Record<string, readonly string[]>> {
  const { problems, drafts } = readContent({ contentDir: makeDossier(files), base: '/' });
  expect(problems).toEqual([]);
  return Object.fromEntries(drafts.map(({ slug, lacks }) => [slug, heads(lacks)]));
}

describe('a draft', () => {
  test('that could be published lacks nothing', () => {
    expect(lacksIn(withDraft(SOUND))).toEqual({ second: [] });
  });

  test('lacks what its schema asks for, and each paragraph that is not restated', () => {
    expect(lacksIn(withDraft(OUTLINE))).toEqual({
      second: [
        `${DRAFT}:2 missing-field`,
        `${DRAFT}:5 missing-field`,
        `${DRAFT}:18 paragraph-empty`,
      ],
    });
  });

  test('lacks what only a look at the other files can tell', () => {
    const draft = reworded(SOUND, '[[south-bridge]]', '[[south-brige]]');
    expect(lacksIn(withDraft(draft))).toEqual({ second: [`${DRAFT}:17 unknown-entity`] });
  });

  test('lacks a name that is part of an address', () => {
    const files = { ...minimal, 'briefings/The Second.mdx': SOUND };
    expect(lacksIn(files)).toEqual({ 'The Second': ['briefings/The Second.mdx:1 file-name'] });
  });

  test('may name another draft, and a draft that cannot be read yet', () => {
    const naming = reworded(SOUND, 'A band', '[[third#p1|A band]]');
    expect(lacksIn(withDraft(naming, { 'briefings/third.mdx': SOUND }))).toEqual({
      second: [],
      third: [],
    });
    expect(lacksIn(withDraft(naming, { 'briefings/third.mdx': OUTLINE }))['second']).toEqual([]);
  });

  test('bears the key of an event that no other account bears, as a briefing does', () => {
    const draft = reworded(SOUND, '{ id: opens', '{ id: opens, event: bridge-opening');
    expect(lacksIn(withDraft(draft))).toEqual({ second: [`${DRAFT}:14 lonely-event`] });
  });

  test('bears a problem that it would bring to another file', () => {
    const opening = reworded(minimal[OPENING]!, 'The bridge by', '[[second#p9|The bridge]] by');
    const contentDir = makeDossier(withDraft(SOUND, { [OPENING]: opening }));
    const { problems, drafts } = readContent({ contentDir, base: '/' });
    expect(heads(problems)).toEqual([`${OPENING}:45 unknown-briefing`]);
    expect(drafts.map(({ lacks }) => heads(lacks))).toEqual([[`${OPENING}:45 unknown-paragraph`]]);
  });
});

describe('a draft beside published files', () => {
  test('neither makes a problem of them nor hides one', () => {
    const broken = minimalWith(OPENING, 'object: north-bridge', 'object: north-brige');
    const expected = [`${OPENING}:27 unknown-entity`];
    for (const draft of [SOUND, OUTLINE, reworded(SOUND, 'title: A', 'title: "A')])
      expect(heads(problemsOf({ ...broken, [DRAFT]: draft }))).toEqual(expected);
    const contentDir = makeDossier({ ...broken, [DRAFT]: SOUND });
    const { drafts } = readContent({ contentDir, base: '/' });
    expect(drafts.map(({ lacks }) => lacks)).toEqual([[]]);
  });

  test('is named where it bears the key that a published account bears alone', () => {
    const lonely = minimalWith(OPENING, 'id: bridge-opens', 'id: bridge-opens\n    event: joint');
    const joint = reworded(SOUND, '{ id: opens', '{ id: opens, event: joint');
    expect(formatProblems(problemsOf({ ...lonely, [DRAFT]: joint }))).toMatch(
      /lonely-event\n.*\n {2}→ the draft briefings\/second\.mdx bears it too: publish that first/,
    );
  });

  test.each([
    [
      'a link',
      { [OPENING]: reworded(minimal[OPENING]!, 'The bridge by', '[[second#p1|The bridge]] by') },
    ],
    [
      'a finding',
      {
        'findings.yaml':
          '- { id: it, title: A, text: B., verdict: sequel, claims: [second#opens] }\n',
      },
    ],
  ])('is no more to be named by %s than a file that is not there', (_, change: Files) => {
    expect(problemsOf(withDraft(SOUND))).toEqual([]);
    const [problem, ...others] = problemsOf(withDraft(SOUND, change));
    expect(others).toEqual([]);
    expect(problem?.code).toMatch(/^unknown-(?:briefing|claim)$/);
    expect(problem?.message).toMatch(
      /^"second(#opens)?" is a (claim of a )?draft, which the site leaves out$/,
    );
    expect(problem?.hint).toContain('publish the draft first');
  });
});

describe('the model', () => {
  const load = (files: Files, drafts?: 'left-out' | 'included') =>
    loadModel({ contentDir: makeDossier(files), base: '/', drafts });

  test('leaves drafts out unless told, and says which', () => {
    const model = load(withDraft(SOUND));
    expect([...model.briefings.keys()]).toEqual(['opening']);
    expect(model.drafts.size).toBe(0);
    expect(model.leftOut).toEqual([DRAFT]);
    expect(model.claims.size).toBe(4);
  });

  test('is the same edition with a draft that is left out as without it', () => {
    expect(load(withDraft(OUTLINE)).edition).toBe(editionOf(makeDossier(minimal)));
    expect(load(withDraft(SOUND), 'included').edition).not.toBe(editionOf(makeDossier(minimal)));
  });

  test('has a draft that lacks nothing as a briefing that says so, where drafts are included', () => {
    const model = load(withDraft(SOUND), 'included');
    expect(model.briefings.get('second')).toMatchObject({ draft: true, short: 'Second (draft)' });
    expect(model.briefings.get('opening')?.draft).toBe(false);
    expect(model.claims.has('second--opens')).toBe(true);
  });

  test('has a draft that lacks something as a draft alone, and none of its suggestions as a claim', () => {
    const model = load(withDraft(OUTLINE), 'included');
    expect([...model.briefings.keys()]).toEqual(['opening']);
    expect(model.drafts.get('second')?.suggestions).toHaveLength(2);
    expect(model.claims.size).toBe(4);
    expect(model.claimsByEntity.has('south-bridge')).toBe(false);
  });
});
