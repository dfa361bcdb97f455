import { existsSync, watch, type FSWatcher } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { CLAIM_LISTS } from '../model/claims.ts';
import { coverageOf } from '../model/coverage.ts';
import { formatDrafts, githubNotices, plainDrafts } from '../model/draft-formats.ts';
import type { Draft } from '../model/drafts.ts';
import type { Entries } from '../model/entries.ts';
import { FOLDERS } from '../model/folder.ts';
import { optionsFrom, readContent, rootOf } from '../model/load.ts';
import {
  changeSince,
  formatChange,
  formatCoverage,
  githubAnnotations,
  reportOf,
  reportOfChange,
  type Change,
  type Findings,
} from '../model/problem-formats.ts';
import { counted, formatProblems, sortProblems, type Problem } from '../model/problem.ts';
import { refuseSwallowed } from './swallowed-options.ts';

const USAGE = `Usage: npm run check [-- OPTION…]

  --coverage  lists also what is not used: paragraphs without a claim or note, entities,
              aliases, works and words of the vocabulary
  --watch     checks again whenever the content changes, and says what was mended
  --json      prints what was found as JSON; while watching, a line for each check
  --github    prints each problem also as an annotation of GitHub, as it does by itself
              where GITHUB_ACTIONS is true
  --help      prints this

What a draft lacks is listed below the rest, and is no problem.
Exit code 1 where there is a problem, 2 where an option is not known.`;

/** Milliseconds of quiet after which the content is read again: an editor may write a file in several steps. */
const QUIET = 100;

/** What editors write beside a file while they save it, and take away again. */
const PASSING = /^\.|~$|^4913$/;

/** Endings of the files that the content is read from. */
const READ = /\.(?:mdx|yaml)$/;

const content = { ...optionsFrom(process.env), before: new Map() };
const root = rootOf(content);

/**
 * `npm run check`: reads the content and says what is wrong with it. The report of problems goes to stderr, all else to
 * stdout. Exit code 1 when something is wrong.
 */
const asked = readOptions(process.argv.slice(2));
if (asked === undefined) process.exitCode = 2;
else if (asked.help) console.log(USAGE);
else if (asked.watch) checkOnChange(asked);
else tell(check(asked.coverage), asked);

interface Asked {
  readonly coverage: boolean;
  readonly watch: boolean;
  readonly json: boolean;
  readonly github: boolean;
  readonly help: boolean;
}

/** The options; `undefined`, and the usage printed, where they cannot be followed. */
function readOptions(args: readonly string[]): Asked | undefined {
  const flag = { type: 'boolean', default: false } as const;
  try {
    refuseSwallowed(['coverage', 'watch', 'github'], process.env);
    const { values } = parseArgs({
      args: [...args],
      options: { coverage: flag, watch: flag, json: flag, github: flag, help: flag },
    });
    if (values.json && values.github) throw new Error('--json and --github exclude each other.');
    return { ...values, github: values.github || process.env['GITHUB_ACTIONS'] === 'true' };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return undefined;
  }
}

/** What one check found, and the drafts beside it. */
interface Checked extends Findings {
  readonly drafts: readonly Draft[];
}

/** Reads the content once. */
function check(asksCoverage: boolean): Checked {
  const reading = readContent(content);
  const { entries, drafts } = reading;
  if (!entries || reading.problems.length > 0) {
    const problems = sortProblems(reading.problems);
    return { problems, drafts, counts: undefined, coverage: undefined };
  }
  return {
    problems: [],
    drafts,
    counts: countsOf(entries),
    coverage: asksCoverage ? coverageOf(entries) : undefined,
  };
}

function countsOf({ briefings, registries }: Entries): NonNullable<Findings['counts']> {
  return {
    briefings: briefings.length,
    claims: briefings
      .flatMap(({ data }) => CLAIM_LISTS.map((list) => data[list].length))
      .reduce((a, b) => a + b, 0),
    entities: registries.flatMap(({ data }) => Object.keys(data)).length,
  };
}

/** Prints what was found, and sets the exit code by it. */
function tell(findings: Checked, { coverage, watch, json, github }: Asked, change?: Change): void {
  process.exitCode = findings.problems.length > 0 ? 1 : 0;
  if (json) {
    const report = {
      ...reportOf(findings, root),
      drafts: plainDrafts(findings.drafts, root),
      ...(change && reportOfChange(change, root)),
    };
    console.log(JSON.stringify(report, undefined, watch ? 0 : 2));
    return;
  }
  if (change) console.log(`\n${formatChange(change, root)}`);
  if (findings.problems.length > 0) console.error(formatProblems(findings.problems, root));
  if (github && findings.problems.length > 0)
    console.log(githubAnnotations(findings.problems, rootOnGithub()));
  if (findings.counts) {
    const { briefings, claims, entities } = findings.counts;
    const all = [counted(briefings, 'briefing'), counted(claims, 'claim')].join(', ');
    console.log(
      `${all} and ${entities === 1 ? '1 entity' : `${entities} entities`}: no problem found.`,
    );
  }
  if (findings.coverage) console.log(`\n${formatCoverage(findings.coverage, root)}`);
  else if (coverage) console.log('The coverage is told once no problem is left.');
  if (findings.drafts.length === 0) return;
  console.log(`\n${formatDrafts(findings.drafts, root)}`);
  if (github) console.log(githubNotices(findings.drafts, rootOnGithub()));
}

/** The way to the content from the root of the repository, which annotations count from. */
function rootOnGithub(): string {
  return `${relative(process.env['GITHUB_WORKSPACE'] || '.', content.contentDir) || '.'}/`;
}

/** All that is open: while watching, it is told too when a draft has got what it lacked. */
function openIn({ problems, drafts }: Checked): readonly Problem[] {
  return [...problems, ...drafts.flatMap(({ lacks }) => lacks)];
}

/** Checks now and after every change, until the process is ended or the content folder is gone. */
function checkOnChange(asked: Asked): void {
  let last: readonly Problem[] = [];
  watchContent((changed) => {
    const next = check(asked.coverage);
    tell(next, asked, changeSince(last, openIn(next), changed));
    last = openIn(next);
    tellWatching(asked);
  });
  const first = check(asked.coverage);
  tell(first, asked);
  last = openIn(first);
  tellWatching(asked);
}

/** The last line of each check, by which a program that reads along knows that all has been told. */
function tellWatching({ json }: Asked): void {
  if (!json && existsSync(content.contentDir)) console.log(`\nWatching ${root}; Ctrl+C ends.`);
}

/**
 * Watches each folder by itself: on Linux a recursive watcher follows files, and loses one that an editor replaces by
 * another of its name. Folders come and go, so they are looked up again after each change.
 */
function watchContent(onChange: (changed: readonly string[]) => void): void {
  const changed = new Set<string>();
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  const note = (file: string): void => {
    if (READ.test(file)) changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(settle, QUIET);
  };
  const settle = (): void => {
    try {
      // Before the content is read, so that no change after that is missed.
      open();
      onChange([...changed].toSorted());
      changed.clear();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      // Something was taken away between its listing and its reading.
      note('');
    }
  };
  const open = (): void => {
    for (const watcher of watchers) watcher.close();
    watchers = ['', ...Object.keys(FOLDERS)]
      .filter((folder) => existsSync(join(content.contentDir, folder)))
      .map((folder) =>
        watch(join(content.contentDir, folder))
          .on('change', (_, name) => {
            if (!PASSING.test(String(name))) note(join(folder, String(name)));
          })
          .on('error', () => note(folder)),
      );
  };
  open();
}
