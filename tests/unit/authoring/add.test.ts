import { describe, expect, test } from 'vitest';
import { planAdd, type AddPlan, type NewEntity } from '../../../src/authoring/add.ts';
import { askForMissing, missingOf } from '../../../src/authoring/questions.ts';
import { readEntries } from '../../../src/model/entries.ts';
import { makeDossier, problemsOf } from '../../fixtures/make-dossier.ts';
import { minimal, type Files } from '../../fixtures/minimal.ts';

const entity: NewEntity = {
  kind: 'bridge',
  id: 'old-bridge',
  name: 'Old Bridge',
  summary: 'A bridge of stone.',
  native: {},
  aliases: [],
};

const plan = (files: Files, wanted: Partial<NewEntity> = {}): AddPlan =>
  planAdd(readEntries(makeDossier(files), [])!, (file) => files[file], { ...entity, ...wanted });

const withBridges = (text: string): Files => ({ ...minimal, 'entities/bridge.yaml': text });

const entry = (id: string): string => `${id}:\n  name: Name of ${id}\n  summary: It stands.\n`;
const NEW = 'old-bridge:\n  name: Old Bridge\n  summary: A bridge of stone.\n';

describe('a new entity stands', () => {
  test('in alphabetical order, with the lines between entries that the file has', () => {
    const [a, z] = [entry('a-bridge'), entry('z-bridge')];
    expect(plan(withBridges(a + z)).text).toBe(a + NEW + z);
    expect(plan(withBridges(`${a}\n${z}`)).text).toBe(`${a}\n${NEW}\n${z}`);
    expect(plan(withBridges(`${a}\n${entry('b-bridge')}`)).text).toBe(
      `${a}\n${entry('b-bridge')}\n${NEW}`,
    );
  });

  test('at the end of a file that keeps no order', () => {
    const files = withBridges(entry('z-bridge') + entry('a-bridge'));
    expect(plan(files).text).toBe(entry('z-bridge') + entry('a-bridge') + NEW);
  });

  test('above the comment of the entry that follows, and below that of the file', () => {
    const text = `# Bridges.\n\n# The last one.\n${entry('z-bridge')}`;
    expect(plan(withBridges(text)).text).toBe(
      `# Bridges.\n\n${NEW}\n# The last one.\n${entry('z-bridge')}`,
    );
    expect(plan(withBridges(`# Bridges.\n${entry('z-bridge')}`)).text).toBe(
      `# Bridges.\n${NEW}\n${entry('z-bridge')}`,
    );
  });

  test('in a file that holds comments alone, in an empty one, and in one that is not there', () => {
    expect(plan(withBridges('# Bridges.\n')).text).toBe(`# Bridges.\n\n${NEW}`);
    expect(plan(withBridges('')).text).toBe(NEW);
    const { 'entities/bridge.yaml': _, ...without } = minimal;
    expect(plan(without)).toEqual({ file: 'entities/bridge.yaml', text: NEW, line: 1 });
  });

  test('with the line breaks of the file, which may lack its last one', () => {
    const text = entry('a-bridge').replaceAll('\n', '\r\n').trimEnd();
    expect(plan(withBridges(text)).text).toBe(`${text}\r\n\r\n${NEW.replaceAll('\n', '\r\n')}`);
  });

  test('in the line that is told', () => {
    const { text, line } = plan(minimal);
    expect(text.split('\n')[line - 1]).toBe('old-bridge:');
  });
});

test('Native names and other forms are written as the schema wants them', () => {
  const { file, text } = plan(minimal, {
    name: 'Bridge: the old one',
    native: { cy: 'Hen Bont', 'zh-Hans': '老桥' },
    aliases: [
      { name: 'Auld Brig, the', kind: 'misspelt' },
      { name: '1881', kind: 'short' },
    ],
  });
  expect(text).toContain(`old-bridge:
  name: 'Bridge: the old one'
  native: { cy: Hen Bont, zh-Hans: 老桥 }
  aliases:
    - { name: 'Auld Brig, the', kind: misspelt }
    - { name: '1881', kind: short }
  summary: A bridge of stone.
`);
  expect(problemsOf({ ...minimal, [file]: text })).toEqual([]);
});

describe('an entity is not added', () => {
  test.each([
    [{ kind: 'brigde' }, '"brigde" is no kind of the vocabulary; did you mean "bridge"?'],
    [{ kind: 'Bodies' }, '"Bodies" is no kind of the vocabulary; did you mean "body"?'],
    [{ kind: 'planet' }, '"planet" is no kind of the vocabulary; kinds: bridge, body'],
    [{ id: 'Old' }, '"Old" cannot be an id: it must be lower-case words joined by hyphens'],
    [{ id: 'council' }, '"council" is an entity already: Kelda Council, in entities/body.yaml'],
  ])('with %j', (wanted, message) => {
    expect(() => plan(minimal, wanted)).toThrow(message);
  });

  test('under an id that another one once had', () => {
    const files = withBridges(`${entry('a-bridge')}  former-ids: [old-bridge]\n`);
    expect(() => plan(files)).toThrow(
      '"old-bridge" is a former id of "a-bridge", whose address leads there',
    );
  });

  test('to a file that is written in braces', () => {
    expect(() => plan(withBridges('{ a: { name: A, summary: A. } }'))).toThrow(
      'entities/bridge.yaml is written in braces, into which nothing is added',
    );
  });
});

describe('what is missing', () => {
  test('is asked for in order, again where nothing is answered, and nothing else is', async () => {
    const answers = ['', '  ', 'old-bridge', 'A bridge.'];
    const asked: string[] = [];
    const full = await askForMissing(
      { kind: 'bridge', name: 'Old Bridge' },
      ['bridge'],
      (question) => {
        asked.push(question);
        return Promise.resolve(answers.shift()!);
      },
    );
    expect(full).toEqual({
      kind: 'bridge',
      id: 'old-bridge',
      name: 'Old Bridge',
      summary: 'A bridge.',
    });
    expect(asked).toEqual([
      ...Array.from({ length: 3 }, () => 'Id, lower-case words joined by hyphens: '),
      'Summary, one sentence that ends with a full stop: ',
    ]);
  });

  test('names the kinds where it is the kind', async () => {
    const asked: string[] = [];
    await askForMissing({ id: 'a', name: 'A', summary: 'A.' }, ['bridge', 'body'], (question) => {
      asked.push(question);
      return Promise.resolve('bridge');
    });
    expect(asked).toEqual(['Kind (bridge, body): ']);
    expect(missingOf({ kind: 'bridge', summary: ' ' })).toEqual(['id', 'name', 'summary']);
  });
});
