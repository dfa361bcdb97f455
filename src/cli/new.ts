import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { writeNewDossier } from '../authoring/new-dossier.ts';
import { Refusal } from '../authoring/refusal.ts';
import { counted } from '../model/problem.ts';
import { refuseSwallowed } from './swallowed-options.ts';

const USAGE = `Usage: npm run new -- DIR [--title "The title"]

Writes an empty dossier that builds into a folder that is empty, or is not there yet.

  --title TITLE  names the dossier
  --help         prints this

Exit code 1 where it is refused, 2 where an option is not known.`;

const asked = readOptions(process.argv.slice(2));
if (asked === undefined) process.exitCode = 2;
else if (asked === 'help') console.log(USAGE);
else {
  try {
    begin(asked.folder, asked.title);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

interface Asked {
  readonly folder: string;
  readonly title: string | undefined;
}

/** The options; `undefined`, and the usage printed, where they cannot be followed. */
function readOptions(args: readonly string[]): Asked | 'help' | undefined {
  try {
    refuseSwallowed(['title'], process.env);
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { title: { type: 'string' }, help: { type: 'boolean', default: false } },
    });
    if (values.help) return 'help';
    const [folder, ...more] = positionals;
    if (!folder || more.length > 0)
      throw new Error(folder ? 'One folder is begun at a time.' : 'The folder is missing.');
    return { folder, title: values.title };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return undefined;
  }
}

/** @throws Refusal where it cannot be done; nothing was written then */
function begin(folder: string, title: string | undefined): void {
  const files = writeNewDossier(folder, title);
  const path = relative('.', folder);
  const shown = path.startsWith('..') ? folder : path || '.';
  const setting = `CONTENT_DIR=${/^[\w./~-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", String.raw`'\''`)}'`}`;
  console.log(`${shown} holds an empty dossier of ${counted(files.length, 'file')}.

What to do next:
  ${setting} npm run dev              shows it in a browser while you write
  ${setting} npm run ingest -- FILE…  turns a document into a draft briefing
  ${setting} npm run check            says what is wrong, and where

Begin with its title and opening words in ${shown}/site.yaml.`);
}
