import type { z } from 'zod';
import { descriptionAt, fieldsAt, isOptionalAt } from './fields.ts';
import { suggest } from './nearest.ts';
import { opening } from './printed.ts';
import type { Problem } from './problem.ts';

export type Issue = z.core.$ZodIssue;

/** What is wrong and what to do, with the way to the field; the file and the line are added by who read it. */
export interface FieldProblem extends Pick<Problem, 'code' | 'message' | 'hint'> {
  readonly path: readonly PropertyKey[];
}

/**
 * Says what a schema has against a file in words for its author.
 *
 * @param data the file as it was read, so that the value at fault can be shown
 */
export function issueToProblems(
  issue: Issue,
  schema: z.ZodType,
  data: unknown,
): readonly FieldProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownField(key, issue.path, schema, data));
  const inner = innerIssues(issue);
  if (inner.length > 0) return inner.flatMap((i) => issueToProblems(i, schema, data));
  return [{ path: issue.path, ...judge(issue, schema, data) }];
}

function unknownField(
  key: string,
  path: FieldProblem['path'],
  schema: z.ZodType,
  data: unknown,
): FieldProblem {
  const allowed = fieldsAt(schema, path);
  return {
    path: [...path, key],
    code: 'unknown-field',
    message: `\`${key}\` is not a field of ${path.length > 0 ? nameOf(path, data) : 'this file'}`,
    hint: suggest(key, allowed, `fields: ${allowed.join(', ')}`),
  };
}

/**
 * A union reports one list of issues for each of its members; the list that got furthest into the data says most.
 * Where none got past the kind of the value, the union itself knows better what is wanted.
 */
function innerIssues(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [];
  const told = issue.errors.map((list) =>
    list.filter((i) => i.path.length > 0 || !['invalid_type', 'invalid_value'].includes(i.code)),
  );
  const furthest = told.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
  return furthest.map((i) => ({ ...i, path: [...issue.path, ...i.path] }));
}

/** An unknown key stands one step below the map that holds it. */
const depth = (issues: readonly Issue[]): number =>
  Math.max(-1, ...issues.map((i) => i.path.length + (i.code === 'unrecognized_keys' ? 1 : 0)));

type Judgement = Omit<FieldProblem, 'path'>;

function judge(issue: Issue, schema: z.ZodType, data: unknown): Judgement {
  const name = nameOf(issue.path, data);
  const value = valueAt(data, issue.path);
  const description = descriptionOf(schema, issue.path);
  const advise = (todo: string): string => (description ? `${todo}. ${description}` : todo);
  if (value === undefined)
    return {
      code: 'missing-field',
      message: `${name} is missing`,
      hint: advise('add it'),
    };
  const code = 'invalid-field';
  if (value === null) {
    const todo = isOptionalAt(schema, issue.path) ? 'fill it in, or take it out' : 'fill it in';
    return { code, message: `${name} is empty`, hint: advise(todo) };
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return {
      code,
      message: `${name} cannot be ${show(value)}`,
      hint: suggest(
        typeof value === 'string' ? value : '',
        allowed,
        `one of: ${allowed.join(', ')}`,
      ),
    };
  }
  if (issue.code === 'invalid_key')
    return {
      code,
      message: `the name "${String(issue.path.at(-1))}" ${issue.issues[0]?.message ?? 'is not right'}`,
      hint: 'rename it',
    };
  if (issue.code === 'invalid_type')
    return { code, ...wrongType(issue.expected, name, value, advise) };
  // Messages of our schemas are "what is wrong; what to do"; the second half may be missing.
  const [wrong = '', ...todo] = messageOf(issue).split('; ');
  const hint = todo.length > 0 ? todo.join('; ') : advise('correct it');
  return { code, message: `${name}${joined(wrong, value)}`, hint };
}

/** Where a schema has no message of its own, the package speaks of the code. */
function messageOf({ code, message, ...issue }: Issue): string {
  if (code === 'too_big' && 'maximum' in issue && message.startsWith('Too big'))
    return `must be at most ${issue.maximum}`;
  if (code === 'too_small' && 'minimum' in issue && message.startsWith('Too small'))
    return `must be at least ${issue.minimum}`;
  return message;
}

/** An item of a list goes by the description of the list. */
const descriptionOf = (schema: z.ZodType, path: FieldProblem['path']): string | undefined =>
  descriptionAt(schema, path) ??
  (typeof path.at(-1) === 'number' ? descriptionAt(schema, path.slice(0, -1)) : undefined);

function joined(wrong: string, value: unknown): string {
  if (wrong.startsWith('"')) return `: ${wrong}`;
  if (!wrong.startsWith('must'))
    return typeof value === 'object' ? ` ${wrong}` : `: ${show(value)} ${wrong}`;
  const length =
    wrong.endsWith('characters') && typeof value === 'string' ? `; it has ${value.length}` : '';
  return typeof value === 'object' ? ` ${wrong}` : ` is ${show(value)}, but ${wrong}${length}`;
}

/** How that is written. */
const SHAPES: Readonly<Record<string, string>> = {
  array: 'begin each item on a line of its own, with a hyphen and a space',
  object: 'write each field on a line of its own, as name: value',
  record: 'begin each entry with its name and a colon, and indent its fields below it',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values',
  record: 'names with values',
};

function wrongType(
  expected: string,
  name: string,
  value: unknown,
  advise: (todo: string) => string,
): Pick<Judgement, 'message' | 'hint'> {
  return {
    message: `${name} is ${show(value)}, but must be ${TYPES[expected] ?? expected}`,
    // YAML reads 2019 and true as what they look like.
    hint:
      expected === 'string' && typeof value !== 'object'
        ? 'put it between quotation marks'
        : advise(SHAPES[expected] ?? 'correct it'),
  };
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? `"${opening(value, 60)}"` : JSON.stringify(value);
}

/** The way to a field as its author knows it: an item of a list goes by its id, where it has one. */
function nameOf(path: FieldProblem['path'], data: unknown): string {
  if (path.length === 0) return 'the file';
  const steps = path.map((step, i) => {
    const item = valueAt(data, path.slice(0, i + 1));
    const hasId =
      typeof step === 'number' && typeof item === 'object' && item !== null && 'id' in item;
    return String(hasId ? item.id : step);
  });
  return `\`${steps.join('.')}\``;
}

function valueAt(data: unknown, path: FieldProblem['path']): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}
