import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatProblems, type Problem } from '../../../src/model/problem.ts';
import { readYaml } from '../../../src/model/yaml.ts';

const schema = z.strictObject({
  name: z.string(),
  spans: z.array(z.strictObject({ width: z.number() })).default([]),
});

function read(text: string, linesBefore = 0, as: z.ZodType = schema) {
  const problems: Problem[] = [];
  const located = readYaml({ file: 'bridge.yaml', text, linesBefore }, as, problems);
  return {
    located,
    problems,
    report: formatProblems(problems).split('\n\n').slice(0, -1).join('\n\n'),
  };
}

describe('a YAML text that its schema accepts', () => {
  test('gives its data, defaults filled in, and no problem', () => {
    const { located, problems } = read('name: North Bridge\n');
    expect(located?.data).toEqual({ name: 'North Bridge', spans: [] });
    expect(problems).toEqual([]);
  });

  test('keeps dates and words such as yes as text, as YAML 1.2 does', () => {
    const words = z.record(z.string(), z.string());
    expect(read('day: 2019-05-03\nopen: yes\n', 0, words).located?.data).toEqual({
      day: '2019-05-03',
      open: 'yes',
    });
  });

  test('may be empty where no field is required', () => {
    expect(read('# nothing yet\n', 0, z.array(z.string())).located?.data).toEqual([]);
    expect(read('', 0, z.record(z.string(), z.string())).located?.data).toEqual({});
  });
});

describe('the place of a field', () => {
  const text = 'name: North Bridge\nspans:\n  - width: 12\n  - { width: 8 }\n';
  const placeOf = (path: readonly (string | number)[], linesBefore = 0) => {
    const { line, column } = read(text, linesBefore).located!.locate(path);
    return [line, column];
  };

  test('is that of its key, and of an item that of its beginning', () => {
    expect(placeOf(['name'])).toEqual([1, 1]);
    expect(placeOf(['spans'])).toEqual([2, 1]);
    expect(placeOf(['spans', 0])).toEqual([3, 5]);
    expect(placeOf(['spans', 1, 'width'])).toEqual([4, 7]);
  });

  test('is that of the nearest thing around it where it does not exist', () => {
    expect(placeOf(['spans', 1, 'height'])).toEqual([4, 5]);
    expect(placeOf(['spans', 7])).toEqual([2, 1]);
    expect(placeOf(['spans', 0, 'width', 'unit'])).toEqual([3, 5]);
    expect(placeOf(['colour'])).toEqual([1, 1]);
  });

  test('of the whole text is that of its first field', () => {
    const { line, column } = read('# a comment\n\nname: North Bridge\n').located!.locate([]);
    expect([line, column]).toEqual([3, 1]);
  });

  test('counts the lines before a frontmatter', () => {
    expect(placeOf(['spans'], 1)).toEqual([3, 1]);
  });
});

describe('a YAML text that cannot be read', () => {
  test('is reported at its line, with advice that fits the fault', () => {
    expect(read('name: Bridge: north\n').report).toMatchInlineSnapshot(`
      "bridge.yaml:1:7  yaml-syntax
        "name: Bridge: north" cannot be read as YAML: a value holds a colon and a space
        → put the value between quotation marks"
    `);
    expect(read('name: a\nname: b\n').report).toMatchInlineSnapshot(`
      "bridge.yaml:2:1  yaml-syntax
        "name: b" cannot be read as YAML: "name" stands twice in one group
        → take one of the two out, or rename it"
    `);
    expect(read('spans:\n\t- width: 1\n').report).toMatchInlineSnapshot(`
      "bridge.yaml:2:1  yaml-syntax
        "- width: 1" cannot be read as YAML: the line begins with a tab
        → indent with spaces"
    `);
    expect(read('name: "North Bridge\n').report).toMatchInlineSnapshot(`
      "bridge.yaml:1:7  yaml-syntax
        "name: "North Bridge" cannot be read as YAML: what begins here is never closed
        → end it with ""
    `);
  });

  test('is reported where a value begins with a star, and does not end the check', () => {
    expect(read('name: *north\n').report).toMatchInlineSnapshot(`
      "bridge.yaml:1:7  yaml-syntax
        "name: *north" cannot be read as YAML: *north stands for nothing
        → put the value between quotation marks"
    `);
  });

  test('gives no data', () => {
    expect(read('name: "North\n').located).toBeUndefined();
  });

  test('leaves an anchor that is used alone', () => {
    const list = z.record(z.string(), z.array(z.string()));
    expect(read('a: &spans [one]\nb: *spans\n', 0, list).located?.data).toEqual({
      a: ['one'],
      b: ['one'],
    });
  });
});
