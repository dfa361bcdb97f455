import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadModel } from '../../../src/model/load.ts';
import { ContentError } from '../../../src/model/problem.ts';
import { harmless } from '../../fixtures/mutations/harmless.ts';
import { mutations } from '../../fixtures/mutations/index.ts';

/** A copy of the dossier on canals, which is taken away when the test is over. */
function copyCanals(): string {
  const folder = mkdtempSync(join(tmpdir(), 'canals-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync('tests/fixtures/dossiers/canals', folder, { recursive: true });
  return folder;
}

/** What loading throws; nothing where the dossier loads. */
function errorOf(contentDir: string): unknown {
  try {
    loadModel({ contentDir, base: '/' });
    return undefined;
  } catch (error) {
    return error;
  }
}

/** What is reported, and nothing else may end the check. */
function reportOn(contentDir: string): ContentError {
  const error = errorOf(contentDir);
  if (!(error instanceof ContentError)) throw new Error('the mistake passes', { cause: error });
  return error;
}

test('The dossier loads as long as nothing in it is wrong', () => {
  expect(errorOf(copyCanals())).toBeUndefined();
});

test.each(Object.entries(harmless))('The dossier loads with %s', (_, change) => {
  const folder = copyCanals();
  change(folder);
  expect(errorOf(folder)).toBeUndefined();
});

describe.each(Object.entries(mutations))('of a mistake in %s', (_, list) => {
  const named = list.map(({ name, make }) => [name, make] as const);
  test.each(named)('%s is reported, where it is and with what to do', (_name, make) => {
    const folder = copyCanals();
    const expected = make(folder);
    const { problems, message } = reportOn(folder);
    const found = problems.map(({ file, line, column, code, message: says }) => ({
      head: `${file}:${line}:${column} ${code}`,
      says,
    }));
    expect(found.map(({ head }) => head).toSorted()).toEqual(
      expected.map(({ head }) => head).toSorted(),
    );
    for (const { head, says } of expected) {
      const messages = found.filter((problem) => problem.head === head).map((p) => p.says);
      expect(messages.join('\n')).toContain(says);
    }
    for (const { hint } of problems) expect(hint).toMatch(/^\S.*\w/);
    expect(message).not.toMatch(/^\s+at /m);
  });
});

test('The mistakes are many, each has a name of its own and is expected to be reported', () => {
  const all = Object.values(mutations).flat();
  expect(all.length).toBeGreaterThan(200);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
