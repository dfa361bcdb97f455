import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import type { z } from 'zod';
import { UNSEEN, unseenFault } from '../markdown/parse/unseen.ts';
import { issueToProblems } from './issue.ts';
import type { Place, Problem } from './problem.ts';
import { findYamlFaults, unfoldingFault, type YamlFault } from './yaml-fault.ts';

/** How every YAML text of the content is read; who edits one must see what its readers see. */
export const YAML_OPTIONS = { prettyErrors: false, stringKeys: true, version: '1.2' } as const;

export type FieldPath = readonly PropertyKey[];

/** Data of a YAML text that its schema accepted, and a way from a field to its line. */
export interface Located<T> {
  readonly data: T;
  readonly locate: (path: FieldPath) => Place;
}

/** Where a YAML text stands: its file and the number of lines before it (a frontmatter begins after `---`). */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  readonly linesBefore?: number;
}

/** Reads a YAML text by a schema. What it cannot accept is added to `problems`, and nothing is returned. */
export function readYaml<S extends z.ZodType>(
  text: YamlText,
  schema: S,
  problems: Problem[],
): Located<z.output<S>> | undefined {
  const written = parseYaml(text, problems);
  return written && acceptYaml(written, schema, problems);
}

/** Reads a YAML text as it is written. What is no YAML is added to `problems`, and nothing is returned. */
export function parseYaml(
  { file, text, linesBefore = 0 }: YamlText,
  problems: Problem[],
): Located<unknown> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    ...YAML_OPTIONS,
    lineCounter: lines,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + linesBefore, column: col };
  };
  const report = ({ offset, message, hint }: YamlFault): void => {
    problems.push({ ...placeAt(offset), code: 'yaml-syntax', message, hint });
  };
  const faults = findYamlFaults(document, text);
  for (const fault of faults) report(fault);
  if (faults.length > 0) return undefined;

  const locate = (path: FieldPath): Place => placeAt(offsetOf(document.contents, path));
  const value = unfold(document);
  if (value === undefined) {
    report(unfoldingFault);
    return undefined;
  }
  // As the character itself it would have been found when the file was read.
  if (text.includes('\\'))
    visit(document, {
      Scalar: (_, { value: scalar, range }) => {
        const unseen = typeof scalar === 'string' ? UNSEEN.exec(scalar) : null;
        if (unseen) problems.push({ ...placeAt(range?.[0] ?? 0), ...unseenFault(unseen[0]) });
      },
    });
  return { data: value, locate };
}

/** Holds what is written against a schema. What it cannot accept is added to `problems`, and nothing is returned. */
export function acceptYaml<S extends z.ZodType>(
  { data: written, locate }: Located<unknown>,
  schema: S,
  problems: Problem[],
): Located<z.output<S>> | undefined {
  const data = written ?? (schema.def.type === 'array' ? [] : {});
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data, locate };
  for (const issue of result.error.issues)
    for (const { path, ...problem } of issueToProblems(issue, schema, data))
      problems.push({ ...locate(path), ...problem });
  return undefined;
}

/** The plain data; `undefined` where aliases of aliases would fill the memory, which the package refuses. */
function unfold(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return undefined;
  }
}

/** Offset of the deepest node on the path that exists; of a key, where the last step is a key of a map. */
function offsetOf(root: unknown, path: FieldPath): number {
  let node = root;
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) {
        // What may be a list is written as its one item.
        if (step === 0) continue;
        return offset;
      }
      offset = (isNode(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
