import { parseArgs } from 'node:util';
import { problemsOf, readContentFiles, writeContentFiles } from '../authoring/content-files.ts';
import { lineAt } from '../authoring/edit.ts';
import { Refusal } from '../authoring/refusal.ts';
import { planRename, type Renaming, type RenamePlan } from '../authoring/rename.ts';
import { ensureNoWorse, textsAfter } from '../authoring/trial.ts';
import { loadModel, optionsFrom, rootOf } from '../model/load.ts';
import { counted } from '../model/problem.ts';
import { refuseSwallowed } from './swallowed-options.ts';

const USAGE = `Usage: npm run rename -- OLD-ID NEW-ID [OPTION…]
       npm run rename -- ID --name "New Name" [OPTION…]

Gives an entity another id in every file of the content, drafts too, and keeps the old id as a
redirect. Renaming back takes the earlier renaming back.

  --name NAME  gives it another name too; the present one becomes a former name
  --redirect   keeps OLD-ID as a redirect even where the renaming takes back an earlier one
  --dry-run    prints what would change as file:line, and writes nothing
  --help       prints this

Exit code 1 where it is refused, 2 where an option is not known.`;

const content = optionsFrom(process.env);
const root = rootOf(content);

const asked = readOptions(process.argv.slice(2));
if (asked === undefined) process.exitCode = 2;
else if (asked === 'help') console.log(USAGE);
else {
  try {
    rename(asked.renaming, asked.isDry);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

interface Asked {
  readonly renaming: Renaming;
  readonly isDry: boolean;
}

/** The options; `undefined`, and the usage printed, where they cannot be followed. */
function readOptions(args: readonly string[]): Asked | 'help' | undefined {
  const flag = { type: 'boolean', default: false } as const;
  try {
    refuseSwallowed(['name', 'redirect'], process.env);
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: { type: 'string' }, redirect: flag, 'dry-run': flag, help: flag },
    });
    if (values.help) return 'help';
    const [from, to = values.name === undefined ? undefined : from] = positionals;
    if (from === undefined || to === undefined || positionals.length > 2)
      throw new Error(
        positionals.length > 2
          ? 'A name of several words stands in quotation marks.'
          : 'The id is missing.',
      );
    const { name, redirect: keepRedirect } = values;
    return { renaming: { from, to, name, keepRedirect }, isDry: values['dry-run'] };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return undefined;
  }
}

/** @throws Refusal where it cannot be done; nothing was written then */
function rename(renaming: Renaming, isDry: boolean): void {
  const { length } = problemsOf(content);
  if (length > 0)
    throw new Refusal(
      `the content has ${counted(length, 'problem')}, so nothing was renamed; run npm run check and mend ${length === 1 ? 'it' : 'them'} first`,
    );
  const model = loadModel(content);
  const files = readContentFiles(content.contentDir);
  const plan = planRename(model, files, renaming);
  const changed = textsAfter(files, plan.edits);
  ensureNoWorse(content, [], changed, root);
  if (isDry) {
    for (const [file, list] of plan.edits)
      for (const line of new Set(list.map(({ start }) => lineAt(files.get(file)!, start))))
        console.log(`${root}${file}:${line}`);
    return;
  }
  writeContentFiles(content.contentDir, changed);
  for (const [file, list] of plan.edits)
    console.log(`${root}${file}  ${counted(list.length, 'edit')}`);
  console.log(`\n${sayWhat(renaming, plan, model.entities.get(renaming.from)!.name)}`);
}

/** What happened, in a sentence or a few. */
function sayWhat({ from, to, name }: Renaming, plan: RenamePlan, oldName: string): string {
  const { places, edits, restated, kept, takesBack } = plan;
  return [
    ...(from === to
      ? []
      : [
          `"${from}" is "${to}" now, in ${counted(places, 'place')} of ${counted(edits.size, 'file')}.`,
          takesBack
            ? `That takes an earlier renaming back, so the address of "${from}" leads nowhere; --redirect would keep it.`
            : `The address of "${from}" leads to it.`,
        ]),
    ...(name === undefined
      ? []
      : [
          `"${oldName}" is "${name}" now: ${counted(restated, 'link')} without words ${restated === 1 ? 'reads' : 'read'} otherwise.`,
        ]),
    ...(kept > 0
      ? [
          `${counted(kept, 'link')} got "${oldName}" as words, because a quote or a note of the paragraph counts on it.`,
        ]
      : []),
  ].join('\n');
}
