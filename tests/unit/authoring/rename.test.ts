import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../../src/authoring/content-files.ts';
import { planRename, type Renaming, type RenamePlan } from '../../../src/authoring/rename.ts';
import { textsAfter } from '../../../src/authoring/trial.ts';
import { loadModel } from '../../../src/model/load.ts';
import { makeDossier, minimalWith, problemsOf } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING, type Files } from '../../fixtures/minimal.ts';

/** The dossier after a renaming, with what the plan says of it. */
function renamed(
  files: Files,
  wanted: Renaming,
): { readonly plan: RenamePlan; readonly after: Files } {
  const contentDir = makeDossier(files);
  const plan = planRename(
    loadModel({ contentDir, base: '/' }),
    readContentFiles(contentDir),
    wanted,
  );
  return {
    plan,
    after: {
      ...files,
      ...Object.fromEntries(textsAfter(new Map(Object.entries(files)), plan.edits)),
    },
  };
}

/** Lines of a file that a renaming writes anew. */
function newLines(files: Files, wanted: Renaming, file: string): readonly string[] {
  const before = files[file]!.split('\n');
  return renamed(files, wanted)
    .after[file]!.split('\n')
    .filter((line) => !before.includes(line));
}

describe('a renaming', () => {
  test('changes each claim and link that names the entity, and nothing else', () => {
    expect(newLines(minimal, { from: 'alder-works', to: 'alder-yard' }, OPENING)).toEqual([
      '    who: { builder: [alder-yard], work: [north-bridge] }',
      '    about: [alder-yard]',
      '¶1 The bridge by [[alder-yard]] opened on Friday.',
    ]);
    expect(newLines(minimal, { from: 'council', to: 'board' }, OPENING)).toEqual([
      '    subject: board',
      '    speaker: board',
      '¶2 [[board|The council]] keeps it; its deck is about 60 metres long.',
    ]);
  });

  test('leaves words, keys and other ids alone that are spelt like the id', () => {
    const files = {
      ...minimalWith(
        OPENING,
        '  - id: upkeep\n',
        '  - id: council\n    why: council and [[council]]\n',
      ),
      'origins.yaml': `${minimal['origins.yaml']}council: { label: council, kind: article, confidence: verified }\n`,
    };
    const { plan, after } = renamed(files, { from: 'council', to: 'board' });
    expect([...plan.edits.keys()].toSorted()).toEqual([OPENING, 'entities/body.yaml'].toSorted());
    expect(after[OPENING]).toContain('  - id: council\n    why: council and [[council]]\n');
  });

  test('keeps the old id as a former one, before earlier ones', () => {
    const first = renamed(minimal, { from: 'council', to: 'board' });
    expect(first.after['entities/body.yaml']).toContain(
      'board:\n  name: Kelda Council\n  former-ids: [council]\n',
    );
    const second = renamed(first.after, { from: 'board', to: 'trust' });
    expect(second.after['entities/body.yaml']).toContain('  former-ids: [board, council]\n');
    expect(problemsOf(second.after)).toEqual([]);
  });

  test('keeps quotes, and quotes an id that would be read as a number', () => {
    const files = minimalWith(OPENING, 'subject: council', 'subject: "council" # keeps it');
    expect(newLines(files, { from: 'council', to: '1881' }, OPENING)).toEqual([
      '    subject: "1881" # keeps it',
      "    speaker: '1881'",
      '¶2 [[1881|The council]] keeps it; its deck is about 60 metres long.',
    ]);
    expect(problemsOf(renamed(files, { from: 'council', to: '1881' }).after)).toEqual([]);
  });

  test('changes a draft too, with its suggested claims', () => {
    const draft = minimal[OPENING]!.replace('title:', 'draft: true\ntitle:').replace(
      '  - id: upkeep\n',
      '  - id: more\n    draft: true\n    at: 2\n    object: council\n  - id: upkeep\n',
    );
    const files = { ...minimal, 'briefings/later.mdx': draft };
    const { after, plan } = renamed(files, { from: 'council', to: 'board' });
    expect(after['briefings/later.mdx']).not.toMatch(/\[\[council|: council/);
    expect(plan.places).toBe(1 + 3 + 4);
  });

  test('works behind a byte order mark and with the line breaks of another system', () => {
    const files = Object.fromEntries(
      Object.entries(minimal).map(([file, text]) => [
        file,
        `\uFEFF${text.replaceAll('\n', '\r\n')}`,
      ]),
    );
    const { after } = renamed(files, { from: 'council', to: 'board' });
    expect(problemsOf(after)).toEqual([]);
    expect(after['entities/body.yaml']).toContain('\r\n  former-ids: [council]\r\n');
    expect(renamed(after, { from: 'board', to: 'council' }).after).toEqual(files);
  });
});

describe('renaming back', () => {
  const there = () => renamed(minimal, { from: 'council', to: 'board' }).after;

  test('takes the renaming back, byte for byte', () => {
    const { plan, after } = renamed(there(), { from: 'board', to: 'council' });
    expect(plan.takesBack).toBe(true);
    expect(after).toEqual(minimal);
  });

  test('keeps the given-up id as a redirect where that is asked for', () => {
    const { plan, after } = renamed(there(), { from: 'board', to: 'council', keepRedirect: true });
    expect(plan.takesBack).toBe(false);
    expect(after['entities/body.yaml']).toContain(
      'council:\n  name: Kelda Council\n  former-ids: [board]\n',
    );
    expect(problemsOf(after)).toEqual([]);
  });
});

describe('a renaming is refused', () => {
  const refusal =
    (wanted: Renaming, files: Files = minimal) =>
    () =>
      renamed(files, wanted);

  test('where the entity does not exist, with the nearest, or what it is called now', () => {
    expect(refusal({ from: 'counsil', to: 'a' })).toThrow(
      '"counsil" is no entity of the registry; did you mean "council"?',
    );
    const { after } = renamed(minimal, { from: 'council', to: 'board' });
    expect(refusal({ from: 'council', to: 'a' }, after)).toThrow('it is called "board" now');
  });

  test('where a briefing bears the name, with how its file is renamed', () => {
    const slug = OPENING.replace(/^.*\/|\.mdx$/g, '');
    expect(refusal({ from: slug, to: 'a' })).toThrow(
      `"${slug}" is a briefing, and only entities are renamed so; give its file, ${OPENING}, another name`,
    );
  });

  test('where the new id is malformed, taken, or once was that of another', () => {
    expect(refusal({ from: 'council', to: 'The Board' })).toThrow(
      '"The Board" cannot be an id: it must be lower-case words joined by hyphens',
    );
    expect(refusal({ from: 'council', to: 'gazette' })).toThrow(
      '"gazette" is an entity already: Kelda Gazette',
    );
    expect(refusal({ from: 'council', to: 'council' })).toThrow('"council" bears that id already');
    const { after } = renamed(minimal, { from: 'council', to: 'board' });
    expect(refusal({ from: 'gazette', to: 'council' }, after)).toThrow(
      '"council" is a former id of "board", whose address leads there',
    );
  });

  test('where the name is the present one', () => {
    expect(refusal({ from: 'council', to: 'board', name: 'Kelda Council' })).toThrow(
      '"council" is named "Kelda Council" already',
    );
  });
});
