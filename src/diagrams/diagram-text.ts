/** What a diagram's text may say, and where in its file it says it wrong. No browser here. */

/** How a flowchart runs: from the top down, or from left to right. */
export type Direction = 'TB' | 'LR';

/** A diagram to be drawn. */
export interface Diagram {
  /** Unique on its page; begins every id in the drawing. Small letters, digits and hyphens. */
  readonly id: string;
  /** Mermaid text. */
  readonly text: string;
  /**
   * Ways a flowchart may run, the best first. The first one that gives a drawing of comfortable
   * width is taken, else the one that gives the narrowest. Left out: the way its text says.
   */
  readonly directions?: readonly Direction[];
  /** True where the order of the nodes says something (years), so that it is kept at the price of crossings. */
  readonly ordered?: boolean;
  /** Short name of the drawing, for screen readers. */
  readonly title: string;
  /** What it shows and where the same is said in words. */
  readonly description: string;
  /**
   * Where the text stands, for messages: the file and the line *before* the text's first, which is
   * the line of the opening fence (0 when the text is the whole file).
   */
  readonly at?: { readonly file: string; readonly line: number };
}

/** A diagram that cannot be drawn. `file` and `line` (1-based) are set when the place is known. */
export class DiagramError extends Error {
  override readonly name = 'DiagramError';
  readonly file: string | undefined;
  readonly line: number | undefined;

  constructor(message: string, place: { file?: string; line?: number; cause?: unknown }) {
    super(message, place.cause === undefined ? {} : { cause: place.cause });
    this.file = place.file;
    this.line = place.line;
  }
}

/**
 * Puts a problem with its place into one error.
 *
 * @param diagram - the diagram that has it
 * @param line - line of the diagram's text, 1-based
 * @param what - what is wrong and what to do, in sentences; the last full stop may be left out
 * @param cause - the error that said so, if one did
 * @returns an error that begins `file:line:`, or names the diagram where the file is unknown
 */
export function diagramError(
  diagram: Diagram,
  line: number,
  what: string,
  cause?: unknown,
): DiagramError {
  const { id, at } = diagram;
  const words = /[.?]$/.test(what) ? what : `${what}.`;
  if (!at) return new DiagramError(`Diagram "${id}", line ${line}: ${words}`, { line, cause });
  const place = { file: at.file, line: at.line + line };
  const message = `${place.file}:${place.line}: diagram "${id}": ${words}`;
  return new DiagramError(message, { ...place, cause });
}

/** Longest text that Mermaid draws, in characters; beyond it, it draws the words "Maximum text size". */
export const maxTextSize = 50_000;

/**
 * Checks a diagram's text for what Mermaid would pass over in silence, and makes it ready.
 *
 * Mermaid removes comments and leading blank lines before it counts lines. Here comments become
 * blank lines and nothing is removed, so that its line numbers are right.
 *
 * @param diagram - the diagram
 * @returns Mermaid text with as many lines as the diagram's, all but the leading blank ones
 * @throws DiagramError at the first line that is wrong
 */
export function readyText(diagram: Diagram): string {
  const { id, text } = diagram;
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    throw diagramError(
      diagram,
      1,
      `the id must begin with a small letter and hold only small letters, digits and hyphens: "${id}"`,
    );
  }
  if (text.length > maxTextSize) {
    throw diagramError(
      diagram,
      1,
      `the text has ${text.length} characters, and Mermaid takes ${maxTextSize}. Split the diagram`,
    );
  }
  const lines = text.split(/\r\n|\r|\n/).map((line) => (COMMENT.test(line) ? '' : line));
  const kind = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  const rules = RULES.filter((rule) => rule.kind?.test(kind) ?? true);
  for (const [index, line] of lines.entries()) {
    const broken = rules.find((rule) => rule.breaks(line));
    if (broken) throw diagramError(diagram, index + 1, broken.what);
  }
  return lines.join('\n');
}

/**
 * Finds the line of a diagram's text that Mermaid means.
 *
 * @param text - what `readyText` returned
 * @param line - Mermaid's line number, 1-based
 * @returns the line in the diagram's text, 1-based, never beyond its end
 */
export function sourceLine(text: string, line: number): number {
  const lines = text.split('\n');
  const filled = lines.flatMap((words, index) => (words.trim() === '' ? [] : [index + 1]));
  const [first = 1] = filled;
  // The sankey parser drops all blank lines, the others only the leading ones.
  const isSankey = /^\s*sankey/.test(lines[first - 1] ?? '');
  const mapped = isSankey ? filled[line - 1] : first - 1 + line;
  return Math.min(mapped ?? lines.length, lines.length);
}

/**
 * Turns a flowchart.
 *
 * @param text - what `readyText` returned
 * @param direction - the way it shall run
 * @returns the text with that way in its first line; a text that is no flowchart as it was
 */
export function turned(text: string, direction: Direction): string {
  return text.replace(
    /^(\s*(?:flowchart|graph))\b(?:[ \t]+(?:TB|TD|BT|LR|RL))?/,
    `$1 ${direction}`,
  );
}

/**
 * Makes ELK keep the order of the nodes. It is the one setting that is a diagram's own, so it goes before the text,
 * where an author's settings would be refused.
 */
export function inOrder(text: string): string {
  return `---\nconfig:\n  elk:\n    forceNodeModelOrder: true\n---\n${text}`;
}

/** A comment, but not a directive. */
const COMMENT = /^\s*%%(?!\{)/;

const FLOWCHART = /^(?:flowchart|graph)\b/;

interface Rule {
  /** The kinds it holds for, matched against the first line; all when left out. */
  readonly kind?: RegExp;
  readonly breaks: (line: string) => boolean;
  readonly what: string;
}

const RULES: readonly Rule[] = [
  {
    breaks: (line) => line.includes('%%{'),
    what: 'directives ("%%{init: …}%%") are not taken, as all diagrams are set alike. Remove it',
  },
  {
    kind: /^---/,
    breaks: (line) => line.trim() === '---',
    what:
      'front matter is not taken: the title and the description are given beside the diagram, the ' +
      'settings are the same for all. Remove the lines from "---" to "---"',
  },
  {
    breaks: (line) => /<(?!br\s*\/?>)\/?[a-z]/i.test(line),
    what: 'HTML is not taken in labels, only <br/> for a line break. For a "<" write #lt;',
  },
  {
    kind: FLOWCHART,
    breaks: (line) => /^\s*(?:style|linkStyle|classDef)\s/.test(line),
    what:
      'colours and widths are the stylesheet\'s, so "style", "linkStyle" and "classDef" would do ' +
      'nothing. Give a class instead: "A:::subject", or "e1@-->" with "class e1 against"',
  },
  {
    kind: FLOWCHART,
    breaks: hasInnerQuote,
    what:
      'a quotation mark inside a quoted label ends it, and Mermaid drops the rest. Write “ and ”, ' +
      'or #quot;',
  },
  {
    kind: /^sankey/,
    breaks: (line) => line.includes(',') && !/,\s*"?\d+(?:\.\d+)?"?\s*$/.test(line),
    what: 'the third field of a sankey line is a number, such as 12 or 0.5; Mermaid would take 0',
  },
];

/** Whether a word follows right after a closing quotation mark, as in `"He said "no""`. */
function hasInnerQuote(line: string): boolean {
  return line.split('"').some((part, index) => index > 0 && index % 2 === 0 && /^\w/.test(part));
}
