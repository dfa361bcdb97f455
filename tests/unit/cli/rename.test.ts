import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../../src/authoring/content-files.ts';
import { makeDossier, minimalWith } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../fixtures/minimal.ts';
import { runCommand } from '../../fixtures/run-command.ts';

// The command is a process of its own; on a busy machine it takes seconds to begin.

describe('the rename command', () => {
  test('writes the files and lists them, says what the entity is called now, and takes it back', async () => {
    const folder = makeDossier(minimal);
    expect(await runCommand('rename', folder, ['council', 'board'])).toEqual({
      code: 0,
      stdout: `entities/body.yaml  2 edits
briefings/opening.mdx  3 edits

"council" is "board" now, in 4 places of 2 files.
The address of "council" leads to it.
`,
      stderr: '',
    });
    expect(readFileSync(join(folder, OPENING), 'utf8')).toContain('[[board|The council]]');
    const back = await runCommand('rename', folder, ['board', 'council']);
    expect(back.stdout).toContain(
      'the address of "board" leads nowhere; --redirect would keep it.',
    );
    expect(Object.fromEntries(readContentFiles(folder))).toEqual(minimal);
  });

  test('tells of links that read otherwise under another name', async () => {
    const parameters = ['alder-works', '--name', 'Alder Yard'];
    const { code, stdout } = await runCommand('rename', makeDossier(minimal), parameters);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `entities/body.yaml  2 edits

"Alder Works" is "Alder Yard" now: 1 link without words reads otherwise.
`,
    });
  });

  test('writes nothing in a dry run, and prints each line that would change', async () => {
    const folder = makeDossier(minimal);
    expect(await runCommand('rename', folder, ['council', 'board', '--dry-run'])).toEqual({
      code: 0,
      stdout: `entities/body.yaml:4
entities/body.yaml:6
briefings/opening.mdx:25
briefings/opening.mdx:40
briefings/opening.mdx:51
`,
      stderr: '',
    });
    expect(Object.fromEntries(readContentFiles(folder))).toEqual(minimal);
  });

  test('refuses while the content has a problem, and says how many', async () => {
    const folder = makeDossier(minimalWith(OPENING, 'object: north-bridge', 'object: nobody'));
    expect(await runCommand('rename', folder, ['council', 'board'])).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'the content has 1 problem, so nothing was renamed; run npm run check and mend it first\n',
    });
  });

  test('refuses a name that is another entity’s, and writes nothing', async () => {
    const folder = makeDossier(minimal);
    const parameters = ['council', 'board', '--name', 'Alder Works'];
    const { code, stderr } = await runCommand('rename', folder, parameters);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^nothing was written: "Alder Works" names both [^\n]*\n$/);
    expect(Object.fromEntries(readContentFiles(folder))).toEqual(minimal);
  });

  test.each([
    [[], 'The id is missing.'],
    [['council'], 'The id is missing.'],
    [['council', 'board', 'The', 'Board'], 'A name of several words stands in quotation marks.'],
    [['council', 'board', '--force'], "Unknown option '--force'"],
  ])('answers %j with its usage and exit code 2', async (parameters, message) => {
    const { code, stdout, stderr } = await runCommand('rename', makeDossier(minimal), parameters);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr).toContain('\n\nUsage: npm run rename -- OLD-ID NEW-ID [OPTION…]\n');
  });

  test('prints its options when asked', async () => {
    const { code, stdout } = await runCommand('rename', '', ['--help']);
    expect(code).toBe(0);
    for (const option of ['--name', '--redirect', '--dry-run'])
      expect(stdout).toContain(`  ${option} `);
  });
});
