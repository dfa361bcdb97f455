/** One thing that is wrong in the content, at a place that an editor can jump to. */
export interface Problem {
  /** Permanent name of the rule, such as `unknown-entity`. */
  readonly code: string;
  /** Path from the content folder: briefings/x.mdx. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** What is wrong and why. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Where a problem stands: a file and a way from a field to its line. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const collator = new Intl.Collator('en', { numeric: true });

/** Sorts by file, line, column, then code, so that a report is the same every time. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) =>
      collator.compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      collator.compare(a.code, b.code) ||
      collator.compare(a.message, b.message),
  );
}

/**
 * Prints problems as `file:line:column  code`, the message and the hint under it, and a count at the end.
 *
 * @param root put before each file, so that a terminal can open it: `content/`
 */
export function formatProblems(problems: readonly Problem[], root = ''): string {
  const blocks = sortProblems(problems).map((problem) => formatProblem(problem, root));
  return `${blocks.join('\n\n')}\n\n${counted(problems.length, 'problem')} in the content.`;
}

/** One problem of a report, in three lines. */
export const formatProblem = (
  { file, line, column, code, message, hint }: Problem,
  root: string,
): string =>
  `${root}${file}:${line}:${column}  ${code}\n  ${inOneLine(message)}\n  → ${inOneLine(hint)}`;

/** Paragraphs by their signs; a long list is cut, since a range may run far beyond a source. */
export function signsOf(paragraphs: readonly number[]): string {
  const shown = paragraphs.slice(0, 8).map((n) => `¶${n}`);
  const rest = paragraphs.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What a message quotes may run over several lines. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const NUMBER = new Intl.NumberFormat('en-GB');

/** A number of things: 1 problem, 2 problems, 10,000 problems. */
export const counted = (count: number, thing: string): string =>
  `${NUMBER.format(count)} ${thing}${count === 1 ? '' : 's'}`;

/** Thrown once, with every problem of the content. Its message is the whole report. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], root: string) {
    super(formatProblems(problems, root));
    this.name = 'ContentError';
    this.problems = sortProblems(problems);
    // The report is for an editor; a stack of the engine's own calls says nothing to one.
    this.stack = this.message;
  }
}
