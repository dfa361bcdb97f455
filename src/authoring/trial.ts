import type { LoadOptions } from '../model/load.ts';
import { counted, formatProblems, type Problem } from '../model/problem.ts';
import { problemsWith, type ContentFiles } from './content-files.ts';
import { applyEdits, type Edits } from './edit.ts';
import { Refusal } from './refusal.ts';

/** The texts of the files that edits change. */
export const textsAfter = (files: ContentFiles, edits: Edits): ContentFiles =>
  new Map(
    [...edits].map(([file, list]) => [file, applyEdits(files.get(file) ?? '', list)] as const),
  );

/**
 * Makes sure that a change adds no problem to those that the content has already.
 *
 * @throws Refusal with what it would add
 */
export function ensureNoWorse(
  options: LoadOptions,
  before: readonly Problem[],
  changed: ContentFiles,
  root: string,
): void {
  // Lines move, so a problem is known by what it says.
  const known = Map.groupBy(before, identityOf);
  const added = [...Map.groupBy(problemsWith(options, changed), identityOf)].flatMap(
    ([identity, list]) => list.slice(known.get(identity)?.length ?? 0),
  );
  const [only, ...more] = added;
  if (only === undefined) return;
  throw new Refusal(
    more.length === 0
      ? `nothing was written: ${only.message}; ${only.hint}`
      : refusalOf(added, root),
  );
}

const identityOf = ({ file, code, message }: Problem): string => `${file} ${code} ${message}`;

function refusalOf(problems: readonly Problem[], root: string): string {
  const report = formatProblems(problems, root).split('\n\n').slice(0, -1).join('\n\n');
  return `nothing was written, because the content would have ${counted(problems.length, 'more problem')}:\n\n${report}`;
}
