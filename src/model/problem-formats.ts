import type { Coverage, Gap, Part } from './coverage.ts';
import { counted, inOneLine, sortProblems, type Place, type Problem } from './problem.ts';

/** What one check of the content found. */
export interface Findings {
  readonly problems: readonly Problem[];
  /** How much was checked; `undefined` where problems keep the content from being counted. */
  readonly counts: Counts | undefined;
  /** `undefined` where nobody asked for it, or problems keep it from being told. */
  readonly coverage: Coverage | undefined;
}

/** How much a dossier holds. */
export interface Counts {
  readonly briefings: number;
  readonly claims: number;
  readonly entities: number;
}

/** What changed since the check before. */
export interface Change {
  /** Files of the content that were written, made or taken away. */
  readonly changed: readonly string[];
  /** Problems that are gone. */
  readonly mended: readonly Problem[];
  /** Whether problems came that were not there before: they may hide others, so what is gone may not be mended. */
  readonly isWorse: boolean;
}

/** Compares two checks. A problem is the same one where its lines have moved. */
export function changeSince(
  before: readonly Problem[],
  after: readonly Problem[],
  changed: readonly string[],
): Change {
  return { changed, mended: lacking(before, after), isWorse: lacking(after, before).length > 0 };
}

/** Problems that stand more often in one list than in another. */
function lacking(problems: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  const left = Map.groupBy(others, identityOf);
  return problems.filter((problem) => left.get(identityOf(problem))?.shift() === undefined);
}

const identityOf = ({ file, code, message }: Problem): string =>
  [file, code, message.replace(/\bline \d+/g, 'line')].join('\n');

/**
 * Prints what an edit changed: the files, and a line for each problem that is gone.
 *
 * @param root put before each file: `content/`
 */
export function formatChange({ changed, mended, isWorse }: Change, root = ''): string {
  const heading = isWorse ? 'Mended, or hidden by what is new:' : 'Mended:';
  return [
    `${namedFiles(changed, root)} changed.`,
    ...(mended.length > 0 ? [heading] : []),
    ...mended.map(
      (problem) => `  ${placeOf(problem, root)}  ${problem.code}: ${inOneLine(problem.message)}`,
    ),
  ].join('\n');
}

/** A few files by name; a folder that is moved changes many at once, or none that is known. */
function namedFiles(files: readonly string[], root: string): string {
  if (files.length === 0) return root || 'The content';
  const rest = files.length - MOST_NAMED;
  return [
    ...files.slice(0, MOST_NAMED).map((file) => `${root}${file}`),
    ...(rest > 0 ? [counted(rest, 'other file')] : []),
  ].join(', ');
}

const MOST_NAMED = 3;

/**
 * Prints what nothing rests on: a heading with its count for each sort, and a line for each gap.
 *
 * @param root put before each file, so that a terminal can open it: `content/`
 */
export function formatCoverage(coverage: Coverage, root = ''): string {
  const { paragraphs, entities, aliases, works, words } = coverage;
  return [
    ...paragraphs.map((part) =>
      formatPart(`Paragraphs of ${part.briefing} without a claim or note`, part, root),
    ),
    formatPart('Entities that no claim names', entities, root),
    formatPart('Aliases in no restated text and no claim', aliases, root),
    formatPart('Works never cited', works, root),
    formatPart('Words of the vocabulary never used', words, root),
  ].join('\n');
}

const formatPart = (heading: string, { total, gaps }: Part, root: string): string =>
  [`${heading}: ${gaps.length} of ${total}`, ...gaps.map((gap) => formatGap(gap, root))].join('\n');

const formatGap = (gap: Gap, root: string): string =>
  `  ${[placeOf(gap, root), gap.name, gap.detail].filter(Boolean).join('  ')}`;

const placeOf = ({ file, line, column }: Place, root: string): string =>
  `${root}${file}:${line}:${column}`;

/** What a check found, as plain data for other programs. What problems keep from being known is `null`. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly counts: { readonly [K in keyof Counts]: number | null } & { readonly problems: number };
  readonly coverage: Coverage | null;
}

/**
 * Findings as plain data, in a fixed order of fields.
 *
 * @param root put before each file: `content/`
 */
export function reportOf({ problems, counts, coverage }: Findings, root = ''): Report {
  return {
    problems: plainProblems(problems, root),
    counts: {
      problems: problems.length,
      ...(counts ?? { briefings: null, claims: null, entities: null }),
    },
    coverage: coverage ? plainCoverage(coverage, root) : null,
  };
}

/** A change as plain data; with a report, it makes a line of watch mode. */
export const reportOfChange = (
  { changed, mended }: Change,
  root = '',
): Pick<Change, 'changed' | 'mended'> => ({
  changed: changed.map((file) => `${root}${file}`),
  mended: plainProblems(mended, root),
});

/** Problems as plain data, in the order of a report. */
export const plainProblems = (problems: readonly Problem[], root: string): readonly Problem[] =>
  sortProblems(problems).map(({ code, file, line, column, message, hint }) => ({
    code,
    file: `${root}${file}`,
    line,
    column,
    message,
    hint,
  }));

function plainCoverage(coverage: Coverage, root: string): Coverage {
  const plain = ({ total, gaps }: Part): Part => ({
    total,
    gaps: gaps.map(({ name, detail, file, line, column }) => ({
      name,
      detail,
      file: `${root}${file}`,
      line,
      column,
    })),
  });
  return {
    paragraphs: coverage.paragraphs.map((part) => ({ briefing: part.briefing, ...plain(part) })),
    entities: plain(coverage.entities),
    aliases: plain(coverage.aliases),
    works: plain(coverage.works),
    words: plain(coverage.words),
  };
}

/**
 * Problems as workflow commands of GitHub, which shows each beside its line:
 * `::error file=content/site.yaml,line=3,col=5,title=unknown-field::what is wrong, and what to do`.
 *
 * @param root put before each file: the way to the content from the root of the repository
 */
export const githubAnnotations = (problems: readonly Problem[], root = ''): string =>
  githubCommands('error', problems, root);

/** The same at another level: a notice is nothing wrong. */
export const githubCommands = (
  level: 'error' | 'notice',
  problems: readonly Problem[],
  root: string,
): string =>
  sortProblems(problems)
    .map(({ code, file, line, column, message, hint }) => {
      // A problem of the whole folder has no file to stand beside.
      const place = file ? { file: `${root}${file}`, line, col: column } : {};
      const properties = Object.entries({ ...place, title: code }).map(
        ([name, value]) => `${name}=${escaped(String(value)).replace(/[:,]/g, percent)}`,
      );
      return `::${level} ${properties.join(',')}::${escaped(`${inOneLine(message)}\n→ ${inOneLine(hint)}`)}`;
    })
    .join('\n');

/** GitHub reads a command to the end of its line, and a sign of percent as the start of an escape. */
const escaped = (text: string): string => text.replace(/[%\r\n]/g, percent);

const percent = (sign: string): string =>
  `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
