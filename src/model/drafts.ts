import type { Body } from '../markdown/parse/body.ts';
import { agreementsIn } from './build.ts';
import { emptyParagraphs } from './check/bodies.ts';
import { checkEntries } from './check/index.ts';
import { checkVerdicts } from './check/verdicts.ts';
import type { Entries } from './entries.ts';
import { sortProblems, type Problem } from './problem.ts';
import type { Suggestion } from './suggestions.ts';
import type { BriefingFile } from './text-entry.ts';

/** A briefing that is being written, with what stands between it and the published site. */
export interface Draft {
  readonly slug: string;
  readonly file: string;
  /** The frontmatter as far as it is written; nothing in it is checked. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: Body;
  /** Claims to accept or delete. */
  readonly suggestions: readonly Suggestion[];
  /** Problems that the content would have if it were published now, in order. A draft without any can be a briefing. */
  readonly lacks: readonly Problem[];
}

/**
 * Finds the problems of entries. What accounts say together can be known only where all of them could be read and hold.
 *
 * @param isWhole whether every file of the content could be read
 */
export function problemsIn(entries: Entries, isWhole: boolean): readonly Problem[] {
  const problems = checkEntries(entries);
  if (!isWhole || problems.length > 0) return problems;
  return checkVerdicts(entries, agreementsIn(entries));
}

/** The entries as they would be if some drafts were published. The others count as files that cannot be read yet. */
export function withDrafts(entries: Entries, slugs: ReadonlySet<string>): Entries {
  const published = entries.drafts.flatMap(({ id, entry }) => (slugs.has(id) && entry) || []);
  const left = entries.drafts.filter(({ file }) => !published.some((entry) => entry.file === file));
  return {
    ...entries,
    briefings: [...entries.briefings, ...published].toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    drafts: left,
    rejected: [...entries.rejected, ...left.map(({ file }) => file)],
  };
}

/**
 * Finds what each draft lacks: the problems that come when the drafts are read as briefings, and are not there without
 * them.
 *
 * @param published problems of the content without its drafts
 */
export function judgeDrafts(entries: Entries, published: readonly Problem[]): readonly Draft[] {
  if (entries.drafts.length === 0) return [];
  const known = new Set(published.map(identityOf));
  const broughtBy = (drafts: readonly BriefingFile[]): readonly Problem[] => {
    const slugs = new Set(drafts.map(({ id }) => id));
    const problems = problemsIn(withDrafts(entries, slugs), published.length === 0);
    return problems.filter((problem) => !known.has(identityOf(problem)));
  };
  const found = Map.groupBy(broughtBy(entries.drafts), ({ file }) => file);
  const own = new Map(
    entries.drafts.map((draft) => [
      draft.id,
      [
        ...draft.problems,
        ...(draft.entry ? (found.get(draft.file) ?? []) : emptyParagraphs(draft)),
      ],
    ]),
  );
  const sound = entries.drafts.filter(({ id }) => own.get(id)!.length === 0);
  for (const [id, problems] of problemsElsewhere(sound, broughtBy)) own.set(id, problems);
  return entries.drafts.map(({ id, file, fields, body, suggestions }) => ({
    slug: id,
    file,
    fields,
    body,
    suggestions,
    lacks: sortProblems(own.get(id)!),
  }));
}

/** A draft that is sound itself may still upset another file, such as a finding. The first that does so bears it. */
function problemsElsewhere(
  sound: readonly BriefingFile[],
  broughtBy: (drafts: readonly BriefingFile[]) => readonly Problem[],
): ReadonlyMap<string, Problem[]> {
  const upset = new Map<string, Problem[]>();
  if (sound.length === 0 || broughtBy(sound).length === 0) return upset;
  const settled: BriefingFile[] = [];
  for (const draft of sound) {
    const problems = broughtBy([...settled, draft]);
    if (problems.length > 0) upset.set(draft.id, [...problems]);
    else settled.push(draft);
  }
  return upset;
}

const identityOf = ({ file, line, column, code, message }: Problem): string =>
  `${file}:${line}:${column} ${code} ${message}`;
