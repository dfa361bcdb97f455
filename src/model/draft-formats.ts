import type { Draft } from './drafts.ts';
import { githubCommands, plainProblems } from './problem-formats.ts';
import { counted, formatProblem, type Problem } from './problem.ts';
import type { Suggestion } from './suggestions.ts';

/** What is still to do on a draft: 7 suggested claims to accept or delete; it lacks 3 things. */
export function standingOf({ suggestions, lacks }: Pick<Draft, 'suggestions' | 'lacks'>): string {
  const open = `${counted(suggestions.length, 'suggested claim')} to accept or delete`;
  if (lacks.length > 0)
    return [
      ...(suggestions.length > 0 ? [open] : []),
      `it lacks ${counted(lacks.length, 'thing')}`,
    ].join('; ');
  return suggestions.length > 0
    ? `${open}; it lacks nothing else`
    : 'ready to publish; take out `draft: true`';
}

/**
 * Prints what each draft lacks, as problems are printed, under a line that names the draft.
 *
 * @param root put before each file, so that a terminal can open it: `content/`
 */
export const formatDrafts = (drafts: readonly Draft[], root = ''): string =>
  drafts
    .map((draft) =>
      [
        `${root}${draft.file} is a draft: ${standingOf(draft)}${draft.lacks.length > 0 ? ':' : ''}`,
        ...draft.lacks.map((problem) => formatProblem(problem, root)),
      ].join('\n\n'),
    )
    .join('\n\n');

/** A draft as plain data for other programs. */
export interface DraftReport {
  readonly file: string;
  /** Whether it can be published by taking out `draft: true`. */
  readonly ready: boolean;
  readonly suggestions: readonly Pick<Suggestion, 'kind' | 'id' | 'at' | 'line' | 'column'>[];
  readonly lacks: readonly Problem[];
}

/**
 * Drafts as plain data, in a fixed order of fields.
 *
 * @param root put before each file: `content/`
 */
export const plainDrafts = (drafts: readonly Draft[], root = ''): readonly DraftReport[] =>
  drafts.map(({ file, suggestions, lacks }) => ({
    file: `${root}${file}`,
    ready: suggestions.length === 0 && lacks.length === 0,
    suggestions: suggestions.map(({ kind, id, at, line, column }) => ({
      kind,
      id,
      at,
      line,
      column,
    })),
    lacks: plainProblems(lacks, root),
  }));

/**
 * Drafts as notices of GitHub: one for each draft, and one for each thing that it lacks.
 *
 * @param root put before each file: the way to the content from the root of the repository
 */
export const githubNotices = (drafts: readonly Draft[], root = ''): string =>
  drafts
    .flatMap((draft) => [
      githubCommands('notice', [noticeOf(draft)], root),
      ...(draft.lacks.length > 0 ? [githubCommands('notice', draft.lacks, root)] : []),
    ])
    .join('\n');

/** Of the notice itself, which is no problem. */
const TITLE = 'draft';

const noticeOf = (draft: Draft): Problem => ({
  file: draft.file,
  line: 1,
  column: 1,
  code: TITLE,
  message: standingOf(draft),
  hint: 'the built site leaves it out until `draft: true` is taken out',
});
