import { expect, test } from 'vitest';
import { readContentFiles } from '../../../src/authoring/content-files.ts';
import { planRename, type Renaming } from '../../../src/authoring/rename.ts';
import { textsAfter } from '../../../src/authoring/trial.ts';
import { loadModel } from '../../../src/model/load.ts';
import { makeDossier, minimalWith, problemsOf } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING, type Files } from '../../fixtures/minimal.ts';

function renamed(files: Files, wanted: Renaming) {
  const contentDir = makeDossier(files);
  const texts = readContentFiles(contentDir);
  const plan = planRename(loadModel({ contentDir, base: '/' }), texts, wanted);
  const { restated, kept } = plan;
  return {
    restated,
    kept,
    after: { ...files, ...Object.fromEntries(textsAfter(texts, plan.edits)) },
  };
}

const YARD = { from: 'alder-works', to: 'alder-yard', name: 'Alder Yard, Kelda' };

test('A new name makes the present one a former name, and says how many links read otherwise', () => {
  const { after, restated, kept } = renamed(minimal, YARD);
  expect(after['entities/body.yaml']).toContain(`alder-yard:
  name: 'Alder Yard, Kelda'
  former-ids: [alder-works]
  former: [{ name: Alder Works }]
`);
  expect({ restated, kept }).toEqual({ restated: 1, kept: 0 });
  expect(problemsOf(after)).toEqual([]);
});

test('An earlier former name stays, behind the newer one', () => {
  const files = minimalWith(
    'entities/body.yaml',
    'name: Alder Works\n',
    'name: Alder Works\n  former:\n    - name: Alder & Sons\n      until: "1880"\n',
  );
  expect(renamed(files, YARD).after['entities/body.yaml']).toContain(
    '  former:\n    - { name: Alder Works }\n    - name: Alder & Sons\n      until: "1880"\n',
  );
});

test('The name alone can change', () => {
  const { after } = renamed(minimal, { ...YARD, to: YARD.from });
  expect(after['entities/body.yaml']).toContain(
    "alder-works:\n  name: 'Alder Yard, Kelda'\n  former: [{ name: Alder Works }]\n",
  );
  expect(after[OPENING]).toBe(minimal[OPENING]);
});

test('Renaming back gives the earlier name its place back, byte for byte', () => {
  const { after } = renamed(minimal, YARD);
  expect(
    renamed(after, { from: 'alder-yard', to: 'alder-works', name: 'Alder Works' }).after,
  ).toEqual(minimal);
});

test.each([
  ['a quote of a claim', 'quote: opened on Friday', 'quote: by Alder Works opened'],
  ['the words of a note', 'on="Friday"', 'on="Works opened on Friday"'],
])('A link on which %s counts gets the old name as its words', (_, words, others) => {
  const files = minimalWith(OPENING, words, others);
  const { after, restated, kept } = renamed(files, YARD);
  expect({ restated, kept }).toEqual({ restated: 0, kept: 1 });
  expect(after[OPENING]).toContain('¶1 The bridge by [[alder-yard|Alder Works]] opened on Friday.');
  expect(problemsOf(after)).toEqual([]);
});
