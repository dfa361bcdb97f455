import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  problemsWith,
  readContentFiles,
  writeContentFiles,
  type ContentFiles,
} from '../../../src/authoring/content-files.ts';
import { planRename } from '../../../src/authoring/rename.ts';
import { textsAfter } from '../../../src/authoring/trial.ts';
import { loadModel } from '../../../src/model/load.ts';
import type { Model } from '../../../src/model/model.ts';

/** A copy of a dossier, which is taken away when the test is over. */
function copyOf(contentDir: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rename-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(contentDir, folder, { recursive: true });
  return folder;
}

const load = (contentDir: string): Model => loadModel({ contentDir, base: '/' });

function rename(contentDir: string, from: string, to: string): void {
  const files = readContentFiles(contentDir);
  const { edits } = planRename(load(contentDir), files, { from, to });
  writeContentFiles(contentDir, textsAfter(files, edits));
}

/** How much a model holds, part by part. */
const countsOf = (model: Model): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(model).flatMap(([part, held]) =>
      held instanceof Map ? [[part, held.size]] : Array.isArray(held) ? [[part, held.length]] : [],
    ),
  );

test('The entity that claims name most can be renamed there and back, and no byte has changed', () => {
  const folder = copyOf('content');
  const before: ContentFiles = readContentFiles(folder);
  const model = load(folder);
  const [most] = [...model.claimsByEntity].toSorted(([, a], [, b]) => b.length - a.length)[0]!;
  rename(folder, most, 'an-id-of-nobody');
  const after = load(folder);
  expect(countsOf(after)).toEqual(countsOf(model));
  expect(after.claimsByEntity.get('an-id-of-nobody')?.map(({ key }) => key)).toEqual(
    model.claimsByEntity.get(most)!.map(({ key }) => key),
  );
  expect(after.entities.has(most)).toBe(false);
  rename(folder, 'an-id-of-nobody', most);
  expect(readContentFiles(folder)).toEqual(before);
});

test('Each entity of a dossier can be renamed, with its name or without, and no problem arises', () => {
  const contentDir = 'tests/fixtures/dossiers/canals';
  const model = load(contentDir);
  const files = readContentFiles(contentDir);
  const problems = [...model.entities.keys()].flatMap((from) =>
    [undefined, 'Another, "quoted" name'].flatMap((name) => {
      const { edits } = planRename(model, files, { from, to: 'an-id-of-nobody', name });
      return problemsWith({ contentDir, base: '/' }, textsAfter(files, edits));
    }),
  );
  expect(problems).toEqual([]);
  expect(model.entities.size).toBeGreaterThan(9);
});
