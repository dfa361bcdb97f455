import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDossier } from '../../fixtures/make-dossier.ts';
import { runCommand } from '../../fixtures/run-command.ts';

describe('the new command', () => {
  test('writes a dossier and says what to do next', async () => {
    const folder = join(makeDossier({}), 'my dossier');
    const { code, stdout, stderr } = await runCommand('new', '', [folder, '--title', 'Kelda']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^my dossier holds an empty dossier of \d+ files\.\n/);
    expect(stdout).toMatch(/^ {2}CONTENT_DIR='[^']*my dossier' npm run dev {2,}shows it/m);
    expect(stdout).toContain("my dossier' npm run ingest -- FILE…");
    expect(existsSync(join(folder, 'site.yaml'))).toBe(true);
  });

  test('refuses a folder that is not empty with one line', async () => {
    const folder = makeDossier({ 'notes.txt': 'mine' });
    const { code, stdout, stderr } = await runCommand('new', '', [folder]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^\S+ is not empty: it holds notes\.txt; [^\n]*\n$/);
  });

  test.each([
    [[], 'The folder is missing.'],
    [['a', 'b'], 'One folder is begun at a time.'],
  ])('answers %j with its usage and exit code 2', async (parameters, message) => {
    const { code, stderr } = await runCommand('new', '', parameters);
    expect(code).toBe(2);
    expect(stderr.startsWith(`${message}\n\nUsage: npm run new -- DIR`)).toBe(true);
  });
});
