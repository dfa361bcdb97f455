import type { z } from 'zod';
import { parseBody, type Body, type BodyFault } from '../markdown/parse/body.ts';
import { briefingSchema, type BriefingInput } from '../schemas/briefing.ts';
import { nameOf, topOf } from './folder.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { isRecord, setAsideSuggestions, type Suggestion } from './suggestions.ts';
import { acceptYaml, parseYaml, type Located } from './yaml.ts';

/** A Markdown file with checked frontmatter and a read body. */
export interface TextEntry<T> extends Located<T> {
  readonly id: string;
  readonly file: string;
  /** The whole file, frontmatter included. */
  readonly source: string;
  readonly body: Body;
}

/** A briefing as it was read, published or draft. */
export interface BriefingFile {
  readonly id: string;
  readonly file: string;
  readonly isDraft: boolean;
  readonly body: Body;
  /** The frontmatter as it is written, before a schema has seen it. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly suggestions: readonly Suggestion[];
  readonly problems: readonly Problem[];
  /** Without the suggestions; `undefined` where the schema does not accept the rest. */
  readonly entry: TextEntry<BriefingInput> | undefined;
}

/** Reads a text that makes no claims. What its schema cannot accept is added to `problems`, and nothing is returned. */
export function readTextEntry<S extends z.ZodType>(
  file: string,
  source: string,
  schema: S,
  problems: Problem[],
): TextEntry<z.output<S>> | undefined {
  const { written, body } = openText(file, source, problems);
  const located = written && acceptYaml(written, schema, problems);
  return located && { ...located, id: nameOf(file), file, source, body };
}

/** Briefings as they were read last, by file, with the text that was read. */
export type ReadBefore = Map<string, { readonly source: string; readonly briefing: BriefingFile }>;

/** Reads a briefing unless its text is what it was: of many documents an edit changes one. */
export function readAgain(file: string, source: string, before: ReadBefore): BriefingFile {
  const last = before.get(file);
  if (last?.source === source) return last.briefing;
  const briefing = readBriefing(file, source);
  before.set(file, { source, briefing });
  return briefing;
}

/** Reads a briefing; what is wrong with it is in the result, since the problems of a draft are its own. */
export function readBriefing(file: string, source: string): BriefingFile {
  const problems: Problem[] = [];
  const { written, body } = openText(file, source, problems);
  const fields = isRecord(written?.data) ? written.data : {};
  const { rest, suggestions } = written
    ? setAsideSuggestions(written)
    : { rest: undefined, suggestions: [] };
  const located = rest && acceptYaml(rest, briefingSchema, problems);
  const id = nameOf(file);
  return {
    id,
    file,
    isDraft: written ? fields['draft'] === true : saysDraft(source),
    body,
    fields,
    suggestions,
    problems,
    entry: located && { ...located, id, file, source, body },
  };
}

/** The fields stand between two lines of three hyphens; nothing need stand there. */
export const FRONTMATTER = /^---[ \t]*\r?\n([^]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/;

/** Looks for the field by its line, where the frontmatter cannot be read: a slip in a draft stays its own. */
const saysDraft = (source: string): boolean =>
  /^draft:[ \t]*true[ \t]*\r?$/m.test(FRONTMATTER.exec(source)?.[1] ?? source);

interface OpenedText {
  /** `undefined` where there is no frontmatter, or none that can be read. */
  readonly written: Located<unknown> | undefined;
  readonly body: Body;
}

function openText(file: string, source: string, problems: Problem[]): OpenedText {
  const frontmatter = FRONTMATTER.exec(source)?.[1];
  if (frontmatter === undefined) {
    problems.push(missingFrontmatter(file, source));
    return { written: undefined, body: parseBody('') };
  }
  // Copies: what the parsers give is cut out of the whole file, and would keep it in memory as long as a word of it.
  const body = structuredClone(parseBody(source));
  const text = structuredClone(frontmatter);
  // Reported here, so that a mistake in a field does not hide those in the text.
  problems.push(...body.faults.map((fault) => faultToProblem(file, fault)));
  return { written: parseYaml({ file, text, linesBefore: 1 }, problems), body };
}

function missingFrontmatter(file: string, source: string): Problem {
  const isOpen = /^---[ \t]*\r?\n/.test(source);
  return {
    ...topOf(file),
    code: 'missing-frontmatter',
    message: isOpen
      ? 'the frontmatter that begins here never ends'
      : 'the file does not begin with frontmatter',
    hint: isOpen
      ? 'end it with a line --- above the text'
      : 'begin it with a line ---, the fields, and another line ---',
  };
}

const faultToProblem = (file: string, { mistaken, hint, ...fault }: BodyFault): Problem => ({
  ...fault,
  file,
  hint: mistaken ? suggest(mistaken.word, mistaken.among, hint) : hint,
});
