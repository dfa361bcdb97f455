import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../../src/authoring/content-files.ts';
import { makeDossier, minimalWith } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../fixtures/minimal.ts';
import { runCommand } from '../../fixtures/run-command.ts';

const BRIDGE = ['bridge', 'old-bridge', 'Old Bridge', '--summary', 'A bridge of stone.'];

describe('the add command', () => {
  test('writes the entity where it belongs, and prints where', async () => {
    const folder = makeDossier(minimal);
    const more = ['--native', 'cy=Hen Bont', '--alias', 'Stone = Bridge', '--alias', 'garbled=Owd'];
    expect(await runCommand('add', folder, [...BRIDGE, ...more])).toEqual({
      code: 0,
      stdout: 'entities/bridge.yaml:5  old-bridge: Old Bridge\n',
      stderr: '',
    });
    expect(readFileSync(join(folder, 'entities/bridge.yaml'), 'utf8')).toContain(`old-bridge:
  name: Old Bridge
  native: { cy: Hen Bont }
  aliases:
    - { name: Stone = Bridge, kind: short }
    - { name: Owd, kind: garbled }
  summary: A bridge of stone.
south-bridge:
`);
  });

  test('mends a name that is used before it is registered, and says what is left', async () => {
    const files = minimalWith(OPENING, 'object: north-bridge', 'object: old-bridge');
    const more = { ...files, [OPENING]: files[OPENING]!.replace('speaker: council', 'speaker: x') };
    const { code, stdout } = await runCommand('add', makeDossier(more), BRIDGE);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `entities/bridge.yaml:5  old-bridge: Old Bridge
1 problem of the content is left; npm run check lists it.
`,
    });
  });

  test.each([
    [['bridge', 'a', 'A'], 'the summary is missing; add --summary "One sentence that opens'],
    [['bridge'], 'the id, the name and the summary are missing; write npm run add'],
    [['bridge', 'Old Bridge'], '"Old Bridge" cannot be an id: it must be lower-case words'],
    [['brigde'], '"brigde" is no kind of the vocabulary; did you mean "bridge"?'],
    [['bridge', 'council', 'A', '--summary', 'A.'], '"council" is an entity already'],
    [
      ['bridge', 'a', 'kelda council', '--summary', 'A.'],
      'nothing was written: "kelda council" names both "council" and "a"; keep it with one',
    ],
    [
      [...BRIDGE, '--alias', 'Kelda Gazette'],
      'nothing was written: "Kelda Gazette" names both "gazette" and "old-bridge"; keep it',
    ],
    [
      ['bridge', 'a', 'A', '--summary', 'No sentence'],
      'nothing was written: `a.summary` is "No sentence", but must end with a full stop',
    ],
  ])('refuses %j in one line, and writes nothing', async (parameters, message) => {
    const folder = makeDossier(minimal);
    const { code, stdout, stderr } = await runCommand('add', folder, parameters);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.startsWith(message), stderr).toBe(true);
    expect(stderr.trim()).not.toContain('\n');
    expect(Object.fromEntries(readContentFiles(folder))).toEqual(minimal);
  });

  test.each([
    [['bridge', 'a', 'Old', 'Bridge'], 'A name of several words stands in quotation marks.'],
    [[...BRIDGE, '--native', 'Hen Bont'], '"Hen Bont" is no native name; write a language tag'],
  ])('answers %j with its usage and exit code 2', async (parameters, message) => {
    const { code, stderr } = await runCommand('add', makeDossier(minimal), parameters);
    expect(code).toBe(2);
    expect(stderr.startsWith(message), stderr).toBe(true);
    expect(stderr).toContain('\n\nUsage: npm run add -- KIND ID "Name"');
  });
});
